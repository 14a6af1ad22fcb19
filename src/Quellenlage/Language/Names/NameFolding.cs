using System.Globalization;
using System.Text;

namespace Quellenlage.Language.Names;

/// <summary>Compares names across spellings and transliterations. Folded forms serve comparison alone and are never shown.</summary>
internal static class NameFolding
{
    /// <summary>One key for the spellings of a surname; different surnames may share it.</summary>
    public static string SurnameKey(PersonName name) => Letters(BareNames.LastWord(name.Surname));

    /// <summary>True when two full names with one surname key are one person: given names agree but for spelling, initials, or further given names.</summary>
    public static bool SamePerson(PersonName a, PersonName b)
    {
        if (a.SurnameFirst || b.SurnameFirst)
            return Asian(a) == Asian(b);
        if (a.Gender != ' ' && b.Gender != ' ' && a.Gender != b.Gender) return false;
        return SameGiven(a.Given[0], b.Given[0]);
    }

    private static string Asian(PersonName name) => Syllables(string.Concat(name.Given));

    private static bool SameGiven(string a, string b)
    {
        if (a[^1] == '.' || b[^1] == '.') return a[0] == b[0];
        return Letters(a) == Letters(b);
    }

    public static string Letters(string word) => Simple(word);

    public static string Syllables(string given) => Simple(given);

    private static string Simple(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
            if (char.IsLetter(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) folded.Append(char.ToLowerInvariant(c));
        return folded.ToString();
    }
}
