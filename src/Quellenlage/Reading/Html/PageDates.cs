using Quellenlage.Reading.Metadata;
using Quellenlage.Text;

namespace Quellenlage.Reading.Html;

/// <summary>When a page says that it was published.</summary>
internal static class PageDates
{
    private const int Neighbourhood = 8;
    private const int MaximalLine = 90;

    /// <summary>Takes the strongest statement; the dates that stand near the headline only where nothing is stated.</summary>
    public static void Take(Draft draft, PageFacts facts, List<HtmlBlock> blocks, List<TextSpan> spans, MainContent main, int headline)
    {
        foreach (var fact in facts.Dates)
        {
            if (WrittenDate.Parse(fact.Value) is not { } date) continue;
            draft.Dates.Add(new DateClue(date.Day, date.IsMonth, $"{fact.Basis}: {fact.Value}"));
            return;
        }

        if (draft.Url is not null && UrlClues.Date(draft.Url) is { IsMonth: false }) return;
        var near = headline >= 0 ? headline : main.FirstInside;
        for (var distance = 0; distance <= Neighbourhood; distance++)
            if (TakeShown(draft, blocks, spans, near + distance) || TakeShown(draft, blocks, spans, near - distance)) return;
    }

    private static bool TakeShown(Draft draft, List<HtmlBlock> blocks, List<TextSpan> spans, int i)
    {
        if (i < 0 || i >= blocks.Count || blocks[i].Text.Length > MaximalLine || WrittenDate.Parse(blocks[i].Text) is not { IsMonth: false } date) return false;
        draft.Dates.Add(new DateClue(date.Day, false, $"line near the headline: {draft.Slice(spans[i]).ReplaceLineEndings(" ")}"));
        return true;
    }
}
