namespace Quellenlage.Stories.Reuse;

/// <summary>
/// Finds articles that may be one report in other words: they have several short runs of words in common that few other articles have, and appeared within
/// days of each other. Only which pairs are worth a look; the cost grows with the text.
/// </summary>
internal static class RewordedPairs
{
    /// <summary>Shorter runs are the language's, not the report's.</summary>
    public const int RunWords = 4;

    private const int MostDays = 4;

    // As for longer runs; what still more articles have is no report's wording.
    private const int MostInPairs = 8;
    private const int MostArticles = 64;

    // Half of the runs, chosen by their hash, tell as well as all.
    private const ulong Chosen = 1;
    private const int LeastRuns = 2;

    /// <summary>Sorted; the first article of each pair comes before the second in the story.</summary>
    public static List<(int First, int Second)> Find(StoryIndex story, WordSequence[] articles)
    {
        var kept = new List<(ulong Hash, int Article)>();
        for (var a = 0; a < articles.Length; a++)
            foreach (var run in articles[a].Shingles(RunWords))
                if ((run & Chosen) == 0) kept.Add((run, a));
        kept.Sort();
        var met = new List<(int First, int Second)>();
        for (int start = 0, end; start < kept.Count; start = end)
        {
            for (end = start + 1; end < kept.Count && kept[end].Hash == kept[start].Hash;) end++;
            if (end - start is > 1 and <= MostArticles) Meet(story, kept, start, end, met);
        }

        met.Sort();
        var pairs = new List<(int First, int Second)>();
        for (int start = 0, end; start < met.Count; start = end)
        {
            for (end = start + 1; end < met.Count && met[end] == met[start];) end++;
            if (end - start >= LeastRuns) pairs.Add(met[start]);
        }

        return pairs;
    }

    private static void Meet(StoryIndex story, List<(ulong Hash, int Article)> kept, int start, int end, List<(int First, int Second)> met)
    {
        var firsts = end - start > MostInPairs ? start + 1 : end;
        for (var i = start; i < firsts; i++)
            for (var j = i + 1; j < end; j++)
                if (kept[i].Article != kept[j].Article && story.DaysApart(kept[i].Article, kept[j].Article) is null or <= MostDays) met.Add((kept[i].Article, kept[j].Article));
    }
}
