using System.Text;
using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Reading;

/// <summary>What holds for any text and any bytes.</summary>
public sealed class ReadingPropertyTests
{
    private static readonly string[] _pieces =
    [
        "\uD800", "\uDC00", "😀", "\0", "\uFEFF", "\u202E", "\u200F", "שלום", "مرحبا", "\r\n", "\n", "\r", "\n\n", "\t", " ", "\u00A0", "\u2028", "ä", "ß", "Ã¤", "â€œ", "ÃƒÂ¤",
        "(", ")", "(dpa)", "(mit AFP)", "---\n", "date 2023-05-17 ", "date: ", "title: \"", "[a](https://b.example/2023/05/17/c)", "![", "](", "# ", "Von Anna Beispiel", "Foto: ", ". ", "! ",
        "Lesen Sie auch", "Jetzt anmelden", "Newsletter", "Cookies", "App", "Anzeige", "Externen Inhalt anzeigen", "Das Wichtigste in Kürze", "Quelle: ", "und", "Die Zahl stieg auf 12", "…", "„", "“", "»",
        "<p>", "</p>", "<div class=related>", "<h1>", "<table>", "<td>", "<!--", "-->", "&auml;", "&#xD800;", "<script>", "<a href=x>", "</a>", "<br>", "<pre>", "{\"text\":\"", "\"}", "\\ud800", "{", "[",
    ];

    [Fact]
    public void Zones_cover_any_text_and_fields_are_slices_of_it()
    {
        var random = new Random(7);
        for (var round = 0; round < 4000; round++)
        {
            var text = RandomText(random);
            var article = ArticleReader.FromText("a", text);
            Reads.AssertZonesCover(article);
            Reads.AssertFieldsAreSlices(article);
        }
    }

    [Fact]
    public void Text_without_hurt_parts_comes_through_unchanged()
    {
        var random = new Random(8);
        for (var round = 0; round < 1000; round++)
        {
            var text = RandomText(random, static p => !p.Contains('Ã', StringComparison.Ordinal) && !p.Contains('â', StringComparison.Ordinal));
            Assert.Equal(text, ArticleReader.FromText("a", text).Text.Value);
        }
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.html")]
    [InlineData("a.jsonl")]
    public void Any_bytes_give_articles_or_errors(string name)
    {
        var random = new Random(9);
        var start = name switch { "a.html" => "<html><body>", "a.jsonl" => "{\"text\":\"", "a.md" => "---\n", _ => "" };
        for (var round = 0; round < 400; round++)
        {
            byte[] bytes = [.. Encoding.UTF8.GetBytes(start + RandomText(random))];
            for (var i = random.Next(4); i > 0 && bytes.Length > 0; i--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            foreach (var result in Reads.All(name, bytes))
            {
                Assert.NotEqual(result.Article is null, result.Error is null);
                if (result.Error is { } error) Assert.DoesNotContain('\n', error.ToString());
                if (result.Article is { } article) Reads.AssertZonesCover(article);
            }
        }
    }

    [Fact]
    public void The_same_bytes_give_the_same_article()
    {
        var random = new Random(10);
        for (var round = 0; round < 200; round++)
        {
            var text = RandomText(random);
            var (first, second) = (ArticleReader.FromText("a", text), ArticleReader.FromText("a", text));
            Assert.Equal(first.Zones.AsEnumerable(), second.Zones);
            Assert.Equal(first.Source.Sha256, second.Source.Sha256);
        }
    }

    private static string RandomText(Random random, Func<string, bool>? filter = null)
    {
        var pieces = filter is null ? _pieces : [.. _pieces.Where(filter)];
        var text = new StringBuilder();
        for (var i = random.Next(30); i > 0; i--) text.Append(pieces[random.Next(pieces.Length)]);
        return text.ToString();
    }
}
