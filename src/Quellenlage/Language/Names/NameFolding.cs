using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Quellenlage.Resources;

namespace Quellenlage.Language.Names;

/// <summary>
/// Folds names of places and organisations across spellings and transliterations. A folded form serves comparison alone and is never
/// shown; persons are compared by <see cref="Matching.PersonComparer"/>.
/// </summary>
internal static class NameFolding
{
    private static readonly FoldingTable _letters = FoldingTable.Load();

    /// <summary>Equal for names that differ in case, hyphens, accents and transliteration only.</summary>
    public static string PlainKey(string name) => _letters.Fold(name);

    /// <summary>Replaces spellings by keys, the longest first, after case and accents are gone; letters in a row become one.</summary>
    private sealed class FoldingTable(FrozenDictionary<string, string> keys, int longest)
    {
        public static FoldingTable Load()
        {
            var keys = WordList.Load("names/transliterations").Entries
                .ToFrozenDictionary(e => e.Word, e => e[1], StringComparer.Ordinal);
            return new FoldingTable(keys, keys.Keys.Max(k => k.Length));
        }

        public string Fold(string name)
        {
            var lower = name.Normalize(NormalizationForm.FormC).ToLowerInvariant();
            var folded = new StringBuilder(lower.Length);
            for (var i = 0; i < lower.Length;)
            {
                var length = Math.Min(longest, lower.Length - i);
                while (length > 0 && !keys.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(lower.AsSpan(i, length))) length--;
                if (length > 0) Append(folded, keys.GetAlternateLookup<ReadOnlySpan<char>>()[lower.AsSpan(i, length)]);
                else if (char.IsLetterOrDigit(lower[i])) Append(folded, WithoutAccent(lower[i]));
                i += Math.Max(1, length);
            }

            if (folded.Length > 2 && folded[^1] == 'h') folded.Length--;
            return folded.ToString();
        }

        private static void Append(StringBuilder folded, ReadOnlySpan<char> letters)
        {
            foreach (var letter in letters)
                if (folded.Length == 0 || folded[^1] != letter) folded.Append(letter);
        }

        private static string WithoutAccent(char letter)
        {
            var parts = letter.ToString().Normalize(NormalizationForm.FormD);
            return CharUnicodeInfo.GetUnicodeCategory(parts[0]) == UnicodeCategory.NonSpacingMark ? "" : parts[..1];
        }
    }
}
