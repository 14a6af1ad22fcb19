using System.Collections.Immutable;

namespace Quellenlage.Language.Names.Matching;

/// <summary>
/// Compares names part by part in one writing: the shorter name's parts are looked for in the longer one's, in order; what is left over
/// (a patronymic, a middle name, a second surname) decides between same and unsure.
/// </summary>
internal static class NameSequences
{
    private const int LongestSyllable = 6;

    private static readonly Resources.WordList _patronymics = Resources.WordList.Load("names/patronymics");

    public static NameVerdict Compare(WrittenName one, WrittenName other, Writing writing)
    {
        // Written apart or together; the same parts are compared one by one.
        if ((one.Parts.Length != other.Parts.Length || one.Letters == other.Letters) && PartComparer.Spellings(one.Joined, other.Joined, writing) <= PartComparer.SameCost / 2 && one.IsBare == other.IsBare)
            return new NameVerdict(NameAnswer.Same, Spelled(one, other, writing));
        if (one.IsBare || other.IsBare) return Bare(one, other, writing);
        var (shorter, longer) = one.Parts.Length < other.Parts.Length || (one.Parts.Length == other.Parts.Length && string.CompareOrdinal(one.Letters, other.Letters) <= 0) ? (one, other) : (other, one);
        var verdict = InOrder(shorter, shorter.Parts, longer.Parts, longer, writing);
        if (verdict.Answer == NameAnswer.Same || shorter.Parts.Length != 2 || longer.Parts.Length != 2 || one.NamesFather || other.NamesFather) return verdict;
        var turned = InOrder(shorter, [shorter.Parts[1], shorter.Parts[0]], longer.Parts, longer, writing);
        if (turned.Answer != NameAnswer.Same) return verdict;
        return MayBeTurned(shorter) && MayBeTurned(longer)
            ? new NameVerdict(NameAnswer.Same, "one names the surname first; " + turned.Reason)
            : new NameVerdict(NameAnswer.Unsure, "they are one if one names the surname first; but each part may be the first name");
    }

    // Martin Walter and Walter Martin are two men as well.
    private static bool MayBeTurned(WrittenName name) => !name.Parts.All(p => NameWords.Find(p.Capitalised)?.Is(NameWordKinds.FirstName) == true);

    private static NameVerdict Bare(WrittenName one, WrittenName other, Writing writing)
    {
        if (PartComparer.Surnames(one.Surname, other.Surname, writing) is var cost && cost > PartComparer.SameCost)
            return IsPart(one, other, writing) || IsPart(other, one, writing)
                ? new NameVerdict(NameAnswer.Unsure, "one of them is only a part of the other, which others may bear")
                : cost <= PartComparer.NearCost
                ? new NameVerdict(NameAnswer.Unsure, $"“{one.Surname.Word}” and “{other.Surname.Word}” are near, but no known transliteration of one another")
                : new NameVerdict(NameAnswer.Different, $"“{one.Surname.Word}” and “{other.Surname.Word}” are different names");
        return one.IsBare && other.IsBare
            ? new NameVerdict(NameAnswer.Same, Spelled(one, other, writing))
            : new NameVerdict(NameAnswer.Unsure, "one of them is a surname alone, which others may bear");
    }

    // Lee and Lee Jae-myung, Friedrich and Friedrich Merz.
    private static bool IsPart(WrittenName bare, WrittenName full, Writing writing) =>
        bare.IsBare && !full.IsBare && full.Parts.Any(p => PartComparer.GivenNames(bare.Surname, p, writing) <= PartComparer.SameCost);

    private static NameVerdict InOrder(WrittenName shorterName, ImmutableArray<NamePart> shorter, ImmutableArray<NamePart> longer, WrittenName longerName, Writing writing)
    {
        var surname = PartComparer.Surnames(shorter[^1], longer[^1], writing);
        if (surname > PartComparer.SameCost)
        {
            if (Leading(shorter, longer, writing) is { } leading) return leading;
            return surname <= PartComparer.NearCost && PartComparer.GivenNames(shorter[0], longer[0], writing) <= PartComparer.SameCost
                ? new NameVerdict(NameAnswer.Unsure, $"the surnames “{shorter[^1].Word}” and “{longer[^1].Word}” are near, but no known transliteration of one another")
                : new NameVerdict(NameAnswer.Different, $"the surnames “{shorter[^1].Word}” and “{longer[^1].Word}” differ");
        }

        var first = PartComparer.GivenNames(shorter[0], longer[0], writing);
        if (first > PartComparer.SameCost)
        {
            // Recep Tayyip and Tayyip: who is called by the second name, or a brother of two first names.
            if (!shorterName.NamesFather && !longerName.NamesFather && !shorter[0].IsInitial && longer[1..^1].Any(p => !p.IsInitial && PartComparer.GivenNames(shorter[0], p, writing) <= PartComparer.SameCost))
                return new NameVerdict(NameAnswer.Unsure, $"one may be called by the further given name “{shorter[0].Word}” of the other");
            return new NameVerdict(NameAnswer.Different, $"the surname is one, but the given names “{shorter[0].Word}” and “{longer[0].Word}” differ");
        }

        // Anna Brell and Anna Moll-Brell: married, or another woman.
        if (longer.Length > shorter.Length && longer[^1].IsJoined && !shorter[^1].IsJoined && !longer[^1].HasArticle)
            return new NameVerdict(NameAnswer.Unsure, $"only one of them has “{longer[^2].Word}” in a double surname");
        return Middle(shorter[1..^1], longer[1..^1], writing) ?? new NameVerdict(NameAnswer.Same, Why(shorterName, longerName, writing));
    }

    // Between first name and surname: nothing on one side says nothing; on both sides all of the shorter list has to fit, and initials tell people apart.
    private static NameVerdict? Middle(ImmutableArray<NamePart> few, ImmutableArray<NamePart> many, Writing writing)
    {
        var at = 0;
        NamePart? joined = null;
        foreach (var part in few)
        {
            while (at < many.Length && PartComparer.GivenNames(part, many[at], writing) > PartComparer.SameCost) joined ??= Joined(many[at++]);
            if (at++ == many.Length) return new NameVerdict(NameAnswer.Different, $"the middle name “{part.Word}” is none of the other's");
        }

        if (few.Length > 0 && many.Length > few.Length && few.All(p => p.IsInitial)) return new NameVerdict(NameAnswer.Different, "their initials differ");
        while (at < many.Length) joined ??= Joined(many[at++]);
        if (joined is null) return null;
        return new NameVerdict(NameAnswer.Unsure, $"only one of them has “{joined.Word}” in a double name");
    }

    private static NamePart? Joined(NamePart part) => part.IsJoined ? part : null;

    // Pedro Sánchez and Pedro Sánchez Pérez-Castejón, Saddam Hussein and Saddam Hussein al-Tikriti, Anson Chan and Anson Chan Fang On-sang.
    private static NameVerdict? Leading(ImmutableArray<NamePart> shorter, ImmutableArray<NamePart> longer, Writing writing)
    {
        if (shorter.Length >= longer.Length || PartComparer.GivenNames(shorter[0], longer[0], writing) > PartComparer.SameCost) return null;
        for (var i = 1; i < shorter.Length; i++)
            if (PartComparer.Surnames(shorter[i], longer[i], writing) > PartComparer.SameCost) return null;
        var further = longer[shorter.Length];
        return further.HasArticle || HasChineseName(shorter[^1], longer[shorter.Length..])
            ? new NameVerdict(NameAnswer.Same, $"one is the other with “{further.Word}” added")
            : new NameVerdict(NameAnswer.Unsure, $"only one of them has the further surname “{further.Word}”");
    }

    private static bool HasChineseName(NamePart surname, ImmutableArray<NamePart> further) =>
        NameWords.Find(surname.Capitalised)?.Is(NameWordKinds.SurnameFirst) == true && further.Length > 1 && further.Any(p => p.IsJoined) && further.All(p => p.Word.Length <= LongestSyllable);

    private static string Why(WrittenName shorter, WrittenName longer, Writing writing)
    {
        if (shorter.Parts.Any(p => p.IsInitial) || longer.Parts.Any(p => p.IsInitial)) return "the surname is one, and the initials fit";
        if (longer.Parts.Length > shorter.Parts.Length)
            return longer.Parts[1..^1].Any(p => IsPatronymic(p.Word)) ? "only the patronymic is added" : "only further given names are added";
        if (shorter.Parts[0].Word != longer.Parts[0].Word && GivenForms.AreOne(shorter.Parts[0].Word, longer.Parts[0].Word, writing))
            return $"“{shorter.Parts[0].Word}” and “{longer.Parts[0].Word}” are forms of one first name, and the surname is one";
        return Spelled(shorter, longer, writing);
    }

    private static bool IsPatronymic(string word) => _patronymics.Entries.Any(e => word.EndsWith(e.Word, StringComparison.Ordinal));

    private static string Spelled(WrittenName one, WrittenName other, Writing writing) => writing switch
    {
        Writing.Cyrillic or Writing.Belarusian => "they are one name in different transliterations (Slavic, Greek, Georgian, Armenian or Hebrew)",
        Writing.Arabic => "they are one name in different transliterations (Arabic, Persian, Urdu or Turkish)",
        Writing.ArabicLetters or Writing.HebrewLetters => "one fits the letters of the other, which leave vowels out",
        _ => one.Letters == other.Letters ? "they are written alike" : "accents, umlauts or the spelling of a first name are all that differs",
    };
}
