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
    private readonly LinearModel _settled;
    private readonly ScoreTable _moods;
    private readonly TagSet _tagSet;

    /// <param name="settled">The tags of marks and frequent words that have only one; labels as those of <paramref name="tags"/>.</param>
    public Tagger(LinearModel tags, LinearModel settled, LinearModel moods)
    {
        if (moods.Labels.Length != Moods.Count) throw new InvalidDataException("the tagger's model cannot be used: it chooses from other moods than this program knows; train it anew");
        if (!settled.Labels.SequenceEqual(tags.Labels, StringComparer.Ordinal)) throw new InvalidDataException("the tagger's model cannot be used: its parts have different tags");
        _tags = new ScoreTable(tags);
        _settled = settled;
        _moods = new ScoreTable(moods);
        _tagSet = new TagSet(tags.Labels);
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
        var words = new SentenceWords();
        var xpos = new Stts[64];
        foreach (var sentence in sentences)
        {
            var (first, count) = (sentence.FirstToken, sentence.EndToken - sentence.FirstToken);
            var here = tokens.AsSpan().Slice(first, count);
            words.Fill(text, here, traits.AsSpan().Slice(first, count));
            if (xpos.Length < count) xpos = new Stts[count];
            ChooseTags(words, xpos.AsSpan(0, count));
            ChooseReadings(text, here, words, xpos.AsSpan(0, count), result.AsSpan(first, count));
        }

        return ImmutableCollections.AsImmutable(result);
    }

    private void ChooseTags(SentenceWords words, Span<Stts> xpos)
    {
        Span<uint> features = stackalloc uint[TagFeatures.Max];
        Span<int> scores = stackalloc int[_tags.Labels];
        var history = TagHistory.AtStart;
        for (var i = 0; i < words.Count; i++)
        {
            var label = _settled.WeightsOf(words.Words[i].Form) is { Length: > 0 } weights ? weights[0].Label : -1;
            if (label < 0)
            {
                history.LookAhead(words.Words, i);
                var count = TagFeatures.Fill(words.Words, i, words.Labels, history, features);
                scores.Clear();
                _tags.Score(features[..count], scores);
                label = LinearModel.Best(scores);
            }

            words.Labels[i] = (byte)label;
            xpos[i] = _tagSet[label].Xpos;
            history.Add((byte)label, xpos[i]);
        }
    }

    private void ChooseReadings(SourceText text, ReadOnlySpan<Token> tokens, SentenceWords words, ReadOnlySpan<Stts> xpos, Span<TokenTag> result)
    {
        var previous = PreviousVerb.None;
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = text[tokens[i].Span];
            var readings = words.Words[i].AtStart ? Lexicon.German.LookAtStart(word) : Lexicon.German.Look(word);
            if (xpos[i] is Stts.VVFIN or Stts.VAFIN or Stts.VMFIN)
            {
                var mood = ChooseMood(words.Words, xpos, i, readings, previous);
                previous = new PreviousVerb(i, (byte)mood);
                var subject = MoodFeatures.Pronoun(xpos, i);
                result[i] = ReadingChoice.FiniteVerb(_tagSet[words.Labels[i]], readings, mood, subject < 0 ? [] : text[tokens[subject].Span]);
            }
            else
            {
                result[i] = ReadingChoice.Other(_tagSet[words.Labels[i]], readings);
            }
        }
    }

    private int ChooseMood(ReadOnlySpan<WordView> words, ReadOnlySpan<Stts> xpos, int at, ReadOnlySpan<WordForm> readings, in PreviousVerb previous)
    {
        Span<byte> candidates = stackalloc byte[Moods.Count];
        var allowed = Moods.Allowed(readings, xpos[at]);
        candidates = candidates[..Moods.Candidates(allowed, candidates)];
        if (candidates.Length == 1) return candidates[0];
        Span<uint> features = stackalloc uint[MoodFeatures.Max];
        Span<int> scores = stackalloc int[Moods.Count];
        scores.Clear();
        var count = MoodFeatures.Fill(words, xpos, at, allowed, previous, features);
        _moods.Score(features[..count], scores);
        return LinearModel.Best(scores, candidates);
    }

    private static Tagger LoadGerman()
    {
        using var stream = ResourceFiles.Open("models/de/tagger.bin");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes);
    }
}
