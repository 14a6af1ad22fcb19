using Quellenlage.Resources;

namespace Quellenlage.Language.Grammar;

/// <summary>Closed lists that the grammar needs beyond the lexicon.</summary>
internal static class GrammarWords
{
    private static readonly WordList _auxiliaries = WordList.Load("language/auxiliaries");

    public static WordList ComparisonLeaders { get; } = WordList.Load("language/comparison-leaders");

    /// <summary>passive, state, perfect or infinitive: what the word does beside a verb; empty for any other word.</summary>
    public static string AuxiliaryRole(ReadOnlySpan<char> word) => _auxiliaries.TryGet(word, out var entry) ? entry[1] : "";

    /// <summary>Coordinators that join noun phrases; the others ("denn", "aber") join clauses or stand alone.</summary>
    public static WordList PhraseJoints { get; } = WordList.Load("language/phrase-joints");

    public static WordList NounPrepositions { get; } = WordList.Load("language/noun-prepositions");

    public static WordList LonePronouns { get; } = WordList.Load("language/lone-pronouns");
}
