using System.Collections.Immutable;
using Quellenlage.Text;

namespace Quellenlage.Stories.Reuse;

public enum ReuseKind : byte
{
    /// <summary>Nearly all of one article stands in the other.</summary>
    Reprint,

    /// <summary>A good part is shared.</summary>
    Partial,

    /// <summary>Single passages are shared.</summary>
    Passage,
}

/// <summary>Text that two articles share. Who was first is not said here.</summary>
/// <param name="Share">The shared part of the shorter article's content, 0 to 1.</param>
/// <param name="Credit">The agency or outlet that both credit; null where none.</param>
public sealed record ReusedText(string Id, string First, string Second, ReuseKind Kind, double Share, string? Credit, ImmutableArray<SharedPassage> Passages);

/// <summary>The same passage in both articles; wording may differ in white space and quotation marks only.</summary>
public readonly record struct SharedPassage(TextSpan InFirst, TextSpan InSecond);
