using Quellenlage.Language.Grammar;

namespace Quellenlage.Language.Coreference;

/// <summary>What a pronoun or description leads back to: a name of the article, or a noun phrase that names nobody (ein Sprecher).</summary>
/// <param name="Name">Null where it leads to a noun phrase.</param>
/// <param name="Phrase">Null where it leads to a name.</param>
internal readonly record struct Antecedent(NameMention? Name, NounPhrase? Phrase)
{
    /// <summary>True where both stand for the same: one entity, or the same phrase.</summary>
    public bool IsSame(in Antecedent other) =>
        Name is { } name ? other.Name?.Entity == name.Entity : other.Name is null && Phrase?.Head == other.Phrase?.Head;
}
