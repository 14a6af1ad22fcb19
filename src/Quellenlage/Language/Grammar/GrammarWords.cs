using Quellenlage.Resources;

namespace Quellenlage.Language.Grammar;

/// <summary>Closed lists that the grammar needs beyond the lexicon.</summary>
internal static class GrammarWords
{
    public static WordList ComparisonLeaders { get; } = WordList.Load("language/comparison-leaders");

    public static WordList NounPrepositions { get; } = WordList.Load("language/noun-prepositions");
}
