using System.Globalization;
using Quellenlage.Text;

namespace Quellenlage.Reading.Metadata;

/// <summary>One publication date from all clues of an article.</summary>
internal static class Publication
{
    /// <summary>
    /// The strongest clue decides, and clues that agree become further reasons. A day within the month that the strongest names makes it
    /// more precise. A clue that contradicts is reported and not used.
    /// </summary>
    public static PublicationDate Of(Draft draft)
    {
        if (draft.Dates.Count == 0) return PublicationDate.Unknown;
        var best = draft.Dates[0];
        foreach (var clue in draft.Dates)
            if (best.IsMonth && !clue.IsMonth && Agree(best, clue)) best = clue;
        var basis = new List<string> { best.Basis };
        foreach (var clue in draft.Dates.Distinct())
        {
            if (clue == best || basis.Contains(clue.Basis)) continue;
            if (Agree(best, clue)) basis.Add(clue.Basis);
            else draft.Diagnostics.Add(Contradiction(best, clue));
        }

        return best.ToPublicationDate() with { Basis = [.. basis] };
    }

    private static bool Agree(DateClue a, DateClue b) => a.Day <= b.Last && b.Day <= a.Last;

    private static Diagnostic Contradiction(DateClue best, DateClue other) =>
        new("published-contradicts", null, string.Create(CultureInfo.InvariantCulture,
            $"Published {best.Day:yyyy-MM-dd} ({best.Basis}), though {other.Basis} says {other.Day:yyyy-MM-dd}."));
}
