using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Quellenlage.Resources;

namespace Quellenlage.Language.Names;

/// <summary>
/// Compares names across spellings and transliterations. Folded forms serve comparison alone and are never shown. Two people whose
/// names are merely near keep different keys: vowels and consonants fold only where transliterations are known to differ.
/// </summary>
internal static class NameFolding
{
    private static readonly FoldingTable _letters = FoldingTable.Load("letters");
    private static readonly FoldingTable _syllables = FoldingTable.Load("syllables");
    private static readonly FrozenDictionary<string, string> _sameSurname = WordList.Load("names/surname-first").Entries
        .Where(e => e[2].Length > 0).ToFrozenDictionary(e => e.Word, e => e[2], StringComparer.Ordinal);

    /// <summary>One key for the spellings of a surname, without particles and the Arabic article. Names with different keys are different.</summary>
    public static string SurnameKey(PersonName name)
    {
        var surname = BareNames.LastWord(name.Surname);
        if (NameWords.Find(surname)?.Is(NameWordKinds.SurnameFirst) == true) return _sameSurname.GetValueOrDefault(surname, surname);
        var hyphen = surname.IndexOf('-', StringComparison.Ordinal);
        if (hyphen is > 0 and < 5 && char.IsLower(surname[0])) surname = surname[(hyphen + 1)..];
        return RoundVowels(_letters.Fold(surname));
    }

    /// <summary>The most namesakes that are compared with one another; the bound for texts made of nothing but namesakes.</summary>
    public const int MaxNamesakes = 64;

    /// <summary>A key of the given names: full names with one surname key and one given key are one person.</summary>
    public static string GivenKey(PersonName name) => name.SurnameFirst ? SyllableKey(name) : $"{_letters.Fold(name.Given[0])} {name.Gender}";

    /// <summary>True when two full names with one surname key are one person: given names agree but for spelling, initials or further given names.</summary>
    public static bool SamePerson(PersonName a, PersonName b)
    {
        if (a.SurnameFirst || b.SurnameFirst) return SyllableKey(a) == SyllableKey(b);
        if (a.Gender != ' ' && b.Gender != ' ' && a.Gender != b.Gender) return false;
        return SameGiven(a.Given[0], b.Given[0]);
    }

    /// <summary>A key for a name of another kind: case, hyphens, accents and transliteration do not matter.</summary>
    public static string PlainKey(string name) => _letters.Fold(name);

    private static string SyllableKey(PersonName name) => _syllables.Fold(string.Concat(name.Given));

    private static bool SameGiven(string a, string b)
    {
        if (a[^1] == '.' || b[^1] == '.') return a[0] == b[0];
        var (one, other) = (_letters.Fold(a), _letters.Fold(b));
        return one == other || DifferInUnwrittenVowels(one, other);
    }

    // Arabic and Persian write no short vowels, so that a and e, o and u vary inside a name (Mohammed, Muhammad); at its end they tell
    // women from men and Marie from Maria.
    private static bool DifferInUnwrittenVowels(string a, string b)
    {
        if (a.Length != b.Length || a.Length < 5 || a[^1] != b[^1]) return false;
        for (var i = 0; i < a.Length; i++)
            if (a[i] != b[i] && !(IsPair(a[i], b[i], 'a', 'e') || IsPair(a[i], b[i], 'o', 'u'))) return false;
        return true;
    }

    private static bool IsPair(char x, char y, char one, char other) => (x == one && y == other) || (x == other && y == one);

    private static string RoundVowels(string key) => key.Replace('o', 'u');

    /// <summary>Replaces spellings by keys, the longest first, after case and accents are gone; letters in a row become one.</summary>
    private sealed class FoldingTable(FrozenDictionary<string, string> keys, int longest)
    {
        public static FoldingTable Load(string kind)
        {
            var keys = WordList.Load("names/transliterations").Entries.Where(e => e[2] == kind)
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
