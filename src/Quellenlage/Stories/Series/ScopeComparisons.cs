namespace Quellenlage.Stories.Series;

/// <summary>
/// Compares series of one measure whose scopes differ, each with the longest one only, wider measures with the measures that they
/// count together, and parts with their wholes.
/// </summary>
internal static class ScopeComparisons
{
    private const int MostFigures = 8;

    public static IEnumerable<ConflictDraft> Find(IReadOnlyList<ScopedSeries> series) =>
        [.. Subsets(series), .. Scopes(series), .. Definitions(series)];

    private static IEnumerable<ConflictDraft> Subsets(IReadOnlyList<ScopedSeries> series)
    {
        var all = series.SelectMany(s => s.Figures).DistinctBy(f => f.Reference).ToDictionary(f => f.Reference);
        foreach (var part in all.Values.Where(f => f.Figure.SubsetOf is not null).OrderBy(f => f.Order))
        {
            if (!all.TryGetValue(new ItemReference(part.Article.Article.Id, part.Figure.SubsetOf!), out var whole)) continue;
            if (part.Interval is { } less && whole.Interval is { } more && less.IsApartFrom(more))
                yield return new ConflictDraft(ConflictKind.Subset, "subset", Measures.Of(whole.Figure.Measure), [part, whole]);
        }
    }

    private static IEnumerable<ConflictDraft> Scopes(IReadOnlyList<ScopedSeries> series)
    {
        foreach (var measure in series.GroupBy(s => (s.Measure.Name, s.Unit)))
        {
            var main = measure.MaxBy(s => s.Figures.Length)!;
            foreach (var other in measure.Where(s => s != main))
                if (Compare(main, other) is { } draft) yield return draft;
        }
    }

    private static ConflictDraft? Compare(ScopedSeries main, ScopedSeries other)
    {
        if (Latest(main) is not { } one || Latest(other) is not { } another) return null;
        if (!one.Interval!.Value.IsApartFrom(another.Interval!.Value) || IsPart(one, another) || IsPart(another, one)) return null;
        List<ObservedFigure> figures = one.Order < another.Order ? [one, another] : [another, one];
        var scopes = one.Order < another.Order ? ConflictWording.Scopes(main, other) : ConflictWording.Scopes(other, main);
        if (main.Series.Increments != other.Series.Increments) return new(ConflictKind.Scope, "scope-increment", main.Measure, figures);
        var otherPlace = main.Place is not null && other.Place is not null && main.Place != other.Place;
        if (otherPlace || main.Group.Key == other.Group.Key) return new(ConflictKind.Scope, "scope-place", main.Measure, figures, scopes);
        if (main.Place == other.Place && PartOf(one, another) is { } pair) return new(ConflictKind.Subset, "subset", main.Measure, pair);
        return new(ConflictKind.Scope, "scope-group", main.Measure, figures, scopes);
    }

    private static bool IsPart(ObservedFigure part, ObservedFigure whole) =>
        part.Figure.SubsetOf == whole.Figure.Id && part.Article.Article.Id == whole.Article.Article.Id;

    // "nordländische Soldaten" are a part of "Soldaten" only where they are fewer and held to be so on the same day.
    private static List<ObservedFigure>? PartOf(ObservedFigure one, ObservedFigure another)
    {
        if (one.Date != another.Date || one.Group.IsEmpty || another.Group.IsEmpty) return null;
        if (one.Group.IsLessThan(another.Group)) return another.Interval!.Value.IsBelow(one.Interval!.Value) ? [another, one] : null;
        return another.Group.IsLessThan(one.Group) && one.Interval!.Value.IsBelow(another.Interval!.Value) ? [one, another] : null;
    }

    private static IEnumerable<ConflictDraft> Definitions(IReadOnlyList<ScopedSeries> series)
    {
        var byScope = series.ToLookup(s => (s.Measure.Name, s.Group.Key, s.Place, s.Series.Increments));
        foreach (var wide in series)
            foreach (var part in wide.Measure.Parts)
            {
                var narrow = byScope[(part, wide.Group.Key, wide.Place, wide.Series.Increments)].FirstOrDefault();
                if (narrow is null) continue;
                var figures = LatestOfEachHolder(wide).Concat(LatestOfEachHolder(narrow)).OrderBy(f => f.Order).ToList();
                if (figures.DistinctBy(f => f.Figure.Measure).Count() < 2) continue;
                if (!figures.Any(f => f.Interval!.Value.IsApartFrom(figures[0].Interval!.Value))) continue;
                var labels = ConflictWording.Labels(wide.Measure, narrow.Measure);
                yield return new ConflictDraft(ConflictKind.Definition, "definition", wide.Measure, figures, labels);
            }
    }

    private static ObservedFigure? Latest(ScopedSeries series) =>
        series.Figures.LastOrDefault(f => f.Interval is not null && f.Date is not null) ?? series.Figures.LastOrDefault(f => f.Interval is not null);

    private static IEnumerable<ObservedFigure> LatestOfEachHolder(ScopedSeries series) =>
        series.Figures.Where(f => f.Interval is not null).Reverse().DistinctBy(f => f.Holder.Key).Take(MostFigures);
}
