namespace Quellenlage.Stories.Series;

/// <summary>
/// Compares series of one measure whose scopes differ, each with the longest one only, wider measures with the measures that they
/// count together, and parts with their wholes.
/// </summary>
internal static class ScopeComparisons
{
    private const int MostFigures = 8;
    private const decimal NearlySame = 1.1m;

    public static IEnumerable<ConflictDraft> Find(IReadOnlyList<ScopedSeries> series) =>
        [.. Subsets(series), .. Scopes(series), .. SameAmounts(series), .. Definitions(series)];

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
            var main = measure.MaxBy(s => s.Figures.Count(f => f.Interval is not null))!;
            var counterparts = new Counterparts(main.Figures);
            foreach (var other in measure.Where(s => s != main))
                if (Compare(main, counterparts, other) is { } draft) yield return draft;
            if (measure.Key.Unit is not null && Amounts([.. measure]) is { } amounts) yield return amounts;
        }
    }

    private static ConflictDraft? Compare(ScopedSeries main, Counterparts counterparts, ScopedSeries other)
    {
        var figures = new SortedDictionary<int, ObservedFigure>();
        (ObservedFigure One, ObservedFigure Another)? last = null;
        foreach (var figure in other.Figures.Reverse().Where(f => f.Interval is not null))
        {
            if (figures.Count >= MostFigures) break;
            if (counterparts.Of(figure) is not { } one || !Differ(one, figure) || IsPart(one, figure) || IsPart(figure, one)) continue;
            (figures[one.Order], figures[figure.Order]) = (one, figure);
            last ??= (one, figure);
        }

        if (last is not { } pair) return null;
        List<ObservedFigure> all = [.. figures.Values];
        var scopes = pair.One.Order < pair.Another.Order ? ConflictWording.Scopes(main, other) : ConflictWording.Scopes(other, main);
        if (main.Series.Increments != other.Series.Increments) return new(ConflictKind.Scope, "scope-increment", main.Measure, all);
        var otherPlace = main.Place is not null && other.Place is not null && main.Place != other.Place;
        if (otherPlace || main.Group.Key == other.Group.Key) return new(ConflictKind.Scope, "scope-place", main.Measure, all, scopes);
        if (main.Place == other.Place && PartOf(pair.One, pair.Another) is { } parts) return new(ConflictKind.Subset, "subset", main.Measure, parts);
        return new(ConflictKind.Scope, "scope-group", main.Measure, all, scopes);
    }

    /// <summary>Amounts and shares of different things in one item: each alone would say little.</summary>
    private static ConflictDraft? Amounts(List<ScopedSeries> series)
    {
        var named = series.Where(s => !s.Series.Increments && Latest(s) is not null).Take(MostFigures).ToList();
        if (named.Count < 3) return null;
        var figures = named.Select(s => Latest(s)!).OrderBy(f => f.Order).ToList();
        return new ConflictDraft(ConflictKind.Scope, "scope-group", series[0].Measure, figures, ConflictWording.Scopes([.. named.Where(s => s.Series.Scope is not null)]));
    }

    // Also a bound and a number that it allows, where their scopes differ: "mindestens 480" in the town, 612 in the province.
    private static bool Differ(ObservedFigure one, ObservedFigure other) =>
        one.Interval!.Value.IsApartFrom(other.Interval!.Value) || FigureInterval.Ratio(one.Interval.Value, other.Interval.Value) > NearlySame;

    private static bool IsPart(ObservedFigure part, ObservedFigure whole) =>
        part.Figure.SubsetOf == whole.Figure.Id && part.Article.Article.Id == whole.Article.Article.Id;

    // "nordländische Soldaten" are a part of "Soldaten" only where they are fewer and held to be so on the same day.
    private static List<ObservedFigure>? PartOf(ObservedFigure one, ObservedFigure another)
    {
        if (one.Date != another.Date || one.Group.IsEmpty || another.Group.IsEmpty) return null;
        if (one.Group.IsLessThan(another.Group)) return another.Interval!.Value.IsBelow(one.Interval!.Value) ? [another, one] : null;
        return another.Group.IsLessThan(one.Group) && one.Interval!.Value.IsBelow(another.Interval!.Value) ? [one, another] : null;
    }

    /// <summary>One amount of money that two articles tell with different bounds: "18 bis 22 Millionen", "mindestens 18 Millionen".</summary>
    private static IEnumerable<ConflictDraft> SameAmounts(IReadOnlyList<ScopedSeries> series)
    {
        var amounts = series.Where(s => s is { Unit: not null, Series.Increments: false }).SelectMany(s => s.Figures.Where(f => f.Interval is not null && f.Figure.Min is not null).Select(f => (Series: s, Figure: f)));
        foreach (var same in amounts.GroupBy(a => (a.Series.Measure.Name, a.Series.Unit, a.Figure.Figure.Min)))
        {
            var figures = same.Select(a => a.Figure).DistinctBy(f => (f.Figure.Max, f.Figure.Qualifier)).OrderBy(f => f.Order).ToList();
            if (figures.Count > 1 && same.Select(a => a.Series).Distinct().Count() > 1)
                yield return new ConflictDraft(ConflictKind.Rounding, "rounding", same.First().Series.Measure, figures);
        }
    }

    private static IEnumerable<ConflictDraft> Definitions(IReadOnlyList<ScopedSeries> series)
    {
        var byGroup = series.ToLookup(s => (s.Measure.Name, s.Group.Key, s.Series.Increments));
        foreach (var wide in series)
            foreach (var part in wide.Measure.Parts)
            {
                // A place that only one of them names does not set them apart.
                var candidates = byGroup[(part, wide.Group.Key, wide.Series.Increments)];
                var narrow = candidates.FirstOrDefault(n => n.Place == wide.Place) ?? candidates.FirstOrDefault(n => n.Place is null || wide.Place is null);
                if (narrow is null) continue;
                var figures = LatestOfEachHolder(wide).Concat(LatestOfEachHolder(narrow)).OrderBy(f => f.Order).ToList();
                if (figures.DistinctBy(f => f.Figure.Measure).Count() < 2) continue;
                var wides = figures.Where(f => f.Figure.Measure == wide.Measure.Name).ToList();
                if (!figures.Any(f => wides.Any(w => w.Interval!.Value.IsApartFrom(f.Interval!.Value)))) continue;
                var labels = ConflictWording.Labels(wide.Measure, narrow.Measure);
                yield return new ConflictDraft(ConflictKind.Definition, "definition", wide.Measure, figures, labels);
            }
    }

    private static ObservedFigure? Latest(ScopedSeries series) =>
        series.Figures.LastOrDefault(f => f.Interval is not null && f.Date is not null) ?? series.Figures.LastOrDefault(f => f.Interval is not null);

    private static IEnumerable<ObservedFigure> LatestOfEachHolder(ScopedSeries series) =>
        series.Figures.Where(f => f.Interval is not null).Reverse().DistinctBy(f => f.Holder.Key).Take(MostFigures);
}
