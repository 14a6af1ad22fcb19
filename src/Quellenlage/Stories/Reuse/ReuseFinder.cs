using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Quellenlage.Extraction;
using Quellenlage.Text;

namespace Quellenlage.Stories.Reuse;

/// <summary>Finds text that articles share, by hashing of word runs, and reports that they tell again; the cost grows with the text and with what is shared.</summary>
internal static class ReuseFinder
{
    private const double ReprintShare = 0.8;
    private const double PartialShare = 0.25;

    // Eight words may meet by chance where two articles have one subject; alone they count only in a short text.
    private const int LeastSharedWords = 12;

    // Runs too short to tell anything one by one tell it together.
    private const int LeastRewordedWords = 20;

    /// <summary>Ordered by the first article, then by the second, each in the story's order.</summary>
    public static ImmutableArray<ReusedText> Find(StoryIndex story, WordIndex words)
    {
        var sequences = new WordSequence[story.Articles.Length];
        for (var i = 0; i < sequences.Length; i++) sequences[i] = new WordSequence(story.Articles[i].Analysed);
        var found = new SortedDictionary<(int First, int Second), List<WordPassage>>();
        var standing = new StandingText(story, sequences);
        FindCopied(sequences, standing, found);
        foreach (var (first, second) in RewordedPairs.Find(story, sequences))
        {
            if (found.ContainsKey((first, second))) continue;
            var matches = ShingleMatches.Between(sequences, first, second, RewordedPairs.RunWords);
            var runs = standing.Without(first, PassageFinder.Find(sequences[first].Hashes, sequences[second].Hashes, CollectionsMarshal.AsSpan(matches), RewordedPairs.RunWords));
            var own = runs.Sum(r => OwnWords(sequences[first], sequences[second], r));
            if (own >= LeastRewordedWords && own >= PartialShare * Shorter(sequences[first], sequences[second])) found.Add((first, second), runs);
        }

        var shared = found.Select(f => Describe(story, f.Key.First, f.Key.Second, sequences, f.Value));
        var retold = RetoldReports.Find(story, words).Where(r => !found.ContainsKey((r.First, r.Second))).Select(r => Describe(story, r, sequences));
        var ordered = shared.Concat(retold).OrderBy(r => story.OrderOf(r.First)).ThenBy(r => story.OrderOf(r.Second));
        return [.. ordered.Select((r, i) => r with { Id = $"r{i + 1}" })];
    }

    private static void FindCopied(WordSequence[] sequences, StandingText standing, SortedDictionary<(int First, int Second), List<WordPassage>> found)
    {
        var matches = CollectionsMarshal.AsSpan(ShingleMatches.Find(sequences));
        for (int start = 0, end; start < matches.Length; start = end)
        {
            var (first, second) = (matches[start].First, matches[start].Second);
            for (end = start + 1; end < matches.Length && matches[end].First == first && matches[end].Second == second;) end++;
            var passages = PassageFinder.Find(sequences[first].Hashes, sequences[second].Hashes, matches[start..end], ShingleMatches.LeastWords);
            if (IsMuch(sequences[first], sequences[second], passages) && !standing.Learn(first, second, passages)) found.Add((first, second), passages);
        }

        foreach (var (pair, passages) in found.ToList())
        {
            var rest = standing.Without(pair.First, passages);
            if (rest.Count == passages.Count) continue;
            if (IsMuch(sequences[pair.First], sequences[pair.Second], rest)) found[pair] = rest;
            else found.Remove(pair);
        }
    }

    private static bool IsMuch(WordSequence first, WordSequence second, List<WordPassage> passages)
    {
        var (shared, own, least) = (passages.Sum(p => p.Length), passages.Sum(p => OwnWords(first, second, p)), Shorter(first, second));
        return own >= LeastSharedWords || (own > 0 && own >= least * PartialShare) || (shared > 0 && shared >= least * ReprintShare);
    }

    private static int Shorter(WordSequence first, WordSequence second) => Math.Min(first.Length, second.Length);

    // What a speaker said may have been heard by both.
    private static int OwnWords(WordSequence first, WordSequence second, WordPassage passage)
    {
        var own = 0;
        for (var i = 0; i < passage.Length; i++)
            if (!first.IsSpeech[passage.InFirst + i] && !second.IsSpeech[passage.InSecond + i]) own++;
        return own;
    }

    private static ReusedText Describe(StoryIndex story, int first, int second, WordSequence[] sequences, List<WordPassage> passages)
    {
        var (one, other) = (story.Articles[first], story.Articles[second]);
        var share = Math.Round((double)passages.Sum(p => p.Length) / Shorter(sequences[first], sequences[second]), 3);
        var kind = share >= ReprintShare ? ReuseKind.Reprint : share >= PartialShare ? ReuseKind.Partial : ReuseKind.Passage;
        return new ReusedText("", one.Article.Id, other.Article.Id, kind, share, CommonCredit(story, one, other), [.. passages.Select(Spans)]);

        SharedPassage Spans(WordPassage p) =>
            new(sequences[first].Span(p.InFirst, p.InFirst + p.Length), sequences[second].Span(p.InSecond, p.InSecond + p.Length));
    }

    private static ReusedText Describe(StoryIndex story, RetoldReport retold, WordSequence[] sequences)
    {
        var (one, other) = (story.Articles[retold.First].Analysed, story.Articles[retold.Second].Analysed);
        var passages = retold.Sentences.Select(s => new SharedPassage(one.Sentences[s.InFirst].Span, other.Sentences[s.InSecond].Span)).ToImmutableArray();
        var firstIsShorter = sequences[retold.First].Length <= sequences[retold.Second].Length;
        var shorter = sequences[firstIsShorter ? retold.First : retold.Second];
        var share = Math.Round((double)passages.Sum(p => shorter.WordsIn(firstIsShorter ? p.InFirst : p.InSecond)) / Math.Max(1, shorter.Length), 3);
        return new ReusedText("", one.Article.Id, other.Article.Id, ReuseKind.Retold, share, retold.Credit, passages);
    }

    /// <summary>The first source that both name as theirs; an outlet's own text counts as named by that outlet.</summary>
    private static string? CommonCredit(StoryIndex story, Statements first, Statements second)
    {
        var (own, otherOwn) = (story.PublisherOf(first).Key, story.PublisherOf(second).Key);
        var others = second.Article.Credits.Select(c => story.Organisation(c.Name).Key).ToHashSet(StringComparer.Ordinal);
        foreach (var credit in first.Article.Credits)
        {
            var key = story.Organisation(credit.Name).Key;
            if (others.Contains(key) || key == otherOwn) return credit.Name;
        }

        return second.Article.Credits.FirstOrDefault(c => story.Organisation(c.Name).Key == own)?.Name;
    }
}
