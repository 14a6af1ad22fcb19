using System.Collections.Immutable;
using Quellenlage.Extraction.Modalities;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Figures;

/// <summary>How the words qualify a number.</summary>
public enum Qualifier : byte
{
    Exact,
    About,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    Nearly,
    Range,

    /// <summary>An amount without a number: Tausende, mehrere, einige.</summary>
    Vague,
}

/// <summary>One observation of a counted or measured quantity, with its holder and the words that bound it.</summary>
public sealed record Figure
{
    /// <summary>Unique within the article, in the order of the text: <c>f1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The number and what it counts.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The number expression with its approximator: "Rund 2.000".</summary>
    public required TextSpan Number { get; init; }

    /// <summary>Least value, inclusive; null = open. About and nearly have both bounds at the number named; shares are in percent.</summary>
    public decimal? Min { get; init; }

    /// <summary>Greatest value, inclusive; null = open.</summary>
    public decimal? Max { get; init; }

    public required Qualifier Qualifier { get; init; }

    /// <summary>What was counted or what happened to it: a name of the measures resource, or <c>other:</c> with the German lemma.</summary>
    public required string Measure { get; init; }

    /// <summary>The counted noun phrase without the number; null where it is only implied.</summary>
    public TextSpan? Counted { get; init; }

    /// <summary>Currency, percent or another unit; null for a count.</summary>
    public string? Unit { get; init; }

    /// <summary>True for a change since before ("weitere 300"), false for a total.</summary>
    public bool Increment { get; init; }

    /// <summary>Who says so, outermost first, the origin last; empty where the article itself asserts it.</summary>
    public ImmutableArray<ChainLink> Chain { get; init; } = [];

    /// <summary>The id of the innermost quotation that the figure stands in; null where none.</summary>
    public string? Quotation { get; init; }

    public Modality Modality { get; init; }

    /// <summary>The date or period that it holds for; null where the text gives none.</summary>
    public AsOf? AsOf { get; init; }

    /// <summary>The place it holds for, as named; null where none is.</summary>
    public TextSpan? Place { get; init; }

    /// <summary>The entity of <see cref="Place"/> within the article; null where it is none.</summary>
    public int? PlaceEntity { get; init; }

    /// <summary>The id of the figure that this one is a part of ("davon 14 Kinder"); null where none.</summary>
    public string? SubsetOf { get; init; }

    public required string Rule { get; init; }
}

/// <param name="Edtf">An EDTF date or interval (level 1).</param>
/// <param name="Earliest">First day, inclusive; null = open.</param>
/// <param name="Latest">Last day, inclusive; null = open.</param>
/// <param name="Basis">The time expression that it was taken from; null where it is the publication date.</param>
public sealed record AsOf(string Edtf, DateOnly? Earliest, DateOnly? Latest, TextSpan? Basis);
