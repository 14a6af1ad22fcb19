using Quellenlage.Language.WordForms;

namespace Quellenlage.Tools.WordForms;

/// <summary>
/// Builds the smallest acyclic automaton for forms added in ordinal order, each with a class (Daciuk and others, Incremental
/// Construction of Minimal Acyclic Finite-State Automata, 2000).
/// </summary>
internal sealed class AutomatonBuilder
{
    private readonly Dictionary<Node, Node> _register = new(new SameLanguage());
    private readonly Node _root = new();
    private readonly List<Node> _path = [];
    private string _previous = "";

    public AutomatonBuilder() => _path.Add(_root);

    public int NodeCount => _register.Count + 1;

    public void Add(string form, ReadOnlySpan<byte> symbols, int formClass)
    {
        if (string.CompareOrdinal(_previous, form) >= 0) throw new ArgumentException($"'{form}' does not follow '{_previous}' in ordinal order");
        var common = form.AsSpan().CommonPrefixLength(_previous);
        Close(common);
        for (var i = common; i < form.Length; i++)
        {
            var next = new Node();
            _path[^1].Arcs.Add((symbols[i], next));
            _path.Add(next);
        }

        _path[^1].Class = formClass;
        _previous = form;
    }

    /// <summary>The nodes as the file holds them, targets before sources, and the offset of the root.</summary>
    public (byte[] Nodes, int Root) Write()
    {
        Close(0);
        using var output = new MemoryStream();
        WriteAfterTargets(_root, output);
        if (output.Length > 0xFFFFFF) throw new InvalidDataException("the automaton has more than 16 MiB");
        return (output.ToArray(), _root.Offset);
    }

    /// <summary>Replaces the nodes of the last form beyond the given depth by registered equal ones.</summary>
    private void Close(int depth)
    {
        for (var i = _path.Count - 1; i > depth; i--)
        {
            var node = _path[i];
            if (_register.TryGetValue(node, out var known)) _path[i - 1].Arcs[^1] = (_path[i - 1].Arcs[^1].Symbol, known);
            else _register.Add(node, node);
        }

        _path.RemoveRange(depth + 1, _path.Count - depth - 1);
    }

    private static void WriteAfterTargets(Node node, MemoryStream output)
    {
        foreach (var (_, target) in node.Arcs)
            if (target.Offset < 0) WriteAfterTargets(target, output);
        node.Offset = (int)output.Length;
        if (node.Arcs.Count > LexiconFormat.MaxArcs) throw new InvalidDataException($"a node has more than {LexiconFormat.MaxArcs} arcs");
        output.WriteByte((byte)(node.Arcs.Count | (node.Class >= 0 ? LexiconFormat.FinalFlag : 0)));
        if (node.Class >= 0) Write24(node.Class, output);
        foreach (var (symbol, target) in node.Arcs)
        {
            output.WriteByte(symbol);
            Write24(target.Offset, output);
        }
    }

    private static void Write24(int value, MemoryStream output)
    {
        for (var shift = 0; shift < 24; shift += 8) output.WriteByte((byte)(value >> shift));
    }

    private sealed class Node
    {
        public List<(byte Symbol, Node Target)> Arcs { get; } = [];

        public int Class { get; set; } = -1;

        public int Offset { get; set; } = -1;
    }

    /// <summary>Compares nodes whose targets are all registered: equal targets are the same object.</summary>
    private sealed class SameLanguage : IEqualityComparer<Node>
    {
        public bool Equals(Node? x, Node? y)
        {
            if (x!.Class != y!.Class || x.Arcs.Count != y.Arcs.Count) return false;
            for (var i = 0; i < x.Arcs.Count; i++)
                if (x.Arcs[i].Symbol != y.Arcs[i].Symbol || !ReferenceEquals(x.Arcs[i].Target, y.Arcs[i].Target)) return false;
            return true;
        }

        public int GetHashCode(Node node)
        {
            var hash = new HashCode();
            hash.Add(node.Class);
            foreach (var (symbol, target) in node.Arcs)
            {
                hash.Add(symbol);
                hash.Add(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(target));
            }

            return hash.ToHashCode();
        }
    }
}
