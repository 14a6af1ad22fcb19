using System.Xml.Linq;

namespace Quellenlage.Reading.Parts;

/// <summary>The items of RSS 2.0 and 1.0, Atom and news sitemaps, in their order.</summary>
internal static class Feeds
{
    public static IEnumerable<ArticleParts> Read(XElement root) => root.Name.LocalName switch
    {
        "rss" => root.Elements("channel").SelectMany(static c => c.Elements("item").Select(i => Rss(i, c))),
        "RDF" => root.Elements("item").Select(i => Rss(i, root.Element("channel"))),
        "feed" => root.Elements("entry").Select(e => Atom(e, root)),
        "urlset" => root.Elements("url").Where(static u => u.Element("news") is not null).Select(Sitemap),
        _ => [],
    };

    private static ArticleParts Rss(XElement item, XElement? channel)
    {
        var (full, description) = (item.Text("encoded"), item.Text("description"));
        var guid = item.Text("guid");
        return new ArticleParts
        {
            Id = guid.Length is > 0 and <= 200 ? guid : "",
            MediaType = "application/rss+xml",
            Format = "RSS",
            Headline = BodyParts.Line(item.Text("title")),
            Teaser = full.Length > 0 ? BodyParts.Line(description) : "",
            Body = BodyParts.OfHtml(full.Length > 0 ? full : description),
            Byline = PersonOf(XmlElements.First(item.Text("creator"), item.Text("author"))),
            Outlet = OutletOf(channel.Text("title")),
            Url = XmlElements.First(item.Text("origLink"), item.Text("link"), guid),
            Published = XmlElements.First(item.Text("pubDate"), item.Text("date"), item.Text("published"), item.Text("issued")),
            Language = XmlElements.First(item.Text("language"), channel.Text("language")),
            Credits = [BodyParts.Line(item.Text("source"))],
        };
    }

    private static ArticleParts Atom(XElement entry, XElement feed)
    {
        var (content, summary) = (Markup(entry.Element("content")), Markup(entry.Element("summary")));
        var source = entry.Element("source");
        var id = entry.Text("id");
        return new ArticleParts
        {
            Id = id.Length is > 0 and <= 200 ? id : "",
            MediaType = "application/atom+xml",
            Format = "Atom",
            Headline = BodyParts.Line(Markup(entry.Element("title"))),
            Teaser = content.Length > 0 ? BodyParts.Line(summary) : "",
            Body = BodyParts.OfHtml(content.Length > 0 ? content : summary),
            Byline = string.Join(", ", entry.Elements("author").Select(static a => a.Text("name")).Where(static n => n.Length > 0)),
            Outlet = OutletOf(BodyParts.Line(Markup(feed.Element("title")))),
            Url = LinkOf(entry),
            Published = XmlElements.First(entry.Text("published"), entry.Text("issued"), entry.Text("created"), entry.Text("updated")),
            Updated = entry.Text("updated"),
            Language = XmlElements.First(entry.Attribute("lang", ""), feed.Attribute("lang", "")),
            Credits = [BodyParts.Line(source.Text("title"))],
        };
    }

    /// <summary>A sitemap tells the headline only.</summary>
    private static ArticleParts Sitemap(XElement url)
    {
        var news = url.Element("news");
        return new ArticleParts
        {
            MediaType = "application/xml",
            Format = "sitemap",
            Headline = BodyParts.Line(news.Text("title")),
            Outlet = news?.Element("publication").Text("name") ?? "",
            Url = url.Text("loc"),
            Published = news.Text("publication_date"),
            Updated = url.Text("lastmod"),
            Language = news?.Element("publication").Text("language") ?? "",
        };
    }

    /// <summary>The content of an Atom text, as markup.</summary>
    private static string Markup(XElement? text) => text?.Attribute("type", "text") switch
    {
        null => "",
        "xhtml" => text.Inner(),
        "html" or "text/html" => text.Value,
        _ => text.HasElements ? text.Inner() : System.Net.WebUtility.HtmlEncode(text.Value),
    };

    private static string LinkOf(XElement entry)
    {
        var links = entry.Elements("link").ToList();
        var link = links.Find(static l => l.Attribute("rel", "alternate") == "alternate") ?? links.FirstOrDefault();
        return link.Attribute("href", "");
    }

    /// <summary>A feed's title names the outlet before any dash or bar and its section behind.</summary>
    private static string OutletOf(string title)
    {
        var end = title.AsSpan().IndexOfAny('|', '–', '—');
        if (end < 0) end = title.IndexOf(" - ", StringComparison.Ordinal);
        return BodyParts.Line(end > 0 ? title[..end] : title);
    }

    /// <summary>The name where an author is given as an address with the name in brackets.</summary>
    private static string PersonOf(string author)
    {
        var (open, close) = (author.IndexOf('(', StringComparison.Ordinal), author.LastIndexOf(')'));
        if (author.Contains('@', StringComparison.Ordinal) && open >= 0 && close > open) return author[(open + 1)..close].Trim();
        return author.Contains('@', StringComparison.Ordinal) ? "" : author;
    }
}
