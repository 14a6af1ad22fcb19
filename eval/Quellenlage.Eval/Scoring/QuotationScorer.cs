using System.Collections.Immutable;
using Quellenlage.Eval.Gold;

namespace Quellenlage.Eval.Scoring;

/// <summary>
/// The metrics of the German news quotation data set (Petersen-Frey and Biemann 2024): gold and found quotations are paired so that the
/// overlap of their tokens is greatest; token precision and recall are averaged over the quotations, for the content (message), for
/// speaker, cue, frame and addressee (roles), and for all five (joint).
/// </summary>
internal static class QuotationScorer
{
    private const double SameTypeBonus = 0.01;
    private const double LeastOverlap = 0.5;
    private static readonly QuotationTokens _nothing = new(null, [[], [], [], [], []]);

    public static Sheet Score(IReadOnlyList<QuotationGold> gold, IReadOnlyDictionary<string, ArticleOutput> output)
    {
        var (precision, recall) = (Lists(), Lists());
        var (sameType, goldCount, foundCount) = (0, 0, 0);
        var errors = ImmutableArray.CreateBuilder<string>();
        foreach (var article in gold)
        {
            var found = (article.Output(output)?.Quotations ?? []).Select(q => QuotationTokens.Of(q, article.Tokens)).ToList();
            goldCount += article.Quotations.Length;
            foundCount += found.Count;
            foreach (var (wanted, answer) in Pair(article.Quotations, found))
            {
                for (var part = 0; part < QuotationTokens.Parts.Length; part++)
                {
                    double both = Shares.Common(wanted.Of(part), answer.Of(part));
                    if (answer.Of(part).Count > 0) precision[part].Add(both / answer.Of(part).Count);
                    if (wanted.Of(part).Count > 0) recall[part].Add(both / wanted.Of(part).Count);
                }

                if (wanted.Type is not null && wanted.Type == answer.Type) sameType++;
                if (Shares.Overlap(wanted.Of(0), answer.Of(0)) < LeastOverlap) errors.Add($"{article.Id}\n    gold  {article.Words(wanted)}\n    found {article.Words(answer)}");
            }
        }

        var scores = new List<Score> { Averaged("message", [0]), Averaged("roles", [1, 2, 3, 4]), Averaged("joint", [0, 1, 2, 3, 4]) };
        scores.AddRange(QuotationTokens.Parts.Select((name, part) => Averaged(name, [part])).Skip(1));
        scores.Add(Scoring.Score.Of("type", sameType, foundCount, goldCount));
        return new Sheet("quotations", [.. scores], errors.ToImmutable());

        Score Averaged(string name, int[] parts) => new(name, Shares.Mean([.. parts.SelectMany(p => precision[p])]), Shares.Mean([.. parts.SelectMany(p => recall[p])]));
    }

    private static List<double>[] Lists() => [.. QuotationTokens.Parts.Select(_ => new List<double>())];

    /// <summary>Each quotation once, beside its counterpart or beside nothing.</summary>
    private static IEnumerable<(QuotationTokens Gold, QuotationTokens Found)> Pair(ImmutableArray<QuotationTokens> gold, List<QuotationTokens> found)
    {
        var score = new double[gold.Length, found.Count];
        for (var g = 0; g < gold.Length; g++)
        {
            for (var f = 0; f < found.Count; f++)
            {
                var overlap = Shares.Overlap(gold[g].Of(0), found[f].Of(0));
                score[g, f] = overlap > 0 && gold[g].Type == found[f].Type ? overlap + SameTypeBonus : overlap;
            }
        }

        var pairs = Pairing.Best(score).Where(p => score[p.Row, p.Column] > 0).ToList();
        var (goldPaired, foundPaired) = (pairs.Select(p => p.Row).ToHashSet(), pairs.Select(p => p.Column).ToHashSet());
        return pairs.Select(p => (gold[p.Row], found[p.Column]))
            .Concat(gold.Where((_, i) => !goldPaired.Contains(i)).Select(g => (g, _nothing)))
            .Concat(found.Where((_, i) => !foundPaired.Contains(i)).Select(f => (_nothing, f)));
    }
}

/// <summary>A quotation as sets of the gold's tokens, by part: content, speaker, cue, frame, addressee.</summary>
/// <param name="Type">Null for the quotation that is not there.</param>
internal sealed record QuotationTokens(string? Type, HashSet<int>[] Sets)
{
    public static ImmutableArray<string> Parts { get; } = ["quote", "speaker", "cue", "frame", "addressee"];

    public HashSet<int> Of(int part) => Sets[part];

    public static QuotationTokens Of(QuotationRecord quotation, ImmutableArray<Stretch> tokens) => new(
        quotation.Type,
        [Touched(quotation.Content, tokens), Touched(quotation.Speaker, tokens), Touched(quotation.Cue, tokens), Touched(quotation.Frame, tokens), Touched(quotation.Addressee, tokens)]);

    private static HashSet<int> Touched(ImmutableArray<Stretch> spans, ImmutableArray<Stretch> tokens)
    {
        var touched = new HashSet<int>();
        for (var i = 0; i < tokens.Length; i++)
            if (spans.Any(s => s.Touches(tokens[i]))) touched.Add(i);
        return touched;
    }
}
