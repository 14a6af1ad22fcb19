using Quellenlage.Resources;

namespace Quellenlage.Extraction.Figures;

/// <summary>Small words that tie a number to what it is part of, or to what was before.</summary>
internal static class PartWords
{
    private static readonly FormTable<string> _parts = Load("figures/part-words");
    private static readonly FormTable<string> _increments = Load("figures/increments");

    public static bool IsOf(ReadOnlySpan<char> form) => Is(form, "of");

    /// <summary>A preposition that adds what stands beside the clause: mit.</summary>
    public static bool IsWith(ReadOnlySpan<char> form) => Is(form, "with");

    public static bool IsGenitive(ReadOnlySpan<char> form) => Is(form, "genitive");

    public static bool IsOrigin(ReadOnlySpan<char> form) => Is(form, "origin");

    /// <summary>The word between "unter" and "ihnen", and the like: among a set named before.</summary>
    public static bool IsAmong(ReadOnlySpan<char> form) => Is(form, "among");

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
