using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Quellenlage.Language.Names.Matching;
using Quellenlage.Resources;

namespace Quellenlage.Language.Names;

/// <summary>Korean, Chinese and Vietnamese names as the news romanises them: surname first, then one or two syllables.</summary>
internal static class EastAsianNames
{
    private static readonly FrozenSet<string> _onsets = Load("onset");
    private static readonly FrozenSet<string> _chineseOnsets = [.. _onsets, .. Load("onset-chinese")];
    private static readonly FrozenSet<string> _japaneseOnsets = Load("onset-japanese");
    private static readonly FrozenSet<string> _koreanSurnames = [.. WordList.Load("names/surname-first").Entries.Where(e => e[1].Contains("ko", StringComparison.Ordinal))
        .Concat(WordList.Load("names/korean-surnames").Entries).Select(e => e.Word.ToLowerInvariant())];
    private static readonly FrozenSet<string> _vowels = Load("vowel");
    private static readonly FrozenSet<string> _codas = Load("coda");
    private static readonly FrozenSet<string> _chineseCodas = Load("coda-chinese");
    private static readonly FrozenSet<string> _koreanOnsets = [.. _onsets, .. Load("onset-korean")];
    private static readonly FrozenSet<string> _koreanCodas = [.. _codas, .. Load("coda-korean")];

    /// <summary>True when the first part is such a surname and all that follow are syllables of such languages: at least one, at most three parts.</summary>
    public static bool IsSurnameFirst(ReadOnlySpan<string> parts)
    {
        if (parts.Length is < 2 or > 4 || NameWords.Find(parts[0])?.Is(NameWordKinds.SurnameFirst) != true) return false;
        foreach (var part in parts[1..])
            if (!IsGivenName(part)) return false;
        return true;
    }

    /// <summary>True when such a surname stands last, in the western order, after one given name of two syllables (Seong-kweun Lee).</summary>
    public static bool IsSurnameLast(ReadOnlySpan<string> parts) =>
        parts.Length == 2 && parts[0].Contains('-', StringComparison.Ordinal) && IsGivenName(parts[0]) && NameWords.Find(parts[1])?.Is(NameWordKinds.SurnameFirst) == true;

    /// <summary>True for one or two syllables, together or with a hyphen: Jong, Jong-un, Jinping, Seong-kweun; with a genitive ending, too.</summary>
    public static bool IsGivenName(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 13) return false;
        return IsSyllables(word) || (word.Length > 2 && word[^1] == 's' && IsSyllables(word[..^1]));
    }

    /// <summary>True for a surname of the writing: a listed Korean one; any Chinese syllable, since all romanisations of all surnames are no list.</summary>
    /// <param name="word">In lower case; accents and apostrophes may stand.</param>
    public static bool IsSurname(string word, Writing writing) =>
        writing == Writing.Korean ? _koreanSurnames.Contains(Plain(word)) : IsSyllable(Plain(word), _chineseOnsets, _chineseCodas);

    /// <summary>How many syllables of the writing the word has, up to two; 0 where it has more or is none.</summary>
    /// <param name="word">As for <see cref="IsSurname"/>, without hyphens.</param>
    public static int Syllables(string word, Writing writing)
    {
        var (onsets, codas) = writing == Writing.Korean ? (_koreanOnsets, _koreanCodas) : (_chineseOnsets, _chineseCodas);
        var plain = Plain(word);
        if (IsSyllable(plain, onsets, codas)) return 1;
        for (var cut = 1; cut < plain.Length; cut++)
            if (IsSyllable(plain.AsSpan(0, cut), onsets, codas) && IsSyllable(plain.AsSpan(cut), onsets, codas)) return 2;
        return 0;
    }

    /// <summary>True for a word of Japanese syllables: consonant and vowel, or n.</summary>
    /// <param name="word">As for <see cref="IsSurname"/>.</param>
    public static bool IsJapanese(string word)
    {
        const string Vowels = "aeiou";
        ReadOnlySpan<char> rest = Plain(word);
        if (rest.Length < 2) return false;
        while (rest.Length > 0)
        {
            var vowel = rest.IndexOfAny(Vowels);
            if (vowel < 0) return rest is "n" or "h";
            var onset = rest[..vowel];
            // A syllable may end in n, m before b and p, and h after a long vowel.
            if (onset.Length > 1 && onset[0] is 'n' or 'm' or 'h' && !Has(_japaneseOnsets, onset)) onset = onset[1..];
            if (onset.Length > 0 && !Has(_japaneseOnsets, onset)) return false;
            rest = rest[(vowel + 1)..];
        }

        return true;
    }

    private static string Plain(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var letter in word.Normalize(NormalizationForm.FormD))
            if (char.IsLetter(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) plain.Append(letter);
        return plain.ToString();
    }

    private static bool IsSyllables(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        var hyphen = lower.IndexOf('-');
        if (hyphen >= 0) return IsSyllable(lower[..hyphen]) && IsSyllable(lower[(hyphen + 1)..]);
        if (IsSyllable(lower)) return true;
        for (var cut = 1; cut < lower.Length; cut++)
            if (IsOpen(lower[..cut]) && IsSyllable(lower[cut..])) return true;
        return false;
    }

    // Written as one word, the first syllable ends in a vowel or in n or ng (Jinping, Yonghyun); Wilde and Gordon do not fit.
    private static bool IsOpen(ReadOnlySpan<char> syllable) =>
        IsSyllable(syllable) && ("aeioun".Contains(syllable[^1], StringComparison.Ordinal) || syllable is [.., 'n', 'g']);

    private static bool IsSyllable(ReadOnlySpan<char> syllable) => IsSyllable(syllable, _onsets, _codas);

    private static bool IsSyllable(ReadOnlySpan<char> syllable, FrozenSet<string> onsets, FrozenSet<string> codas)
    {
        const string Vowels = "aeiou";
        var vowel = syllable.IndexOfAny(Vowels);
        if (vowel < 0) return false;
        var end = syllable.LastIndexOfAny(Vowels) + 1;
        return (vowel == 0 || Has(onsets, syllable[..vowel])) && Has(_vowels, syllable[vowel..end]) && (end == syllable.Length || Has(codas, syllable[end..]));
    }

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> letters) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters);

    private static FrozenSet<string> Load(string part) =>
        WordList.Load("names/syllables").Entries.Where(e => e[1] == part).Select(e => e.Word).ToFrozenSet(StringComparer.Ordinal);
}
