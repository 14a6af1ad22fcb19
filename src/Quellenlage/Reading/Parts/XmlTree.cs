using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Quellenlage.Reading.Parts;

/// <summary>Reads XML within bounds: no entity is expanded, nothing is fetched, and depth and number of elements are limited.</summary>
internal static class XmlTree
{
    private const int MaximalDepth = 200;
    private const int MaximalElements = 1_000_000;
    private const int MaximalAttributes = 1_000;
    private static readonly XmlReaderSettings _settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = false };

    /// <summary>The root element; null where the text is no XML within bounds, with what is wrong.</summary>
    public static XElement? Load(string xml, out string? problem)
    {
        xml = xml.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (TryLoad(xml, out problem) is { } root) return root;
        if (problem is not null && !problem.StartsWith("is XML", StringComparison.Ordinal)) return null;
        // Feeds often hold HTML's names of characters, or bare ampersands, which XML does not know.
        return TryLoad(WithoutEntities(xml), out problem);
    }

    private static XElement? TryLoad(string xml, out string? problem)
    {
        problem = null;
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), _settings);
            return Read(reader, out problem);
        }
        catch (XmlException e)
        {
            problem = $"is XML that breaks off in line {e.LineNumber}, column {e.LinePosition}";
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            problem = "is XML with names or characters that are not allowed";
        }

        return null;
    }

    private static XElement? Read(XmlReader reader, out string? problem)
    {
        problem = null;
        XElement? root = null, current = null;
        var elements = 0;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader.Depth > MaximalDepth) problem = $"nests tags more than {MaximalDepth} deep";
                else if (++elements > MaximalElements) problem = $"has more than {MaximalElements} tags";
                else if (reader.AttributeCount > MaximalAttributes) problem = $"has a tag with more than {MaximalAttributes} attributes";
                if (problem is not null) return null;
                var isEmpty = reader.IsEmptyElement;
                var element = new XElement(XName.Get(reader.LocalName));
                while (reader.MoveToNextAttribute())
                    if (reader.Prefix != "xmlns" && reader.LocalName != "xmlns" && element.Attribute(reader.LocalName) is null) element.SetAttributeValue(reader.LocalName, reader.Value);
                if (current is null) root ??= element;
                else current.Add(element);
                if (!isEmpty) current = element;
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) current?.Add(new XText(reader.Value));
            else if (reader.NodeType == XmlNodeType.EndElement) current = current?.Parent;
        }

        return root;
    }

    private static string WithoutEntities(string xml)
    {
        var result = new StringBuilder(xml.Length);
        for (var i = 0; i < xml.Length; i++)
        {
            if (xml[i] != '&')
            {
                result.Append(xml[i]);
                continue;
            }

            var length = xml.AsSpan(i + 1, Math.Min(32, xml.Length - i - 1)).IndexOf(';');
            var name = length <= 0 ? "" : xml.Substring(i + 1, length);
            if (name is "amp" or "lt" or "gt" or "quot" or "apos" || name.StartsWith('#')) result.Append('&');
            else if (name.Length > 0 && WebUtility.HtmlDecode($"&{name};") is { Length: <= 2 } decoded)
            {
                result.Append(decoded);
                i += length + 1;
            }
            else result.Append("&amp;");
        }

        return result.ToString();
    }
}
