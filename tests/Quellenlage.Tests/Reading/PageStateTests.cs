using Quellenlage.Extraction;
using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Reading;

/// <summary>Pages whose text only their scripts would show, and live blogs.</summary>
public sealed class PageStateTests
{
    private const string First = "Die Fähre ist am Dienstag vor Grünhafen auf Grund gelaufen, wie die Wasserschutzpolizei am Abend mitteilte.";
    private const string Second = "Zwölf Menschen wurden verletzt, als das Schiff auf eine Sandbank geriet und sich zur Seite neigte.";
    private const string Third = "Einsatzleiterin Jorid Hagedorn sagte, alle 340 Reisenden seien mit Booten an Land gebracht worden.";
    private const string Shell = "<!DOCTYPE html><html lang=de><head><title>Fähre auf Grund | Küstenbote</title></head><body><nav><a href=/>Start</a></nav><div id=root><h1>Fähre auf Grund</h1></div>";

    public static TheoryData<string> Scripts { get; } =
    [
        $$$$"""<script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"article":{"title":"Fähre auf Grund","body":[{"type":"paragraph","text":"{{{{First}}}}"},{"type":"image","text":"Ein Bild der Fähre, das nicht zum Text gehört, aber lang genug wäre."},{"type":"p","children":[{"text":"{{{{Second}}}}"}]},{"type":"paragraph","text":"{{{{Third}}}}"}]},"related":[{"title":"Anderes","teaser":"Ein kurzer Anriss eines anderen Artikels."}]}}}</script>""",
        $$$$"""<script>window.Fusion=window.Fusion||{};Fusion.contextPath="/pf";Fusion.globalContent={"headlines":{"basic":"Fähre auf Grund"},"content_elements":[{"type":"text","content":"{{{{First}}}}"},{"type":"raw_html","content":"<p>{{{{Second}}}}</p>"},{"type":"text","content":"{{{{Third}}}}"}]};Fusion.x={};</script>""",
        $$$$"""<script>window.__INITIAL_STATE__ = {"page":{"bodyHtml":"<p>{{{{First}}}}</p><p>{{{{Second}}}}</p><figure><figcaption>Bild</figcaption></figure><p>{{{{Third}}}}</p>"}};</script>""",
        $$$$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Fähre auf Grund","articleBody":"{{{{First}}}}\n\n{{{{Second}}}}\n\n{{{{Third}}}}"}</script>""",
    ];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void The_text_of_a_page_that_shows_none_is_taken_from_its_data(string script)
    {
        var article = Reads.One("seite.html", Shell + script + "</body></html>");
        Assert.Equal([First, Second, Third], Content(article).Where(static p => p != "Fähre auf Grund"));
        Assert.Equal("Fähre auf Grund", article.Headline?.Name);
        Assert.Single(article.Diagnostics, static d => d.Code == "text-from-data");
    }

    [Fact]
    public void What_the_page_shows_of_it_is_not_said_twice()
    {
        var article = Reads.One("seite.html", Shell + $$$$"""<main><p>{{{{First}}}}</p></main><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{{{First}}}} {{{{Second}}}}\n{{{{Third}}}} {{{{Third}}}}"}</script></body></html>""");
        Assert.Single(Content(article), static p => p.Contains(First, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<script>var x = {a: 1}; if (x == [1]) { y = '{\"body\":'; }</script>")]
    [InlineData("<script>x = {\"body\":\"zu kurz\"}</script>")]
    [InlineData("<script>x = [[[[[[[[[[[[[[[[</script>")]
    public void Scripts_without_a_text_add_nothing(string script)
    {
        var article = Reads.One("seite.html", Shell + $"<main><p>{First}</p></main>" + script + new string(' ', 400) + "</body></html>");
        Assert.Equal(["Fähre auf Grund", First], Content(article));
    }

    [Fact]
    public void A_live_blog_is_one_article_with_dated_entries_from_which_its_times_are_reckoned()
    {
        var article = Reads.One("blog.html", $$$$"""
            <!DOCTYPE html><html lang=de><head><title>Fähre auf Grund</title><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Fähre auf Grund","datePublished":"2026-04-14T18:00:00+02:00","liveBlogUpdate":[
            {"@type":"BlogPosting","headline":"Schiff wird geschleppt","articleBody":"Gestern wurde das Schiff in den Hafen von Grünhafen geschleppt, teilte die Reederei mit.","datePublished":"2026-04-16T09:00:00+02:00"},
            {"@type":"BlogPosting","headline":"Fähre läuft auf Grund","articleBody":"{{{{First}}}}","datePublished":"2026-04-14T18:00:00+02:00"}]}</script></head>
            <body><main><h1>Fähre auf Grund</h1><p>Alle Entwicklungen zum Unglück der Fähre vor Grünhafen stehen hier in der Übersicht.</p>
            <div class=post><h2>Schiff wird geschleppt</h2><p>Gestern wurde das Schiff in den Hafen von Grünhafen geschleppt, teilte die Reederei mit.</p></div>
            <div class=post><h2>Fähre läuft auf Grund</h2><p>{{{{First}}}}</p></div></main></body></html>
            """);
        Assert.Equal([("Schiff wird geschleppt", new DateOnly(2026, 4, 16), "2026-04-16T09:00:00+02:00"), ("Fähre läuft auf Grund", new DateOnly(2026, 4, 14), "2026-04-14T18:00:00+02:00")],
            article.Entries.Select(e => (article.Text.Slice(e.Span).Split('\n')[0], e.Day, e.Moment!)));
        var times = StatementExtractor.Extract(article).Times;
        Assert.Equal("2026-04-15", times.First(t => article.Text.Slice(t.Span) == "Gestern").Value);
        Assert.Equal("2026-04-14", times.First(t => article.Text.Slice(t.Span) == "Dienstag" || article.Text.Slice(t.Span) == "am Dienstag").Value);
    }

    [Fact]
    public void Entries_that_a_live_blog_does_not_show_are_taken_from_its_data()
    {
        var article = Reads.One("blog.html", Shell + $$$$"""<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Fähre auf Grund","liveBlogUpdate":[{"headline":"Zwölf Verletzte","articleBody":"{{{{Second}}}}","datePublished":"2026-04-15T09:00:00+02:00"},{"articleBody":"{{{{First}}}}","datePublished":"2026-04-14T09:00:00+02:00"}]}</script></body></html>""");
        Assert.Equal(["Zwölf Verletzte", Second, First], Content(article).Where(static p => p != "Fähre auf Grund"));
        Assert.Equal([15, 14], article.Entries.Select(static e => e.Day.Day));
    }

    private static IEnumerable<string> Content(Article article) =>
        article.Zones.Where(static z => z.IsContent).SelectMany(z => article.Text.Slice(z.Span).Split("\n\n", StringSplitOptions.RemoveEmptyEntries)).Select(static p => p.Trim()).Where(static p => p.Length > 0);
}
