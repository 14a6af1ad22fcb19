using System.Collections.Immutable;

namespace Quellenlage.Language.Names.Matching;

/// <summary>One sound that a spelling may stand for.</summary>
/// <param name="From">The node that it leads from; edges lead to higher nodes only.</param>
/// <param name="Sound"><see cref="SoundLattice.Silent"/> where nothing is spoken.</param>
/// <param name="Cost">0 for the usual readings.</param>
internal readonly record struct SoundEdge(int From, int To, char Sound, float Cost);

/// <summary>All readings of one spelled name as a graph from node 0 to <see cref="End"/>. Immutable.</summary>
internal sealed class SoundLattice
{
    public const char Silent = '\0';

    private readonly ImmutableArray<SoundEdge> _edges;
    private readonly int[] _first;

    /// <param name="edges">By the node that they lead from.</param>
    public SoundLattice(ImmutableArray<SoundEdge> edges, int end)
    {
        (_edges, End) = (edges, end);
        _first = new int[end + 2];
        foreach (var edge in edges) _first[edge.From + 1]++;
        for (var i = 1; i < _first.Length; i++) _first[i] += _first[i - 1];
    }

    public int End { get; }

    public ReadOnlySpan<SoundEdge> From(int node) => _edges.AsSpan(_first[node], _first[node + 1] - _first[node]);

    /// <summary>True where both may start with one sound.</summary>
    public bool MayStartAs(SoundLattice other)
    {
        foreach (ref readonly var edge in From(0))
            foreach (ref readonly var its in other.From(0))
                if (edge.Sound == its.Sound) return true;
        return false;
    }
}
