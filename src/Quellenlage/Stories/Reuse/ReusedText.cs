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

    /// <summary>One tells in its own words what the other, which it credits, had reported, or both tell the report of a source that they credit.</summary>
    Retold,
}

/// <summary>
/// Text that two articles share, in passages of eight words or more, twelve together except in a short article; or, where one report is told in other
/// words, of four or more. What both have in quotation marks only is no such text: they may each have heard the speaker. Who was first is not said here. A
/// passage that more than eight articles have links each of them to the first of them in the story only. Of a retold report the passages are sentences that tell the same.
/// </summary>
/// <param name="Share">The shared part of the shorter article's content, 0 to 1.</param>
/// <param name="Credit">The agency or outlet that both credit; null where none.</param>
public sealed record ReusedText(string Id, string First, string Second, ReuseKind Kind, double Share, string? Credit, ImmutableArray<SharedPassage> Passages);

/// <summary>The same words in both articles, whose case, white space, punctuation and quotation marks may differ; for <see cref="ReuseKind.Retold"/>, a sentence of each.</summary>
public readonly record struct SharedPassage(TextSpan InFirst, TextSpan InSecond);
