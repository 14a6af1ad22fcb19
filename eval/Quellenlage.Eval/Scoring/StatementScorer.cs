using System.Collections.Immutable;

namespace Quellenlage.Eval.Scoring;

/// <summary>
/// A gold attribution is found when its content and that of the best quotation of the output share at least half of their characters
/// (harmonic mean). The other scores also ask that the found quotation agree with the gold.
/// </summary>
internal static class StatementScorer
{
    private const double LeastOverlap = 0.5;

    private static readonly (string Name, Func<QuotationRecord, QuotationRecord, bool> Agrees)[] _scores =
    [
        ("found", static (_, _) => true),
        ("speaker", SameSpeaker),
        ("origin", static (g, q) => HolderNames.SameOrigin(g.Chain, q.Chain)),
        ("chain", static (g, q) => HolderNames.SameChain(g.Chain, q.Chain)),
        ("modality", static (g, q) => g.Modality == q.Modality),
    ];

    public static Sheet Score(IReadOnlyDictionary<string, ImmutableArray<QuotationRecord>> gold, IReadOnlyDictionary<string, ArticleOutput> output)
    {
        var right = new int[_scores.Length];
        var (goldCount, foundCount) = (0, 0);
        var errors = ImmutableArray.CreateBuilder<string>();
        foreach (var (id, statements) in gold)
        {
            var article = output.GetValueOrDefault(id);
            var candidates = (article?.Quotations ?? []).Select(q => (Quotation: q, Characters: Characters(q.Content))).ToList();
            goldCount += statements.Length;
            foundCount += candidates.Count;
            foreach (var statement in statements)
            {
                var wanted = Characters(statement.Content);
                var best = candidates.Select(c => (c.Quotation, Overlap: Shares.Overlap(wanted, c.Characters))).DefaultIfEmpty().MaxBy(c => c.Overlap);
                var found = best.Overlap >= LeastOverlap ? best.Quotation : null;
                var missed = new List<string>();
                for (var i = 0; i < _scores.Length; i++)
                {
                    if (found is not null && _scores[i].Agrees(statement, found)) right[i]++;
                    else missed.Add(_scores[i].Name);
                }

                if (missed.Count > 0) errors.Add($"{id} {Words(article, statement)}\n    missed {string.Join(", ", missed)}{(found is null ? "" : $": {Words(article, found)}")}");
            }
        }

        return new Sheet("statements", [.. _scores.Select((s, i) => Scoring.Score.Of(s.Name, right[i], foundCount, goldCount))], errors.ToImmutable());
    }

    private static bool SameSpeaker(QuotationRecord gold, QuotationRecord found) =>
        gold.Speaker.IsEmpty && found.Speaker.IsEmpty || gold.Speaker.Any(g => found.Speaker.Any(f => f.Touches(g)));

    private static HashSet<int> Characters(ImmutableArray<Stretch> spans) => [.. spans.SelectMany(s => Enumerable.Range(s.Start, s.End - s.Start))];

    private static string Words(ArticleOutput? article, QuotationRecord quotation) =>
        $"{quotation.Type} '{Slices(article, quotation.Content)}' by '{Slices(article, quotation.Speaker)}' <{string.Join(" < ", quotation.Chain)}> {quotation.Modality}";

    private static string Slices(ArticleOutput? article, ImmutableArray<Stretch> spans) =>
        string.Join(" | ", spans.Select(s => article?.Text.Holds(s) == true ? article.Text.Slice(s) : "?"));
}
