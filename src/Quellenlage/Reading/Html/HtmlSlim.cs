using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Quellenlage.Reading.Html;

/// <summary>
/// Leaves out of markup what no reader sees and nothing here asks for, before it is parsed: scripts, styles, drawings, comments, and the
/// attributes that only browsers and programs need. They are most of a page, and parsing them most of the time. What is malformed is
/// copied as it stands, for the parser to judge.
/// </summary>
internal static class HtmlSlim
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _attributes = new[]
    {
        "class", "id", "itemprop", "datetime", "content", "property", "name", "rel", "lang", "type", "role", "hidden", "style", "href", "itemtype", "typeof",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _dropped =
        new[] { "script", "style", "svg", "noscript", "iframe", "textarea", "noembed", "noframes" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> _endsName = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> _endsAttribute = SearchValues.Create(" \t\r\n\f/>=");
    private static readonly SearchValues<char> _endsValue = SearchValues.Create(" \t\r\n\f>");

    public static string Of(string html)
    {
        var slim = new StringBuilder(html.Length / 2);
        var copied = 0;
        for (var i = html.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < html.Length; i = i < html.Length ? html.IndexOf('<', i) : -1)
        {
            if (html.AsSpan(i).StartsWith("<!--"))
            {
                var close = html.IndexOf("-->", i + 4, StringComparison.Ordinal);
                if (close < 0) break;
                slim.Append(html, copied, i - copied);
                copied = i = close + 3;
                continue;
            }

            var length = char.IsAsciiLetter(html[i + 1]) ? html.AsSpan(i + 1).IndexOfAny(_endsName) : -1;
            if (length < 0)
            {
                i++;
                continue;
            }

            slim.Append(html, copied, i - copied);
            copied = i;
            if (OpenTag(html, i, i + 1 + length, slim) is not { } end) break;
            copied = i = end;
        }

        return slim.Append(html, copied, html.Length - copied).ToString();
    }

    /// <summary>Copies the tag, or passes over the element; null where it never ends.</summary>
    /// <returns>The offset behind what was dealt with.</returns>
    private static int? OpenTag(string html, int start, int nameEnd, StringBuilder slim)
    {
        var name = html.AsSpan(start + 1, nameEnd - start - 1);
        var isTitle = name.Equals("title", StringComparison.OrdinalIgnoreCase);
        var before = slim.Length;
        if (CopyTag(html, start, nameEnd, slim, out var isData) is not { } end) return Undo(slim, before);
        if (!isTitle && !_dropped.Contains(name)) return end;
        // What such elements hold is no markup, and ends only at their own end tag.
        var close = EndOf(html, end, name);
        if (close < 0) return isTitle ? end : Undo(slim, before);
        if (isTitle || isData && name.Equals("script", StringComparison.OrdinalIgnoreCase)) slim.Append(html, end, close - end);
        else slim.Length = before;
        return close;
    }

    private static int? Undo(StringBuilder slim, int length)
    {
        slim.Length = length;
        return null;
    }

    /// <summary>The offset behind the end tag; -1 where there is none.</summary>
    private static int EndOf(string html, int from, ReadOnlySpan<char> name)
    {
        for (var i = html.IndexOf("</", from, StringComparison.Ordinal); i >= 0; i = html.IndexOf("</", i + 2, StringComparison.Ordinal))
        {
            if (!html.AsSpan(i + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase)) continue;
            var close = html.IndexOf('>', i);
            return close < 0 ? -1 : close + 1;
        }

        return -1;
    }

    /// <summary>Copies a tag with the attributes that are asked for.</summary>
    /// <param name="isData">True where it names a type of linked data.</param>
    /// <returns>The offset behind it; null where it never ends.</returns>
    private static int? CopyTag(string html, int start, int nameEnd, StringBuilder slim, out bool isData)
    {
        isData = false;
        slim.Append(html, start, nameEnd - start);
        for (var i = nameEnd; i < html.Length;)
        {
            var c = html[i];
            if (c == '>')
            {
                slim.Append(html[i - 1] == '/' ? "/>" : ">");
                return i + 1;
            }

            if (c is ' ' or '\t' or '\r' or '\n' or '\f' or '/' or '=')
            {
                i++;
                continue;
            }

            var length = html.AsSpan(i).IndexOfAny(_endsAttribute);
            if (length < 0) return null;
            var attribute = html.AsSpan(i, length);
            var end = i + length;
            var equals = end;
            while (equals < html.Length && char.IsWhiteSpace(html[equals])) equals++;
            if (equals < html.Length && html[equals] == '=')
            {
                if (EndOfValue(html, equals + 1) is not { } valueEnd) return null;
                end = valueEnd;
            }

            if (_attributes.Contains(attribute))
            {
                slim.Append(' ').Append(html, i, end - i);
                isData |= attribute.Equals("type", StringComparison.OrdinalIgnoreCase) && html.AsSpan(i, end - i).Contains("ld+json", StringComparison.OrdinalIgnoreCase);
            }

            i = end;
        }

        return null;
    }

    private static int? EndOfValue(string html, int i)
    {
        while (i < html.Length && char.IsWhiteSpace(html[i])) i++;
        if (i == html.Length) return null;
        if (html[i] is '"' or '\'')
        {
            var close = html.IndexOf(html[i], i + 1);
            return close < 0 ? null : close + 1;
        }

        var length = html.AsSpan(i).IndexOfAny(_endsValue);
        return length < 0 ? null : i + length;
    }
}
