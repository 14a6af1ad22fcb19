using System.Collections.Immutable;
using System.Text;

namespace Quellenlage.Language.Names.Matching;

/// <summary>
/// Keys under which names that may be one are filed, so that only a few are compared: surnames that are one in any transliteration
/// share a key. Keys are coarse; only a comparison tells whether two names with one key are one.
/// </summary>
internal static class NameBlocks
{
    private const char None = ' ';
    private const char Vowel = 'a';
    private const char Noise = 'k';

    /// <summary>One key, or a few where letters may be read in several ways.</summary>
    public static IEnumerable<string> Keys(PersonName name)
    {
        var surname = BareNames.LastWord(name.Surname).ToLowerInvariant();
        if (name.SurnameFirst || (!name.IsFull && NameWords.Find(name.Surname)?.Is(NameWordKinds.SurnameFirst) == true)) yield return "east " + EastAsianComparer.SurnameKey(surname);
        if (name.SurnameFirst) yield break;
        if (name.IsFull)
            foreach (var key in name.Written.EastAsian.Where(n => n.Writing != Writing.Japanese).Select(n => "east " + EastAsianComparer.SurnameKey(n.Surname.Word)).Distinct(StringComparer.Ordinal)) yield return key;
        foreach (var skeleton in Skeletons(surname)) yield return skeleton;
    }

    /// <summary>The consonants of a name in lower case, as far as no transliteration changes them.</summary>
    public static string Skeleton(string word) => Skeleton(word, false, false);

    /// <summary>The same, and again for j as a consonant (Jabri, Dschabri) and for d and t that i or j softens, where the word has them.</summary>
    public static ImmutableArray<string> Skeletons(string word)
    {
        var first = Skeleton(word);
        ImmutableArray<string> all = [first];
        if (word.Contains('j', StringComparison.Ordinal)) all = all.Add(Skeleton(word, true, false));
        return Skeleton(word, false, true) is var softened && softened != first ? all.Add(softened) : all;
    }

    // Vowels, v, f, w and h come and go between transliterations; the throat and hissing sounds (ch, kh, sch, z, ts, ...) change into one another.
    private static string Skeleton(string name, bool hearsJ, bool softens)
    {
        var word = (Ascii.IsValid(name) ? name : name.Normalize(NormalizationForm.FormD)).AsSpan();
        // The Arabic article, which may be missing.
        var hyphen = word.IndexOf('-');
        if (hyphen is > 0 and < 5) word = word[(hyphen + 1)..];
        var key = new StringBuilder(word.Length);
        var wasNoise = false;
        for (var i = 0; i < word.Length; i++)
        {
            var letter = Class(word[i], i + 1 < word.Length ? word[i + 1] : ' ', hearsJ, softens);
            if (letter == Noise ? !wasNoise : letter is not (None or Vowel) && (key.Length == 0 || key[^1] != letter)) key.Append(letter);
            if (letter != None) wasNoise = letter == Noise;
        }

        return key.ToString();
    }

    private static char Class(char letter, char next, bool hearsJ, bool softens) => letter switch
    {
        'p' => next == 'h' ? None : 'p',
        'b' => 'p',
        't' or 'd' => next is 's' or 'z' or 'c' || (next == 'j' && hearsJ) || (softens && next is 'j' or 'i' or 'y') ? Noise : 't',
        'm' => 'm',
        'n' => 'n',
        'l' or 'ł' => 'l',
        'r' => 'r',
        'c' or 'k' or 'g' or 'q' or 'x' or 's' or 'ß' or 'z' or 'đ' => Noise,
        'j' => hearsJ ? Noise : None,
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'ı' or 'æ' or 'ø' or 'œ' => Vowel,
        _ => None,
    };
}
