using System.Net;
using System.Text;
using System.Xml.Linq;

namespace Quellenlage.Reading.Parts;

/// <summary>Short ways to ask an element of <see cref="XmlTree"/>, whose names carry no namespaces.</summary>
internal static class XmlElements
{
    private static readonly HashSet<string> _withoutEnd = new(StringComparer.Ordinal) { "br", "hr", "img", "wbr" };

    /// <summary>The trimmed text of the first child of that name; empty where there is none.</summary>
    public static string Text(this XElement? element, string child) => element?.Element(child)?.Value.Trim() ?? "";

    public static string Attribute(this XElement? element, string name, string otherwise) => element?.Attribute(XName.Get(name))?.Value.Trim() ?? otherwise;

    /// <summary>The first that is not empty.</summary>
    public static string First(params ReadOnlySpan<string> values)
    {
        foreach (var value in values)
            if (!string.IsNullOrWhiteSpace(value)) return value.Trim();
        return "";
    }

    /// <summary>What stands within an element, with its tags, as markup. The depth of the tree is bounded where it is read.</summary>
    public static string Inner(this XElement element)
    {
        var markup = new StringBuilder();
        AppendInner(markup, element);
        return markup.ToString();
    }

    private static void AppendInner(StringBuilder markup, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text) markup.Append(WebUtility.HtmlEncode(text.Value));
            if (node is not XElement child) continue;
            markup.Append('<').Append(child.Name.LocalName);
            foreach (var attribute in child.Attributes()) markup.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(WebUtility.HtmlEncode(attribute.Value)).Append('"');
            markup.Append('>');
            AppendInner(markup, child);
            if (!_withoutEnd.Contains(child.Name.LocalName)) markup.Append("</").Append(child.Name.LocalName).Append('>');
        }
    }

    /// <summary>As words in one line.</summary>
    public static string Words(this XElement? element) =>
        element is null ? "" : string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
