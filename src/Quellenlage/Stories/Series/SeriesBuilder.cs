using System.Collections.Immutable;

namespace Quellenlage.Stories.Series;

/// <summary>Groups figures into series of one story, measure, unit and scope; totals and increases are apart.</summary>
internal static class SeriesBuilder
{
    // Figures without a place belong to the one place that the others name only where they are of its size: six in a town and
    // thousands in a war are not one series.
    private const decimal SameSize = 10;

    /// <summary>In the order of their first figure in the story; every figure is in exactly one.</summary>
    public static ImmutableArray<ScopedSeries> Build(StoryIndex story)
    {
        var groups = new List<List<ObservedFigure>>();
        var byScope = new Dictionary<(int Part, string Measure, string? Unit, bool Increment, string Group, string? Article), List<ObservedFigure>>();
        foreach (var figure in FigureObserver.Observe(story))
        {
            // Money and shares of nothing said may be of anything: what another article counts is another thing.
            var own = figure.Figure.Unit is not null && figure.Group.IsEmpty ? figure.Article.Article.Id : null;
            var key = (figure.Part, figure.Figure.Measure, figure.Figure.Unit, IsChange(figure), figure.Group.Key, own);
            if (!byScope.TryGetValue(key, out var group)) groups.Add(byScope[key] = group = []);
            group.Add(figure);
        }

        var phrases = PhrasesByGroup(groups);
        var parts = groups.SelectMany(SplitByPlace).OrderBy(part => part[0].Order);
        return [.. parts.Select((part, i) => Describe($"s{i + 1}", part, phrases))];
    }

    private static IEnumerable<List<ObservedFigure>> SplitByPlace(List<ObservedFigure> figures)
    {
        var unplaced = figures.Where(f => f.Place is null).ToList();
        var placed = JoinPlaces(figures.Where(f => f.Place is not null));
        if (unplaced.Count == 0) return placed;
        if (placed.Count == 1 && !placed[0][0].IsInFacility && AreOfOneSize(placed[0], unplaced)) return [figures];
        return [.. placed, unplaced];
    }

    /// <summary>Places that share a word ("Hafen von Nordstadt", "Nordstadt") are not clearly different.</summary>
    private static List<List<ObservedFigure>> JoinPlaces(IEnumerable<ObservedFigure> placed)
    {
        var byWord = new Dictionary<string, List<ObservedFigure>>(StringComparer.Ordinal);
        var clusters = new List<List<ObservedFigure>>();
        foreach (var figure in placed)
        {
            var words = figure.Place!.Split(' ');
            // "Leichenhalle von Nordstadt" is in Nordstadt, but not all of it.
            if (figure.IsInFacility) words = [figure.Place];
            var cluster = words.Select(w => byWord.GetValueOrDefault(w)).FirstOrDefault(c => c is not null);
            if (cluster is null) clusters.Add(cluster = []);
            cluster.Add(figure);
            foreach (var word in words) byWord.TryAdd(word, cluster);
        }

        return clusters;
    }

    private static bool AreOfOneSize(List<ObservedFigure> placed, List<ObservedFigure> unplaced)
    {
        if (Median(placed) is not { } one || Median(unplaced) is not { } other) return true;
        return FigureInterval.Ratio(one, other) < SameSize;
    }

    private static FigureInterval? Median(List<ObservedFigure> figures)
    {
        var numbers = figures.Where(f => f.Interval is not null).Select(f => f.Interval!.Value).OrderBy(i => i.Nominal).ToList();
        return numbers.Count == 0 ? null : numbers[numbers.Count / 2];
    }

    // Those by whom a count was wrong are a step from one count to the next, as those who were added to it.
    private static bool IsChange(ObservedFigure figure) => figure.Figure.Increment || figure.Standing == Standing.Correction;

    private static ScopedSeries Describe(string id, List<ObservedFigure> figures, Dictionary<(int, string), string> phrases)
    {
        var ordered = figures.OrderBy(f => f.Date ?? DateOnly.MaxValue).ThenBy(f => f.Date is null).ThenBy(f => f.Order).ToImmutableArray();
        var first = figures[0];
        var series = new FigureSeries(id, first.Figure.Measure, ScopeOf(figures, phrases), IsChange(first), [.. Observe(ordered, Measures.Of(first.Figure.Measure))], SeriesViews.Of(ordered, IsChange(first)));
        var place = figures.Select(f => f.Place).FirstOrDefault(p => p is not null);
        return new ScopedSeries(series, Measures.Of(first.Figure.Measure), first.Figure.Unit, first.Group, place, ordered);
    }

    private static IEnumerable<Observation> Observe(ImmutableArray<ObservedFigure> figures, Measure measure)
    {
        var last = new Dictionary<string, ObservedFigure>(StringComparer.Ordinal);
        foreach (var figure in figures)
        {
            var before = last.GetValueOrDefault(figure.Holder.Key);
            var falls = measure.Nature == MeasureNature.Cumulative && before?.Interval is { } then && figure.Interval is { } now && now.IsBelow(then) && figure.IsHeld && before.IsHeld && figure.Figure.SubsetOf is null;
            if (figure.Interval is not null && figure.Figure.SubsetOf is null) last[figure.Holder.Key] = figure;
            yield return Observe(figure) with { Revises = falls ? before!.Reference : null };
        }
    }

    private static Observation Observe(ObservedFigure figure)
    {
        var holder = figure.IsHeld ? figure.Holder : null;
        return new Observation(figure.Reference, figure.Date, holder?.Name, holder?.Entity?.Id);
    }

    private static string? ScopeOf(List<ObservedFigure> figures, Dictionary<(int, string), string> phrases)
    {
        var counted = MostFrequent(figures.Where(SaysItsGroup).Select(f => Slice(f, f.Figure.Counted)))
            ?? phrases.GetValueOrDefault((figures[0].Part, figures[0].Group.Key));
        var place = MostFrequent(figures.Where(f => f.Place is not null).Select(f => Slice(f, f.Figure.Place)));
        return counted is null || place is null || counted.Contains(place, StringComparison.Ordinal) ? counted ?? place : $"{counted}, {place}";
    }

    /// <summary>What the story's articles call each group, for series whose own figures only point back to it.</summary>
    private static Dictionary<(int Part, string Group), string> PhrasesByGroup(IEnumerable<List<ObservedFigure>> groups)
    {
        var phrases = groups.SelectMany(g => g).Where(f => SaysItsGroup(f) && !f.Group.IsEmpty)
            .ToLookup(f => (f.Part, f.Group.Key), f => Slice(f, f.Figure.Counted));
        return phrases.ToDictionary(g => g.Key, g => MostFrequent(g) ?? "");
    }

    // "von ihnen" tells a reader nothing about the scope, and a shortened name of the group less than the full one.
    private static bool SaysItsGroup(ObservedFigure figure) =>
        figure.Figure.Counted is { IsEmpty: false } && figure.OwnGroup.Role != GroupRole.Implied && figure.OwnGroup.Key == figure.Group.Key;

    private static string Slice(ObservedFigure figure, Text.TextSpan? span) => figure.Article.Analysed.Text.Slice(span ?? default);

    private static string? MostFrequent(IEnumerable<string> texts) => texts.Where(t => t.Length > 0).GroupBy(t => t, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
}
