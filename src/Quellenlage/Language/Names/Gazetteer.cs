using System.Collections.Frozen;
using Quellenlage.Resources;

namespace Quellenlage.Language.Names;

/// <summary>A name that the lists know.</summary>
/// <param name="Canonical">The form that all its spellings share.</param>
/// <param name="CapitalOf">The state whose government sits there; null otherwise.</param>
/// <param name="Weak">True where the word is as often something else, so that the context has to speak for the name.</param>
/// <param name="MayBeWord">True for a town, river or mountain: where its name is a German word as well, the context has to speak for it.</param>
/// <param name="IsPlatform">True for a weak name that stands after the preposition of a platform (auf X).</param>
internal sealed record KnownName(NameType Type, NameRole Role, string Canonical, string? CapitalOf, bool Weak, bool MayBeWord, bool IsPlatform);

/// <summary>States, places, outlets and organisations by their spellings, one or several words long. Immutable and thread-safe.</summary>
internal static class Gazetteer
{
    private static readonly FrozenDictionary<string, KnownName> _names = Load();
    private static readonly FrozenDictionary<string, KnownName>.AlternateLookup<ReadOnlySpan<char>> _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();

    // The first word of every name of several words, with the length of the longest such name in characters.
    private static readonly FrozenDictionary<string, int> _longest = _names.Keys.Where(n => FirstBreak(n) > 0)
        .GroupBy(n => n[..FirstBreak(n)], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Max(n => n.Length), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _longestLookup = _longest.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name with exactly this spelling; null where there is none.</summary>
    public static KnownName? Find(ReadOnlySpan<char> spelling) => _lookup.TryGetValue(spelling, out var found) ? found : null;

    /// <summary>As <see cref="Find"/>, but takes a genitive ending off where there is no such name (<c>Südkoreas</c>).</summary>
    public static KnownName? FindInflected(ReadOnlySpan<char> spelling)
    {
        if (_lookup.TryGetValue(spelling, out var found)) return found;
        if (spelling.Length < 4 || spelling[^1] != 's') return null;
        if (_lookup.TryGetValue(spelling[..^1], out found)) return found;
        // Sicherheitsrates: only nouns of institutions take the longer ending.
        return spelling[^2] == 'e' && _lookup.TryGetValue(spelling[..^2], out found) && found.Type == NameType.Organisation ? found : null;
    }

    /// <summary>The length of the longest name of several words that starts with the word; 0 where none does.</summary>
    public static int LongestFrom(ReadOnlySpan<char> firstWord) => _longestLookup.TryGetValue(firstWord, out var length) ? length : 0;

    /// <exception cref="InvalidDataException">The lists use a word for a role that there is not.</exception>
    public static NameRole Role(string word) => word switch
    {
        "none" or "platform" => NameRole.None,
        "outlet" => NameRole.Outlet,
        "agency" => NameRole.Agency,
        "authority" => NameRole.Authority,
        "party" => NameRole.Party,
        "company" => NameRole.Company,
        _ => throw new InvalidDataException($"resources/de/names: no role is called '{word}'"),
    };

    private static FrozenDictionary<string, KnownName> Load()
    {
        var names = new Dictionary<string, KnownName>(StringComparer.Ordinal);
        foreach (var state in States.All)
        {
            foreach (var name in state.OtherNames.Prepend(state.Name))
                names.TryAdd(name, new KnownName(NameType.Place, NameRole.State, state.Name, null, false, false, false));
            foreach (var capital in state.Capitals)
                names.TryAdd(capital, new KnownName(NameType.Place, NameRole.None, state.Capitals[0], state.Name, false, false, false));
        }

        foreach (var list in (string[])["names/outlets", "names/organisations", "names/institutions", "names/companies"])
            foreach (var entry in WordList.Load(list).Entries)
                names.TryAdd(entry.Word, new KnownName(NameType.Organisation, Role(entry[2]), Canonical(entry), null, entry.Columns[^1] == "weak" || entry[2] == "platform", false, entry[2] == "platform"));
        foreach (var list in (string[])["names/places", "names/cities"])
            foreach (var entry in WordList.Load(list).Entries)
                names.TryAdd(entry.Word, new KnownName(NameType.Place, NameRole.None, Canonical(entry), null, entry[2] == "weak", entry[2] is not ("land" or "region" or "continent"), false));
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Canonical(WordEntry entry) => entry[1].Length > 0 ? entry[1] : entry.Word;

    // Names are tokenised like text: Bündnis 90/Die Grünen, St. Petersburg.
    private static int FirstBreak(string name) => name.AsSpan().IndexOfAny(' ', '/');
}
