using Quellenlage.Language.Learning;

namespace Quellenlage.Language.Tagging;

/// <summary>
/// Which tags a word can have: those that a frequent word was seen with; of other words those that were seen with words of the same
/// readings and shape. Immutable and thread-safe.
/// </summary>
internal sealed class TagChoices
{
    private readonly LinearModel _seen;
    private readonly byte[] _all;

    /// <param name="seen">For the features below a row with the tags that were seen; labels are pairs of tags.</param>
    public TagChoices(LinearModel seen)
    {
        _seen = seen;
        _all = [.. Enumerable.Range(0, seen.Labels.Length).Select(i => (byte)i)];
        Tags = new TagSet(seen.Labels);
    }

    public TagSet Tags { get; }

    public static uint FormFeature(TagWord word) => FeatureHash.At(1, word.Form);

    public static uint SignatureFeature(TagWord word) => FeatureHash.At(2, word.Signature);

    public static uint WideSignatureFeature(TagWord word) => FeatureHash.At(3, word.WideSignature);

    /// <summary>The labels of the tags in ascending order; never empty.</summary>
    public byte[] Of(TagWord word)
    {
        var seen = _seen.WeightsOf(FormFeature(word));
        if (seen.IsEmpty) seen = _seen.WeightsOf(SignatureFeature(word));
        if (seen.IsEmpty) seen = _seen.WeightsOf(WideSignatureFeature(word));
        if (seen.IsEmpty) return _all;
        var labels = new byte[seen.Length];
        for (var i = 0; i < labels.Length; i++) labels[i] = (byte)seen[i].Label;
        return labels;
    }
}
