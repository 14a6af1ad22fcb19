using System.Runtime.InteropServices;
using Quellenlage.Language.Learning;
using Quellenlage.Language.Names.Trained;

namespace Quellenlage.Tools.Training;

/// <summary>
/// Trains the name model as a conditional random field: the weights that make the right labels of whole sentences likely, by
/// gradient steps whose length adapts to each weight (AdaGrad), with a pull to zero (L1). Weights are the means over the rounds. The
/// same sentences in the same order give the same model: one thread, and no function of the mathematical library but the root.
/// </summary>
internal sealed class NamesTrainer
{
    private const ulong Seed = 20_140_827;
    private const int Rounds = 6;
    private const int MinimumCount = 2;
    private const int MinimumConnections = 2;
    private const float Rate = 0.03f;
    private const float Pull = 0.05f;
    private const float SmallestGradient = 1e-3f;

    /// <summary>How much is taken from "outside" in the end: the corpora are small, so that too much looks like no name.</summary>
    private const float AgainstOutside = 0.2f;

    /// <summary>Smaller weights are left out of the file.</summary>
    private const float SmallestWeight = 0.022f;

    private const int L = NameLabels.Count;

    private readonly Dictionary<uint, int> _rows = [];
    private readonly List<uint> _features = [];
    private readonly List<Example> _examples = [];
    private readonly SortedDictionary<uint, float[]> _connectors;
    private readonly AdaptiveWeights _weights;
    private readonly AdaptiveWeights _transitions = new(L);

    private NamesTrainer(IReadOnlyList<NamesCorpus> corpora)
    {
        _connectors = Connectors(corpora);
        var counts = new Dictionary<uint, int>();
        foreach (var corpus in corpora)
            foreach (var sentence in corpus.Sentences)
                Count(sentence, corpus.Bent, counts);
        foreach (var (feature, _) in counts.Where(c => c.Value >= MinimumCount).OrderBy(c => c.Key))
        {
            _rows.Add(feature, _features.Count);
            _features.Add(feature);
        }

        foreach (var corpus in corpora)
            foreach (var sentence in corpus.Sentences)
                AddExamples(sentence, corpus.Bent);
        _weights = new AdaptiveWeights(_features.Count);
    }

    /// <param name="corpora">The first is the one whose annotation the model follows.</param>
    public static LinearModel Train(IReadOnlyList<NamesCorpus> corpora)
    {
        var trainer = new NamesTrainer(corpora);
        var shuffler = new Shuffler(Seed);
        var order = trainer._examples.ToArray();
        var field = new ChainField();
        for (var round = 0; round < Rounds; round++)
        {
            shuffler.Shuffle(order.AsSpan());
            foreach (var example in order) trainer.Learn(example, field);
            trainer._weights.EndRound();
            trainer._transitions.EndRound();
        }

        return trainer.ToModel(corpora[0].Bent);
    }

    private static uint OfCorpus(uint feature, uint bent) => FeatureHash.Combine(feature, bent);

    /// <summary>Words in names that are none by themselves; whether they stand inside, first or last.</summary>
    private static SortedDictionary<uint, float[]> Connectors(IReadOnlyList<NamesCorpus> corpora)
    {
        var counts = new SortedDictionary<uint, float[]>();
        foreach (var sentence in corpora.SelectMany(c => c.Sentences))
            for (var i = 0; i < sentence.Signs.Length; i++)
            {
                if (sentence.Signs[i].IsOpen || sentence.Labels[i] == NameLabels.Outside) continue;
                if (!counts.TryGetValue(sentence.Signs[i].Lower, out var count)) counts.Add(sentence.Signs[i].Lower, count = new float[L]);
                count[NameLabels.MayStart(sentence.Labels[i]) ? NameModel.Leading : NameLabels.MayEnd(sentence.Labels[i]) ? NameModel.Ending : NameModel.Inside]++;
            }

        foreach (var count in counts.Values)
            for (var i = 0; i < L; i++) count[i] = count[i] >= MinimumConnections ? 1 : 0;
        return counts;
    }

    private static void Count(NamesSentence sentence, uint bent, Dictionary<uint, int> counts)
    {
        for (var i = 0; i < sentence.Signs.Length; i++)
            foreach (var feature in Features(sentence, i, bent)) CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
    }

    private static List<uint> Features(NamesSentence sentence, int token, uint bent)
    {
        Span<uint> features = stackalloc uint[NameFeatures.Most];
        var count = NameFeatures.Write(sentence.Signs, token, features, out var general);
        var all = new List<uint>(count * 2);
        all.AddRange(features[..count]);
        foreach (var feature in features[general..count]) all.Add(OfCorpus(feature, bent));
        return all;
    }

    private void AddExamples(NamesSentence sentence, uint bent)
    {
        var rows = new int[sentence.Signs.Length][];
        for (var i = 0; i < rows.Length; i++) rows[i] = [.. Features(sentence, i, bent).Where(_rows.ContainsKey).Select(f => _rows[f])];
        _examples.Add(new Example(rows, sentence.Labels));
    }

    private void Learn(Example example, ChainField field)
    {
        field.Start(example.Labels.Length);
        for (var i = 0; i < example.Labels.Length; i++)
            foreach (var row in example.Rows[i])
                _weights.AddTo(row, field.Scores(i));
        field.Solve(_transitions);
        Span<float> gradient = stackalloc float[L];
        for (var i = 0; i < example.Labels.Length; i++)
        {
            field.Gradient(i, example.Labels[i], SmallestGradient, gradient);
            if (gradient.IndexOfAnyExcept(0f) < 0) continue;
            foreach (var row in example.Rows[i]) _weights.Step(row, gradient, Rate, Pull);
        }

        for (var i = 0; i <= example.Labels.Length; i++)
        {
            var before = i == 0 ? NameLabels.Outside : example.Labels[i - 1];
            var after = i == example.Labels.Length ? NameLabels.Outside : example.Labels[i];
            for (var label = 0; label < L; label++)
            {
                field.TransitionGradient(i, label, before, after, SmallestGradient, gradient);
                if (gradient.IndexOfAnyExcept(0f) >= 0) _transitions.Step(label, gradient, Rate, pull: 0);
            }
        }
    }

    // The features of the leading corpus are laid onto the common ones; those of the others have done their work.
    private LinearModel ToModel(uint bent)
    {
        var rows = new SortedDictionary<uint, float[]>();
        for (var row = 0; row < _features.Count; row++)
        {
            var mean = _weights.Mean(row);
            if (_rows.TryGetValue(OfCorpus(_features[row], bent), out var own)) Add(mean, _weights.Mean(own));
            rows.Add(_features[row], mean);
        }

        foreach (var corpus in (uint[])[NamesCorpus.GermEval, NamesCorpus.SmartData])
            foreach (var feature in _features)
                rows.Remove(OfCorpus(feature, corpus));
        for (var label = 0; label < L; label++)
        {
            var mean = _transitions.Mean(label);
            mean[NameLabels.Outside] -= AgainstOutside;
            rows[NameModel.TransitionFeature(label)] = mean;
        }

        foreach (var (word, weights) in _connectors) rows[NameModel.ConnectorFeature(word)] = weights;
        return Compact.Model(NameLabels.Names, rows, SmallestWeight);
    }

    private static void Add(float[] sum, float[] other)
    {
        for (var i = 0; i < sum.Length; i++) sum[i] += other[i];
    }

    private sealed record Example(int[][] Rows, byte[] Labels);
}
