using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Quellenlage.Eval.Scoring;

/// <summary>Tells whether two texts name one holder: case, accents, articles and endings aside, and one may say more than the other.</summary>
internal static class HolderNames
{
    private const int EndingLength = 2;
    private const int ShortestStem = 3;

    private static readonly HashSet<string> _articles = new(StringComparer.Ordinal)
    {
        "der", "die", "das", "des", "dem", "den", "ein", "eine", "einem", "einer", "eines",
    };

    public static bool Same(string first, string second)
    {
        var (a, b) = (Stems(first), Stems(second));
        return a.Count > 0 && b.Count > 0 && (a.IsSubsetOf(b) || b.IsSubsetOf(a));
    }

    /// <summary>True where both chains end in one holder, or both are empty.</summary>
    public static bool SameOrigin(ImmutableArray<string> first, ImmutableArray<string> second) =>
        first.IsEmpty || second.IsEmpty ? first.IsEmpty && second.IsEmpty : Same(first[^1], second[^1]);

    /// <summary>True where both chains have the same holders in the same order.</summary>
    public static bool SameChain(ImmutableArray<string> first, ImmutableArray<string> second)
    {
        if (first.Length != second.Length) return false;
        for (var i = 0; i < first.Length; i++)
            if (!Same(first[i], second[i])) return false;
        return true;
    }

    private static HashSet<string> Stems(string name)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Words(name))
            if (!_articles.Contains(word)) stems.Add(word[..Math.Min(word.Length, Math.Max(ShortestStem, word.Length - EndingLength))]);
        return stems;
    }

    private static IEnumerable<string> Words(string name)
    {
        var word = new StringBuilder();
        foreach (var rune in name.ToLowerInvariant().EnumerateRunes().SelectMany(r => r.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes()))
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) continue;
            if (Rune.IsLetterOrDigit(rune) || rune.Value == '_')
            {
                word.Append(rune.ToString());
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0) yield return word.ToString();
    }
}
