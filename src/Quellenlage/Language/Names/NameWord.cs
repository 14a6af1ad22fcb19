namespace Quellenlage.Language.Names;

/// <summary>What a word can be beside or inside a name.</summary>
[Flags]
internal enum NameWordKinds : uint
{
    None = 0,
    MaleName = 1 << 0,
    FemaleName = 1 << 1,

    /// <summary>A first name, of whatever gender.</summary>
    FirstName = 1 << 2,
    Surname = 1 << 3,

    /// <summary>A Korean, Chinese or Vietnamese surname, which stands before the given name.</summary>
    SurnameFirst = 1 << 4,
    Title = 1 << 5,
    Inhabitant = 1 << 6,
    StateAdjective = 1 << 7,
    AuthorityNoun = 1 << 8,
    Body = 1 << 9,
    OrganisationNoun = 1 << 10,
    OrganisationEnd = 1 << 11,
    OrganisationCompound = 1 << 12,
    Particle = 1 << 13,
    PlacePreposition = 1 << 14,
    PlaceNoun = 1 << 15,
    SpeechMark = 1 << 16,
    PlatformPreposition = 1 << 17,
    NameEnding = 1 << 18,
    Article = 1 << 19,

    /// <summary>An institution that is one together with its place: Landgericht, Universität.</summary>
    LocalInstitution = 1 << 20,

    /// <summary>A body that is one together with its purpose: Amt für ...</summary>
    OfficeNoun = 1 << 21,
    Purpose = 1 << 22,

    /// <summary>A thing or person that belongs to one place: Hafen von ..., Bürgermeister von ...</summary>
    PlaceFeature = 1 << 23,
    PlaceOf = 1 << 24,

    /// <summary>A part of a river, after which its name stands with its article: Unterlauf der ...</summary>
    RiverPart = 1 << 25,
}

/// <summary>A word with all that the lists say of it.</summary>
/// <param name="Kinds">As the union of the lists that hold it.</param>
/// <param name="Base">The listed form that this one is inflected from.</param>
/// <param name="State">The state of an adjective or inhabitant; null otherwise.</param>
/// <param name="Group">The group of a title; null otherwise.</param>
/// <param name="Role">The role of an organisation that the noun or ending announces.</param>
/// <param name="Gender">m, f, n or p of an authority; otherwise a space.</param>
internal sealed record NameWord(NameWordKinds Kinds, string Base, string? State, string? Group, NameRole Role, char Gender)
{
    public bool Is(NameWordKinds kind) => (Kinds & kind) != 0;

    /// <summary>One word that stands in two lists.</summary>
    public NameWord With(NameWord other) =>
        new(Kinds | other.Kinds, Base, State ?? other.State, Group ?? other.Group, Role == NameRole.None ? other.Role : Role, Gender == ' ' ? other.Gender : Gender);
}
