using System.Globalization;
using Quellenlage.Resources;

namespace Quellenlage.Reading.Metadata;

/// <summary>The language of a text by a vote of its small words.</summary>
internal static class LanguageGuess
{
    private const int MaximalWords = 3000;
    private const int MinimalVotes = 5;
    private static readonly WordList _words = WordList.Load("reading/stop-words");
    private static readonly string[] _languages = [.. _words.Entries.Select(e => e[1]).Distinct(StringComparer.Ordinal)];

    /// <summary>The language that wins clearly, or the declared one where it wins nearly; null where the words leave it open.</summary>
    public static ArticleField? Of(Draft draft)
    {
        var votes = Count(draft);
        var best = Array.IndexOf(votes, votes.Max());
        var second = votes.Where((_, i) => i != best).Max();
        if (votes[best] >= MinimalVotes && 2 * votes[best] >= 3 * second)
            return new ArticleField(_languages[best], null, string.Create(CultureInfo.InvariantCulture, $"{votes[best]} small words, {second} of the next language"));
        return draft.DeclaredLanguage;
    }

    private static int[] Count(Draft draft)
    {
        var votes = new int[_languages.Length];
        Span<char> lower = stackalloc char[8];
        var words = 0;
        for (var i = 0; i < draft.Text.Length && words < MaximalWords; i++)
        {
            if (!char.IsLetter(draft.Text[i])) continue;
            var start = i;
            while (i < draft.Text.Length && char.IsLetter(draft.Text[i])) i++;
            if (!draft.Zones.IsContent(start)) continue;
            words++;
            if (i - start > lower.Length) continue;
            var length = draft.Text.AsSpan(start, i - start).ToLowerInvariant(lower);
            Vote(votes, lower[..length]);
        }

        return votes;
    }

    private static void Vote(int[] votes, ReadOnlySpan<char> word)
    {
        if (!_words.TryGet(word, out var first)) return;
        foreach (var entry in _words[first.Word]) votes[Array.IndexOf(_languages, entry[1])]++;
    }
}
