using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Quellenlage.Language.Learning;

/// <summary>
/// Trained weights, as they lie in a file: for each feature the labels that it speaks for or against. Weights are whole numbers, so that
/// scores are the same on every machine; <see cref="ScoreTable"/> sums them up. Immutable and thread-safe.
/// </summary>
internal sealed class LinearModel
{
    /// <summary>What a weight of one is written as.</summary>
    public const int Scale = 256;

    public const int MaxLabels = byte.MaxValue;

    private readonly Slot[] _slots;
    private readonly Weight[] _weights;

    /// <param name="slots">An open-addressing table: a feature lies at its home or in the next free slots after it, the last free slot ends the search.</param>
    /// <exception cref="InvalidDataException">A slot points outside of the weights, a weight at no label, or no slot is free.</exception>
    public LinearModel(ImmutableArray<string> labels, Slot[] slots, Weight[] weights)
    {
        Labels = labels;
        _slots = slots;
        _weights = weights;
        Check();
    }

    /// <summary>The model of these features; each at most once.</summary>
    /// <param name="rows">Where each feature's weights lie, by ascending feature.</param>
    public static LinearModel Of(ImmutableArray<string> labels, IReadOnlyList<Slot> rows, Weight[] weights)
    {
        var slots = new Slot[rows.Count + rows.Count / 2 + 1];
        foreach (var row in rows)
        {
            var at = Home(row.Feature, slots.Length);
            while (!slots[at].IsFree) at = at + 1 < slots.Length ? at + 1 : 0;
            slots[at] = row;
        }

        return new LinearModel(labels, slots, weights);
    }

    /// <summary>In the order of their numbers.</summary>
    public ImmutableArray<string> Labels { get; }

    public ReadOnlySpan<Slot> Slots => _slots;

    public ReadOnlySpan<Weight> Weights => _weights;

    /// <summary>The feature's weights by ascending label; empty where it is unknown.</summary>
    public ReadOnlySpan<Weight> WeightsOf(uint feature)
    {
        for (var at = Home(feature, _slots.Length); !_slots[at].IsFree; at = at + 1 < _slots.Length ? at + 1 : 0)
            if (_slots[at].Feature == feature) return _weights.AsSpan(_slots[at].First, _slots[at].Count);
        return [];
    }

    /// <summary>The label with the highest score, the first of equals.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var label = 1; label < scores.Length; label++)
            if (scores[label] > scores[best]) best = label;
        return best;
    }

    /// <summary>The candidate with the highest score, the first of equals.</summary>
    public static int Best(ReadOnlySpan<int> scores, ReadOnlySpan<byte> candidates)
    {
        var best = candidates[0];
        foreach (var label in candidates[1..])
            if (scores[label] > scores[best]) best = label;
        return best;
    }

    public static int Home(uint feature, int slots) => (int)((ulong)feature * (uint)slots >> 32);

    private void Check()
    {
        var free = 0;
        foreach (var slot in _slots)
        {
            if (slot.IsFree) free++;
            else if (slot.First + slot.Count > _weights.Length) throw new InvalidDataException("the model cannot be read: a feature's weights lie outside of it");
        }

        if (free == 0) throw new InvalidDataException("the model cannot be read: its table has no end");
        foreach (var weight in _weights)
            if (weight.Label >= Labels.Length) throw new InvalidDataException("the model cannot be read: a weight belongs to no label");
    }

    /// <summary>A feature and where its weights lie; a free one has none.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    public readonly record struct Slot(uint Feature, uint Row)
    {
        public const int MaxFirst = (1 << 24) - 1;

        public bool IsFree => Count == 0;

        public int First => (int)(Row >> 8);

        public int Count => (int)(Row & 0xFF);

        public static Slot Of(uint feature, int first, int count) => new(feature, (uint)first << 8 | (uint)count);
    }

    /// <summary>One label's weight in parts of <see cref="Scale"/>.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 2)]
    public readonly record struct Weight(short Value, ushort Label);
}
