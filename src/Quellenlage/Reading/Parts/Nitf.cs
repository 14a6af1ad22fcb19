using System.Xml.Linq;

namespace Quellenlage.Reading.Parts;

/// <summary>NITF, the markup of agencies' reports.</summary>
internal static class Nitf
{
    public static ArticleParts Read(XElement nitf)
    {
        var (head, body) = (nitf.Element("head"), nitf.Element("body"));
        var (top, content) = (body?.Element("body.head"), body?.Element("body.content"));
        var data = head?.Element("docdata");
        return new ArticleParts
        {
            Id = data?.Element("doc-id").Attribute("id-string", "") ?? "",
            MediaType = "application/nitf+xml",
            Format = "NITF",
            Headline = XmlElements.First(top?.Element("hedline")?.Element("hl1").Words() ?? "", head?.Element("title").Words() ?? ""),
            Teaser = XmlElements.First(top?.Element("abstract").Words() ?? "", top?.Element("hedline")?.Element("hl2").Words() ?? ""),
            Body = content is null ? [] : [.. Blocks(content)],
            Byline = top?.Element("byline").Words() ?? "",
            Outlet = XmlElements.First(head?.Element("pubdata").Attribute("name", "") ?? "", data?.Element("doc.copyright").Attribute("holder", "") ?? ""),
            Published = XmlElements.First(data?.Element("date.issue").Attribute("norm", "") ?? "", data?.Element("date.release").Attribute("norm", "") ?? "", head?.Element("pubdata").Attribute("date.publication", "") ?? "", top?.Element("dateline")?.Element("story.date").Attribute("norm", "") ?? ""),
            Language = nitf.Attribute("lang", ""),
            Credits = [top?.Element("distributor").Words() ?? "", .. (data?.Elements("del-list").Elements("from-src").Select(static f => f.Attribute("src-name", "")) ?? [])],
        };
    }

    /// <summary>Paragraphs, headings and captions; the depth of the tree is bounded where it is read.</summary>
    private static IEnumerable<BodyPart> Blocks(XElement element)
    {
        foreach (var child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "media":
                    foreach (var caption in child.Elements("media-caption")) yield return new BodyPart(caption.Words(), ZoneKind.Caption);
                    break;
                case "p" or "hl1" or "hl2" or "li" or "dt" or "dd" or "credit" or "note": yield return new BodyPart(child.Words(), null); break;
                case "tr": yield return new BodyPart(string.Join('\t', child.Elements().Select(static c => c.Words())), null); break;
                default:
                    if (!child.HasElements) yield return new BodyPart(child.Words(), null);
                    else foreach (var inner in Blocks(child)) yield return inner;
                    break;
            }
        }
    }
}
