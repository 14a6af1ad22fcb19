using System.Collections.Immutable;

namespace Quellenlage.Stories.Series;

/// <summary>The conventions by which conflict researchers bring the counts of several sources to one.</summary>
public enum ViewKind : byte
{
    /// <summary>The least that any holder's last word allows (after UCDP).</summary>
    Low,

    /// <summary>The number that most holders name, of equals the lower one (after UCDP).</summary>
    Best,

    /// <summary>The most that any holder's last word allows (after UCDP).</summary>
    High,

    /// <summary>The lowest number that any holder names (after ACLED).</summary>
    Conservative,
}

/// <summary>A number computed from a series by one convention; it is no figure of any source.</summary>
/// <param name="Value">The number; null where the words leave it open.</param>
/// <param name="From">The figures that it rests on: those that give it.</param>
/// <param name="Of">How many holders' last words went in.</param>
public sealed record SeriesView(ViewKind Kind, decimal? Value, ImmutableArray<ItemReference> From, int Of);
