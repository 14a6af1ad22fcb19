namespace Quellenlage.Eval.Scoring;

/// <summary>How much two sets of characters or tokens have in common.</summary>
internal static class Shares
{
    /// <summary>Harmonic mean of what each shares with the other; 0 where they share nothing.</summary>
    public static double Overlap(HashSet<int> gold, HashSet<int> found)
    {
        var both = Common(gold, found);
        return both == 0 ? 0 : Score.Harmonic(both / (double)found.Count, both / (double)gold.Count);
    }

    public static int Common(HashSet<int> first, HashSet<int> second)
    {
        var (small, large) = first.Count <= second.Count ? (first, second) : (second, first);
        return small.Count(large.Contains);
    }

    public static double Mean(IReadOnlyCollection<double> values) => values.Count == 0 ? 0 : values.Sum() / values.Count;
}
