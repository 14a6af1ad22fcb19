using System.Collections.Immutable;
using Quellenlage.Extraction.Modalities;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Quotations;

/// <summary>The types of the German news quotation data set (Petersen-Frey and Biemann 2024).</summary>
public enum QuotationType : byte
{
    /// <summary>In quotation marks, a whole sentence or a fragment.</summary>
    Direct,

    /// <summary>A clause that depends on a frame: dass, Konjunktiv, infinitive, laut, zufolge.</summary>
    Indirect,

    /// <summary>A sentence in the indicative that tells another's view without a frame.</summary>
    FreeIndirect,

    /// <summary>A sentence in Konjunktiv that carries an attribution on.</summary>
    IndirectFreeIndirect,

    /// <summary>The writer's summary of what was said.</summary>
    Reported,
}

/// <summary>
/// One attribution: what is said, by whom, in which words the article tells so. Each part is a list of spans in order, since German
/// frames and contents are often split; a part may be empty, the content never is.
/// </summary>
public sealed record Quotation
{
    /// <summary>Unique within the article, in the order of the contents: <c>q1</c>.</summary>
    public required string Id { get; init; }

    public required QuotationType Type { get; init; }

    public required ImmutableArray<TextSpan> Content { get; init; }

    public ImmutableArray<TextSpan> Speaker { get; init; } = [];

    public ImmutableArray<TextSpan> Cue { get; init; } = [];

    public ImmutableArray<TextSpan> Frame { get; init; } = [];

    public ImmutableArray<TextSpan> Addressee { get; init; } = [];

    /// <summary>The id of the quotation whose content holds this one; null for an outermost one.</summary>
    public string? Parent { get; init; }

    /// <summary>Who says so, outermost first, the origin last; includes the links of the parents.</summary>
    public ImmutableArray<ChainLink> Chain { get; init; } = [];

    /// <summary>What kind of source the chain's last link is; null where the chain is empty or nothing tells.</summary>
    public OriginType? OriginType { get; init; }

    /// <summary>Whether the origin tells of itself or of others; null where the chain is empty.</summary>
    public OriginTopic? OriginTopic { get; init; }

    public Modality Modality { get; init; }

    public required string Rule { get; init; }
}
