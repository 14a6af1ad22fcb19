using System.Collections.Immutable;

namespace Quellenlage.Language.Patterns;

/// <summary>
/// Where a pattern matched within a sentence, by numbers of the sentence's tokens, with the values bound to its slots.
/// </summary>
internal readonly record struct PatternMatch(int Rule, int Start, int End, ImmutableArray<KeyValuePair<string, string>> Slots)
{
    /// <summary>The value of the slot; null where the match binds none of this name.</summary>
    public string? this[string slot]
    {
        get
        {
            if (Slots.IsDefault) return null;
            foreach (var (name, value) in Slots)
                if (name == slot) return value;
            return null;
        }
    }
}

/// <summary>
/// Many patterns in one tree of word classes, so that a token that starts none costs one look. Without repetition in patterns, the work
/// at each token is bounded by the size of the tree. Immutable after <see cref="Build"/>; safe to share.
/// </summary>
internal sealed class PatternSet
{
    private readonly Node[] _roots;

    private PatternSet(Node[] roots) => _roots = roots;

    /// <summary>Decides at a place where the words fit whether the rule holds; false lets the next candidate try.</summary>
    public delegate bool Accept(int rule, int start, int end);

    /// <param name="patterns">The rule's number (lower goes first among equally long matches) and one of its sequences.</param>
    /// <param name="classCount">Of the classes that the patterns were parsed with.</param>
    public static PatternSet Build(IEnumerable<(int Rule, Pattern Pattern)> patterns, int classCount)
    {
        var root = new Node();
        foreach (var (rule, pattern) in patterns)
        {
            var node = root;
            foreach (var number in pattern.Classes) node = node.Child(number);
            node.Ends.Add((rule, pattern));
        }

        var roots = new Node[classCount];
        foreach (var (number, child) in root.Children) roots[number] = child;
        return new PatternSet(roots);
    }

    /// <summary>The longest accepted span that starts at the token, and of those the one of the earliest rule; null where there is none.</summary>
    public PatternMatch? At(TokenReadings readings, int start, Accept accept)
    {
        Search? search = null;
        foreach (var reading in readings[start])
        {
            if (_roots[reading.Class] is not { } node) continue;
            search ??= new Search(readings, start, accept);
            search.Walk(node, reading, 0);
        }

        return search?.Best;
    }

    private sealed class Node
    {
        public List<(int Class, Node Node)> Children { get; } = [];

        public List<(int Rule, Pattern Pattern)> Ends { get; } = [];

        public Node Child(int number)
        {
            foreach (var (other, node) in Children)
                if (other == number) return node;
            var child = new Node();
            Children.Add((number, child));
            return child;
        }
    }

    private sealed class Search(TokenReadings readings, int start, Accept accept)
    {
        private readonly List<string> _values = [];
        private int _bestLength;

        public PatternMatch? Best { get; private set; }

        public void Walk(Node node, WordReading reading, int depth)
        {
            _values.Add(reading.Value);
            foreach (var (rule, pattern) in node.Ends) Consider(rule, pattern);
            if (node.Children.Count > 0)
            {
                foreach (var next in readings[start + depth + 1])
                    foreach (var (number, child) in node.Children)
                        if (number == next.Class) Walk(child, next, depth + 1);
            }

            _values.RemoveAt(_values.Count - 1);
        }

        private void Consider(int rule, Pattern pattern)
        {
            var end = start + pattern.SpanLength;
            if (Best is { } best && !IsBetter(rule, end, pattern.Classes.Length, best)) return;
            if (!accept(rule, start, end)) return;
            var slots = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
            for (var i = 0; i < pattern.Slots.Length; i++)
                if (pattern.Slots[i] is { } slot) slots.Add(new(slot, _values[i]));
            Best = new PatternMatch(rule, start, end, slots.ToImmutable());
            _bestLength = pattern.Classes.Length;
        }

        // The longer span, then the earlier rule, then the one that knows more of what follows.
        private bool IsBetter(int rule, int end, int length, PatternMatch best) =>
            end != best.End ? end > best.End : rule != best.Rule ? rule < best.Rule : length > _bestLength;
    }
}
