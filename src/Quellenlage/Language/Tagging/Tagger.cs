using System.Collections.Immutable;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.Learning;
using Quellenlage.Language.WordForms;
using Quellenlage.Resources;
using Quellenlage.Text;

namespace Quellenlage.Language.Tagging;

/// <summary>
/// Chooses for each token, from left to right, its parts of speech, then for finite verbs mood and tense, and takes the lexicon's
/// reading that fits. Immutable and thread-safe.
/// </summary>
internal sealed class Tagger
{
    private static readonly Lazy<Tagger> _german = new(LoadGerman);

    private readonly ScoreTable _tags;
    private readonly ScoreTable _moods;
    private readonly TagSet _tagSet;
    private readonly TagVocabulary _vocabulary;

    /// <param name="choices">Which tags words have; labels as those of <paramref name="tags"/>.</param>
    public Tagger(LinearModel tags, LinearModel choices, LinearModel moods)
    {
        if (moods.Labels.Length != Moods.Count) throw new InvalidDataException("the tagger's model cannot be used: it chooses from other moods than this program knows; train it anew");
        if (!choices.Labels.SequenceEqual(tags.Labels, StringComparer.Ordinal)) throw new InvalidDataException("the tagger's model cannot be used: its parts have different tags");
        _tags = new ScoreTable(tags);
        _moods = new ScoreTable(moods);
        var seen = new TagChoices(choices);
        _tagSet = seen.Tags;
        _vocabulary = new TagVocabulary(_tags, seen);
    }

    /// <summary>The trained tagger inside the assembly, loaded at first use.</summary>
    /// <exception cref="InvalidDataException">The built-in model is damaged or of another version.</exception>
    public static Tagger German => _german.Value;

    /// <exception cref="InvalidDataException">The bytes are not a tagger's models of this version.</exception>
    public static Tagger Read(ReadOnlySpan<byte> bytes)
    {
        var models = ModelFile.Read(bytes);
        return models.Length == 3 ? new Tagger(models[0], models[1], models[2]) : throw new InvalidDataException($"the tagger's model cannot be used: it has {models.Length} parts instead of 3");
    }

    /// <summary>One tag a token, in order. Never throws; linear in the text.</summary>
    public ImmutableArray<TokenTag> Tag(SourceText text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, ImmutableArray<WordTraits> traits)
    {
        var result = new TokenTag[tokens.Length];
        var words = new SentenceWords(_vocabulary);
        var xpos = new Stts[64];
        foreach (var sentence in sentences)
        {
            var (first, count) = (sentence.FirstToken, sentence.EndToken - sentence.FirstToken);
            var here = tokens.AsSpan().Slice(first, count);
            words.Fill(text, here, traits.AsSpan().Slice(first, count));
            if (xpos.Length < count) xpos = new Stts[count];
            ChooseTags(words, xpos.AsSpan(0, count), result.AsSpan(first, count));
            ChooseMoods(text, here, words, xpos.AsSpan(0, count), result.AsSpan(first, count));
        }

        return ImmutableCollections.AsImmutable(result);
    }

    private void ChooseTags(SentenceWords words, Span<Stts> xpos, Span<TokenTag> result)
    {
        Span<uint> features = stackalloc uint[TagFeatures.Max];
        Span<int> scores = stackalloc int[LinearModel.MaxLabels];
        var history = TagHistory.AtStart;
        for (var i = 0; i < result.Length; i++)
        {
            var word = words.Words[i];
            var chosen = 0;
            if (word.Candidates.Length > 1)
            {
                var count = TagFeatures.FillContext(words.Words, i, words.Labels, history, words.Ahead[i], features);
                var here = scores[..word.Candidates.Length];
                word.Scores.CopyTo(here);
                _tags.Score(features[..count], word.Candidates, here);
                chosen = LinearModel.Best(here);
            }

            words.Labels[i] = word.Candidates[chosen];
            result[i] = word.Tags[chosen];
            xpos[i] = result[i].Xpos;
            history.Add(words.Labels[i], xpos[i]);
        }
    }

    private void ChooseMoods(SourceText text, ReadOnlySpan<Token> tokens, SentenceWords words, ReadOnlySpan<Stts> xpos, Span<TokenTag> result)
    {
        var previous = PreviousVerb.None;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (xpos[i] is not (Stts.VVFIN or Stts.VAFIN or Stts.VMFIN)) continue;
            var readings = TagWord.ReadingsOf(text[tokens[i].Span], words.Words[i].AtStart);
            var mood = ChooseMood(words.Words, xpos, i, readings, previous);
            previous = new PreviousVerb(i, (byte)mood);
            var subject = MoodFeatures.Pronoun(xpos, i);
            result[i] = ReadingChoice.FiniteVerb(_tagSet[words.Labels[i]], readings, mood, subject < 0 ? [] : text[tokens[subject].Span]);
        }
    }

    private int ChooseMood(ReadOnlySpan<TagWord> words, ReadOnlySpan<Stts> xpos, int at, ReadOnlySpan<WordForm> readings, in PreviousVerb previous)
    {
        Span<byte> candidates = stackalloc byte[Moods.Count];
        var allowed = Moods.Allowed(readings, xpos[at]);
        candidates = candidates[..Moods.Candidates(allowed, candidates)];
        if (candidates.Length == 1) return candidates[0];
        Span<uint> features = stackalloc uint[MoodFeatures.Max];
        Span<int> scores = stackalloc int[candidates.Length];
        scores.Clear();
        var count = MoodFeatures.Fill(words, xpos, at, allowed, previous, features);
        _moods.Score(features[..count], candidates, scores);
        return candidates[LinearModel.Best(scores)];
    }

    private static Tagger LoadGerman()
    {
        using var stream = ResourceFiles.Open("models/de/tagger.bin");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes);
    }
}
