using Quellenlage.Language;

namespace Quellenlage.Extraction.Figures;

/// <summary>
/// Sequences of words that are looked up by their first or last word; <c>*</c> stands for up to two tokens. At a token, the longest
/// sequence wins. Immutable.
/// </summary>
internal sealed class WordPatterns<T>
{
    private const string Gap = "*";
    private const int WidestGap = 2;

    private readonly FormTable<(string[] Words, T Value)[]> _byKey;
    private readonly bool _backward;

    /// <param name="backward">True to look sequences up by their last word, false by their first.</param>
    public WordPatterns(IEnumerable<(string Phrase, T Value)> phrases, bool backward)
    {
        _backward = backward;
        var groups = phrases
            .Select(p => (Words: p.Phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries), p.Value))
            .GroupBy(p => backward ? p.Words[^1] : p.Words[0], StringComparer.OrdinalIgnoreCase);
        _byKey = new(groups.Select(g => new KeyValuePair<string, (string[], T)[]>(g.Key, [.. g.OrderByDescending(p => p.Words.Length)])));
    }

    /// <summary>The longest sequence that starts at the token (or, looked up backward, ends with it) inside the bounds.</summary>
    /// <param name="other">Index after the last token of the sequence or, backward, of its first token.</param>
    public bool TryMatch(AnalysedText text, int token, int from, int to, out T value, out int other)
    {
        (value, other) = (default!, token);
        if (token < from || token >= to || !_byKey.TryGet(text[text.Tokens[token]], out var candidates)) return false;
        foreach (var (words, found) in candidates)
        {
            if (!(_backward ? Before(text, words, token, from, out other) : After(text, words, token, to, out other))) continue;
            value = found;
            return true;
        }

        return false;
    }

    private static bool Before(AnalysedText text, string[] words, int token, int from, out int first)
    {
        first = token;
        for (var i = words.Length - 2; i >= 0; i--)
            if (--first < from || !Same(text, first, words[i])) return false;
        return true;
    }

    private static bool After(AnalysedText text, string[] words, int token, int to, out int end)
    {
        end = token + 1;
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i] == Gap)
            {
                var limit = Math.Min(to, end + WidestGap);
                i++;
                while (end < limit && !Same(text, end, words[i])) end++;
            }

            if (end >= to || !Same(text, end, words[i])) return false;
            end++;
        }

        return true;
    }

    private static bool Same(AnalysedText text, int token, string word) => text[text.Tokens[token]].Equals(word, StringComparison.OrdinalIgnoreCase);
}
