using System.IO.Compression;
using System.Text;
using Quellenlage.Reading;
using Quellenlage.Reading.Archives;
using Quellenlage.Reading.Inputs;
using Xunit;

namespace Quellenlage.Tests.Reading;

/// <summary>What one document may cost.</summary>
public sealed class WorkLimitTests
{
    private const string Sentence = "Der Damm oberhalb von Talstadt hält, sagte die Wehr am Morgen.\n";

    [Theory]
    [InlineData("lang.txt", Sentence)]
    [InlineData("lang.txt", "x")]
    [InlineData("lang.html", "<p>Der Damm oberhalb von Talstadt hält, sagte die Wehr am Morgen.</p>")]
    public void Of_a_document_without_end_only_the_start_is_worked_on_and_the_rest_is_kept(string name, string piece)
    {
        var text = new StringBuilder(name.EndsWith("html", StringComparison.Ordinal) ? "<!DOCTYPE html><html><body>" : "");
        while (text.Length < 3_000_000) text.Append(piece);
        var article = Reads.One(name, text.ToString());
        Assert.Single(article.Diagnostics, static d => d.Code == "too-long");
        Assert.True(article.Text.Length > Draft.MaximalLength);
        Assert.Equal((ZoneKind.Boilerplate, article.Text.Length), (article.Zones[^1].Kind, article.Zones[^1].Span.End));
        Assert.InRange(article.Zones.Where(static z => z.Kind == ZoneKind.Body).Sum(static z => z.Span.Length), Draft.MaximalLength / 2, Draft.MaximalLength);
    }

    [Fact]
    public void An_article_within_the_limit_is_worked_on_to_its_end() =>
        Assert.DoesNotContain(Reads.One("kurz.txt", Sentence).Diagnostics, static d => d.Code == "too-long");

    [Fact]
    public void A_sentence_without_end_is_parted()
    {
        var article = Reads.One("lang.txt", string.Concat(Enumerable.Repeat("zwei Millionen dreihundert und ", 5_000)));
        var tokens = Quellenlage.Language.Tokenizer.Tokenize(article.Text, article.Zones);
        var sentences = Quellenlage.Language.SentenceSplitter.Split(article.Text, tokens, article.Zones);
        Assert.All(sentences, static s => Assert.InRange(s.EndToken - s.FirstToken, 1, Quellenlage.Language.SentenceSplitter.MostTokens));
        Assert.Equal(tokens.Length, sentences.Sum(static s => s.EndToken - s.FirstToken));
    }

    [Fact]
    public void A_tag_of_XML_with_a_flood_of_attributes_is_named() =>
        Assert.Contains("more than 1000 attributes", Reads.Error("a.xml", "<rss><channel><item " + string.Join(' ', Enumerable.Range(0, 2_000).Select(static i => $"a{i}=\"1\"")) + "/></channel></rss>").Problem, StringComparison.Ordinal);

    [Fact]
    public void Titles_that_are_never_closed_are_looked_through_once() =>
        Assert.NotNull(Reads.Error("a.html", "<!DOCTYPE html><html><head>" + string.Concat(Enumerable.Repeat("<title>", 200_000))));

    [Fact]
    public void What_archives_within_archives_unpack_to_counts_together()
    {
        var budget = new UnpackBudget { Bytes = UnpackBudget.MaximalBytes - 2_000 };
        var inner = Zip("innen.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Sentence, 20))));
        var outer = Zip("mitte.zip", inner);
        Assert.NotNull(Assert.Single(Read(outer, budget)).Article);
        Assert.Contains("GB", Assert.Single(Read(outer, budget)).Error?.Problem, StringComparison.Ordinal);
    }

    private static List<ReadResult> Read(byte[] bytes, UnpackBudget budget) =>
        [.. ArticleReader.Read(InputFile.At("a.zip"), ByteSource.Of(bytes, "a.zip"), budget, "a.zip")];

    private static byte[] Zip(string name, byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = archive.CreateEntry(name).Open();
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
