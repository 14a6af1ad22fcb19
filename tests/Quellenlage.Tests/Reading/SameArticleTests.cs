using System.Text;
using Quellenlage.Extraction;
using Quellenlage.Reading;
using Quellenlage.Stories;
using Quellenlage.Stories.Reuse;
using Xunit;

namespace Quellenlage.Tests.Reading;

/// <summary>One article as page, as item of a feed and as an agency's JSON.</summary>
public sealed class SameArticleTests
{
    private const string Title = "Damm bei Talstadt gebrochen";
    private const string Markup =
        "<p>Der Damm oberhalb von Talstadt ist am Mittwoch gebrochen. Dabei kamen nach Angaben der Feuerwehr vier Menschen ums Leben.</p>" +
        "<p>„Wir suchen weiter nach Vermissten“, sagte die Bürgermeisterin Mara Beispiel. Rund 1.200 Einwohner wurden in Sicherheit gebracht.</p>" +
        "<p>Der Schaden liegt laut einem Gutachten bei 18 Millionen Euro.</p>";

    private static string Page => $"<!DOCTYPE html><html lang=de><head><title>{Title} | Talbote</title><meta property=og:site_name content=Talbote><meta property=article:published_time content=2023-05-17T08:00:00+02:00></head>" +
        $"<body><nav><a href=/>Start</a></nav><main><h1>{Title}</h1>{Markup}</main><footer>Impressum</footer></body></html>";

    private static string Feed => $"<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Talbote</title><item><title>{Title}</title>" +
        $"<pubDate>Wed, 17 May 2023 08:00:00 +0200</pubDate><content:encoded><![CDATA[{Markup}]]></content:encoded></item></channel></rss>";

    private static string Ninjs => $$"""{"uri":"urn:talbote:1","language":"de","headline":"{{Title}}","versioncreated":"2023-05-17T08:00:00+02:00","copyrightholder":"Talbote","body_xhtml":"{{Markup}}"}""";

    private static string Newsletter => $"From: Talbote <post@talbote.example>\nDate: Wed, 17 May 2023 08:00:00 +0200\nMIME-Version: 1.0\nSubject: {Title}\nContent-Type: text/html; charset=utf-8\n\n<html><body>{Markup}</body></html>\n";

    private static string Warc
    {
        get
        {
            var response = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + Page;
            return $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://talbote.example/damm\r\nContent-Length: {Encoding.UTF8.GetByteCount(response)}\r\n\r\n{response}\r\n\r\n";
        }
    }

    private static string Amp => Page.Replace("<html lang=de>", "<html ⚡ lang=de>", StringComparison.Ordinal)
        .Replace("</head>", "<link rel=canonical href=https://talbote.example/damm><script async src=https://cdn.example/v0.js></script><style amp-boilerplate>body{}</style></head>", StringComparison.Ordinal)
        .Replace("<nav>", "<amp-sidebar layout=nodisplay><ul><li><a href=/>Start</a></li></ul></amp-sidebar><nav>", StringComparison.Ordinal)
        .Replace("</h1>", "</h1><amp-img src=x.jpg width=1 height=1></amp-img>", StringComparison.Ordinal);

    private static Statements StatementsOf(string name, string text) => StatementExtractor.Extract(Reads.One(name, Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<string> Said(Statements statements)
    {
        var text = statements.Article.Text;
        return statements.Figures.Select(f => $"{text.Slice(f.Number)} {f.Min} {f.Max} {f.Measure} {string.Join(" < ", f.Chain.Select(static c => c.Name))} {f.AsOf?.Edtf}")
            .Concat(statements.Quotations.Select(q => $"{q.Type} {string.Join(" | ", q.Content.Select(text.Slice))} {string.Join(" | ", q.Speaker.Select(text.Slice))}"))
            .Concat(statements.Times.Select(t => $"{text.Slice(t.Span)} {t.Value}"));
    }

    public static TheoryData<string, string> Others { get; } = new() { { "brief.eml", Newsletter }, { "netz.warc", Warc }, { "seite.amp.html", Amp } };

    [Theory]
    [MemberData(nameof(Others))]
    public void A_page_and_the_same_as_newsletter_archive_or_AMP_say_the_same_and_are_known_as_one(string name, string text)
    {
        var (page, other) = (StatementsOf("seite.html", Page), StatementsOf(name, text));
        Assert.Equal(Said(page), Said(other));
        Assert.Equal((page.Published.Best, page.Article.Headline?.Name), (other.Published.Best, other.Article.Headline?.Name));
        var reuse = Assert.Single(StoryBuilder.Build([page, other]).Reuse);
        Assert.Equal((ReuseKind.Reprint, 1.0), (reuse.Kind, reuse.Share));
    }

    [Fact]
    public void One_article_in_three_formats_says_the_same_and_is_known_as_one()
    {
        Statements[] all = [StatementsOf("seite.html", Page), StatementsOf("feed.xml", Feed), StatementsOf("agentur.json", Ninjs)];
        var said = Said(all[0]).ToList();
        Assert.True(said.Count >= 6, string.Join('\n', said));
        foreach (var other in all[1..])
        {
            Assert.Equal(said, Said(other));
            Assert.Equal((all[0].Published.Best, all[0].Article.Headline?.Name, all[0].Article.Outlet?.Name), (other.Published.Best, other.Article.Headline?.Name, other.Article.Outlet?.Name));
        }

        var story = StoryBuilder.Build(all);
        Assert.Equal(3, story.Articles.Select(static a => a.Article.Id).Distinct().Count());
        Assert.Equal(3, story.Reuse.Length);
        Assert.All(story.Reuse, static r => Assert.Equal((ReuseKind.Reprint, 1.0), (r.Kind, r.Share)));
    }
}
