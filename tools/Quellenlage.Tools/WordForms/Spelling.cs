namespace Quellenlage.Tools.WordForms;

/// <summary>Regularities of German spelling.</summary>
internal static class Spelling
{
    private const string Vowels = "aeiouäöü";

    public static string Capitalise(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    public static string Uncapitalise(string word) => char.ToLowerInvariant(word[0]) + word[1..];

    /// <summary>
    /// The packages hold one form a cell, often the one spelled as before 1996 (mußte). Since then ss follows a short vowel
    /// (musste). The vowel is short where the infinitive has ss and no long vowel replaced it (aß, weiß, ließ), and where a
    /// single vowel replaced its diphthong (schloß, riß). Null where the form has no other spelling.
    /// </summary>
    public static string? Reformed(string form, string infinitive)
    {
        var at = form.LastIndexOf('ß');
        if (at < 1 || (at + 1 < form.Length && IsVowel(form[at + 1])) || !IsVowel(form[at - 1])) return null;
        if (at > 1 && IsVowel(form[at - 2])) return null;
        var isShort = infinitive.LastIndexOf("ss", StringComparison.Ordinal) is > 0 and var doubled
            ? form[at - 1] != 'a' || infinitive[doubled - 1] == 'a'
            : infinitive.LastIndexOf('ß') is > 1 and var sharp && infinitive[sharp - 2] is 'i' or 'e' && IsVowel(infinitive[sharp - 1]);
        return isShort ? string.Concat(form.AsSpan(0, at), "ss", form.AsSpan(at + 1)) : null;
    }

    /// <summary>Verbs in -eln and -ern may drop the e of their stem before -e (handle) or keep it (handele); null for all other forms.</summary>
    public static string? WithFullStem(string form, string infinitive)
    {
        var shortened = infinitive.Length > 3 && infinitive[^3] == 'e' && infinitive[^2] is 'l' or 'r' && infinitive[^1] == 'n';
        return shortened && form == string.Concat(infinitive.AsSpan(0, infinitive.Length - 3), infinitive.AsSpan(infinitive.Length - 2, 1), "e")
            ? infinitive[..^1] + "e"
            : null;
    }

    /// <summary>The word with the umlaut of its last vowel that has one taken off; null where there is none.</summary>
    public static string? WithoutUmlaut(string word)
    {
        var at = word.AsSpan().LastIndexOfAny('ä', 'ö', 'ü');
        if (at < 0) return null;
        var plain = word[at] switch { 'ä' => 'a', 'ö' => 'o', _ => 'u' };
        return string.Concat(word.AsSpan(0, at), [plain], word.AsSpan(at + 1));
    }

    private static bool IsVowel(char letter) => Vowels.Contains(letter, StringComparison.Ordinal);
}
