using System.Globalization;
using System.Text;
using Quellenlage.Reading.Metadata;
using Quellenlage.Reading.Zones;
using Quellenlage.Text;

namespace Quellenlage.Reading.Html;

/// <summary>The headline of a page.</summary>
/// <param name="Text">Empty where there is none.</param>
/// <param name="Block">The number of the block that shows it; -1 where none does.</param>
/// <param name="Span">Where in the block it stands, without the line above it that some headings hold.</param>
internal readonly record struct HeadlineChoice(string Text, int Block, TextSpan Span, string Basis)
{
    internal const int MaximalLength = 300;
    private const int AboveText = 6;
    private const int FarAbove = 40;
    internal const int MinimalPart = 10;
    private const int MaximalLine = 150;
    private const int MaximalBesideDay = 14;

    /// <summary>
    /// A heading that the page's own statement agrees with; the heading right above the text; the only main heading; the stated headline
    /// without the name of the site.
    /// </summary>
    public static HeadlineChoice Of(PageFacts facts, List<HtmlBlock> blocks, MainContent main)
    {
        var headings = Headings(blocks, main);
        foreach (var fact in facts.Headlines)
            foreach (var i in headings)
                if (blocks[i].Heading == 1 && Folded(fact.Value) == Folded(blocks[i].Text) && Agrees(fact, blocks[i], facts)) return Shown(blocks, i, facts, $"{fact.Basis} and heading");
        foreach (var fact in facts.Headlines)
            foreach (var i in headings)
                if (Agrees(fact, blocks[i], facts)) return Shown(blocks, i, facts, $"{fact.Basis} and heading");
        var text = FirstText(blocks, main);
        if (TitleLines.Find(facts, blocks, main, headings.Count == 0 ? blocks.Count : 0) is { } line) return Shown(blocks, line.Block, facts, $"{line.Basis} and line");
        var ones = headings.Where(i => blocks[i].Heading == 1 && blocks[i].LinkShare < 0.8 && !IsSiteName(blocks[i].Text, facts)).ToList();
        if (InCommon(facts) is { } common) return Stated(new PageFact(common, "in common of the stated titles"), blocks, facts);
        if (ones is [var only] && !main.IsDark(only) && only < text && text - only <= FarAbove) return Shown(blocks, only, facts, "first heading");
        if (TitleLines.Find(facts, blocks, main, text) is { } lower) return Shown(blocks, lower.Block, facts, $"{lower.Basis} and line");
        if (AboveMainText(blocks, main, text) is { } above) return Shown(blocks, above, facts, "heading above the text");
        if (ones.Count == 1 || facts.Headlines.Count == 0 && ones.Count > 0) return Shown(blocks, ones[0], facts, "first heading");
        if (facts.Headlines.Count == 0) return LineAbove(blocks, main, text) is { } shown ? Shown(blocks, shown, facts, "line above the text") : new HeadlineChoice("", -1, default, "");
        var stated = facts.Headlines.Find(f => !IsSiteName(f.Value, facts)) is { Value: not null } other ? other : facts.Headlines[0];
        return Stated(stated, blocks, facts);
    }

    /// <summary>The first heading that says what the page states as its headline, or the line that does; -1 where none does.</summary>
    public static int Anchor(PageFacts facts, List<HtmlBlock> blocks)
    {
        foreach (var fact in facts.Headlines)
            for (var level = 1; level <= 3; level++)
                if (blocks.FindIndex(b => b.Heading == level && b.Text.Length is > 2 and <= MaximalLength && Agrees(fact, b, facts)) is >= 0 and var i) return i;
        return TitleLines.Anchor(facts, blocks);
    }

    /// <summary>It names a day and hardly anything else.</summary>
    private static bool IsDay(string text) => DateScan.First(text) is { } found && text.Length - (found.End - found.Start) <= MaximalBesideDay;

    private static HeadlineChoice Stated(PageFact stated, List<HtmlBlock> blocks, PageFacts facts)
    {
        var title = SiteNames.Strip(stated.Value, facts);
        return new HeadlineChoice(title, blocks.FindIndex(b => b.Text == title), new TextSpan(0, title.Length), stated.Basis);
    }

    /// <summary>What two statements of the page end with, behind a colon, where they differ before it.</summary>
    private static string? InCommon(PageFacts facts)
    {
        foreach (var fact in facts.Headlines)
        {
            var colon = fact.Value.LastIndexOf(": ", StringComparison.Ordinal);
            var tail = colon < 0 ? "" : fact.Value[(colon + 2)..].Trim();
            if (tail.Length >= MinimalPart && facts.Headlines.Exists(h => h.Value != fact.Value && h.Value.EndsWith(": " + tail, StringComparison.Ordinal))) return tail;
        }

        return null;
    }

    private static HeadlineChoice Shown(List<HtmlBlock> blocks, int i, PageFacts facts, string basis)
    {
        var span = HeadingParts.Title(blocks[i], facts);
        return new HeadlineChoice(blocks[i].Text.Substring(span.Start, span.Length), i, span, basis);
    }

    /// <summary>Main headings first, those of the article before those around it, then lesser headings of the article.</summary>
    private static List<int> Headings(List<HtmlBlock> blocks, MainContent main) =>
        [.. Enumerable.Range(0, blocks.Count)
            .Where(i => blocks[i].Heading is > 0 and <= 3 && blocks[i].Text.Length is > 2 and <= MaximalLength)
            .OrderBy(i => blocks[i].Heading).ThenBy(i => main.IsInside(i) ? 0 : 1).ThenBy(static i => i).Take(60)];

    private static int FirstText(List<HtmlBlock> blocks, MainContent main) =>
        Enumerable.Range(0, blocks.Count).FirstOrDefault(i => main.IsInside(i) && !main.IsDark(i) && blocks[i].IsRunning && blocks[i].Heading == 0 && blocks[i].Text.Length > 100, -1);

    /// <summary>The heading of the highest rank among those above the first running text of the article, the topmost of equals.</summary>
    private static int? AboveMainText(List<HtmlBlock> blocks, MainContent main, int text)
    {
        var (best, rank) = (-1, int.MaxValue);
        for (var i = text - 1; i >= 0 && i >= text - AboveText; i--)
        {
            var own = blocks[i].Heading > 0 ? blocks[i].Heading : main.IsTitle(i) ? 3 : 9;
            if (own <= 3 && own <= rank && blocks[i].Text.Length is > 4 and <= MaximalLength && !main.IsDark(i) && !IsDay(blocks[i].Text)) (best, rank) = (i, own);
        }

        return best < 0 ? null : best;
    }

    /// <summary>On a page that says nothing of itself: the nearest short line above the first running text that is no sentence, day or link.</summary>
    private static int? LineAbove(List<HtmlBlock> blocks, MainContent main, int text)
    {
        for (var i = text - 1; i >= 0 && i >= text - AboveText; i--)
            if (blocks[i] is { LinkLength: 0, Text: { Length: >= MinimalPart and <= MaximalLine } line } && line[^1] is not ('.' or ':') && !line.Contains('\n', StringComparison.Ordinal)
                && !main.IsDark(i) && !main.IsByline(i) && DateScan.First(line) is null && !HeadMarks.IsByline(line)) return i;
        return null;
    }

    /// <summary>One holds the other, but for the name of the site or the line above the headline.</summary>
    private static bool Agrees(PageFact stated, HtmlBlock heading, PageFacts facts)
    {
        var (a, b) = (Folded(stated.Value), Folded(heading.Text));
        if (b.Length < 3 || IsSiteName(heading.Text, facts)) return false;
        // A heading that leads elsewhere and stands behind something else in the title is the site's name.
        if (heading.LinkShare > 0.8 && !a.StartsWith(b, StringComparison.Ordinal) && !b.Contains(a, StringComparison.Ordinal)) return false;
        return a == b || b.Length >= MinimalPart && a.Contains(b, StringComparison.Ordinal) && b.Length * 3 >= a.Length
            || a.Length >= MinimalPart && b.Contains(a, StringComparison.Ordinal) && a.Length * 2 >= b.Length;
    }

    internal static bool IsSiteName(string text, PageFacts facts) => facts.Outlets.Exists(o => Folded(o.Value) == Folded(text));

    /// <summary>Letters and digits in lower case.</summary>
    internal static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) folded.Append(char.ToLower(c, CultureInfo.InvariantCulture));
        return folded.ToString();
    }

    internal static bool IsLongEnough(string part) => part.Length >= MinimalPart;
}
