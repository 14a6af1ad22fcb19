using System.Collections.Immutable;
using System.Globalization;
using Quellenlage.Eval.Gold;

namespace Quellenlage.Eval.Scoring;

/// <summary>
/// A gold figure is found when the number of a figure in the output overlaps its own; each figure of the output serves one gold figure.
/// The other scores also ask that the found figure agree with the gold.
/// </summary>
internal static class FigureScorer
{
    private static readonly (string Name, Func<FigureRecord, FigureRecord, bool> Agrees)[] _scores =
    [
        ("found", static (_, _) => true),
        ("measure", SameMeasure),
        ("interval", SameInterval),
        ("origin", SameOrigin),
        ("chain", static (g, f) => HolderNames.SameChain(g.Chain, f.Chain)),
        ("modality", static (g, f) => g.Modality == f.Modality),
        ("measure+interval+origin", static (g, f) => SameMeasure(g, f) && SameInterval(g, f) && SameOrigin(g, f)),
    ];

    public static Sheet Score(FigureGold gold, IReadOnlyDictionary<string, ArticleOutput> output)
    {
        var right = new int[_scores.Length];
        var (goldCount, foundCount) = (0, 0);
        var errors = ImmutableArray.CreateBuilder<string>();
        foreach (var (id, figures) in gold.Figures)
        {
            var article = output.GetValueOrDefault(id);
            var free = Counted(article, figures, gold.Borderline.GetValueOrDefault(id, []));
            goldCount += figures.Length;
            foundCount += free.Count;
            foreach (var figure in figures)
            {
                var found = free.Find(f => f.Number.Touches(figure.Number));
                if (found is not null) free.Remove(found);
                var missed = new List<string>();
                for (var i = 0; i < _scores.Length; i++)
                {
                    if (found is not null && _scores[i].Agrees(figure, found)) right[i]++;
                    else missed.Add(_scores[i].Name);
                }

                if (missed.Count > 0) errors.Add($"{id}@{figure.Number.Start} {Words(article, figure)}\n    missed {string.Join(", ", missed)}: {(found is null ? "nothing found" : Words(article, found))}");
            }

            foreach (var found in free) errors.Add($"{id}@{found.Number.Start} false alarm {Words(article, found)}");
        }

        return new Sheet("figures", [.. _scores.Select((s, i) => Scoring.Score.Of(s.Name, right[i], foundCount, goldCount))], errors.ToImmutable());
    }

    /// <summary>The output's figures but for those that only touch what a reader may or may not count.</summary>
    private static List<FigureRecord> Counted(ArticleOutput? article, ImmutableArray<FigureRecord> gold, ImmutableArray<Stretch> borderline) =>
        [.. (article?.Figures ?? []).Where(f => gold.Any(g => g.Number.Touches(f.Number)) || !borderline.Any(b => b.Touches(f.Number)))];

    private static bool SameMeasure(FigureRecord gold, FigureRecord found) => gold.Measure == found.Measure;

    private static bool SameInterval(FigureRecord gold, FigureRecord found) => Near(gold.Min, found.Min) && Near(gold.Max, found.Max);

    private static bool SameOrigin(FigureRecord gold, FigureRecord found) => HolderNames.SameOrigin(gold.Chain, found.Chain);

    private static bool Near(decimal? a, decimal? b) => a is null || b is null ? a is null && b is null : Math.Abs(a.Value - b.Value) < 1e-6m;

    private static string Words(ArticleOutput? article, FigureRecord figure) => string.Create(
        CultureInfo.InvariantCulture,
        $"'{(article?.Text.Holds(figure.Number) == true ? article.Text.Slice(figure.Number) : "?")}' {figure.Measure} [{figure.Min}, {figure.Max}] <{string.Join(" < ", figure.Chain)}> {figure.Modality}");
}
