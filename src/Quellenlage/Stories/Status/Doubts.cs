using Quellenlage.Language;
using Quellenlage.Resources;

namespace Quellenlage.Stories.Status;

/// <summary>Tells where an article says that something is not proven: not confirmed independently, unclear whether, without proof.</summary>
internal static class Doubts
{
    private static readonly WordList _words = WordList.Load("stories/doubts");
    private static readonly WordList _negations = WordList.Load("stories/negations");

    /// <param name="first">First token of a main clause and those that depend on it.</param>
    /// <param name="end">Exclusive.</param>
    public static bool IsDoubt(AnalysedText text, int first, int end)
    {
        var (negated, proof, check, independent, open, asks, doubtful) = (false, false, false, false, false, false, false);
        Span<char> lower = stackalloc char[ContentWords.MaxLength];
        for (var t = first; t < end; t++)
        {
            var word = text[text.Tokens[t]];
            if (word.Length > lower.Length) continue;
            var folded = lower[..word.ToLowerInvariant(lower)];
            negated |= _negations.Contains(folded);
            if (!_words.TryGet(word, out var entry) && !(t == first && _words.TryGet(folded, out entry))) continue;
            proof |= entry[1] == "proof";
            check |= entry[1] == "check";
            independent |= entry[1] == "independent";
            open |= entry[1] == "open";
            asks |= entry[1] == "opener";
            doubtful |= entry[1] == "doubtful";
        }

        return doubtful || (open && asks) || (negated && (proof || (check && independent)));
    }
}
