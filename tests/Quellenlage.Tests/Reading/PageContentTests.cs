using Quellenlage.Reading;
using Quellenlage.Reading.Html;
using Quellenlage.Reading.Metadata;
using Xunit;

namespace Quellenlage.Tests.Reading;

public sealed class PageContentTests
{
    private const string First = "<p>Der Damm oberhalb von Talstadt ist in der Nacht gebrochen. Zwölf Wagen der Feuerwehr rückten aus, verletzt wurde nach ersten Angaben niemand.</p>";
    private const string Second = "<p>Die Bürgermeisterin sprach von großem Glück. Die Schule bleibt bis zum Ende der Woche geschlossen, sagte sie am Mittag vor dem Rathaus.</p>";

    private static string[] Body(Article article) => [.. article.Zones(ZoneKind.Body).SelectMany(static z => z.Split("\n\n")).Where(static z => z.Length > 0)];

    [Fact]
    public void A_section_that_its_heading_gives_away_is_left_out_with_all_below_it()
    {
        var article = Reads.Html($"<main><h1>Damm gebrochen</h1>{First}{Second}<h2>Über die Autorin</h2><p>Mara Beispiel schreibt seit vielen Jahren über das Tal und seine Leute, am liebsten über Wasser.</p></main>");
        Assert.DoesNotContain(Body(article), static b => b.Contains("Mara", StringComparison.Ordinal));
        Assert.Equal(2, Body(article).Length);
    }

    [Fact]
    public void Boxes_of_one_form_that_lead_elsewhere_are_related()
    {
        const string card = "<div class=x><h3><a href=/a>Das Wasser im Tal steigt weiter</a></h3><p>Pegel am Morgen über der Marke.</p></div>";
        var article = Reads.Html($"<main><h1>Damm gebrochen</h1>{First}{Second}<div>{card}{card}{card}</div></main>");
        Assert.Equal(2, Body(article).Length);
        Assert.Contains(article.Zones(ZoneKind.Related), static z => z.Contains("Pegel", StringComparison.Ordinal));
    }

    [Fact]
    public void Entries_of_a_live_blog_stay_one_article()
    {
        const string entry = "<div class=x><p>10.15 Uhr</p><h3><a href=#e>Das Wasser im Tal steigt weiter</a></h3><p>Der Pegel steht am Morgen über der Marke, sagt die Wehr.</p></div>";
        var head = "<script type=\"application/ld+json\">{\"@type\":\"LiveBlogPosting\",\"headline\":\"Hochwasser im Tal\"}</script>";
        var article = Reads.Html($"<main><h1>Hochwasser im Tal</h1><div>{entry}{entry}{entry}</div></main>", head);
        Assert.Equal(3, Body(article).Count(static b => b.Contains("Pegel", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_page_for_subscribers_is_marked_as_such()
    {
        var article = Reads.Html($"<main><h1>Damm</h1>{First}</main>", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script>");
        Assert.Contains(article.Diagnostics, static d => d.Code == "paywalled");
        Assert.DoesNotContain(Reads.Html($"<main><h1>Damm</h1>{First}</main>").Diagnostics, static d => d.Code == "paywalled");
    }

    [Theory]
    [InlineData("<span class=kicker>Hochwasser</span> Damm bei Talstadt gebrochen")]
    [InlineData("<span>Hochwasser</span><span>: </span><span>Damm bei Talstadt gebrochen</span>")]
    [InlineData("Hochwasser / Damm bei Talstadt gebrochen")]
    [InlineData("Damm bei Tal&shy;stadt gebrochen")]
    public void The_line_above_a_headline_is_none_of_it(string heading)
    {
        var article = Reads.Html($"<main><h1>{heading}</h1>{First}{Second}</main>", "<meta property=og:title content=\"Damm bei Talstadt gebrochen | Talbote\"><meta property=og:site_name content=Talbote>");
        Assert.Equal("Damm bei Talstadt gebrochen", article.Headline?.Name);
        Assert.Equal(["Damm bei Talstadt gebrochen"], article.Zones(ZoneKind.Headline));
    }

    [Fact]
    public void A_lead_between_the_headline_and_the_box_of_the_article_belongs_to_it() =>
        Assert.Contains(Reads.Html($"<div><h1>Damm gebrochen</h1><p class=x>Nach Tagen des Regens gab der alte Damm am Mittwoch nach, wie die Wehr mitteilte.</p></div><div><div>{First}{Second}{First}{Second}</div></div>").Zones(ZoneKind.Teaser), static z => z.StartsWith("Nach Tagen", StringComparison.Ordinal));

    [Fact]
    public void Who_made_a_picture_is_no_part_of_its_caption()
    {
        var article = Reads.Html($"<main><h1>Damm gebrochen</h1><figure><figcaption>Der Damm am Morgen. Foto: Nordbild</figcaption></figure>{First}{Second}</main>");
        Assert.Equal(["Der Damm am Morgen."], article.Zones(ZoneKind.Caption));
    }

    [Theory]
    [InlineData("<meta property=article:published_time content=2023-05-17T22:30:00Z>", "", "2023-05-18")]
    [InlineData("<meta property=article:published_time content=2023-01-17T22:30:00Z>", "", "2023-01-17")]
    [InlineData("<meta property=article:published_time content=2023-05-17T23:30:00-05:00>", "", "2023-05-17")]
    [InlineData("", "<p>Veröffentlicht am 17. Mai 2023, aktualisiert am 19. Mai 2023</p>", "2023-05-17")]
    [InlineData("", "<p>Mara Beispiel17.05.2023</p>", "2023-05-17")]
    [InlineData("<meta name=date content=2023-05-19>", "<time datetime=2023-05-17>Mittwoch</time>", "2023-05-17")]
    [InlineData("<link rel=canonical href=https://talbote.example/2023/5/7/damm>", "", "2023-05-07")]
    public void The_day_of_publication_is_told_from_what_is_stated_and_shown(string head, string shown, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Reads.Html($"<main><h1>Damm gebrochen</h1>{shown}{First}{Second}</main>", head).Published.Best);

    [Theory]
    [InlineData("am 17.5.2023 um 8 Uhr", "17.5.2023")]
    [InlineData("Mi, 17. Mai 2023", "17. Mai 2023")]
    [InlineData("May 17, 2023", "May 17, 2023")]
    [InlineData("Tel. 0171.5.2023", null)]
    [InlineData("31.02.2023", null)]
    [InlineData("im Mai 2023", null)]
    public void A_day_is_found_where_it_is_written_out(string text, string? day) =>
        Assert.Equal(day, DateScan.First(text) is { } found ? text[found.Start..found.End] : null);

    [Fact]
    public void Slim_markup_keeps_text_and_what_is_asked_for()
    {
        Assert.Equal("<p class=a>x</p>", HtmlSlim.Of("<p class=a data-x=\"a > b\" onclick='y'>x<!-- z --><script>if (a<b) {}</script><svg><path/></svg></p>"));
        Assert.Equal("<script type=\"application/ld+json\">{\"a\":1}</script>", HtmlSlim.Of("<script type=\"application/ld+json\" async>{\"a\":1}</script>"));
        Assert.Equal("a < b <p title=\"x", HtmlSlim.Of("a < b <p title=\"x"));
    }
}
