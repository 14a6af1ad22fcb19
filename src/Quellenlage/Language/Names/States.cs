using System.Collections.Frozen;
using System.Collections.Immutable;
using Quellenlage.Resources;

namespace Quellenlage.Language.Names;

/// <summary>A state with the words that point to it; the lists may be empty.</summary>
internal sealed record State(string Name, ImmutableArray<string> AdjectiveStems, ImmutableArray<string> Inhabitants, ImmutableArray<string> Capitals, ImmutableArray<string> OtherNames);

/// <summary>The states of the world, from <c>resources/de/names/states.tsv</c>.</summary>
internal static class States
{
    public static ImmutableArray<State> All { get; } =
        [.. WordList.Load("names/states").Entries.Select(e => new State(e.Word, Several(e[1]), Several(e[2]), Several(e[3]), Several(e[4])))];

    private static readonly FrozenDictionary<string, State> _byName = All.ToFrozenDictionary(s => s.Name, StringComparer.Ordinal);

    /// <summary>The state by the name that the list leads with; null where there is none.</summary>
    public static State? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The state that an inflected adjective belongs to ("ukrainischen"); null where it is none of a state.</summary>
    public static string? ByAdjective(ReadOnlySpan<char> adjective) =>
        NameWords.Find(adjective) is { } word && word.Is(NameWordKinds.StateAdjective) ? word.State : null;

    private static ImmutableArray<string> Several(string column) => [.. column.Split(';', StringSplitOptions.RemoveEmptyEntries)];
}
