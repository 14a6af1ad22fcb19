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

    // After these letters h is no sound of its own.
    private const string Breathed = "bcdgkprstz";

    private enum Hearing : byte
    {
        None,
        J,
        H,
        Softened,
    }

    /// <summary>One key, or a few where letters may be read in several ways.</summary>
    public static IEnumerable<string> Keys(PersonName name)
    {
        var surname = name.SurnameFirst || !name.IsFull ? BareNames.LastWord(name.Surname).ToLowerInvariant() : name.Written.Surname.Word;
        if (name.SurnameFirst || (!name.IsFull && NameWords.Find(name.Surname)?.Is(NameWordKinds.SurnameFirst) == true)) yield return "east " + EastAsianComparer.SurnameKey(surname);
        if (name.SurnameFirst) yield break;
        foreach (var skeleton in Skeletons(surname)) yield return skeleton;
        if (!name.IsFull) yield break;
        var parts = name.Written.Parts;
        foreach (var key in name.Written.EastAsian.Where(n => n.Writing != Writing.Japanese).Select(n => "east " + EastAsianComparer.SurnameKey(n.Surname.Word)).Distinct(StringComparer.Ordinal)) yield return key;
        // The surname may stand first, or be the first of two.
        if (parts.Length == 2) yield return EitherOrder(Skeleton(parts[0].Word), Skeleton(parts[1].Word));
        else if (parts.Length > 2 && !parts[1].IsInitial) yield return Skeleton(parts[1].Word);
    }

    private static string EitherOrder(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? $"{one} {other}" : $"{other} {one}";

    /// <summary>The consonants of a name in lower case, as far as no transliteration changes them.</summary>
    public static string Skeleton(string word) => Skeleton(word, Hearing.None);

    /// <summary>The same, and again for j as a consonant (Jabri, Dschabri), for h as one (Hnatjuk, Gnatjuk) and for d and t that i or j softens, where the word has them.</summary>
    public static ImmutableArray<string> Skeletons(string word)
    {
        ImmutableArray<string> all = [Skeleton(word)];
        foreach (var hearing in (ReadOnlySpan<Hearing>)[Hearing.J, Hearing.H, Hearing.Softened])
            if (Skeleton(word, hearing) is var other && !all.Contains(other)) all = all.Add(other);
        return all;
    }

    /// <summary>The consonants of a surname of a language that knows no silent j.</summary>
    public static string SkeletonWithJ(string word) => Skeleton(word, Hearing.J);

    // Vowels, v, f, w and h come and go between transliterations; the throat and hissing sounds (ch, kh, sch, z, ts, ...) change into one another.
    private static string Skeleton(string name, Hearing hearing)
    {
        var word = (Ascii.IsValid(name) ? name : name.Normalize(NormalizationForm.FormD)).AsSpan();
        // The Arabic article, which may be missing.
        var hyphen = word.IndexOf('-');
        if (hyphen is > 0 and < 5) word = word[(hyphen + 1)..];
        var key = new StringBuilder(word.Length);
        var wasNoise = false;
        // Greek writes b as mp, and d at the start as nt.
        for (var i = word.StartsWith("nt") ? 1 : 0; i < word.Length; i++)
        {
            var letter = word[i] == 'h' && hearing == Hearing.H && (i == 0 || !Breathed.Contains(word[i - 1], StringComparison.Ordinal))
                ? Noise
                : Class(word[i], i + 1 < word.Length ? word[i + 1] : ' ', hearing);
            if (letter == Noise ? !wasNoise : letter is not (None or Vowel) && (key.Length == 0 || key[^1] != letter)) key.Append(letter);
            if (letter != None) wasNoise = letter == Noise;
        }

        return key.ToString();
    }

    private static char Class(char letter, char next, Hearing hearing) => letter switch
    {
        'p' => next == 'h' ? None : 'p',
        'b' => 'p',
        't' or 'd' => next is 's' or 'z' or 'c' || (next == 'j' && hearing == Hearing.J) || (hearing == Hearing.Softened && next is 'j' or 'i' or 'y') ? Noise : 't',
        'm' => next is 'p' or 'b' ? None : 'm',
        'n' => 'n',
        'l' or 'ł' => 'l',
        'r' => 'r',
        'c' or 'k' or 'g' or 'q' or 'x' or 's' or 'ß' or 'z' or 'đ' => Noise,
        'j' => hearing == Hearing.J ? Noise : None,
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'ı' or 'æ' or 'ø' or 'œ' => Vowel,
        _ => None,
    };
}
