namespace Quellenlage.Stories.Series;

/// <summary>
/// Finds for a figure the one of other figures that it is fairly compared with: of the same article, there of the same holder, else the one
/// nearest in time. Each question costs the logarithm of the figures.
/// </summary>
internal sealed class Counterparts
{
    private readonly List<ObservedFigure> _byDate;
    private readonly ILookup<string, ObservedFigure> _byArticle;

    /// <param name="figures">In the order of their dates; those without a number and parts of others are left out.</param>
    public Counterparts(IEnumerable<ObservedFigure> figures)
    {
        _byDate = [.. figures.Where(f => f.Interval is not null && f.Figure.SubsetOf is null)];
        _byArticle = _byDate.ToLookup(f => f.Article.Article.Id, StringComparer.Ordinal);
    }

    public ObservedFigure? Of(ObservedFigure figure)
    {
        if (_byDate.Count == 0) return null;
        ObservedFigure? best = null;
        foreach (var near in _byArticle[figure.Article.Article.Id])
            if (best is null || near.Holder.Key == figure.Holder.Key || best.Holder.Key != figure.Holder.Key) best = near;
        if (best is not null || figure.Date is not { } date) return best ?? _byDate[^1];
        var after = FirstAfter(date);
        if (after == 0) return _byDate[0];
        var before = _byDate[after - 1];
        if (after == _byDate.Count || _byDate[after].Date is not { } later) return before;
        return later.DayNumber - date.DayNumber < date.DayNumber - before.Date!.Value.DayNumber ? _byDate[after] : before;
    }

    private int FirstAfter(DateOnly date)
    {
        var (low, high) = (0, _byDate.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_byDate[middle].Date is { } day && day <= date) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
