using System.Collections.Immutable;

namespace Quellenlage.Stories.Lineage;

/// <summary>Statements of the story that say the same, with those who say so.</summary>
/// <param name="Id"><c>c1</c>, in the order of first appearance.</param>
/// <param name="Text">The words of the first statement.</param>
/// <param name="Items">Quotations, in the story's order.</param>
/// <param name="Articles">Ids of the articles that carry it, in the story's order.</param>
/// <param name="IndependentOrigins">How many origins are independent at most: fewer where sources depend on each other in ways that no article tells.</param>
/// <param name="Origins">Each first source with the reason why it counts or does not, in the order of first appearance.</param>
public sealed record Claim(string Id, ArticleSpan Text, ImmutableArray<ItemReference> Items, ImmutableArray<string> Articles, int IndependentOrigins, ImmutableArray<ClaimOrigin> Origins);

/// <param name="Origin">The id of an <see cref="Lineage.Origin"/>.</param>
/// <param name="Counts">True for the first origin of each party that counts.</param>
public sealed record ClaimOrigin(string Origin, bool Counts, Wording Reason);
