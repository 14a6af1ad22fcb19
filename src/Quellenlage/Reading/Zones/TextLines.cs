using Quellenlage.Text;

namespace Quellenlage.Reading.Zones;

/// <summary>The lines of a text, without the characters that end them.</summary>
internal static class TextLines
{
    public static List<TextSpan> Of(string text)
    {
        var lines = new List<TextSpan>();
        var start = 0;
        while (true)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            if (length < 0) break;
            lines.Add(new TextSpan(start, start + length));
            start += length + 1;
            if (text[start - 1] == '\r' && start < text.Length && text[start] == '\n') start++;
        }

        lines.Add(new TextSpan(start, text.Length));
        return lines;
    }

    /// <summary>The span without white space at its ends; empty at its start where there is nothing else.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        return new TextSpan(start, end);
    }

    /// <summary>The line's words: without white space and without the signs that Markdown and lists put before and behind.</summary>
    public static TextSpan Core(string text, TextSpan line)
    {
        var (start, end) = (line.Start, line.End);
        while (start < end && !char.IsLetterOrDigit(text[start]) && text[start] is not ('(' or '[' or '!' or '„' or '"' or '»' or '«' or '“' or '‚' or '<')) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ':' or '*' or '_' or '>' or '›' or '→' or '|' or '…' or '.')) end--;
        return new TextSpan(start, end);
    }
}
