namespace Quellenlage.Stories.Reuse;

/// <summary>A run of words that two articles share: the articles' places in the story and the places of its first word.</summary>
internal readonly record struct ShingleMatch(int First, int Second, int InFirst, int InSecond) : IComparable<ShingleMatch>
{
    /// <summary>By the two articles, then by the distance between the places, then by place.</summary>
    public int CompareTo(ShingleMatch other)
    {
        if (First != other.First) return First.CompareTo(other.First);
        if (Second != other.Second) return Second.CompareTo(other.Second);
        var (distance, otherDistance) = (InFirst - InSecond, other.InFirst - other.InSecond);
        return distance != otherDistance ? distance.CompareTo(otherDistance) : InFirst.CompareTo(other.InFirst);
    }
}

/// <summary>
/// Finds runs of words that articles share, by winnowing (Schleimer, Wilkerson and Aiken 2003): of every window of shingles the one
/// with the least hash is kept, so that every shared run of <see cref="LeastWords"/> words is met at one of its shingles at least.
/// </summary>
internal static class ShingleMatches
{
    private const int ShingleWords = 6;
    private const int Window = 3;

    /// <summary>Every shared passage of this many words is found.</summary>
    public const int LeastWords = ShingleWords + Window - 1;

    // A shingle in more articles than this links each of them to the first only, so that a sentence that everybody prints costs
    // as much as it has copies, not the square of it.
    private const int MostArticlesInPairs = 8;

    /// <summary>Sorted; the first article of each match comes before the second in the story.</summary>
    public static List<ShingleMatch> Find(WordSequence[] articles)
    {
        var kept = new List<(ulong Hash, int Article, int Place)>();
        for (var a = 0; a < articles.Length; a++) Winnow(articles[a].Shingles(ShingleWords), a, kept);
        kept.Sort();
        var matches = new List<ShingleMatch>();
        for (int start = 0, end; start < kept.Count; start = end)
        {
            for (end = start + 1; end < kept.Count && kept[end].Hash == kept[start].Hash;) end++;
            if (end - start > 1) Pair(FirstOfEachArticle(kept, start, end), matches);
        }

        matches.Sort();
        return matches;
    }

    /// <summary>Every run of that many words that two articles share, sorted; for articles that are worth it.</summary>
    public static List<ShingleMatch> Between(WordSequence[] articles, int first, int second, int words)
    {
        var places = new Dictionary<ulong, int>();
        var shingles = articles[first].Shingles(words);
        for (var i = shingles.Length - 1; i >= 0; i--) places[shingles[i]] = i;
        var matches = new List<ShingleMatch>();
        shingles = articles[second].Shingles(words);
        for (var i = 0; i < shingles.Length; i++)
            if (places.TryGetValue(shingles[i], out var place)) matches.Add(new ShingleMatch(first, second, place, i));
        matches.Sort();
        return matches;
    }

    private static void Winnow(ulong[] shingles, int article, List<(ulong Hash, int Article, int Place)> kept)
    {
        var last = -1;
        for (var start = 0; start + Window <= shingles.Length || (start == 0 && shingles.Length > 0); start++)
        {
            var least = start;
            for (var i = start + 1; i < Math.Min(start + Window, shingles.Length); i++)
                if (shingles[i] <= shingles[least]) least = i;
            if (least == last) continue;
            kept.Add((shingles[least], article, least));
            last = least;
        }
    }

    private static List<(int Article, int Place)> FirstOfEachArticle(List<(ulong Hash, int Article, int Place)> kept, int start, int end)
    {
        var places = new List<(int Article, int Place)>();
        for (var i = start; i < end; i++)
            if (places.Count == 0 || places[^1].Article != kept[i].Article) places.Add((kept[i].Article, kept[i].Place));
        return places;
    }

    private static void Pair(List<(int Article, int Place)> places, List<ShingleMatch> matches)
    {
        var firsts = places.Count > MostArticlesInPairs ? 1 : places.Count;
        for (var i = 0; i < firsts; i++)
            for (var j = i + 1; j < places.Count; j++)
                matches.Add(new ShingleMatch(places[i].Article, places[j].Article, places[i].Place, places[j].Place));
    }
}
