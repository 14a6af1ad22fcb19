using Quellenlage.Resources;

namespace Quellenlage.Language.Coreference;

/// <summary>The words that coreference needs beyond the lists of names.</summary>
internal static class CoreferenceWords
{
    public static WordList AgeStems { get; } = WordList.Load("language/age-stems");

    public static WordList Possessives { get; } = WordList.Load("language/possessives");

    public static WordList SexedTitles { get; } = WordList.Load("language/sexed-titles");

    /// <summary>Groups of titles.</summary>
    public static WordList SingleOffices { get; } = WordList.Load("language/single-offices");

    /// <summary>Nouns by which a report means anybody whom it named before: Manager, Politikerin.</summary>
    public static WordList WidePersons { get; } = WordList.Load("language/wide-persons");

    public static WordList WideNouns { get; } = WordList.Load("language/wide-nouns");
}
