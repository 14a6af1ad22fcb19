namespace Quellenlage.Language.Names.Matching;

/// <summary>Compares a part of one name with a part of another.</summary>
internal static class PartComparer
{
    /// <summary>Up to this cost two parts are one in different spellings.</summary>
    public const float SameCost = 0.6f;

    /// <summary>Up to this cost two parts are so near that one may be misspelled.</summary>
    public const float NearCost = 0.95f;

    /// <summary>A form of the same first name in another language, or its short form.</summary>
    private const float OtherForm = 0.2f;

    private const float Impossible = 9;
    private const int SpelledOutWords = 3;

    public static float Surnames(NamePart one, NamePart other, Writing writing)
    {
        if (one.Word == other.Word) return 0;
        return one.IsInitial || other.IsInitial ? Impossible : Spellings(one, other, writing);
    }

    public static float GivenNames(NamePart one, NamePart other, Writing writing)
    {
        if (one.Word == other.Word) return 0;
        if (one.Word.Length == 0 || other.Word.Length == 0) return Impossible;
        if (one.IsInitial || other.IsInitial) return Initials(one, other, writing);
        if (OtherGender(one.Word, other.Word)) return Impossible;
        if (GivenForms.AreOne(one.Word, other.Word, writing)) return OtherForm;
        return Math.Min(Spellings(one, other, writing), writing == Writing.Latin ? Spellings(one, other, Writing.Given) : Impossible);
    }

    /// <summary>The cost of the spellings in one writing, as sounds.</summary>
    public static float Spellings(NamePart one, NamePart other, Writing writing)
    {
        // What is in Latin letters on both sides has its vowels.
        if (SemiticLetters.Base(writing) is var latin && latin != writing && SemiticLetters.Of(one.Word) is null && SemiticLetters.Of(other.Word) is null) writing = latin;
        if (writing <= Writing.Belarusian && !one.MayBe(other)) return Impossible;
        if (one.In(writing) is not { } sounds || other.In(writing) is not { } others) return Impossible;
        return SoundAlignment.Cost(SoundTable.Of(writing), sounds, others, NearCost);
    }

    // An initial fits each name that starts with one of its sounds; Ju. has two letters of one sound.
    private static float Initials(NamePart one, NamePart other, Writing writing)
    {
        if (one.Word.Length > SpelledOutWords && other.Word.Length > SpelledOutWords) return Impossible;
        if (one.Word[0] == other.Word[0]) return 0;
        if (writing == Writing.Latin) return Impossible;
        return one.In(writing) is { } sounds && other.In(writing) is { } others && sounds.MayStartAs(others) ? 0 : Impossible;
    }

    private static bool OtherGender(string one, string other) =>
        Genders(one) is { } its && Genders(other) is { } others && (its & others) == 0;

    private static NameWordKinds? Genders(string name)
    {
        const NameWordKinds Both = NameWordKinds.MaleName | NameWordKinds.FemaleName;
        return NameWords.Find(char.ToUpperInvariant(name[0]) + name[1..]) is { } word && (word.Kinds & Both) != 0 ? word.Kinds & Both : null;
    }
}
