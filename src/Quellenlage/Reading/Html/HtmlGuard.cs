using System.Buffers;

namespace Quellenlage.Reading.Html;

/// <summary>
/// Looks over markup before it is parsed and refuses what could make a parser overflow its stack or run without end: deep nesting, floods
/// of tags or attributes, open formatting that every following block repeats, tags that a table moves out. One pass, no allocation per tag.
/// </summary>
internal static class HtmlGuard
{
    private const int MaximalDepth = 400;
    private const int MaximalTags = 400_000;
    private const int MaximalAttributes = 1_000;
    private const int MaximalRepeatedFormats = 2_000_000;
    private const int MaximalMovedOut = 20_000;

    private static readonly HashSet<string> _withoutEnd = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "frame", "keygen",
        // Their end tags may be left out, and the next of their kind ends them.
        "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "rb", "rt", "rtc", "rp", "html", "head", "body",
    };

    private static readonly HashSet<string> _formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    private static readonly SearchValues<char> _endsName = SearchValues.Create(" \t\r\n\f/><");

    private static readonly HashSet<string> _rawText = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript" };

    /// <summary>What is wrong with the markup; null where it may be parsed.</summary>
    public static string? Problem(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var state = default(State);
        for (var i = html.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < html.Length; i = NextTag(html, i + 1))
        {
            if (html.AsSpan(i).StartsWith("<!--"))
            {
                var end = html.IndexOf("-->", i + 4, StringComparison.Ordinal);
                if (end < 0) break;
                i = end;
                continue;
            }

            var isEnd = html[i + 1] == '/';
            var start = isEnd ? i + 2 : i + 1;
            var length = NameLength(html.AsSpan(start));
            if (length == 0) continue;
            var name = html.AsSpan(start, length);
            if (++state.Tags > MaximalTags) return $"has more than {MaximalTags} tags";
            i = EndOfTag(html, start + length, out var attributes, out var selfClosing);
            if (attributes > MaximalAttributes) return $"has a tag with more than {MaximalAttributes} attributes";
            if (isEnd) Close(names, name, ref state);
            else if (Open(names, name, selfClosing, ref state) is { } problem) return problem;
            if (!isEnd && Contains(_rawText, name)) i = EndOfRawText(html, i, name);
        }

        return null;
    }

    private struct State
    {
        public int Tags;
        public int Depth;
        public int Formats;
        public long Repeated;
        public int Tables;
        public bool InCell;
        public int MovedOut;
    }

    private static string? Open(Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> open, ReadOnlySpan<char> name, bool selfClosing, ref State state)
    {
        if (name.Equals("table", StringComparison.OrdinalIgnoreCase)) (state.Tables, state.InCell) = (state.Tables + 1, false);
        else if (name.Equals("td", StringComparison.OrdinalIgnoreCase) || name.Equals("th", StringComparison.OrdinalIgnoreCase) || name.Equals("caption", StringComparison.OrdinalIgnoreCase)) state.InCell = true;
        else if (name.Equals("tr", StringComparison.OrdinalIgnoreCase)) state.InCell = false;
        else if (state.Tables > 0 && !state.InCell && ++state.MovedOut > MaximalMovedOut) return "has too many tags inside tables but outside their cells";
        if (!Contains(_formatting, name) && (state.Repeated += state.Formats) > MaximalRepeatedFormats) return "leaves formatting open before too many blocks";
        if (selfClosing || Contains(_withoutEnd, name)) return null;
        open.TryGetValue(name, out var count);
        // A link ends the link before it, so that many open ones are no depth.
        if (count > 0 && name.Equals("a", StringComparison.OrdinalIgnoreCase)) return null;
        open[name] = count + 1;
        if (Contains(_formatting, name)) state.Formats++;
        return ++state.Depth > MaximalDepth ? $"nests tags more than {MaximalDepth} deep" : null;
    }

    private static void Close(Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> open, ReadOnlySpan<char> name, ref State state)
    {
        if (name.Equals("table", StringComparison.OrdinalIgnoreCase) && state.Tables > 0) (state.Tables, state.InCell) = (state.Tables - 1, true);
        else if (name.Equals("td", StringComparison.OrdinalIgnoreCase) || name.Equals("th", StringComparison.OrdinalIgnoreCase)) state.InCell = false;
        // An end tag without its start is passed over by parsers, so it must not make the nesting look shallower.
        if (!open.TryGetValue(name, out var count) || count == 0) return;
        open[name] = count - 1;
        state.Depth--;
        if (Contains(_formatting, name)) state.Formats--;
    }

    private static bool Contains(HashSet<string> names, ReadOnlySpan<char> name) => names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    private static int NextTag(string html, int from) => from < html.Length ? html.IndexOf('<', from) : -1;

    private static int NameLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0])) return 0;
        var length = text.IndexOfAny(_endsName);
        return length < 0 ? text.Length : length;
    }

    /// <summary>The offset of the bracket that ends the tag, or the end of the text.</summary>
    private static int EndOfTag(string html, int from, out int attributes, out bool selfClosing)
    {
        attributes = 0;
        selfClosing = false;
        for (var i = from; i < html.Length; i++)
        {
            var c = html[i];
            if (c == '>')
            {
                selfClosing = i > from && html[i - 1] == '/';
                return i;
            }

            if (char.IsWhiteSpace(c) || c == '/')
            {
                if (i + 1 < html.Length && !char.IsWhiteSpace(html[i + 1]) && html[i + 1] is not ('>' or '/')) attributes++;
            }
            else if (c == '=' && i + 1 < html.Length && html[i + 1] is '"' or '\'')
            {
                var quote = html.IndexOf(html[i + 1], i + 2);
                if (quote < 0) return html.Length - 1;
                i = quote;
                if (i + 1 < html.Length && char.IsAsciiLetter(html[i + 1])) attributes++;
            }
        }

        return html.Length - 1;
    }

    private static int EndOfRawText(string html, int from, ReadOnlySpan<char> name)
    {
        for (var i = html.IndexOf("</", from, StringComparison.Ordinal); i >= 0; i = html.IndexOf("</", i + 2, StringComparison.Ordinal))
            if (html.AsSpan(i + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase)) return i - 1;
        return html.Length - 1;
    }
}
