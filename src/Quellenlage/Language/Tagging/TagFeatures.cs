using Quellenlage.Language.Grammar;
using Quellenlage.Language.Learning;

namespace Quellenlage.Language.Tagging;

/// <summary>The features by which a token's parts of speech are chosen: its form, its neighbours, and the tags chosen before it.</summary>
internal static class TagFeatures
{
    public const int Max = 48;

    /// <summary>Fills the features of the word and returns how many there are.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="tags">The tags chosen so far, by the numbers of the model's labels.</param>
    /// <param name="features">At least <see cref="Max"/> long.</param>
    public static int Fill(ReadOnlySpan<WordView> words, int at, ReadOnlySpan<byte> tags, in TagHistory history, Span<uint> features)
    {
        var list = new FeatureList(features);
        ref readonly var word = ref words[at];
        var traits = (uint)word.Traits;
        ref readonly var before = ref At(words, at - 1);
        ref readonly var after = ref At(words, at + 1);
        var (traitsBefore, traitsAfter) = ((uint)before.Traits, (uint)after.Traits);
        var previous = at > 0 ? tags[at - 1] : TagHistory.None;
        var second = at > 1 ? tags[at - 2] : TagHistory.None;

        list.Add(0);
        list.Add(word.Form);
        list.Add(word.Lower);
        list.Add(word.Ending2);
        list.Add(word.Ending3);
        list.Add(word.Ending4);
        list.Add(word.Ending5);
        list.Add(word.Beginning);
        list.Add(word.Shape, word.AtStart ? 1u : 0);
        list.Add(word.Ending3, word.Shape);
        list.Add(traits);
        list.Add(word.Readings);
        list.Add(word.Readings, word.Shape);
        list.Add(word.Names, word.AtStart ? 1u : 0);
        list.Add(word.Names, word.Readings);

        list.Add(before.Lower);
        list.Add(after.Lower);
        list.Add(At(words, at - 2).Lower);
        list.Add(At(words, at + 2).Lower);
        list.Add(word.Lower, before.Lower);
        list.Add(word.Lower, after.Lower);
        list.Add(word.Lower, traitsAfter);
        list.Add(traits, after.Shape);
        list.Add(before.Ending3);
        list.Add(after.Ending3);
        list.Add(traitsAfter);
        list.Add(traits, traitsAfter);
        list.Add(traitsBefore, traits);
        list.Add(traitsBefore, traits, traitsAfter);
        list.Add(traits, traitsAfter, (uint)At(words, at + 2).Traits);

        list.Add(previous, second);
        list.Add(previous, traits);
        list.Add(previous, word.Lower);
        list.Add(previous, traits, traitsAfter);
        list.Add(previous, word.Readings);
        list.Add(previous, second, traits);
        list.Add(history.LastVerb, traits);
        list.Add(history.LastVerb, word.Lower);
        list.Add(history.LastVerb, history.LastOpener, traits);
        list.Add(history.LastVerb, history.LastOpener, traits, (uint)after.Shape);
        list.Add(history.VerbAhead ? 1u : 0, history.LastVerb, traits);
        list.Add(history.NonFiniteAhead ? 1u : 0, history.LastVerb, word.Lower);
        list.Add((uint)history.ClauseEnd, word.Lower);
        list.Add(traits, before.Shape, after.Shape);
        list.Add(before.Names, word.Names, after.Names);
        return list.Count;
    }

    private static ref readonly WordView At(ReadOnlySpan<WordView> words, int i)
    {
        if ((uint)i < (uint)words.Length) return ref words[i];
        return ref _outside[0];
    }

    private static readonly WordView[] _outside = [default];
}

/// <summary>Features by the place at which they are added, so that the same value is another feature at another place.</summary>
internal ref struct FeatureList(Span<uint> features)
{
    private readonly Span<uint> _features = features;
    private uint _place;

    public int Count { get; private set; }

    public void Add(uint value) => Put(value);

    public void Add(uint first, uint second) => Put(FeatureHash.Combine(first, second));

    public void Add(uint first, uint second, uint third) => Put(FeatureHash.Combine(FeatureHash.Combine(first, second), third));

    public void Add(uint first, uint second, uint third, uint fourth) =>
        Put(FeatureHash.Combine(FeatureHash.Combine(FeatureHash.Combine(first, second), third), fourth));

    private void Put(uint value) => _features[Count++] = FeatureHash.Combine(++_place, value);
}
