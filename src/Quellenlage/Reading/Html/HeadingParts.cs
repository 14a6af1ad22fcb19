using Quellenlage.Text;

namespace Quellenlage.Reading.Html;

/// <summary>Tells the headline from the line above it, the date behind it or the site's name, where one heading holds them all.</summary>
internal static class HeadingParts
{
    /// <summary>The part of the heading that is the headline; the whole heading where nothing divides it.</summary>
    public static TextSpan Title(HtmlBlock heading, PageFacts facts)
    {
        var text = heading.Text;
        var whole = Trim(text, new TextSpan(0, text.Length));
        if (heading.TitleStart > 0 && heading.TitleStart <= text.Length * 2 / 3) return Trim(text, whole with { Start = heading.TitleStart });
        foreach (var fact in facts.Headlines)
        {
            var stated = SiteNames.Strip(fact.Value, facts);
            if (stated == text) return whole;
            if (stated.Length >= text.Length || !HeadlineChoice.IsLongEnough(stated) || stated.Length * 4 < text.Length) continue;
            if (text.EndsWith(stated, StringComparison.Ordinal) && !char.IsLetterOrDigit(text[^(stated.Length + 1)])) return whole with { Start = text.Length - stated.Length };
            if (text.StartsWith(stated + "\n", StringComparison.Ordinal)) return whole with { End = stated.Length };
        }

        var stripped = SiteNames.Strip(text, facts);
        var at = stripped.Length is 0 || stripped.Length == text.Length ? -1 : text.IndexOf(stripped, StringComparison.Ordinal);
        return at < 0 ? whole : new TextSpan(at, at + stripped.Length);
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        while (span.Start < span.End && (char.IsWhiteSpace(text[span.Start]) || text[span.Start] is ':' or '–' or '-' or '|' or '/' or '—' or '>' or '•' || text.AsSpan(span.Start).StartsWith("[>"))) span = span with { Start = span.Start + 1 };
        return span;
    }
}
