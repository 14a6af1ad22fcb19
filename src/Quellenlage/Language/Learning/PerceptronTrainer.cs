using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Quellenlage.Language.Learning;

/// <summary>
/// Learns the weights of a <see cref="LinearModel"/> by the averaged perceptron: count all features of the training data, learn from
/// the examples in several rounds, then take the model. Weights are whole numbers throughout, so that the same examples in the
/// same order give the same model to the byte. Not thread-safe.
/// </summary>
/// <param name="labels">At most <see cref="LinearModel.MaxLabels"/>.</param>
/// <param name="minimumCount">Features counted less often are left out.</param>
/// <param name="margin">By how much the right label must lead the second; a wider one fits rare examples and costs rounds.</param>
internal sealed class PerceptronTrainer(ImmutableArray<string> labels, int minimumCount, int margin)
{
    private readonly Dictionary<uint, int> _counts = [];
    private readonly Dictionary<uint, Row> _rows = [];
    private readonly int[] _scores = new int[labels.Length];
    private long _step = 1;

    public void Count(ReadOnlySpan<uint> features)
    {
        foreach (var feature in features) CollectionsMarshal.GetValueRefOrAddDefault(_counts, feature, out _)++;
    }

    /// <summary>The label that the weights so far choose.</summary>
    /// <param name="candidates">Labels to choose from; all where it is empty.</param>
    public int Predict(ReadOnlySpan<uint> features, ReadOnlySpan<byte> candidates)
    {
        ScoreAll(features);
        return candidates.IsEmpty ? LinearModel.Best(_scores) : LinearModel.Best(_scores, candidates);
    }

    /// <summary>
    /// Predicts, then moves the weights towards the right label if it did not lead by the margin. Returns the prediction, made
    /// before the weights moved, which the next examples of a sequence may have as a feature.
    /// </summary>
    public int Learn(ReadOnlySpan<uint> features, ReadOnlySpan<byte> candidates, int right)
    {
        var predicted = Predict(features, candidates);
        var rival = predicted != right ? predicted : Second(candidates, right);
        if (rival >= 0 && _scores[right] - _scores[rival] <= margin) Update(features, right, rival);
        _step++;
        return predicted;
    }

    /// <summary>Moves the weights for a decision taken elsewhere, such as over a whole sequence; call <see cref="Tick"/> once an example.</summary>
    public void Update(ReadOnlySpan<uint> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            if (_counts.GetValueOrDefault(feature) < minimumCount) continue;
            if (!_rows.TryGetValue(feature, out var row)) _rows.Add(feature, row = new Row());
            row.Add(right, 1, _step);
            row.Add(wrong, -1, _step);
        }
    }

    public void Tick() => _step++;

    /// <summary>
    /// Forgets the weights, but not what they add to the average: the model becomes the mean of several that saw the examples in
    /// another order, which is steadier than any of them where examples are few.
    /// </summary>
    public void Restart()
    {
        foreach (var row in _rows.Values) row.Forget(_step);
    }

    /// <summary>The weights averaged over all examples so far.</summary>
    /// <param name="minimumWeight">Smaller ones are dropped; in parts of <see cref="LinearModel.Scale"/>.</param>
    public LinearModel ToModel(int minimumWeight)
    {
        var weights = new List<LinearModel.Weight>();
        var rows = new List<LinearModel.Slot>();
        foreach (var (feature, row) in _rows.OrderBy(static r => r.Key))
        {
            var first = weights.Count;
            row.AddAverages(_step, minimumWeight, weights);
            if (weights.Count > LinearModel.Slot.MaxFirst) throw new InvalidOperationException("The model has too many weights; leave out rarer features");
            if (weights.Count > first) rows.Add(LinearModel.Slot.Of(feature, first, weights.Count - first));
        }

        return LinearModel.Of(labels, rows, [.. weights]);
    }

    private void ScoreAll(ReadOnlySpan<uint> features)
    {
        Array.Clear(_scores);
        foreach (var feature in features)
            if (_rows.TryGetValue(feature, out var row)) row.Score(_scores);
    }

    private int Second(ReadOnlySpan<byte> candidates, int right)
    {
        var best = -1;
        for (var i = 0; i < (candidates.IsEmpty ? _scores.Length : candidates.Length); i++)
        {
            var label = candidates.IsEmpty ? i : candidates[i];
            if (label != right && (best < 0 || _scores[label] > _scores[best])) best = label;
        }

        return best;
    }

    /// <summary>One feature's weights, by label in the order in which they came up.</summary>
    private sealed class Row
    {
        private readonly List<Cell> _cells = new(2);

        public void Score(int[] scores)
        {
            foreach (ref readonly var cell in CollectionsMarshal.AsSpan(_cells)) scores[cell.Label] += cell.Weight;
        }

        public void Add(int label, int change, long step)
        {
            foreach (ref var cell in CollectionsMarshal.AsSpan(_cells))
            {
                if (cell.Label != label) continue;
                cell = cell.At(step) with { Weight = cell.Weight + change };
                return;
            }

            _cells.Add(new Cell(label, change, 0, step));
        }

        public void Forget(long step)
        {
            foreach (ref var cell in CollectionsMarshal.AsSpan(_cells)) cell = cell.At(step) with { Weight = 0 };
        }

        public void AddAverages(long step, int minimum, List<LinearModel.Weight> weights)
        {
            foreach (var cell in _cells.OrderBy(static c => c.Label))
            {
                var value = (int)Math.Clamp(cell.At(step).Total * LinearModel.Scale / step, short.MinValue, short.MaxValue);
                if (value != 0 && Math.Abs(value) >= minimum) weights.Add(new LinearModel.Weight((short)value, (ushort)cell.Label));
            }
        }
    }

    /// <param name="Total">The weight summed over the steps before <paramref name="Since"/>.</param>
    private readonly record struct Cell(int Label, int Weight, long Total, long Since)
    {
        public Cell At(long step) => this with { Total = Total + Weight * (step - Since), Since = step };
    }
}
