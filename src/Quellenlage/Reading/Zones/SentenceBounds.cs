using Quellenlage.Text;

namespace Quellenlage.Reading.Zones;

/// <summary>Rough sentence bounds within one line, enough for boilerplate; the real ones are found later, by another room.</summary>
internal static class SentenceBounds
{
    // Longer sentences are no calls to subscribe; the bound keeps the search linear in long lines.
    private const int MaximalReach = 600;

    /// <summary>True where a sentence ends before the offset and only space lies between.</summary>
    public static bool StartsAt(string text, TextSpan line, int offset)
    {
        var i = offset - 1;
        while (i >= line.Start && (char.IsWhiteSpace(text[i]) || IsOpeningMark(text[i]))) i--;
        return i < line.Start || i < offset - 1 && (IsFinal(text[i]) || IsClosing(text[i]) && i > line.Start && IsFinal(text[i - 1]));
    }

    /// <summary>The end of the sentence that holds the offset, its final mark included.</summary>
    public static int End(string text, TextSpan line, int offset)
    {
        var limit = Math.Min(line.End, offset + MaximalReach);
        for (var i = offset; i < limit; i++)
        {
            if (!IsFinal(text[i])) continue;
            var end = i + 1;
            while (end < line.End && (IsClosing(text[end]) || IsFinal(text[end]))) end++;
            if (end >= line.End || char.IsWhiteSpace(text[end]) && !ContinuesInLowerCase(text, line, end)) return end;
        }

        return limit == line.End ? TextLines.Trim(text, line).End : limit;
    }

    public static TextSpan Around(string text, TextSpan line, TextSpan phrase)
    {
        var limit = Math.Max(line.Start, phrase.Start - MaximalReach);
        var start = phrase.Start;
        while (start > limit && !StartsAt(text, line, start)) start--;
        while (start < phrase.Start && char.IsWhiteSpace(text[start])) start++;
        return new TextSpan(start, Math.Max(phrase.End, End(text, line, Math.Max(start, phrase.End - 1))));
    }

    /// <summary>The span and a colon behind it.</summary>
    public static TextSpan WithColon(string text, TextSpan span) =>
        span.End < text.Length && text[span.End] == ':' ? span with { End = span.End + 1 } : span;

    private static bool ContinuesInLowerCase(string text, TextSpan line, int space)
    {
        while (space < line.End && char.IsWhiteSpace(text[space])) space++;
        return space < line.End && char.IsLower(text[space]);
    }

    private static bool IsFinal(char c) => c is '.' or '!' or '?' or '…';

    private static bool IsClosing(char c) => c is '"' or '“' or '”' or '«' or '‘' or '’' or ')' or ']';

    private static bool IsOpeningMark(char c) => c is '„' or '»' or '‚' or '(' or '[' or '*' or '–' or '-';
}
