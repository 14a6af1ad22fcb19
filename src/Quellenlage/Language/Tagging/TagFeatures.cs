using Quellenlage.Language.Learning;

namespace Quellenlage.Language.Tagging;

/// <summary>The features by which a token's parts of speech are chosen: its form, its neighbours, and the tags chosen before it.</summary>
internal static class TagFeatures
{
    public const int Max = 48;

    private const uint ContextPlaces = 20;

    /// <summary>Fills what the word alone tells, and returns how many features there are.</summary>
    /// <param name="features">At least <see cref="Max"/> long.</param>
    public static int FillWord(TagWord word, Span<uint> features)
    {
        var list = new FeatureList(features);
        var start = word.AtStart ? 1u : 0;
        list.Add(0);
        list.Add(word.Form);
        list.Add(word.Lower);
        list.Add(word.Ending2);
        list.Add(word.Ending3);
        list.Add(word.Ending4);
        list.Add(word.Ending5);
        list.Add(word.Beginning);
        list.Add(word.Shape, start);
        list.Add(word.Ending3, word.Shape);
        list.Add((uint)word.Traits);
        list.Add(word.Readings);
        list.Add(word.Readings, word.Shape);
        list.Add(word.Names, start);
        list.Add(word.Names, word.Readings);
        return list.Count;
    }

    /// <summary>Fills what stands around the word and what is known of the tags before it, and returns how many features there are.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="tags">The tags chosen so far, by the numbers of the model's labels.</param>
    /// <param name="features">At least <see cref="Max"/> long.</param>
    public static int FillContext(ReadOnlySpan<TagWord> words, int at, ReadOnlySpan<byte> tags, in TagHistory history, in WordsAhead ahead, Span<uint> features)
    {
        var list = new FeatureList(features, ContextPlaces);
        var (word, before, after, second) = (words[at], At(words, at - 1), At(words, at + 1), At(words, at + 2));
        var (traitsBefore, traits, traitsAfter) = ((uint)before.Traits, (uint)word.Traits, (uint)after.Traits);
        var previous = at > 0 ? tags[at - 1] : TagHistory.None;
        var previousTwo = (uint)(previous << 8 | (at > 1 ? tags[at - 2] : TagHistory.None));
        var clause = (uint)(history.LastVerb << 8 | history.LastOpener);

        list.Add(before.Lower);
        list.Add(after.Lower);
        list.Add(At(words, at - 2).Lower);
        list.Add(second.Lower);
        list.Add(word.Lower, before.Lower);
        list.Add(word.Lower, traitsAfter);
        list.Add(traits, after.Shape);
        list.Add(before.Ending3);
        list.Add(after.Ending3);
        list.Add(traitsAfter);
        list.Add(traits, traitsAfter);
        list.Add(traitsBefore, traits);
        list.Add(traitsBefore, traits, traitsAfter);
        list.Add(traits, traitsAfter, (uint)second.Traits);

        list.Add(previous, traits);
        list.Add(previous, word.Lower);
        list.Add(previous, traits, traitsAfter);
        list.Add(previousTwo, traits);
        list.Add(history.LastVerb, word.Lower);
        list.Add(clause, traits);
        list.Add((ahead.Verb ? 256u : 0) | history.LastVerb, traits);
        list.Add((ahead.NonFinite ? 256u : 0) | history.LastVerb, word.Lower);
        list.Add((uint)ahead.ClauseEnd, word.Lower);
        list.Add(traits, before.Shape, after.Shape);
        list.Add(before.Names, word.Names, after.Names);
        return list.Count;
    }

    private static TagWord At(ReadOnlySpan<TagWord> words, int i) => (uint)i < (uint)words.Length ? words[i] : TagWord.Outside;
}

/// <summary>Features by the place at which they are added, so that the same value is another feature at another place.</summary>
/// <param name="firstPlace">Where lists that are used together begin.</param>
internal ref struct FeatureList(Span<uint> features, uint firstPlace = 0)
{
    private readonly Span<uint> _features = features;

    public int Count { get; private set; }

    public void Add(uint value)
    {
        _features[Count] = FeatureHash.At(firstPlace + (uint)Count, value);
        Count++;
    }

    public void Add(uint first, uint second) => Add(FeatureHash.Pair(first, second));

    public void Add(uint first, uint second, uint third) => Add(FeatureHash.Pair(FeatureHash.Pair(first, second), third));
}
