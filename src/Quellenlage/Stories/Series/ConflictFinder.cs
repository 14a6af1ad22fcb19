using System.Collections.Immutable;

namespace Quellenlage.Stories.Series;

/// <summary>Tells figures that contradict each other from those that only seem to: updates, other scopes, other definitions, rounding.</summary>
internal static class ConflictFinder
{
    /// <summary>Those within the series first, in their order and by day; then those between the series of each story.</summary>
    public static ImmutableArray<Conflict> Find(IReadOnlyList<ScopedSeries> series)
    {
        var drafts = series.SelectMany(SeriesConflicts.Find).Concat(series.GroupBy(s => s.Figures[0].Part).SelectMany(s => ScopeComparisons.Find([.. s])));
        return [.. drafts.Select((draft, i) => new Conflict(
            $"c{i + 1}",
            draft.Kind,
            draft.Measure.Name,
            [.. draft.Figures.OrderBy(f => f.Order).Select(f => f.Reference)],
            draft.Reason,
            ConflictWording.Of(draft)))];
    }
}
