namespace Quellenlage.Reading.Html;

/// <summary>Takes the name of the site off a title.</summary>
internal static class SiteNames
{
    private static readonly string[] _separators = [" | ", " – ", " — ", " - ", " :: ", " » ", " « ", " · ", " • ", " // ", " >> ", " › ", " ‹ ", " > ", " < ", " / ", " ~ ", ": "];
    private static readonly char[] _ends = [' ', '\u00A0', '|', '-', '–', '—', '»', '›', '·', '•', '>', '/'];

    /// <summary>The title without the parts at its ends that name the outlet or the host, and behind a bar without its last part.</summary>
    public static string Strip(string title, PageFacts facts)
    {
        var isNamed = false;
        for (var rounds = 0; rounds < 4; rounds++)
        {
            var shorter = Trim(StripOnce(title, facts, ref isNamed));
            if (shorter == title || shorter.Length == 0) break;
            title = shorter;
        }

        return title;
    }

    private static string Trim(string title) => title.EndsWith(" -", StringComparison.Ordinal) || title.AsSpan().TrimEnd().EndsWith("|", StringComparison.Ordinal) ? title.TrimEnd(_ends) : title.Trim();

    /// <summary>A main heading that is a link, and with which the page's title ends, is the site's name.</summary>
    public static void Learn(PageFacts facts, List<HtmlBlock> blocks)
    {
        foreach (var block in blocks)
            if (block.Heading is 1 or 2 && block.LinkShare > 0.8 && facts.Headlines.Exists(h => h.Value.Length > block.Text.Length + 3 && h.Value.EndsWith(block.Text, StringComparison.Ordinal)))
            {
                facts.Outlets.Add(new PageFact(block.Text, "heading that is a link"));
                return;
            }
    }

    /// <param name="isNamed">The site's name was found before the title, so that nothing behind it is taken for the site's.</param>
    private static string StripOnce(string title, PageFacts facts, ref bool isNamed)
    {
        foreach (var separator in _separators)
            foreach (var outlet in facts.Outlets)
                if (title.Length > separator.Length + outlet.Value.Length && title.EndsWith(separator + outlet.Value, StringComparison.Ordinal)) return title[..^(separator.Length + outlet.Value.Length)];
        foreach (var separator in _separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last <= 0) continue;
            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (Names(title[..first], facts))
            {
                isNamed = true;
                // A path through the site, which ends with the page.
                return title[((separator is " » " or " › " or " > " or " / " ? last : first) + separator.Length)..];
            }

            if (!isNamed && separator is " | " or " :: " or " » " or " « " || Names(title[(last + separator.Length)..], facts)) return title[..last];
        }

        return title;
    }

    private static bool Names(string part, PageFacts facts)
    {
        var folded = HeadlineChoice.Folded(part);
        if (folded.Length == 0) return true;
        return facts.Outlets.Exists(o => HeadlineChoice.Folded(o.Value) == folded)
            || facts.Urls.Exists(u => Metadata.UrlClues.Host(u.Value) is { } host && (HeadlineChoice.Folded(host) == folded || HeadlineChoice.Folded(host[..host.LastIndexOf('.')]) == folded));
    }
}
