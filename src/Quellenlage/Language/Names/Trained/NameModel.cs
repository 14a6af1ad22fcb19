using System.Collections.Immutable;
using Quellenlage.Language.Learning;
using Quellenlage.Resources;

namespace Quellenlage.Language.Names.Trained;

/// <summary>
/// The trained recogniser: a linear chain over the tokens of a sentence, whose best path of labels is the answer. Whole numbers
/// throughout, so that it answers the same on every machine. Immutable and thread-safe.
/// </summary>
internal sealed class NameModel
{
    public const int Inside = 0;
    public const int Leading = 1;
    public const int Ending = 2;

    private const int LookBack = 3;
    private const int Never = int.MinValue / 2;

    private static readonly Lazy<NameModel> _german = new(LoadGerman);

    private readonly ScoreTable _weights;
    private readonly int[] _transitions = new int[NameLabels.Count * NameLabels.Count];

    public NameModel(LinearModel weights)
    {
        if (!weights.Labels.AsSpan().SequenceEqual(NameLabels.Names.AsSpan())) throw new InvalidDataException("models/de/names.bin: it has other labels than this program; train it anew");
        _weights = new ScoreTable(weights);
        for (var label = 0; label < NameLabels.Count; label++)
        {
            var after = _transitions.AsSpan(label * NameLabels.Count, NameLabels.Count);
            _weights.Score(TransitionFeature(label), after);
            for (var next = 0; next < NameLabels.Count; next++)
                if (!NameLabels.MayFollow(label, next)) after[next] = Never;
        }
    }

    /// <summary>The model inside the assembly, loaded at first use.</summary>
    /// <exception cref="InvalidDataException">The built-in file is damaged or of another version.</exception>
    public static NameModel German => _german.Value;

    /// <summary>The feature whose weights are those of the labels after the given one.</summary>
    public static uint TransitionFeature(int label) => FeatureHash.Combine(1000, (uint)label);

    /// <summary>
    /// The feature of a word that occurs in names though it is no name itself: its weight for the label <see cref="Inside"/> tells that it
    /// stands between their parts (für, &amp;), for <see cref="Leading"/> and <see cref="Ending"/> that it may come first (1. in 1. FC) or last (II. in Otto II.).
    /// </summary>
    public static uint ConnectorFeature(uint lower) => FeatureHash.Combine(1001, lower);

    /// <summary>Writes the label of each token of the sentence.</summary>
    public void Label(Span<TokenSigns> sentence, Span<byte> labels)
    {
        OpenConnectors(sentence);
        for (var first = 0; first < sentence.Length;)
        {
            // A closed token is outside of names, whatever stands beside it: what lies between two of them is decided alone.
            if (!sentence[first].IsOpen)
            {
                labels[first++] = NameLabels.Outside;
                continue;
            }

            var end = first;
            while (end < sentence.Length && sentence[end].IsOpen) end++;
            LabelRun(sentence, first, labels[first..end]);
            first = end;
        }
    }

    // Opens the words that belong to names where parts of names stand beside them.
    private void OpenConnectors(Span<TokenSigns> sentence)
    {
        Span<int> scores = stackalloc int[NameLabels.Count];
        for (var i = sentence.Length - 1; i >= 0; i--)
        {
            var (before, after) = (i > 0 && sentence[i - 1].IsOpen, i + 1 < sentence.Length && sentence[i + 1].IsOpen);
            if (sentence[i].IsOpen || !(before || after)) continue;
            scores.Clear();
            _weights.Score(ConnectorFeature(sentence[i].Lower), scores);
            sentence[i].IsOpen = (after && scores[Leading] > 0) || (before && scores[Ending] > 0) || (after && scores[Inside] > 0 && HasNamePartBefore(sentence, i));
        }
    }

    private static bool HasNamePartBefore(ReadOnlySpan<TokenSigns> sentence, int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - LookBack); i--)
            if (sentence[i].IsOpen) return true;
        return false;
    }

    private void LabelRun(ReadOnlySpan<TokenSigns> sentence, int first, Span<byte> labels)
    {
        const int Few = 64;
        const int L = NameLabels.Count;
        Span<byte> from = labels.Length <= Few ? stackalloc byte[Few * L] : new byte[labels.Length * L];
        Span<int> before = stackalloc int[L];
        Span<int> here = stackalloc int[L];
        Span<uint> features = stackalloc uint[NameFeatures.Most];
        before.Fill(Never);
        before[NameLabels.Outside] = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            here.Clear();
            var count = NameFeatures.Write(sentence, first + i, features, out _);
            _weights.Score(features[..count], here);
            Step(before, here, from.Slice(i * L, L));
            here.CopyTo(before);
        }

        ReadBack(before, from, labels);
    }

    private void Step(ReadOnlySpan<int> before, Span<int> here, Span<byte> from)
    {
        for (var label = 0; label < here.Length; label++)
        {
            var (best, bestFrom) = (Never, 0);
            for (var previous = 0; previous < before.Length; previous++)
            {
                if (before[previous] <= Never || _transitions[(previous * NameLabels.Count) + label] == Never) continue;
                var score = before[previous] + _transitions[(previous * NameLabels.Count) + label];
                if (score > best) (best, bestFrom) = (score, previous);
            }

            here[label] = best <= Never ? Never : best + here[label];
            from[label] = (byte)bestFrom;
        }
    }

    private void ReadBack(ReadOnlySpan<int> last, ReadOnlySpan<byte> from, Span<byte> labels)
    {
        var (best, label) = (Never, 0);
        for (var l = 0; l < last.Length; l++)
        {
            if (!NameLabels.MayEnd(l) || last[l] <= Never) continue;
            var score = last[l] + _transitions[l * NameLabels.Count];
            if (score > best) (best, label) = (score, l);
        }

        for (var i = labels.Length - 1; i >= 0; i--)
        {
            labels[i] = (byte)label;
            label = from[(i * NameLabels.Count) + label];
        }
    }

    private static NameModel LoadGerman()
    {
        using var stream = ResourceFiles.Open("models/de/names.bin");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new NameModel(ModelFile.Read(bytes)[0]);
    }
}
