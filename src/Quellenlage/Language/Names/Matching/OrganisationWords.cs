using Quellenlage.Resources;

namespace Quellenlage.Language.Names.Matching;

/// <summary>English and French nouns for organisations, whose names German articles quote.</summary>
internal static class OrganisationWords
{
    private static readonly WordList _words = WordList.Load("names/foreign-organisation-nouns");

    public static bool Contains(string word) => _words.Contains(word);
}
