using System.Globalization;
using System.Text;

namespace Quellenlage.Reading.Html;

/// <summary>The headline of a page.</summary>
/// <param name="Text">Empty where there is none.</param>
/// <param name="Block">The number of the block that shows it; -1 where none does.</param>
internal readonly record struct HeadlineChoice(string Text, int Block, string Basis)
{
    private const int MaximalLength = 300;

    /// <summary>
    /// A main heading that the page's own statement agrees with; the only main heading; the stated headline without the name of the site.
    /// </summary>
    public static HeadlineChoice Of(PageFacts facts, List<HtmlBlock> blocks, MainContent main)
    {
        var headings = Headings(blocks, main);
        foreach (var fact in facts.Headlines)
            foreach (var i in headings)
                if (Agree(fact.Value, blocks[i].Text)) return new HeadlineChoice(blocks[i].Text, i, $"{fact.Basis} and heading");
        var first = headings.Where(i => blocks[i].Heading == 1).ToList();
        if (first.Count == 1 || facts.Headlines.Count == 0 && first.Count > 0) return new HeadlineChoice(blocks[first[0]].Text, first[0], "first heading");
        if (facts.Headlines.Count == 0) return new HeadlineChoice("", -1, "");
        var stated = facts.Headlines[0];
        var text = WithoutSite(stated.Value, facts);
        return new HeadlineChoice(text, blocks.FindIndex(b => b.Text == text), stated.Basis);
    }

    /// <summary>Main headings first, those of the article before those around it, then lesser headings of the article.</summary>
    private static List<int> Headings(List<HtmlBlock> blocks, MainContent main) =>
        [.. Enumerable.Range(0, blocks.Count)
            .Where(i => blocks[i].Heading is > 0 and <= 3 && blocks[i].Text.Length is > 2 and <= MaximalLength)
            .OrderBy(i => blocks[i].Heading).ThenBy(i => main.IsInside(i) ? 0 : 1).ThenBy(static i => i).Take(60)];

    /// <summary>One holds the other, but for the name of the site or the line above the headline.</summary>
    private static bool Agree(string stated, string heading)
    {
        var (a, b) = (Folded(stated), Folded(heading));
        return b.Length >= 3 && (a == b || b.Length >= 10 && a.Contains(b, StringComparison.Ordinal) && b.Length * 3 >= a.Length
            || a.Length >= 10 && b.Contains(a, StringComparison.Ordinal) && a.Length * 2 >= b.Length);
    }

    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) folded.Append(char.ToLower(c, CultureInfo.InvariantCulture));
        return folded.ToString();
    }

    private static string WithoutSite(string title, PageFacts facts)
    {
        foreach (var separator in (string[])[" | ", " – ", " — ", " - ", " :: ", " » ", " · ", " • "])
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 0) continue;
            var (head, tail) = (title[..at].Trim(), title[(at + separator.Length)..].Trim());
            if (separator is " | " or " :: " or " » " || facts.Outlets.Exists(o => Folded(o.Value) == Folded(tail))) return head;
        }

        return title;
    }
}
