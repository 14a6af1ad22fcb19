using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Reading;

public sealed class PageMetadataTests
{
    private const string Paragraphs = "<p>Der Damm oberhalb von Talstadt ist in der Nacht gebrochen. Zwölf Wagen der Feuerwehr rückten aus, verletzt wurde nach ersten Angaben niemand.</p><p>Die Schule bleibt bis zum Ende der Woche geschlossen, sagte die Leiterin am Mittag vor dem Rathaus.</p>";

    private static Article Page(string head, string shown = "") => Reads.Html($"<main><h1>Damm gebrochen</h1>{shown}{Paragraphs}</main>", head);

    private static string Ld(string json) => $"<script type=\"application/ld+json\">{json}</script>";

    [Theory]
    [InlineData("<meta property=article:modified_time content=2023-05-18T22:30:00Z>", "", "2023-05-19", "2023-05-18T22:30:00+00:00")]
    [InlineData("<meta property=og:updated_time content='2023-05-18T08:00:00+02:00'>", "", "2023-05-18", "2023-05-18T08:00:00+02:00")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"dateModified\":\"2023-05-18 08:00\"}</script>", "", "2023-05-18", null)]
    [InlineData("", "<time itemprop=dateModified datetime=2023-05-18>gestern</time>", "2023-05-18", null)]
    [InlineData("", "<p>Veröffentlicht am 17. Mai 2023, aktualisiert am 18. Mai 2023</p>", "2023-05-18", null)]
    [InlineData("<meta property=article:published_time content=2023-05-18>", "<p>Erstellt am 17. Mai 2023</p>", null, null)]
    public void The_day_of_the_version_is_told_with_its_zone(string head, string shown, string? day, string? moment)
    {
        var updated = Page(head, shown).Updated;
        Assert.Equal((day, moment), (updated?.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), updated?.Moment));
    }

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"Damm gebrochen","datePublished":"2023-05-17",,"publisher":{"name":"Talbote"},}""")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"Damm gebrochen\"\n\"publisher\":{\"name\":\"Talbote\"}\n\"datePublished\":\"2023-05-17\"}")]
    [InlineData("{\"@type\":\"NewsArticle\",\n// von Hand\n\"description\":\"Er sagte \"Nein\" und ging\nheim\",\n\"publisher\":{\"name\":\"Talbote\"},\"datePublished\":\"2023-05-17\"}")]
    [InlineData("""{"@type":"WebSite","name":"x"}{"@type":"NewsArticle","datePublished":"2023-05-17","publisher":{"name":"Talbote"}}""")]
    [InlineData("""{"@type":"NewsArticle","datePublished":"2023-05-17","publisher":{"name":"Talbote"},"image":["a.jpg","b""")]
    [InlineData("""{"@type":"NewsArticle","author":{"name":},"wordcount":undefined,"datePublished":"2023-05-17","publisher":{"name":"Talbote\'s Blatt"}};""")]
    [InlineData("""/*<![CDATA[*/{"@type":"NewsArticle","datePublished":"2023-05-17","publisher":{"name":"Talbote"}}}/*]]>*/""")]
    public void Of_broken_json_ld_is_read_what_can_be_read(string json)
    {
        var article = Page(Ld(json));
        Assert.StartsWith("Talbote", article.Outlet?.Name, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2023, 5, 17), article.Published.Best);
        Assert.Equal("Damm gebrochen", article.Headline?.Name);
    }

    [Theory]
    [InlineData("itemtype=https://schema.org/NewsArticle", "itemprop", "itemtype=https://schema.org/Person")]
    [InlineData("typeof=rnews:NewsItem", "property", "typeof=rnews:Person")]
    public void Microdata_and_rdfa_tell_headline_author_publisher_and_dates(string article, string name, string person)
    {
        var body = $"<div {article}><h2 {name}=headline>Damm bei Talstadt gebrochen</h2><span {name}=author {person}><b {name}=name>Mara Beispiel</b>, Talstadt</span>" +
            $"<span {name}=publisher {person}><meta {name}=name content=Talbote></span><meta {name}=datePublished content=2023-05-17><meta {name}=dateModified content=2023-05-18>{Paragraphs}</div>";
        var read = Reads.Html(body + "<div itemtype=https://schema.org/Person><b itemprop=headline>Ein anderer Titel hier</b></div>");
        Assert.Equal(("Damm bei Talstadt gebrochen", "Mara Beispiel", "Talbote"), (read.Headline?.Name, read.Byline?.Name, read.Outlet?.Name));
        Assert.Equal((new DateOnly(2023, 5, 17), new DateOnly(2023, 5, 18)), (read.Published.Best, read.Updated?.Day));
    }

    [Fact]
    public void The_day_that_an_author_joined_is_none_of_the_article() =>
        Assert.Equal(new DateOnly(2023, 5, 17), Page("", "<p>Registriert: 03.02.2011</p><p>17.05.2023, 8 Uhr</p>").Published.Best);

    [Fact]
    public void A_heading_for_screen_readers_is_no_headline() =>
        Assert.Equal("Damm gebrochen", Reads.Html($"<main><h2 class=text-hide>Hauptinhalt</h2><h2>Damm gebrochen</h2>{Paragraphs}</main>", "<title>Seite 3</title>").Headline?.Name);
}
