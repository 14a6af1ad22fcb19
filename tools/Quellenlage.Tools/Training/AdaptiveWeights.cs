using Quellenlage.Language.Names.Trained;

namespace Quellenlage.Tools.Training;

/// <summary>Rows of weights, one for each label, that step the less the more they have moved (AdaGrad). Not thread-safe.</summary>
internal sealed class AdaptiveWeights(int rows)
{
    private const int L = NameLabels.Count;
    private const float Floor = 1e-3f;

    private readonly float[] _weights = new float[rows * L];
    private readonly float[] _moved = new float[rows * L];
    private readonly float[] _sums = new float[rows * L];
    private int _rounds;

    public ReadOnlySpan<float> this[int row] => _weights.AsSpan(row * L, L);

    public void AddTo(int row, Span<float> scores)
    {
        var weights = _weights.AsSpan(row * L, L);
        for (var label = 0; label < L; label++) scores[label] += weights[label];
    }

    /// <param name="pull">How strongly weights are drawn to zero, as a share of the gradient.</param>
    public void Step(int row, ReadOnlySpan<float> gradient, float rate, float pull)
    {
        var weights = _weights.AsSpan(row * L, L);
        var moved = _moved.AsSpan(row * L, L);
        for (var label = 0; label < L; label++)
        {
            var slope = gradient[label];
            if (slope == 0) continue;
            moved[label] += slope * slope;
            var length = rate / (MathF.Sqrt(moved[label]) + Floor);
            var weight = weights[label] + (length * slope);
            var shrink = length * pull * MathF.Abs(slope);
            weights[label] = weight > shrink ? weight - shrink : weight < -shrink ? weight + shrink : 0;
        }
    }

    /// <summary>Takes the weights as they are into the means.</summary>
    public void EndRound()
    {
        for (var i = 0; i < _weights.Length; i++) _sums[i] += _weights[i];
        _rounds++;
    }

    /// <summary>The row's means over the rounds.</summary>
    public float[] Mean(int row)
    {
        var mean = _sums.AsSpan(row * L, L).ToArray();
        for (var i = 0; i < mean.Length; i++) mean[i] /= _rounds;
        return mean;
    }
}
