using Quellenlage.Language.Grammar;
using Quellenlage.Language.Learning;

namespace Quellenlage.Language.Tagging;

/// <summary>The words of the language, as the tagger sees them: which tags each can have, and what it says for them by itself. Thread-safe.</summary>
/// <param name="tags">The trained weights, or null while they are trained; words are not judged then.</param>
/// <param name="choices">Which tags words have.</param>
internal sealed class TagVocabulary(ScoreTable? tags, TagChoices choices)
{
    private readonly FormMemo<TagWord> _words = new();

    public TagWord Word(ReadOnlySpan<char> word, TokenKind kind, WordTraits traits, bool atStart)
    {
        var hash = FeatureHash.Of(word);
        var variant = (uint)traits << 4 | (uint)kind << 1 | (atStart ? 1u : 0);
        return _words.Find(word, hash, variant) ?? _words.Keep(word, hash, variant, Make(word, kind, traits, atStart));
    }

    private TagWord Make(ReadOnlySpan<char> word, TokenKind kind, WordTraits traits, bool atStart)
    {
        var made = new TagWord(word, kind, traits, atStart);
        var candidates = choices.Of(made);
        var scores = new int[candidates.Length];
        if (tags is not null)
        {
            Span<uint> features = stackalloc uint[TagFeatures.Max];
            tags.Score(features[..TagFeatures.FillWord(made, features)], candidates, scores);
        }

        var readings = TagWord.ReadingsOf(word, atStart);
        var results = new TokenTag[candidates.Length];
        for (var i = 0; i < results.Length; i++) results[i] = ReadingChoice.Other(choices.Tags[candidates[i]], readings);
        made.Judge(candidates, scores, results);
        return made;
    }
}
