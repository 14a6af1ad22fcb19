using System.Collections.Frozen;
using System.Text;
using Quellenlage.Resources;

namespace Quellenlage.Language.Names.Matching;

/// <summary>Compares Korean, Chinese and Japanese names by their syllables, whatever the order of surname and given name.</summary>
internal static class EastAsianComparer
{
    private const float SameCost = 0.5f;

    // An o or u that may be eo: Jong and Jung, Yong and Young.
    private const float MaybeCost = 0.7f;

    private static readonly FrozenDictionary<string, string> _sameSurname = WordList.Load("names/surname-first").Entries.Select(e => (e.Word, Same: e[2]))
        .Concat(WordList.Load("names/korean-surnames").Entries.Select(e => (e.Word, Same: e[1]))).Where(e => e.Same.Length > 0)
        .DistinctBy(e => e.Word, StringComparer.Ordinal).ToFrozenDictionary(e => e.Word.ToLowerInvariant(), e => e.Same.ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>Null where they are no such names, so that other comparisons decide.</summary>
    public static NameVerdict? Compare(WrittenName one, WrittenName other)
    {
        var (its, others) = (one.EastAsian, other.EastAsian);
        if (Cantonese.AreOne(one, other)) return new NameVerdict(NameAnswer.Same, "one is the Cantonese, the other the Pinyin of one name");
        var arePinyin = its.Any(IsShortPinyin) && others.Any(IsShortPinyin);
        foreach (var a in its)
            foreach (var b in others)
                if (a.Writing == b.Writing && (a.Writing != Writing.Korean || !arePinyin) && (Agree(a, b) || (InTwoSystems(one, other, a, b) && MayAgree(a, b)))) return new NameVerdict(NameAnswer.Same, $"they are one name in different romanisations or orders ({a.Writing})");
        // Two Korean or Chinese names have been compared by all that they can be; what else may be Japanese may be European as well.
        var sure = its.FirstOrDefault(n => n.Writing != Writing.Japanese);
        if (sure is null || others.FirstOrDefault(n => n.Writing != Writing.Japanese) is not { } known) return null;
        if (sure.Given.Word.Length == 0 || known.Given.Word.Length == 0) return new NameVerdict(NameAnswer.Unsure, "one of them is a surname alone, which others may bear");
        if (!arePinyin && its.Any(a => others.Any(b => MayAgree(a, b)))) return new NameVerdict(NameAnswer.Unsure, $"“{sure.Given.Word}” and “{known.Given.Word}” may be one Korean name in two systems");
        return SameSurname(sure, known)
            ? new NameVerdict(NameAnswer.Different, $"the surname is one, but the given names “{sure.Given.Word}” and “{known.Given.Word}” differ")
            : new NameVerdict(NameAnswer.Different, $"the surnames “{sure.Surname.Word}” and “{known.Surname.Word}” differ");
    }

    /// <summary>One key for the surnames that may be one.</summary>
    /// <param name="surname">In lower case.</param>
    public static string SurnameKey(string surname) => NameBlocks.SkeletonWithJ(Key(surname));

    /// <summary>True where two listed surnames are one in any romanisation.</summary>
    public static bool SameSurname(string one, string other) =>
        one == other || Key(one) == Key(other) || Cost(new NamePart(one, false, false, false), new NamePart(other, false, false, false), Writing.Chinese) <= SameCost;

    // In Pinyin, which has one spelling for each syllable, other letters are another name: Zhen is not Chen.
    private static bool Agree(EastAsianName a, EastAsianName b) =>
        a.Writing == Writing.Chinese && a.IsPinyin && b.IsPinyin
            ? WithoutAccents(a.Surname) == WithoutAccents(b.Surname) && WithoutAccents(a.Given) == WithoutAccents(b.Given)
            : SameSurname(a, b) && (a.Given.Word == b.Given.Word || Cost(a.Given, b.Given, a.Writing) <= SameCost);

    // A Korean given name has two syllables nearly always: Li Peng is Chinese.
    private static bool IsShortPinyin(EastAsianName name) => name.Writing == Writing.Chinese && name.IsPinyin && EastAsianNames.Syllables(name.Given.Word, Writing.Chinese) == 1;

    // Choe Son Hui and Choi Sun-hee are spelled by two systems, Jin-yong and Jin-young by one, in which they are two names.
    private static bool InTwoSystems(WrittenName one, WrittenName other, EastAsianName a, EastAsianName b) =>
        a.Surname.Word != b.Surname.Word || one.Words.Length != other.Words.Length || Ascii.IsValid(a.Given.Word) != Ascii.IsValid(b.Given.Word);

    private static bool MayAgree(EastAsianName a, EastAsianName b) =>
        a.Writing == Writing.Korean && b.Writing == Writing.Korean && SameSurname(a, b) && Cost(a.Given, b.Given, Writing.Korean) <= MaybeCost;

    private static string WithoutAccents(NamePart part) => SoundTable.WithoutAccents(part.Word);

    private static bool SameSurname(EastAsianName a, EastAsianName b)
    {
        if (a.Surname.Word == b.Surname.Word) return true;
        if (a.Writing == Writing.Korean && Key(a.Surname.Word) == Key(b.Surname.Word)) return true;
        return Cost(a.Surname, b.Surname, a.Writing) <= SameCost;
    }

    private static string Key(string surname) => _sameSurname.GetValueOrDefault(surname, surname);

    private static float Cost(NamePart a, NamePart b, Writing writing) => PartComparer.Spellings(a, b, writing);
}
