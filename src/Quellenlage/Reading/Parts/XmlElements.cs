using System.Xml.Linq;

namespace Quellenlage.Reading.Parts;

/// <summary>Short ways to ask an element of <see cref="XmlTree"/>, whose names carry no namespaces.</summary>
internal static class XmlElements
{
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

    /// <summary>What stands within an element, with its tags, as markup.</summary>
    public static string Inner(this XElement element) => string.Concat(element.Nodes().Select(static n => n is XText text ? System.Net.WebUtility.HtmlEncode(text.Value) : n.ToString(SaveOptions.DisableFormatting)));

    /// <summary>As words in one line.</summary>
    public static string Words(this XElement? element) =>
        element is null ? "" : string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
