using Quellenlage.Language.Names.Trained;

namespace Quellenlage.Tools.Training;

/// <summary>
/// How likely each label and each pair of labels is in one run of tokens, given scores (forward-backward). What stands before and
/// after the run is outside. Used again for each run; not thread-safe.
/// </summary>
internal sealed class ChainField
{
    private const int L = NameLabels.Count;

    private readonly double[] _pairs = new double[L * L];
    private float[] _scores = [];
    private double[] _odds = [];
    private double[] _forward = [];
    private double[] _backward = [];
    private int _length;

    public void Start(int length)
    {
        _length = length;
        var needed = (length + 2) * L;
        if (_scores.Length < needed) (_scores, _odds, _forward, _backward) = (new float[needed], new double[needed], new double[needed], new double[needed]);
        _scores.AsSpan(0, needed).Clear();
    }

    /// <summary>The scores of the token's labels, to be added to before <see cref="Solve"/>.</summary>
    public Span<float> Scores(int token) => _scores.AsSpan((token + 1) * L, L);

    public void Solve(AdaptiveWeights transitions)
    {
        for (var before = 0; before < L; before++)
            for (var after = 0; after < L; after++)
                _pairs[(before * L) + after] = NameLabels.MayFollow(before, after) ? Exp(transitions[before][after]) : 0;
        for (var i = 0; i < _length + 2; i++) SetOdds(i);
        _forward.AsSpan(0, L).Clear();
        _forward[NameLabels.Outside] = 1;
        for (var i = 1; i < _length + 2; i++) Forward(i);
        _backward.AsSpan((_length + 1) * L, L).Clear();
        _backward[((_length + 1) * L) + NameLabels.Outside] = 1;
        for (var i = _length; i >= 0; i--) Backward(i);
    }

    /// <summary>What is right less what is expected, for each label of the token; what is small is zero.</summary>
    public void Gradient(int token, int right, float smallest, Span<float> gradient)
    {
        var at = (token + 1) * L;
        var sum = 0.0;
        for (var label = 0; label < L; label++) sum += _forward[at + label] * _backward[at + label];
        for (var label = 0; label < L; label++) gradient[label] = Gate((label == right ? 1 : 0) - (_forward[at + label] * _backward[at + label] / sum), smallest);
    }

    /// <summary>The same for the labels that follow the given one, from the token before to the token; the end is a token, too.</summary>
    public void TransitionGradient(int token, int label, int rightBefore, int rightAfter, float smallest, Span<float> gradient)
    {
        var (before, after) = (token * L, (token + 1) * L);
        var sum = 0.0;
        for (var first = 0; first < L; first++)
            for (var second = 0; second < L; second++)
                sum += Weight(before, after, first, second);
        for (var second = 0; second < L; second++)
            gradient[second] = Gate((label == rightBefore && second == rightAfter ? 1 : 0) - (Weight(before, after, label, second) / sum), smallest);
    }

    private double Weight(int before, int after, int first, int second) =>
        _forward[before + first] * _pairs[(first * L) + second] * _odds[after + second] * _backward[after + second];

    private static float Gate(double value, float smallest) => Math.Abs(value) < smallest ? 0 : (float)value;

    private void SetOdds(int at)
    {
        var scores = _scores.AsSpan(at * L, L);
        var highest = scores[0];
        foreach (var score in scores) highest = Math.Max(highest, score);
        for (var label = 0; label < L; label++) _odds[(at * L) + label] = Exp(scores[label] - highest);
    }

    private void Forward(int at)
    {
        var sum = 0.0;
        for (var label = 0; label < L; label++)
        {
            var value = 0.0;
            for (var before = 0; before < L; before++) value += _forward[((at - 1) * L) + before] * _pairs[(before * L) + label];
            sum += _forward[(at * L) + label] = value * _odds[(at * L) + label];
        }

        for (var label = 0; label < L; label++) _forward[(at * L) + label] /= sum;
    }

    private void Backward(int at)
    {
        var sum = 0.0;
        for (var label = 0; label < L; label++)
        {
            var value = 0.0;
            for (var after = 0; after < L; after++) value += _pairs[(label * L) + after] * _odds[((at + 1) * L) + after] * _backward[((at + 1) * L) + after];
            sum += _backward[(at * L) + label] = value;
        }

        for (var label = 0; label < L; label++) _backward[(at * L) + label] /= sum;
    }

    // Libraries differ in the last bit; sums and products do not.
    private static double Exp(double x)
    {
        const double Least = -50;
        const int Halvings = 10;
        const int Terms = 6;
        if (x < Least) x = Least;
        var small = x / (1 << Halvings);
        var (sum, term) = (1.0, 1.0);
        for (var i = 1; i <= Terms; i++) sum += term *= small / i;
        for (var i = 0; i < Halvings; i++) sum *= sum;
        return sum;
    }
}
