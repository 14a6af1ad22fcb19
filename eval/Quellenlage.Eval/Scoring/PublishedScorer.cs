using System.Collections.Immutable;

namespace Quellenlage.Eval.Scoring;

/// <summary>An article's interval is right when it holds the gold's day and reaches at most a week beyond the gold's interval.</summary>
internal static class PublishedScorer
{
    private const int LeewayDays = 7;

    public static Sheet Score(IReadOnlyDictionary<string, PublishedRecord> gold, IReadOnlyDictionary<string, ArticleOutput> output)
    {
        var right = 0;
        var errors = ImmutableArray.CreateBuilder<string>();
        foreach (var (id, wanted) in gold)
        {
            var found = output.GetValueOrDefault(id)?.Published ?? new PublishedRecord(null, null, null);
            if (Holds(wanted, found)) right++;
            else errors.Add($"{id}: gold {Words(wanted)}, found {Words(found)}");
        }

        return new Sheet("published", [Scoring.Score.Of("published", right, gold.Count, gold.Count)], errors.ToImmutable());
    }

    private static bool Holds(PublishedRecord gold, PublishedRecord found) =>
        found is { Earliest: { } earliest, Latest: { } latest } && earliest <= gold.Best && gold.Best <= latest
        && earliest >= gold.Earliest?.AddDays(-LeewayDays) && latest <= gold.Latest?.AddDays(LeewayDays);

    private static string Words(PublishedRecord record) => $"{record.Earliest:yyyy-MM-dd} to {record.Latest:yyyy-MM-dd}";
}
