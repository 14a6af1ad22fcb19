using System.Collections.Frozen;
using System.Collections.Immutable;
using Quellenlage.Resources;

namespace Quellenlage.Language.Names.Matching;

/// <summary>Tells Cantonese names as Hong Kong spells them from their Pinyin: Chan Tai-man is Chen Dawen.</summary>
internal static class Cantonese
{
    private const int Syllables = 3;

    private static readonly FrozenDictionary<string, string[]> _pinyin = WordList.Load("names/cantonese").Entries.ToFrozenDictionary(e => e.Word, e => e[1].Split(' '), StringComparer.Ordinal);

    /// <summary>True where one may be the Cantonese, the other the Pinyin of one surname and two syllables.</summary>
    public static bool AreOne(WrittenName one, WrittenName other) => MayBe(one, other) || MayBe(other, one);

    private static bool MayBe(WrittenName cantonese, WrittenName mandarin)
    {
        if (Parts(cantonese.Words) is not { } syllables) return false;
        foreach (var name in mandarin.EastAsian)
        {
            if (name.Writing != Writing.Chinese) continue;
            var (surname, given) = (SoundTable.WithoutAccents(name.Surname.Word), SoundTable.WithoutAccents(name.Given.Word));
            if (_pinyin[syllables[0]].Contains(surname) && _pinyin[syllables[1]].Any(first => _pinyin[syllables[2]].Any(second => first + second == given))) return true;
        }

        return false;
    }

    // Chan Tai-man, Tai-man Chan, Chan Tai Man; null for names that are not written so.
    private static string[]? Parts(ImmutableArray<string> words)
    {
        if (words.Length is < 2 or > Syllables || words.Length + words.Sum(w => w.AsSpan().Count('-')) != Syllables) return null;
        string[] parts = [.. words.SelectMany(w => w.Split('-'))];
        if (!Array.TrueForAll(parts, _pinyin.ContainsKey)) return null;
        return words.Length == 2 && words[0].Contains('-', StringComparison.Ordinal) ? [parts[2], parts[0], parts[1]] : parts;
    }
}
