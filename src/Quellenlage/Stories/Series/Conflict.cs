using System.Collections.Immutable;

namespace Quellenlage.Stories.Series;

/// <summary>How figures of one measure that differ, or seem to, stand to each other.</summary>
public enum ConflictKind : byte
{
    /// <summary>They cannot all be true.</summary>
    Conflict,

    /// <summary>A later count of something that goes on.</summary>
    Update,

    /// <summary>Another group, place or period.</summary>
    Scope,

    /// <summary>Another definition: dead against dead and wounded.</summary>
    Definition,

    /// <summary>One number, rounded or bounded differently.</summary>
    Rounding,

    /// <summary>One is a part of the other.</summary>
    Subset,
}

/// <summary>Figures that differ, and why that is a contradiction or only looks so.</summary>
/// <param name="Figures">At least two, in the story's order.</param>
/// <param name="Cause">What the kind was told by, a key of the reasons resource: <c>conflict-lower</c>, <c>scope-place</c>, <c>total</c>.</param>
/// <param name="Reason">One sentence in each language.</param>
public sealed record Conflict(string Id, ConflictKind Kind, string Measure, ImmutableArray<ItemReference> Figures, string Cause, Wording Reason);
