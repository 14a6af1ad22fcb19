using Quellenlage.Text;

namespace Quellenlage.Extraction;

/// <summary>
/// One source in a chain of who reports whom. A chain is ordered outermost first, the origin last; it is empty where the article
/// itself asserts.
/// </summary>
/// <param name="Span">Where the article names the source for this statement: a name, a description, a pronoun.</param>
/// <param name="Name">The shortest text by which the article names it: the span's own text or, for a pronoun or a surname, that of
/// the mention it leads to; without article and title.</param>
/// <param name="Entity">The number of the entity within the article (<c>NameMention.Entity</c>); null where it is none.</param>
public sealed record ChainLink(TextSpan Span, string Name, int? Entity);
