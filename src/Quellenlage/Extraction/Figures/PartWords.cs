using Quellenlage.Resources;

namespace Quellenlage.Extraction.Figures;

/// <summary>Small words that tie a number to what it is part of, or to what was before.</summary>
internal static class PartWords
{
    private const int ShortestPart = 4;
    private static readonly FormTable<string> _parts = Load("figures/part-words");
    private static readonly FormTable<string> _joints = Load("figures/number-joints");
    private static readonly FormTable<string> _increments = Load("figures/increments");

    public static bool IsOf(ReadOnlySpan<char> form) => Is(form, "of");

    /// <summary>Stands between a building and its town: in.</summary>
    public static bool IsIn(ReadOnlySpan<char> form) => Is(form, "in");

    /// <summary>A preposition that adds what stands beside the clause: mit.</summary>
    public static bool IsWith(ReadOnlySpan<char> form) => Is(form, "with");

    /// <summary>An adjective behind a unit that makes it a size: schwer, hoch.</summary>
    public static bool IsDimension(ReadOnlySpan<char> form) => Is(form, "dimension");

    /// <summary>What a rate refers to follows: je 100.000 Einwohner.</summary>
    public static bool IsPer(ReadOnlySpan<char> form) => Is(form, "per");

    /// <summary>A number behind it tells by how much something changed: um 300 gestiegen.</summary>
    public static bool IsBy(ReadOnlySpan<char> form) => Is(form, "by");

    /// <summary>The time behind it opens a period: seit.</summary>
    public static bool IsSince(ReadOnlySpan<char> form) => Is(form, "since");

    /// <summary>The time behind it ends a period: bis.</summary>
    public static bool IsUntil(ReadOnlySpan<char> form) => Is(form, "until");

    /// <summary>Goes on with the occasion told of before: dabei, zudem.</summary>
    public static bool IsOnward(ReadOnlySpan<char> form) => Is(form, "onward");

    /// <summary>Joins two numbers of one noun or unit: gegen, auf, und.</summary>
    public static bool IsJoint(ReadOnlySpan<char> form) => _joints.TryGet(form, out _);

    public static bool IsGenitive(ReadOnlySpan<char> form) => Is(form, "genitive");

    public static bool IsOrigin(ReadOnlySpan<char> form) => Is(form, "origin");

    /// <summary>The word between "unter" and "ihnen", and the like: among a set named before.</summary>
    public static bool IsAmong(ReadOnlySpan<char> form) => Is(form, "among");

    /// <summary>The word between a contract and its sum: ein Kredit über 20 Millionen.</summary>
    public static bool IsAmountOf(ReadOnlySpan<char> form) => Is(form, "amount");

    /// <summary>A noun for a promise or deal whose sum "über" names; a compound counts by its last part.</summary>
    public static bool IsContract(ReadOnlySpan<char> form) => _parts.TryGetLastPart(form, ShortestPart, out var kind) && kind == "contract";

    /// <summary>A label that a number behind it belongs to: Artikel, Platz, Boeing.</summary>
    public static bool IsLabel(ReadOnlySpan<char> form) => Is(form, "label");

    /// <summary>A noun for just anybody, so that "ein" before it counts: ein Mensch, eine Person.</summary>
    public static bool IsAnyone(ReadOnlySpan<char> form) => Is(form, "anyone");

    public static bool TryIncrement(ReadOnlySpan<char> form, out bool isNew)
    {
        isNew = false;
        if (!_increments.TryGet(form, out var kind)) return false;
        isNew = kind == "new";
        return true;
    }

    private static bool Is(ReadOnlySpan<char> form, string kind) => _parts.TryGet(form, out var found) && found == kind;

    private static FormTable<string> Load(string name) => new(WordList.Load(name).Entries.Select(e => new KeyValuePair<string, string>(e.Word, e[1])));
}
