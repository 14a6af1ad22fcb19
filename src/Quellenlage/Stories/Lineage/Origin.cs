using System.Collections.Immutable;

namespace Quellenlage.Stories.Lineage;

/// <summary>A first source that statements and figures of the story lead back to.</summary>
/// <param name="Id"><c>o1</c>, in the order of first appearance.</param>
/// <param name="Name">As the articles name it; for an article's own assertion, the outlet or the article's id.</param>
/// <param name="Entity">The story's entity id; null where it is none.</param>
/// <param name="Kind"><c>person</c>, <c>organisation</c>, <c>outlet</c>, <c>agency</c>, <c>document</c>, <c>unspecified</c> or <c>article</c>.</param>
/// <param name="Articles">Ids of the articles that carry it, in the story's order.</param>
/// <param name="Chains">Each way by which it reached an article.</param>
public sealed record Origin(string Id, string Name, string? Entity, string Kind, ImmutableArray<string> Articles, ImmutableArray<OriginChain> Chains);

/// <summary>One chain from an article to the origin, with the item that it belongs to.</summary>
/// <param name="Item">A quotation or figure.</param>
/// <param name="Links">Names from the outermost to the origin; the outlet or article that prints it stands first.</param>
public sealed record OriginChain(ItemReference Item, ImmutableArray<OriginLink> Links);

/// <param name="Entity">The story's entity id; null where it is none.</param>
public sealed record OriginLink(string Name, string? Entity);
