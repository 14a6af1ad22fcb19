namespace Quellenlage.Stories.Reuse;

/// <summary>A shared passage in words: where it starts in either article, and its number of words.</summary>
internal readonly record struct WordPassage(int InFirst, int InSecond, int Length);

/// <summary>Grows the matches of two articles to the longest passages that they share and keeps those that do not overlap.</summary>
internal static class PassageFinder
{
    /// <summary>In the order of the first article.</summary>
    /// <param name="matches">Of these two articles, sorted.</param>
    /// <param name="leastWords">Shorter passages are left out.</param>
    public static List<WordPassage> Find(ulong[] first, ulong[] second, ReadOnlySpan<ShingleMatch> matches, int leastWords)
    {
        var grown = new List<WordPassage>();
        foreach (var match in matches)
        {
            var onSameLine = grown.Count > 0 && grown[^1].InFirst - grown[^1].InSecond == match.InFirst - match.InSecond;
            if (onSameLine && match.InFirst < grown[^1].InFirst + grown[^1].Length) continue;
            var passage = Grow(first, second, match);
            if (passage.Length >= leastWords) grown.Add(passage);
        }

        return WithoutOverlap(grown, first.Length, second.Length, leastWords);
    }

    private static WordPassage Grow(ulong[] first, ulong[] second, ShingleMatch match)
    {
        var (start, startSecond) = (match.InFirst, match.InSecond);
        while (start > 0 && startSecond > 0 && first[start - 1] == second[startSecond - 1]) (start, startSecond) = (start - 1, startSecond - 1);
        var length = 0;
        while (start + length < first.Length && startSecond + length < second.Length && first[start + length] == second[startSecond + length]) length++;
        return new WordPassage(start, startSecond, length);
    }

    private static List<WordPassage> WithoutOverlap(List<WordPassage> passages, int firstLength, int secondLength, int leastWords)
    {
        if (passages.Count < 2) return passages;
        passages.Sort((a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : (a.InFirst, a.InSecond).CompareTo((b.InFirst, b.InSecond)));
        var (takenFirst, takenSecond) = (new bool[firstLength], new bool[secondLength]);
        var kept = new List<WordPassage>();
        foreach (var passage in passages)
        {
            var rest = Trim(passage, takenFirst, takenSecond);
            if (rest.Length < leastWords) continue;
            takenFirst.AsSpan(rest.InFirst, rest.Length).Fill(true);
            takenSecond.AsSpan(rest.InSecond, rest.Length).Fill(true);
            kept.Add(rest);
        }

        kept.Sort((a, b) => a.InFirst.CompareTo(b.InFirst));
        return kept;
    }

    // A longer passage is taken before, so what is left of a shorter one is at its one end or the other.
    private static WordPassage Trim(WordPassage passage, bool[] takenFirst, bool[] takenSecond)
    {
        var start = 0;
        while (start < passage.Length && IsTaken(start)) start++;
        var end = start;
        while (end < passage.Length && !IsTaken(end)) end++;
        return new WordPassage(passage.InFirst + start, passage.InSecond + start, end - start);

        bool IsTaken(int i) => takenFirst[passage.InFirst + i] || takenSecond[passage.InSecond + i];
    }
}
