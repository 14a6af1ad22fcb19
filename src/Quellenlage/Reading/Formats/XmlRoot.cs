using System.Buffers;

namespace Quellenlage.Reading.Formats;

/// <summary>Tells by its root element whether XML is a feed or an agency's format.</summary>
internal static class XmlRoot
{
    private static readonly HashSet<string> _known = new(StringComparer.Ordinal)
    {
        "rss", "RDF", "feed", "urlset", "sitemapindex", "newsItem", "newsMessage", "packageItem", "nitf", "html",
    };

    private static readonly SearchValues<char> _endsName = SearchValues.Create(" \t\r\n/>");

    /// <summary>The local name of the root if it is a known one; null for any other, and where none stands in the first bytes.</summary>
    public static string? Of(string head)
    {
        var at = 0;
        while (at < head.Length && head[at] == '<')
        {
            if (at + 1 < head.Length && head[at + 1] is not ('?' or '!')) return Name(head.AsSpan(at + 1));
            var end = head.AsSpan(at).StartsWith("<!--") ? End(head, at, "-->") : head.AsSpan(at).StartsWith("<?") ? End(head, at, "?>") : DoctypeEnd(head, at);
            if (end < 0) return null;
            at = end;
            while (at < head.Length && char.IsWhiteSpace(head[at])) at++;
        }

        return null;
    }

    private static string? Name(ReadOnlySpan<char> tag)
    {
        var length = tag.IndexOfAny(_endsName);
        if (length <= 0) return null;
        var name = tag[..length];
        if (name.IndexOf(':') is >= 0 and var colon) name = name[(colon + 1)..];
        return _known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known) ? known : null;
    }

    private static int End(string head, int from, string mark) =>
        head.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var at ? at + mark.Length : -1;

    /// <summary>Behind a document type, which may hold declarations in square brackets.</summary>
    private static int DoctypeEnd(string head, int from)
    {
        var close = head.IndexOf('>', from);
        var bracket = head.IndexOf('[', from);
        return bracket >= 0 && bracket < close ? End(head, bracket, "]>") : close < 0 ? -1 : close + 1;
    }
}
