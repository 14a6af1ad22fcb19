using System.Text;
using Quellenlage.Language;
using Quellenlage.Reading;
using Quellenlage.Tests.Formats;
using Xunit;

namespace Quellenlage.Tests.Language;

public sealed class HostileLanguageTests
{
    private const int Seed = 20_241_122;
    private const int Strings = 10_000;

    private static readonly string[] _pieces =
    [
        " ", " ", "\n", "\n\n", "\r\n", "\t", "\u00A0", "\u2028", ".", "...", ",", ";", ":", "!", "?", "-", "–", "(", ")", "[", "]", "„", "“", "\"", "''", "``", "»", "«", "'", "’",
        "Der", "die", "Rat", "ist", "wurde", "NEUSTADT", "Dr.", "z. B.", "usw.", "1.", "10.000", "3,5", "24. 12.", "52-Jährige", "Nord-", "Anna", "Muster", "Sarwiks", "GmbH", "ab", "Danach",
        "http://", "www.", "@a", "#b", ":)", "\uD83D\uDE00", "\uD83D", "\uDE00", "\u200D", "\u0301", "\u00AD", "\0", "\uFEFF", "\u202E", "ß", "İ", "ı", "漢", "김", "%", "€", "§", "&", "*in",
    ];

    [Fact]
    public void Random_and_hostile_strings_are_analysed_with_right_offsets()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Strings; i++) Check(i % 2 == 0 ? OfPieces(random) : OfCharacters(random));
    }

    [Theory]
    [InlineData("Der ")]
    [InlineData("„")]
    [InlineData(") ")]
    [InlineData("a.")]
    [InlineData("Anna Muster ")]
    [InlineData("wurde ")]
    [InlineData("1. ")]
    [InlineData("SARWIK (")]
    public void Endless_repetition_is_analysed_with_right_offsets(string piece) => Check(new StringBuilder().Insert(0, piece, 5_000).ToString());

    [Fact]
    public void Overlong_words_are_analysed_with_right_offsets() => Check(new string('Ä', 100_000) + " " + new string('a', 100_000) + "-" + new string('B', 100_000));

    [Fact]
    public void Articles_of_the_shared_corpora_are_analysed_with_right_offsets()
    {
        var data = Repository.PathOf("..", "shared", "data");
        // Not part of the repository: without it there is nothing to look at, and the random strings above stand alone.
        Assert.SkipUnless(Directory.Exists(data), "../shared/data is not there");
        foreach (var file in Directory.EnumerateFiles(data, "*.articles.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            foreach (var result in ArticleReader.ReadAll(InputFiles.Find([file])))
                if (result.Article is { } article) Check(article);
    }

    private static string OfPieces(Random random)
    {
        var text = new StringBuilder();
        for (var left = random.Next(40); left > 0; left--)
        {
            text.Append(_pieces[random.Next(_pieces.Length)]);
            if (random.Next(2) == 0) text.Append(' ');
        }

        return text.ToString();
    }

    private static string OfCharacters(Random random)
    {
        var text = new char[random.Next(40)];
        for (var i = 0; i < text.Length; i++) text[i] = (char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(0x250));
        return new string(text);
    }

    private static void Check(string given) => Check(ArticleReader.FromText("a", given));

    private static void Check(Article article)
    {
        var analysed = TextAnalyser.Analyse(article);
        var given = article.Text.Value;
        var (tokens, length) = (analysed.Tokens, analysed.Text.Length);
        Assert.Equal(tokens.Length, analysed.Tags.Length);
        Assert.Equal(tokens.Length, analysed.Traits.Length);
        var end = 0;
        foreach (var token in tokens)
        {
            Assert.True(end <= token.Start && token.Start < token.End && token.End <= length, given);
            Assert.False(char.IsWhiteSpace(analysed.Text.Value[token.Start]) || char.IsWhiteSpace(analysed.Text.Value[token.End - 1]), given);
            end = token.End;
        }

        var next = 0;
        foreach (var sentence in analysed.Sentences)
        {
            Assert.True(sentence.FirstToken == next && sentence.EndToken > next, given);
            Assert.True(sentence.Span.Start == tokens[sentence.FirstToken].Start && sentence.Span.End == tokens[sentence.EndToken - 1].End, given);
            next = sentence.EndToken;
        }

        Assert.Equal(tokens.Length, next);
        end = 0;
        foreach (var name in analysed.Names)
        {
            Assert.True(end <= name.Span.Start && name.Span.Start < name.Span.End && name.Span.End <= length, given);
            end = name.Span.End;
        }
    }
}
