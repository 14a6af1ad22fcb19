using System.Text;
using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Reading;

public sealed class HtmlPageTests
{
    private const string Paragraphs =
        "<p>Der Damm oberhalb von Talstadt ist in der Nacht gebrochen. Zwölf Wagen der Feuerwehr rückten aus, verletzt wurde nach ersten Angaben niemand.</p>" +
        "<p>Die Bürgermeisterin sprach von <b>großem</b>\n   Glück. „Wir hatten uns vorbereitet“, sagte sie am Mittag vor dem Rathaus der Stadt. (dpa)</p>";

    private const string Page =
        "<nav><ul><li><a href=/>Start</a></li><li><a href=/ort>Ort</a></li></ul></nav>" +
        "<div class=cookie-banner>Wir zeigen hier etwas. <button>Ja</button></div>" +
        "<article><header><h1>Damm bei Talstadt gebrochen</h1><p class=byline>Von Mara Beispiel</p><time datetime=2023-05-17T08:00>17. Mai</time></header>" +
        "<figure><img src=x.jpg alt=Damm><figcaption>Der Damm am Morgen</figcaption></figure>" + Paragraphs +
        "<div class=related><h3>Mehr aus dem Tal</h3><a href=/a>Das Wasser steigt weiter an</a></div></article>" +
        "<script>var unsichtbar = 1;</script><div style=\"display: none\">Versteckt</div><footer>Impressum und Verlag</footer>";

    [Fact]
    public void The_text_is_what_a_reader_sees_in_order_with_white_space_collapsed()
    {
        var text = Reads.Html(Page).Text.Value;
        Assert.Contains("Die Bürgermeisterin sprach von großem Glück. „Wir", text, StringComparison.Ordinal);
        Assert.Contains("Ort\n\nWir zeigen hier etwas.\n\nJa\n\nDamm bei Talstadt gebrochen\n\nVon Mara Beispiel", text, StringComparison.Ordinal);
        Assert.EndsWith("Impressum und Verlag", text, StringComparison.Ordinal);
        Assert.DoesNotContain("unsichtbar", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Versteckt", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_article_is_told_from_what_stands_around_it()
    {
        var article = Reads.Html(Page);
        Assert.Equal(["Damm bei Talstadt gebrochen"], article.Zones(ZoneKind.Headline));
        Assert.Equal(["Der Damm am Morgen"], article.Zones(ZoneKind.Caption));
        Assert.Contains("Von Mara Beispiel", article.Zones(ZoneKind.Byline)[0], StringComparison.Ordinal);
        Assert.StartsWith("Der Damm oberhalb", Assert.Single(article.Zones(ZoneKind.Body), z => z.Length > 30), StringComparison.Ordinal);
        Assert.Contains(article.Zones(ZoneKind.Related), z => z.Contains("Das Wasser steigt", StringComparison.Ordinal));
        Assert.Contains(article.Zones(ZoneKind.Boilerplate), z => z.Contains("Impressum", StringComparison.Ordinal));
        Assert.Equal("dpa", Assert.Single(article.Credits).Name);
        Reads.AssertFieldsAreSlices(article);
    }

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"Damm bei Talstadt gebrochen","datePublished":"2023-05-17T06:00:00Z","author":{"name":"Mara Beispiel"},"publisher":{"name":"Talbote"}}""")]
    [InlineData("""[{"@type":"WebSite","name":"Talbote"},{"@type":["Article","NewsArticle"],"headline":"Damm bei Talstadt gebrochen","datePublished":"2023-05-17","author":[{"name":"Mara Beispiel"}],"publisher":{"name":"Talbote"}}]""")]
    [InlineData("""{"@graph":[{"@type":"Organization"},{"@type":"ReportageNewsArticle","headline":"Damm bei Talstadt gebrochen","datePublished":"2023-05-17","author":"Mara Beispiel","publisher":{"name":"Talbote"},}]}""")]
    public void Json_ld_tells_headline_date_author_and_outlet(string json)
    {
        var article = Reads.Html("<h1>Damm bei Talstadt gebrochen</h1>" + Paragraphs, $"<script type=\"application/ld+json\">{json}</script><title>Anderes</title>");
        Assert.Equal(("Damm bei Talstadt gebrochen", "Mara Beispiel", "Talbote"), (article.Headline?.Name, article.Byline?.Name, article.Outlet?.Name));
        Assert.Equal(new DateOnly(2023, 5, 17), article.Published.Best);
    }

    [Fact]
    public void Meta_tags_tell_what_json_ld_does_not()
    {
        const string head = "<meta property=og:title content='Damm gebrochen'><meta property=og:site_name content=Talbote><meta property=article:published_time content=2023-05-17><meta name=author content='Mara Beispiel'><script type=application/ld+json>{kaputt</script>";
        var article = Reads.Html(Paragraphs, head);
        Assert.Equal(("Damm gebrochen", "Mara Beispiel", "Talbote"), (article.Headline?.Name, article.Byline?.Name, article.Outlet?.Name));
        Assert.Equal(new DateOnly(2023, 5, 17), article.Published.Best);
    }

    [Fact]
    public void A_date_near_the_headline_counts_where_nothing_else_is_stated() =>
        Assert.Equal(new DateOnly(2023, 5, 17), Reads.Html("<h1>Damm gebrochen</h1><p>Stand: 17. Mai 2023, 8 Uhr</p>" + Paragraphs).Published.Best);

    [Fact]
    public void The_charset_is_the_declared_one_unless_the_bytes_are_utf8()
    {
        const string html = "<html><head><meta charset=iso-8859-2></head><body><p>Łódź liegt an keinem Fluss.</p></body></html>";
        var latin2 = CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-2")!.GetBytes(html);
        Assert.Equal("Łódź liegt an keinem Fluss.", Reads.One("a.html", latin2).Text.Value);
        Assert.Equal("Łódź liegt an keinem Fluss.", Reads.One("a.html", html).Text.Value);
    }

    [Fact]
    public void Breaks_cells_and_preformatted_lines_keep_their_borders()
    {
        var text = Reads.Html("<p>Erste<br>Zweite</p><table><tr><td>Tote</td><td>3</td></tr><tr><td>Verletzte</td><td>12</td></tr></table><pre>a  b\nc</pre>").Text.Value;
        Assert.Equal("Erste\nZweite\n\nTote\t3\n\nVerletzte\t12\n\na  b\nc", text);
    }
}
