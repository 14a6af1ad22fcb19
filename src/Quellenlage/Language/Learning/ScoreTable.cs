using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Quellenlage.Language.Learning;

/// <summary>
/// The weights of a <see cref="LinearModel"/> laid out for speed: features in buckets of eight that are compared at once, and for each
/// feature a row with one weight for every label. Looking up takes no branch that depends on the text, so that the processor waits
/// for several lookups at a time. Gives the same sums as the model. Immutable and thread-safe.
/// </summary>
internal sealed class ScoreTable
{
    private const int BucketSize = 8;
    private const int FeaturesPerBucket = 3;
    private const int Block = 16;
    private const int CacheLine = 64;
    private const int FewestBuckets = 16;

    private readonly uint[] _keys;
    private readonly int _firstKey;
    private readonly int[] _buckets;
    private readonly short[] _rows;
    private readonly int _firstRow;
    private readonly int _width;

    public ScoreTable(LinearModel model)
    {
        Labels = model.Labels.Length;
        _width = (Labels + Block - 1) / Block * Block;
        var count = 0;
        foreach (ref readonly var slot in model.Slots)
            if (!slot.IsFree) count++;
        _buckets = new int[count / FeaturesPerBucket + FewestBuckets];
        (_keys, _firstKey) = Aligned<uint>(_buckets.Length * BucketSize);
        // The first row is that of unknown features: it adds nothing.
        (_rows, _firstRow) = Aligned<short>((count + 1) * _width);
        Fill(model, Place(model));
    }

    public int Labels { get; }

    /// <summary>Adds the weights of the features to the scores, one score a label. Unknown features add nothing.</summary>
    /// <param name="features">Used as room to work in: other numbers afterwards.</param>
    public void Score(Span<uint> features, Span<int> scores)
    {
        for (var i = 0; i < features.Length; i++) features[i] = (uint)Row(features[i]);
        Span<int> sums = stackalloc int[Block];
        for (var block = 0; block < Labels; block += Block)
        {
            var (low, high) = (Vector256<int>.Zero, Vector256<int>.Zero);
            ref var first = ref _rows[_firstRow + block];
            foreach (var row in features)
            {
                var (widenedLow, widenedHigh) = Vector256.Widen(Vector256.LoadUnsafe(ref first, row));
                low += widenedLow;
                high += widenedHigh;
            }

            low.CopyTo(sums);
            high.CopyTo(sums[(Block / 2)..]);
            var here = scores.Slice(block, Math.Min(Block, Labels - block));
            for (var label = 0; label < here.Length; label++) here[label] += sums[label];
        }
    }

    /// <summary>Adds the weights of the features to the scores of some labels only, one score a candidate.</summary>
    /// <param name="features">Used as room to work in: other numbers afterwards.</param>
    public void Score(Span<uint> features, ReadOnlySpan<byte> candidates, Span<int> scores)
    {
        for (var i = 0; i < features.Length; i++) features[i] = (uint)(_firstRow + Row(features[i]));
        for (var i = 0; i < candidates.Length; i++)
        {
            var sum = 0;
            var label = candidates[i];
            foreach (var row in features) sum += _rows[(int)row + label];
            scores[i] += sum;
        }
    }

    public void Score(uint feature, Span<int> scores)
    {
        var row = _rows.AsSpan(_firstRow + Row(feature), Labels);
        for (var label = 0; label < row.Length; label++) scores[label] += row[label];
    }

    // Where the row of the feature begins, counted from the first; 0 for an unknown one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Row(uint feature)
    {
        var bucket = LinearModel.Home(feature, _buckets.Length);
        while (true)
        {
            var hits = Vector256.Equals(Vector256.LoadUnsafe(ref _keys[_firstKey], (nuint)(bucket * BucketSize)), Vector256.Create(feature)).ExtractMostSignificantBits();
            var held = _buckets[bucket];
            if (hits == 0 && held < 0)
            {
                bucket = Next(bucket);
                continue;
            }

            var none = ((int)hits - 1) >> 31;
            return ((held & int.MaxValue) + BitOperations.TrailingZeroCount(hits)) * _width & ~none;
        }
    }

    private int Next(int bucket) => bucket + 1 < _buckets.Length ? bucket + 1 : 0;

    /// <summary>The features of each bucket; those that do not fit go to the next one with room, and the buckets passed over say so by their sign.</summary>
    private List<uint>[] Place(LinearModel model)
    {
        var buckets = new List<uint>[_buckets.Length];
        foreach (ref readonly var slot in model.Slots)
        {
            if (slot.IsFree) continue;
            var bucket = LinearModel.Home(slot.Feature, buckets.Length);
            for (; buckets[bucket] is { Count: BucketSize }; bucket = Next(bucket)) _buckets[bucket] |= int.MinValue;
            (buckets[bucket] ??= []).Add(slot.Feature);
        }

        return buckets;
    }

    private void Fill(LinearModel model, List<uint>[] buckets)
    {
        var row = 1;
        for (var bucket = 0; bucket < buckets.Length; bucket++)
        {
            _buckets[bucket] |= row;
            var keys = _keys.AsSpan(_firstKey + bucket * BucketSize, BucketSize);
            keys.Fill(Elsewhere(bucket));
            foreach (var feature in buckets[bucket] ?? [])
            {
                keys[0] = feature;
                keys = keys[1..];
                foreach (var weight in model.WeightsOf(feature)) _rows[_firstRow + row * _width + weight.Label] = weight.Value;
                row++;
            }
        }
    }

    // Stands for a free place: its home is so far away that it is never looked for here.
    private uint Elsewhere(int bucket)
    {
        var home = (uint)((bucket + _buckets.Length / 2) % _buckets.Length);
        return (uint)(((ulong)home << 32) / (uint)_buckets.Length) + 1;
    }

    // So that a bucket, and a row of few labels, lie in one line of the cache.
    private static (T[] Array, int First) Aligned<T>(int length)
        where T : unmanaged
    {
        var size = Unsafe.SizeOf<T>();
        var array = GC.AllocateArray<T>(length + CacheLine / size, pinned: true);
        var address = (long)Marshal.UnsafeAddrOfPinnedArrayElement(array, 0);
        return (array, (int)((CacheLine - address % CacheLine) % CacheLine / size));
    }
}
