using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Reading;

public sealed class FeedTests
{
    private const string First = "<p>Der Damm oberhalb von Talstadt ist gebrochen. Verletzt wurde nach Angaben der Wehr niemand.</p>";
    private const string Second = "<p>Zwölf Häuser stehen unter Wasser, sagte die Bürgermeisterin am Mittag.</p>";

    private static string Rss(string item, string prolog = "<?xml version=\"1.0\"?>") =>
        prolog + "<rss version=\"2.0\" xmlns:content=\"urn:c\" xmlns:dc=\"urn:d\"><channel><title>Talbote – Nachrichten</title><language>de</language>" + item + "</channel></rss>";

    private static List<Article> Articles(string name, string text)
    {
        var results = Reads.All(name, System.Text.Encoding.UTF8.GetBytes(text));
        Assert.All(results, static r => Assert.True(r.Error is null, r.Error?.ToString()));
        return [.. results.Select(static r => r.Article!)];
    }

    [Fact]
    public void An_item_of_rss_is_an_article_with_all_its_fields()
    {
        var article = Assert.Single(Articles("feed", Rss(
            "<item><title>Damm &amp; Deich gebrochen</title><link>https://talbote.example/damm</link><dc:creator>Mara Beispiel</dc:creator>" +
            "<pubDate>Wed, 17 May 2023 22:30:00 +0000</pubDate><source url=\"x\">Agentur Nord</source><description>Kurz gesagt: Wasser.</description>" +
            $"<content:encoded><![CDATA[{First}{Second}]]></content:encoded></item>")));
        Assert.Equal("Damm & Deich gebrochen", article.Headline?.Name);
        Assert.Equal("Talbote", article.Outlet?.Name);
        Assert.Equal("Mara Beispiel", article.Byline?.Name);
        Assert.Equal("https://talbote.example/damm", article.Url);
        Assert.Equal(new DateOnly(2023, 5, 18), article.Published.Best);
        Assert.Equal("Agentur Nord", Assert.Single(article.Credits).Name);
        Assert.Equal(["Kurz gesagt: Wasser."], article.Zones(ZoneKind.Teaser));
        Assert.Equal("application/rss+xml", article.Source.MediaType);
    }

    [Fact]
    public void A_page_and_a_feed_give_the_same_paragraphs()
    {
        var page = Reads.Html($"<main><h1>Damm gebrochen</h1>{First}{Second}</main>");
        var feed = Assert.Single(Articles("feed", Rss($"<item><title>Damm gebrochen</title><description><![CDATA[{First}{Second}]]></description></item>")));
        Assert.Equal(page.Text.Value, feed.Text.Value);
    }

    [Fact]
    public void Names_of_characters_that_xml_does_not_know_are_read_as_html_has_them() =>
        Assert.Equal("Wasser – 3 & mehr", Articles("feed", Rss("<item><title>Wasser &ndash; 3 & mehr</title><description>Text.</description></item>"))[0].Headline?.Name);

    [Fact]
    public void Entities_that_a_document_type_declares_are_not_expanded()
    {
        var bomb = Rss("<item><title>Da</title><description>&lol2;</description></item>", "<!DOCTYPE rss [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;&lol;\">]>");
        Assert.DoesNotContain("lollol", Articles("feed", bomb)[0].Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_xml_is_an_error() =>
        Assert.Contains("deep", Reads.Error("feed", "<rss>" + string.Concat(Enumerable.Repeat("<a>", 5000))).Problem, StringComparison.Ordinal);

    [Fact]
    public void Atom_takes_content_before_summary_and_published_before_updated()
    {
        var article = Assert.Single(Articles("atom.xml",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Talbote</title><entry><id>tag:1</id><title type=\"html\">Damm &lt;b&gt;bricht&lt;/b&gt;</title>" +
            "<link rel=\"self\" href=\"https://talbote.example/x.xml\"/><link href=\"https://talbote.example/x\"/><author><name>Mara Beispiel</name></author>" +
            "<published>2023-05-17T08:00:00+02:00</published><updated>2023-05-19T08:00:00+02:00</updated><summary>Kurz.</summary>" +
            $"<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">{First}{Second}</div></content></entry></feed>"));
        Assert.Equal("Damm bricht", article.Headline?.Name);
        Assert.Equal("https://talbote.example/x", article.Url);
        Assert.Equal(new DateOnly(2023, 5, 17), article.Published.Best);
        Assert.Contains("Zwölf Häuser stehen", article.Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_news_sitemap_gives_headlines()
    {
        var article = Assert.Single(Articles("sitemap.xml",
            "<urlset xmlns:news=\"urn:n\"><url><loc>https://talbote.example/damm</loc><news:news><news:publication><news:name>Talbote</news:name><news:language>de</news:language></news:publication>" +
            "<news:publication_date>2023-05-17</news:publication_date><news:title>Damm gebrochen</news:title></news:news></url></urlset>"));
        Assert.Equal("Damm gebrochen", article.Text.Value);
        Assert.Equal("Talbote", article.Outlet?.Name);
        Assert.Equal(new DateOnly(2023, 5, 17), article.Published.Best);
    }

    [Fact]
    public void Json_feed_is_read_by_its_content_whatever_its_name()
    {
        var article = Assert.Single(Articles("irgendwas.txt",
            "{\n \"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Talbote\",\n \"items\": [ { \"id\": \"7\", \"title\": \"Damm gebrochen\",\n" +
            $"\"content_html\": \"{First}\", \"url\": \"https://talbote.example/7\", \"date_published\": \"2023-05-17T10:00:00+02:00\", \"authors\": [{{\"name\": \"Mara Beispiel\"}}] }} ]\n}}"));
        Assert.Equal(("7", "Damm gebrochen", "Talbote", "Mara Beispiel"), (article.Id, article.Headline?.Name, article.Outlet?.Name, article.Byline?.Name));
    }

    [Fact]
    public void A_list_of_sitemaps_says_that_it_is_one() =>
        Assert.Contains("list of sitemaps", Reads.Error("a.xml", "<sitemapindex><sitemap><loc>https://talbote.example/a.xml</loc></sitemap></sitemapindex>").Problem, StringComparison.Ordinal);

    [Fact]
    public void Xml_of_an_unknown_kind_is_named() =>
        Assert.Contains("<rezept>", Reads.Error("a.xml", "<?xml version=\"1.0\"?><rezept/>").Problem, StringComparison.Ordinal);
}
