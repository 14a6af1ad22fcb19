namespace Quellenlage.Stories.Series;

/// <summary>
/// Reads one series day by day and tells which of its numbers contradict each other and which only differ. Each day is compared
/// with itself and with the one figure that stands for all before it, so that the cost grows with the figures.
/// </summary>
internal sealed class SeriesConflicts
{
    // So far apart on one day, or falling so far later, two numbers are taken for counts of different things.
    private const decimal ApartOnOneDay = 100;
    private const decimal ApartLater = 10;
    private const decimal NearlySame = 1.1m;
    private const int MostOfKinds = 8;

    private readonly ScopedSeries _series;
    private readonly MeasureNature _nature;
    private readonly List<ConflictDraft> _drafts = [];
    private readonly Dictionary<(string Reason, int First, string Holder, FigureInterval), ConflictDraft> _later = [];
    private readonly List<ObservedFigure> _steps = [];
    private ObservedFigure? _before;

    private SeriesConflicts(ScopedSeries series)
    {
        _series = series;
        // Whoever is counted in a hall or hospital may leave it.
        _nature = series.Series.Increments ? MeasureNature.Flow : series.Figures[0].IsInFacility ? MeasureNature.Stock : series.Measure.Nature;
    }

    public static List<ConflictDraft> Find(ScopedSeries series)
    {
        // A part ("davon neun schwer") is no count of the whole and contradicts none.
        var counted = series.Figures.Where(f => f.Interval is not null && f.Figure.SubsetOf is null).ToList();
        var kinds = counted.GroupBy(f => KindOf(series.Measure, f.Standing)).Select(g => g.ToList()).ToList();
        var reading = new SeriesConflicts(series);
        foreach (var kind in kinds) reading.ReadKind(kind);
        reading.CompareKinds(kinds);
        return reading._drafts;
    }

    // What has been there, is left or is expected is counted apart where the measure has such kinds.
    private static Standing KindOf(Measure measure, Standing standing) => Standings.AreApart(measure, standing, Standing.Plain) ? standing : Standing.Plain;

    private void ReadKind(List<ObservedFigure> figures)
    {
        (_before, var told) = (null, new HashSet<(string, FigureInterval)>());
        foreach (var day in figures.GroupBy(f => (f.Date, f.Date is null ? f.Article.Article.Id : null)))
        {
            // A paper that repeats what the holder said days before says nothing of its own day.
            var news = day.Where(f => f.Figure.AsOf is not null || !f.IsHeld || !told.Contains((f.Holder.Key, Of(f)))).ToList();
            if (news.Count > 0) Read(news);
            foreach (var figure in day) told.Add((figure.Holder.Key, Of(figure)));
        }

        AddSteps();
        _steps.Clear();
    }

    private void CompareKinds(List<List<ObservedFigure>> kinds)
    {
        for (var i = 0; i < kinds.Count; i++)
        {
            var counterparts = new Counterparts(kinds[i]);
            for (var j = i + 1; j < kinds.Count; j++) CompareKinds(counterparts, kinds[i][0].Standing, kinds[j]);
        }
    }

    private void CompareKinds(Counterparts counterparts, Standing standing, List<ObservedFigure> others)
    {
        var figures = new SortedDictionary<int, ObservedFigure>();
        foreach (var other in others)
        {
            if (figures.Count >= MostOfKinds || counterparts.Of(other) is not { } one || !Of(one).IsApartFrom(Of(other))) continue;
            (figures[one.Order], figures[other.Order]) = (one, other);
        }

        var reason = standing == Standing.Forecast || others[0].Standing == Standing.Forecast ? "forecast" : "total";
        if (figures.Count > 0) Add(ConflictKind.Definition, reason, [.. figures.Values]);
    }

    private void Read(List<ObservedFigure> day)
    {
        CompareWithinDay(day);
        if (_nature == MeasureNature.Flow || day[0].Date is null) return;
        if (_before is not null) CompareWithBefore(LastWords(day), _before);
        day = LastWords(day);
        var standing = _nature == MeasureNature.Cumulative ? day.MaxBy(LowerOf)! : day[^1];
        // Who takes a number back leaves nothing of it to compare with.
        if (_before is null || _nature != MeasureNature.Cumulative || LowerOf(standing) >= LowerOf(_before) || standing.IsOfSameHolder(_before)) _before = standing;
    }

    private void CompareWithinDay(List<ObservedFigure> day)
    {
        AddRevisions(day);
        var last = Comparable(LastWords(day));
        var camps = last.DistinctBy(f => (f.Holder.Key, f.Interval)).ToList();
        if (camps.Count < 2) return;
        var (lowest, highest) = (camps.MinBy(UpperOf)!, camps.MaxBy(LowerOf)!);
        if (!Of(lowest).IsBelow(Of(highest)))
        {
            if (camps.Any(f => f.Interval != camps[0].Interval)) Add(ConflictKind.Rounding, "rounding", last);
            return;
        }

        var apart = last.Where(f => Of(f).IsApartFrom(Of(lowest)) || Of(f).IsApartFrom(Of(highest))).ToList();
        if (apart.All(apart[0].IsOfSameHolder)) Add(ConflictKind.Update, "revised", apart);
        else if (apart.All(f => f.Holder.Key == apart[0].Holder.Key)) return;
        else if (FigureInterval.Ratio(Of(lowest), Of(highest)) >= ApartOnOneDay) Add(ConflictKind.Scope, "scope-magnitude", apart);
        else Add(ConflictKind.Conflict, "conflict", apart);
    }

    /// <summary>
    /// Without those that an article asserts itself with differing numbers, of which each may count something else; and of amounts and shares, those of a
    /// named thing that somebody is named for.
    /// </summary>
    private List<ObservedFigure> Comparable(List<ObservedFigure> day)
    {
        if (_series.Unit is not null) return day.FindAll(f => f.IsHeld && !f.Group.IsEmpty);
        var unclear = day.Where(f => !f.IsHeld).GroupBy(f => f.Article.Article.Id, StringComparer.Ordinal)
            .Where(own => own.Any(f => Of(f).IsApartFrom(Of(own.First())))).Select(own => own.Key).ToHashSet(StringComparer.Ordinal);
        return day.FindAll(f => f.IsHeld || !unclear.Contains(f.Article.Article.Id));
    }

    // "von 61 auf 58 korrigiert": within an article, what a holder says last stands.
    private static List<ObservedFigure> LastWords(List<ObservedFigure> day)
    {
        var last = new Dictionary<(string, string), ObservedFigure>();
        foreach (var figure in day.Where(f => f.IsHeld)) last[(figure.Article.Article.Id, figure.Holder.Key)] = figure;
        return [.. day.Where(f => !f.IsHeld || last[(f.Article.Article.Id, f.Holder.Key)].Interval == f.Interval)];
    }

    private void AddRevisions(List<ObservedFigure> day)
    {
        // One source names amounts and shares of several things.
        if (_series.Unit is not null) return;
        foreach (var said in day.Where(f => f.IsHeld).GroupBy(f => (f.Article.Article.Id, f.Holder.Key)))
        {
            List<ObservedFigure> words = [.. said.DistinctBy(f => f.Interval)];
            if (words.Count > 1 && Of(words[0]).IsApartFrom(Of(words[^1]))) Add(ConflictKind.Update, "revised", words);
        }
    }

    private void CompareWithBefore(List<ObservedFigure> day, ObservedFigure before)
    {
        foreach (var figure in day)
        {
            if (Of(before).IsBelow(Of(figure))) AddStep(before, figure);
            else if (!Of(figure).IsBelow(Of(before)))
            {
                if (figure.Interval != before.Interval && FigureInterval.Ratio(Of(figure), Of(before)) <= NearlySame)
                    AddLater(ConflictKind.Rounding, "rounding", before, figure);
            }
            else if (_nature == MeasureNature.Stock) AddStep(before, figure);
            else if (figure.IsOfSameHolder(before)) AddLater(ConflictKind.Update, "revised", before, figure);
            // What an outlet asserts itself may have counted something else before.
            else if (figure.Holder.Key == before.Holder.Key) continue;
            else if (FigureInterval.Ratio(Of(figure), Of(before)) >= ApartLater) AddLater(ConflictKind.Scope, "scope-magnitude", before, figure);
            else AddLater(ConflictKind.Conflict, "conflict-lower", before, figure);
        }
    }

    private void AddStep(ObservedFigure before, ObservedFigure figure)
    {
        if (_steps.Count == 0) _steps.Add(before);
        _steps.Add(figure);
    }

    // One item tells the whole rise; a reader does not want one for each pair of days.
    private void AddSteps()
    {
        if (_steps.Count == 0) return;
        Add(ConflictKind.Update, _nature == MeasureNature.Cumulative ? "update" : "update-stock", [.. _steps]);
    }

    // A holder who repeats a number day after day contradicts the same figure once, with all its places.
    private void AddLater(ConflictKind kind, string reason, ObservedFigure before, ObservedFigure figure)
    {
        var key = (reason, before.Order, figure.Holder.Key, Of(figure));
        if (_later.TryGetValue(key, out var draft)) draft.Figures.Add(figure);
        else _later[key] = Add(kind, reason, [before, figure]);
    }

    private ConflictDraft Add(ConflictKind kind, string reason, List<ObservedFigure> figures)
    {
        var draft = new ConflictDraft(kind, reason, _series.Measure, figures);
        _drafts.Add(draft);
        return draft;
    }

    private static FigureInterval Of(ObservedFigure figure) => figure.Interval!.Value;

    private static decimal LowerOf(ObservedFigure figure) => Of(figure).Lower ?? decimal.MinValue;

    private static decimal UpperOf(ObservedFigure figure) => Of(figure).Upper ?? decimal.MaxValue;
}
