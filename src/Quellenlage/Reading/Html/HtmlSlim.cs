using System.Buffers;
using System.Collections.Frozen;

namespace Quellenlage.Reading.Html;

/// <summary>
/// Leaves out of markup what no reader sees and nothing here asks for, before it is parsed: scripts, styles, drawings, comments, and the
/// attributes that only browsers and programs need. They are most of a page, and parsing them most of the time. White space that starts
/// with a line end becomes that line end, but where it is shown. What is malformed is copied as it stands, for the parser to judge.
/// </summary>
internal sealed class HtmlSlim
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _attributes = new[]
    {
        "class", "id", "itemprop", "datetime", "content", "property", "name", "rel", "lang", "type", "role", "hidden", "itemtype", "typeof",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _dropped =
        new[] { "script", "style", "svg", "noscript", "iframe", "textarea", "noembed", "noframes" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> _endsName = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> _endsAttribute = SearchValues.Create(" \t\r\n\f/>=");
    private static readonly SearchValues<char> _endsValue = SearchValues.Create(" \t\r\n\f>");

    private readonly string _html;
    private char[] _slim;
    private int _length;
    private int _copied;
    private bool _isPreformatted;

    // No end tag of a title is left, so that it need not be looked for again.
    private bool _titlesAreOpen;

    private HtmlSlim(string html) => (_html, _slim) = (html, ArrayPool<char>.Shared.Rent(html.Length + 1));

    public static string Of(string html)
    {
        var slim = new HtmlSlim(html);
        slim.Run();
        slim.CopyUpTo(html.Length);
        var result = new string(slim._slim, 0, slim._length);
        ArrayPool<char>.Shared.Return(slim._slim);
        return result;
    }

    private void Run()
    {
        for (var i = NextTag(0); i >= 0 && i + 1 < _html.Length; i = NextTag(i))
        {
            if (_html.AsSpan(i).StartsWith("<!--"))
            {
                var close = _html.IndexOf("-->", i + 4, StringComparison.Ordinal);
                if (close < 0) return;
                CopyUpTo(i);
                _copied = i = close + 3;
                continue;
            }

            var length = char.IsAsciiLetter(_html[i + 1]) ? _html.AsSpan(i + 1).IndexOfAny(_endsName) : -1;
            if (length < 0)
            {
                if (_isPreformatted && _html[i + 1] == '/' && IsPreformatted(_html.AsSpan(i + 2)))
                {
                    CopyUpTo(i);
                    _isPreformatted = false;
                }

                i++;
                continue;
            }

            CopyUpTo(i);
            if (OpenTag(i, i + 1 + length) is not { } end) return;
            _copied = i = end;
        }
    }

    private int NextTag(int from) => from < _html.Length ? _html.IndexOf('<', from) : -1;

    private static bool IsPreformatted(ReadOnlySpan<char> name) => name.StartsWith("pre", StringComparison.OrdinalIgnoreCase) || name.StartsWith("listing", StringComparison.OrdinalIgnoreCase);

    /// <summary>Copies text and end tags.</summary>
    private void CopyUpTo(int end)
    {
        var text = _html.AsSpan(_copied, end - _copied);
        _copied = end;
        while (!_isPreformatted && text.IndexOf('\n') is >= 0 and var newline)
        {
            Append(text[..(newline + 1)]);
            text = text[(newline + 1)..].TrimStart(" \t\r\n");
        }

        Append(text);
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (_length + text.Length > _slim.Length) Grow(text.Length);
        text.CopyTo(_slim.AsSpan(_length));
        _length += text.Length;
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(2 * _slim.Length + more);
        _slim.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_slim);
        _slim = larger;
    }

    /// <summary>Copies the tag, or passes over the element; null where it never ends.</summary>
    /// <returns>The offset behind what was dealt with.</returns>
    private int? OpenTag(int start, int nameEnd)
    {
        var name = _html.AsSpan(start + 1, nameEnd - start - 1);
        var isTitle = name.Equals("title", StringComparison.OrdinalIgnoreCase);
        var before = _length;
        if (CopyTag(start, nameEnd, out var isData) is not { } end) return Undo(before);
        _isPreformatted |= IsPreformatted(name);
        if (!isTitle && !_dropped.Contains(name)) return end;
        // What such elements hold is no markup, and ends only at their own end tag.
        var close = isTitle && _titlesAreOpen ? -1 : EndOf(_html, end, name);
        _titlesAreOpen |= isTitle && close < 0;
        if (close < 0) return isTitle ? end : Undo(before);
        if (isTitle || isData && name.Equals("script", StringComparison.OrdinalIgnoreCase)) Append(_html.AsSpan(end, close - end));
        else _length = before;
        return close;
    }

    private int? Undo(int length)
    {
        _length = length;
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
    private int? CopyTag(int start, int nameEnd, out bool isData)
    {
        isData = false;
        Append(_html.AsSpan(start, nameEnd - start));
        var isLink = _html.AsSpan(start + 1, nameEnd - start - 1).Equals("link", StringComparison.OrdinalIgnoreCase);
        for (var i = nameEnd; i < _html.Length;)
        {
            var c = _html[i];
            if (c == '>')
            {
                Append(_html[i - 1] == '/' ? "/>" : ">");
                return i + 1;
            }

            if (c is ' ' or '\t' or '\r' or '\n' or '\f' or '/' or '=')
            {
                i++;
                continue;
            }

            var length = _html.AsSpan(i).IndexOfAny(_endsAttribute);
            if (length < 0) return null;
            var attribute = _html.AsSpan(i, length);
            var end = i + length;
            var equals = end;
            while (equals < _html.Length && char.IsWhiteSpace(_html[equals])) equals++;
            if (equals < _html.Length && _html[equals] == '=')
            {
                if (EndOfValue(_html, equals + 1) is not { } valueEnd) return null;
                end = valueEnd;
            }

            var whole = _html.AsSpan(i, end - i);
            if (IsAskedFor(attribute, whole, isLink))
            {
                Append(" ");
                Append(whole);
                isData |= attribute.Equals("type", StringComparison.OrdinalIgnoreCase) && whole.Contains("ld+json", StringComparison.OrdinalIgnoreCase);
            }

            i = end;
        }

        return null;
    }

    /// <summary>Addresses count only where they are the page's own, and styles only where they hide.</summary>
    private static bool IsAskedFor(ReadOnlySpan<char> name, ReadOnlySpan<char> whole, bool isLink)
    {
        if (name.Equals("href", StringComparison.OrdinalIgnoreCase)) return isLink;
        if (name.Equals("style", StringComparison.OrdinalIgnoreCase)) return whole.Contains("display", StringComparison.OrdinalIgnoreCase);
        return _attributes.Contains(name);
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
