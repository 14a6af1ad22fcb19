using System.Collections.Frozen;
using System.Text;
using Quellenlage.Resources;

namespace Quellenlage.Language.Names.Matching;

/// <summary>Puts names from Cyrillic, Greek, Georgian, Armenian, Korean, Chinese and Japanese writing into Latin letters, for comparison.</summary>
internal static class Romanisation
{
    private const char FirstForeign = '\u0370';
    private const int LongestName = 4;

    // The Turkish capital, which has no lower case in the invariant culture.
    private const char DottedI = '\u0130';

    private static readonly FrozenDictionary<string, string> _letters = WordList.Load("names/romanisation").Entries.ToFrozenDictionary(e => e.Word, e => e[1], StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> _kanji = WordList.Load("names/kanji-names").Entries.ToFrozenDictionary(e => e.Word, e => e[1], StringComparer.Ordinal);
    private static readonly int _longest = _letters.Keys.Max(k => k.Length);
    private static readonly FrozenDictionary<char, string> _characters = WordList.Load("names/hanzi").Entries
        .SelectMany(e => e[1].Select(c => (Character: c, Reading: e.Word))).DistinctBy(e => e.Character).ToFrozenDictionary(e => e.Character, e => e.Reading);

    /// <summary>The name in lower case and Latin letters; what has no table stays as it is.</summary>
    public static string Latin(string name)
    {
        var lower = Apart(name.Normalize(NormalizationForm.FormC).Replace(DottedI, 'i').ToLowerInvariant());
        var lookup = _letters.GetAlternateLookup<ReadOnlySpan<char>>();
        var latin = new StringBuilder(lower.Length);
        for (var i = 0; i < lower.Length;)
        {
            var length = lower[i] < FirstForeign ? 0 : Math.Min(_longest, lower.Length - i);
            while (length > 0 && !lookup.ContainsKey(lower.AsSpan(i, length))) length--;
            if (length > 0) latin.Append(lookup[lower.AsSpan(i, length)]);
            else latin.Append(lower[i] >= FirstForeign && _characters.TryGetValue(lower[i], out var reading) ? reading : lower[i].ToString());
            i += Math.Max(1, length);
        }

        return latin.ToString();
    }

    /// <summary>The name in Latin letters with capitals where it was in others that have a table; otherwise as it is.</summary>
    public static string Readable(string name)
    {
        if (!IsForeign(name)) return name;
        if (_kanji.TryGetValue(string.Concat(name.Where(char.IsLetter)), out var known)) return known;
        var latin = Latin(name).ToCharArray();
        for (var i = 0; i < latin.Length; i++)
            if (i == 0 || latin[i - 1] is ' ' or '-') latin[i] = char.ToUpperInvariant(latin[i]);
        return new string(latin);
    }

    /// <summary>True where letters are in it that are not Latin.</summary>
    public static bool IsForeign(string name) => name.Any(c => c >= FirstForeign && char.IsLetter(c) && c is not (>= '\u1D00' and <= '\u1EFF') and not (>= '\uFB00' and <= '\uFB06'));

    // Surname and given name stand together in Korean and Chinese writing, the surname nearly always with one sign. Korean syllables fall into their letters.
    private static string Apart(string name)
    {
        if (!name.Any(IsSign)) return name;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1 && words[0].Length is > 1 and <= LongestName && words[0].All(IsSign)) words = [words[0][..1], words[0][1..]];
        return string.Concat(string.Join(' ', words).Select(c => IsKorean(c) ? c.ToString().Normalize(NormalizationForm.FormD) : c.ToString()));
    }

    private static bool IsSign(char letter) => IsKorean(letter) || _characters.ContainsKey(letter);

    private static bool IsKorean(char letter) => letter is >= '\uAC00' and <= '\uD7A3';
}
