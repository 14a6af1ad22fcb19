using System.Collections.Immutable;
using Quellenlage.Extraction.Figures;
using Quellenlage.Extraction.Modalities;

namespace Quellenlage.Stories.Series;

/// <summary>
/// Computes low, best, high and conservative from the last word of each holder. Forecasts, denials and parts of other figures do not go
/// in. A lower bound ("mindestens 40") counts as its number for low and best, and leaves high open; an upper bound the other way round.
/// </summary>
internal static class SeriesViews
{
    /// <summary>Empty where no holder names a number, and for increases, which are of different periods.</summary>
    public static ImmutableArray<SeriesView> Of(ImmutableArray<ObservedFigure> figures, bool increments)
    {
        if (increments) return [];
        var words = LastWords(figures);
        if (words.Count == 0) return [];
        var best = Best(words);
        return
        [
            View(ViewKind.Low, words, words.Min(Low), Low),
            View(ViewKind.Best, words, best, Nominal),
            View(ViewKind.High, words, words.Any(w => High(w) is null) ? null : words.Max(High), High),
            View(ViewKind.Conservative, words, words.Min(Nominal), Nominal),
        ];
    }

    /// <summary>What each holder said last, of those that spoke of the last day: a count of days ago is no other opinion of today's.</summary>
    private static List<ObservedFigure> LastWords(ImmutableArray<ObservedFigure> figures)
    {
        var last = new Dictionary<string, ObservedFigure>(StringComparer.Ordinal);
        foreach (var figure in figures)
            if (Counts(figure)) last[figure.Holder.Key] = figure;
        if (last.Count == 0) return [];
        var day = last.Values.Max(f => f.Date);
        return [.. last.Values.Where(f => f.Date == day).OrderBy(f => f.Order)];
    }

    private static bool Counts(ObservedFigure figure) =>
        figure is { Interval: not null, Figure.SubsetOf: null } && figure.Figure.Modality is not (Modality.Expected or Modality.Hypothetical or Modality.Denied);

    private static decimal? Best(List<ObservedFigure> words) =>
        words.GroupBy(Nominal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;

    private static SeriesView View(ViewKind kind, List<ObservedFigure> words, decimal? value, Func<ObservedFigure, decimal?> of) =>
        new(kind, value, [.. words.Where(w => of(w) == value).Select(w => w.Reference)], words.Count);

    private static decimal? Nominal(ObservedFigure figure) => figure.Interval!.Value.Nominal;

    // "weniger als 30" may be any lesser number, but none is named.
    private static decimal? Low(ObservedFigure figure) => figure.Figure.Min ?? figure.Figure.Max;

    private static decimal? High(ObservedFigure figure) => figure.Figure.Qualifier is Qualifier.AtLeast or Qualifier.MoreThan ? null : figure.Figure.Max;
}
