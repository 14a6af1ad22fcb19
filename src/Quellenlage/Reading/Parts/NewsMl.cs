using System.Xml.Linq;

namespace Quellenlage.Reading.Parts;

/// <summary>NewsML-G2: a news item or a message of several, its text as NITF, XHTML or plain text within.</summary>
internal static class NewsMl
{
    public static IEnumerable<ArticleParts> Read(XElement root) =>
        root.DescendantsAndSelf("newsItem").Select(ReadItem).Where(static p => p.HasText);

    private static ArticleParts ReadItem(XElement item)
    {
        var (item1, content) = (item.Element("itemMeta"), item.Element("contentMeta"));
        var nitf = item.Descendants("nitf").FirstOrDefault() is { } inner ? Nitf.Read(inner) : null;
        return new ArticleParts
        {
            Id = item.Attribute("guid", ""),
            MediaType = "application/vnd.iptc.g2.newsitem+xml",
            Format = "NewsML-G2",
            Headline = XmlElements.First(content?.Element("headline").Words() ?? "", nitf?.Headline ?? "", item1?.Element("title").Words() ?? ""),
            Teaser = XmlElements.First(content?.Elements("description").FirstOrDefault(static d => d.Attribute("role", "").EndsWith("summary", StringComparison.Ordinal)).Words() ?? "", nitf?.Teaser ?? ""),
            Body = nitf?.Body ?? Body(item.Element("contentSet")),
            Byline = XmlElements.First(content?.Element("by").Words() ?? "", nitf?.Byline ?? ""),
            Outlet = XmlElements.First(NameOf(item1?.Element("provider")), item.Descendants("copyrightHolder").Select(NameOf).FirstOrDefault() ?? ""),
            Published = XmlElements.First(content.Text("contentCreated"), item1.Text("firstCreated"), content.Text("contentModified"), item1.Text("versionCreated"), nitf?.Published ?? ""),
            Updated = XmlElements.First(content.Text("contentModified"), item1.Text("versionCreated")),
            Language = content?.Element("language").Attribute("tag", "") ?? "",
            Credits = [.. (content?.Elements("infoSource").Select(NameOf) ?? []), content?.Element("creditline").Words() ?? ""],
        };
    }

    private static IReadOnlyList<BodyPart> Body(XElement? set)
    {
        if (set is null) return [];
        if (set.Descendants("html").FirstOrDefault() is { } html) return BodyParts.OfHtml((html.Element("body") ?? html).Inner());
        if (set.Elements("inlineXML").FirstOrDefault() is { } markup) return BodyParts.OfHtml(markup.Inner());
        return set.Element("inlineData") is { } text ? BodyParts.OfText(text.Value) : [];
    }

    private static string NameOf(XElement? party) =>
        XmlElements.First(party?.Element("name").Words() ?? "", party.Attribute("literal", ""));
}
