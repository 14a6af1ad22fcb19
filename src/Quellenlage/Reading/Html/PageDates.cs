using Quellenlage.Reading.Metadata;
using Quellenlage.Resources;
using Quellenlage.Text;

namespace Quellenlage.Reading.Html;

/// <summary>
/// When a page says that it was published: what it states for programs, then its address, then what it shows near the headline, then what
/// it shows beside a word such as published, then where a text starts with a date.
/// </summary>
internal sealed class PageDates
{
    private const int Neighbourhood = 10;
    private const int MaximalLine = 90;
    private const int MaximalLabelled = 160;
    private const int LoneLength = 20;
    private const int MaximalStart = 50;
    private static readonly WordList _labels = WordList.Load("reading/date-labels");
    private readonly Draft _draft;
    private readonly PageFacts _facts;
    private readonly HtmlWalk _page;
    private readonly MainContent _main;
    private readonly int _headline;

    private PageDates(Draft draft, PageFacts facts, HtmlWalk page, MainContent main, int headline) =>
        (_draft, _facts, _page, _main, _headline) = (draft, facts, page, main, headline);

    /// <summary>Adds the strongest clue, and where it is weak, what the page shows.</summary>
    public static void Take(Draft draft, PageFacts facts, HtmlWalk page, MainContent main, int headline)
    {
        var dates = new PageDates(draft, facts, page, main, headline);
        if (dates.Best() is { } clue) draft.Dates.Add(clue);
        draft.Updated = facts.Updates.Select(static f => UpdateDate.Of(f.Value, f.Basis)).FirstOrDefault(static u => u is not null) ?? dates.ShownUpdate();
    }

    /// <summary>True for a short line that tells when the page was published or changed, and no more.</summary>
    public static bool IsDateLine(string text) =>
        text.Length <= MaximalLine && DateScan.First(text) is { } found && LabelBefore(text, found.Start) is not null && text.Length - (found.End - found.Start) <= 40;

    private DateClue? Best()
    {
        var stated = Stated(_facts.Dates);
        var address = _draft.Url is { } url && UrlClues.Date(url) is { IsMonth: false } date ? new DateClue(date.Day, false, $"address {url}") : (DateClue?)null;
        // An address is given at first publication; what programs are told later may be the day of a new version.
        if (stated is { } s && address is { } a && a.Day < s.Day) return a;
        return stated ?? address ?? TimeTag(isDark: false) ?? NearHeadline() ?? TimeTag(isDark: true) ?? InHeadline() ?? Stated(_facts.WeakDates) ?? Labelled()
            ?? AtStart() ?? LoneTimeTag() ?? LoneLine();
    }

    private static DateClue? Stated(List<PageFact> facts)
    {
        foreach (var fact in facts)
            if (ClueOf(fact) is { } clue) return clue;
        return null;
    }

    private static DateClue? ClueOf(PageFact fact)
    {
        var basis = $"{fact.Basis}: {fact.Value}";
        if (LocalDay.Of(fact.Value) is { } day) return new DateClue(day, false, basis);
        return WrittenDate.Parse(fact.Value) is { } date ? new DateClue(date.Day, date.IsMonth, basis) : null;
    }

    private int Near => _headline >= 0 ? _headline : Math.Min(_main.FirstInside, _page.Blocks.Count - 1);

    /// <summary>The time element nearest to the headline, those behind it first; before all others those that tell of publication.</summary>
    /// <param name="isDark">It stands in menus, comments and the like.</param>
    private DateClue? TimeTag(bool isDark)
    {
        var found = _page.Times.Where(t => MayBePublication(t) && IsDark(t.Block) == isDark && t.Block >= Near - Neighbourhood && t.Block <= Near + 2 * Neighbourhood)
            .OrderByDescending(static t => t.Kind).ThenBy(t => t.Block >= Near ? t.Block - Near : 2 * (Near - t.Block));
        return found.Select(static t => ClueOf(new PageFact(t.Value, "time tag"))).FirstOrDefault(static c => c is { IsMonth: false });
    }

    private bool MayBePublication(PageTime time) =>
        time.Kind != TimeKind.Changed && !_main.IsRelated(time.Block) && !IsOfChange(time.Block, ClueOf(new PageFact(time.Value, ""))?.Day);

    /// <summary>It stands in menus, comments and the like, and not beside the headline.</summary>
    private bool IsDark(int block) => block < _page.Blocks.Count && _main.IsDark(block) && Math.Abs(block - Near) > Neighbourhood;

    /// <summary>The line tells that the day, or any day that it shows, is that of a change or of something else.</summary>
    private bool IsOfChange(int block, DateOnly? day = null) =>
        block < _page.Blocks.Count && _page.Blocks[block].Text is { Length: <= MaximalLabelled } text
            && Days(text).FindAll(d => day is null || d.Day == day) is { Count: > 0 } days && days.TrueForAll(static d => d.Label is "changed" or "other");

    private DateClue? LoneTimeTag() =>
        _page.Times.Where(t => !_main.IsRelated(t.Block)).OrderBy(t => IsDark(t.Block)).ThenByDescending(static t => t.Kind == TimeKind.Published)
            .Select(static t => ClueOf(new PageFact(t.Value, "time tag"))).FirstOrDefault(static c => c is { IsMonth: false });

    private DateClue? InHeadline() => _headline >= 0 ? Shown(_headline, "headline") : null;

    private DateClue? NearHeadline()
    {
        DateClue? changed = null;
        for (var distance = 0; distance <= Neighbourhood; distance++)
            foreach (var i in (ReadOnlySpan<int>)[Near + distance, Near - distance])
                if (ShownLine(i) is { } clue)
                    if (IsOfChange(i)) changed ??= clue;
                    else return clue;
        return changed;
    }

    private DateClue? ShownLine(int i)
    {
        if (i < 0 || i >= _page.Blocks.Count || i == _headline || _main.IsRelated(i)) return null;
        var text = _page.Blocks[i].Text;
        return text.Length <= MaximalLine && !(text.EndsWith('.') && text.Length > 40) ? Shown(i, "line near the headline") : null;
    }

    /// <summary>The day behind a word that names publication; else the first, unless it is told to be that of something else.</summary>
    private DateClue? Shown(int i, string basis)
    {
        var text = _page.Blocks[i].Text;
        var days = Days(text);
        var best = days.FindIndex(static d => d.Label == "published") is >= 0 and var published ? published : days.FindIndex(static d => d.Label != "other");
        return best < 0 ? null : new DateClue(days[best].Day, false, $"{basis}: {Cut(text)}");
    }

    /// <summary>The first short line of the article or near its headline that tells of a change.</summary>
    private UpdateDate? ShownUpdate()
    {
        for (var i = Math.Max(0, Near - Neighbourhood); i < _page.Blocks.Count; i++)
        {
            var text = _page.Blocks[i].Text;
            if (text.Length > MaximalLabelled || _main.IsRelated(i) || i > Near + 2 * Neighbourhood && !_main.IsInside(i)) continue;
            if (Days(text).Find(static d => d.Label == "changed") is { Label: not null } changed) return new UpdateDate(changed.Day, null, $"line with a date: {Cut(text)}");
        }

        return null;
    }

    /// <summary>The days that the line names, each with the kind of the label before it.</summary>
    private static List<(DateOnly Day, string? Label)> Days(string text)
    {
        var days = new List<(DateOnly, string?)>();
        for (var start = 0; DateScan.First(text.AsSpan(start)) is { } found; start += found.End)
            days.Add((found.Day, LabelBefore(text[start..], found.Start)));
        return days;
    }

    private DateClue? Labelled()
    {
        DateClue? changed = null;
        for (var i = 0; i < _page.Blocks.Count; i++)
        {
            var text = _page.Blocks[i].Text;
            if (text.Length > MaximalLabelled || _main.IsRelated(i) || DateScan.First(text) is not { } found) continue;
            var label = LabelBefore(text, found.Start);
            if (label is not ("published" or "changed")) continue;
            var clue = new DateClue(found.Day, false, $"line with a date: {Cut(text)}");
            if (label == "published") return clue;
            changed ??= clue;
        }

        return changed;
    }

    /// <summary>A paragraph of the article that starts with a day, or a line of it that is nothing else.</summary>
    private DateClue? AtStart()
    {
        for (var i = 0; i < _page.Blocks.Count; i++)
        {
            if (!_main.IsInside(i) || _main.IsRelated(i)) continue;
            var text = _page.Blocks[i].Text;
            if (DateScan.First(text.AsSpan(0, Math.Min(text.Length, MaximalStart))) is { } found && (found.Start <= 20 || text.Length <= 40 || LabelBefore(text, found.Start) is not null))
                return new DateClue(found.Day, false, $"start of a paragraph: {Cut(text)}");
        }

        return null;
    }

    /// <summary>A line that is nothing but a day, the nearest to the headline.</summary>
    private DateClue? LoneLine()
    {
        var best = -1;
        for (var i = 0; i < _page.Blocks.Count; i++)
        {
            var text = _page.Blocks[i].Text;
            if (text.Length > LoneLength || _main.IsRelated(i) || DateScan.First(text) is null) continue;
            if (best < 0 || Math.Abs(i - Near) < Math.Abs(best - Near)) best = i;
        }

        return best < 0 ? null : Shown(best, "line of its own");
    }

    /// <summary>The kind of the nearest label among the words before the date: published or changed; null where there is none.</summary>
    private static string? LabelBefore(string text, int date)
    {
        Span<char> lower = stackalloc char[Math.Min(date, 40)];
        text.AsSpan(date - lower.Length, lower.Length).ToLowerInvariant(lower);
        for (var end = lower.Length; end > 0;)
        {
            while (end > 0 && !char.IsLetter(lower[end - 1])) end--;
            var start = end;
            while (start > 0 && char.IsLetter(lower[start - 1])) start--;
            if (start < end && _labels.TryGet(lower[start..end], out var entry)) return entry[1];
            end = start;
        }

        return null;
    }

    private static string Cut(string text) => (text.Length <= MaximalLine ? text : text[..MaximalLine]).ReplaceLineEndings(" ");
}
