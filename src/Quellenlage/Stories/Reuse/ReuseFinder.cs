using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Quellenlage.Extraction;
using Quellenlage.Text;

namespace Quellenlage.Stories.Reuse;

/// <summary>Finds text that articles share, by hashing of word runs; the cost grows with the text and with what is shared.</summary>
internal static class ReuseFinder
{
    private const double ReprintShare = 0.8;
    private const double PartialShare = 0.25;

    // Eight words may meet by chance where two articles have one subject; alone they count only in a short text.
    private const int LeastSharedWords = 12;

    /// <summary>Ordered by the first article, then by the second, each in the story's order.</summary>
    public static ImmutableArray<ReusedText> Find(StoryIndex story)
    {
        var sequences = new WordSequence[story.Articles.Length];
        for (var i = 0; i < sequences.Length; i++) sequences[i] = new WordSequence(story.Articles[i].Analysed);
        var matches = CollectionsMarshal.AsSpan(ShingleMatches.Find(sequences));
        var found = ImmutableArray.CreateBuilder<ReusedText>();
        for (int start = 0, end; start < matches.Length; start = end)
        {
            var (first, second) = (matches[start].First, matches[start].Second);
            for (end = start + 1; end < matches.Length && matches[end].First == first && matches[end].Second == second;) end++;
            var passages = PassageFinder.Find(sequences[first].Hashes, sequences[second].Hashes, matches[start..end]);
            var (shared, least) = (passages.Sum(p => p.Length), Math.Min(sequences[first].Length, sequences[second].Length));
            if (shared >= LeastSharedWords || (shared > 0 && shared >= least * PartialShare))
                found.Add(Describe(story, $"r{found.Count + 1}", first, second, Math.Round((double)shared / least, 3), passages.Select(Spans)));

            SharedPassage Spans(WordPassage p) =>
                new(sequences[first].Span(p.InFirst, p.InFirst + p.Length), sequences[second].Span(p.InSecond, p.InSecond + p.Length));
        }

        return found.ToImmutable();
    }

    private static ReusedText Describe(StoryIndex story, string id, int first, int second, double share, IEnumerable<SharedPassage> passages)
    {
        var kind = share >= ReprintShare ? ReuseKind.Reprint : share >= PartialShare ? ReuseKind.Partial : ReuseKind.Passage;
        var spans = passages.ToImmutableArray();
        var (one, other) = (story.Articles[first], story.Articles[second]);
        return new ReusedText(id, one.Article.Id, other.Article.Id, kind, share, CommonCredit(story, one, other), spans)
        {
            SpeechOnly = spans.All(p => IsSpeech(one, p.InFirst) && IsSpeech(other, p.InSecond)),
        };
    }

    private static bool IsSpeech(Statements article, TextSpan span)
    {
        var quoted = article.Analysed.Quoted;
        var (low, high) = (0, quoted.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (quoted[middle].Span.Start > span.Start) high = middle;
            else low = middle + 1;
        }

        for (var i = low - 1; i >= 0; i--)
        {
            if (quoted[i].Span.Contains(span)) return true;
            if (quoted[i].Depth == 0) return false;
        }

        return false;
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
