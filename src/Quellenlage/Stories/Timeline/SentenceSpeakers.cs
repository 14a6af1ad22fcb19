using System.Collections.Immutable;
using Quellenlage.Extraction;
using Quellenlage.Text;

namespace Quellenlage.Stories.Timeline;

/// <summary>What a named source is told to say, in one stretch.</summary>
/// <param name="Speaker">The key of a person or organisation of the story.</param>
internal readonly record struct Utterance(string Speaker, TextSpan Content);

/// <summary>Who speaks in the sentences of one article.</summary>
internal sealed class SentenceSpeakers
{
    private readonly ILookup<int, Utterance> _utterances;

    public SentenceSpeakers(StoryIndex story, Statements article) =>
        _utterances = (from quotation in article.Quotations
                       from link in quotation.Chain
                       let speaker = story.SourceOf(article, link)
                       where speaker.Entity is not null
                       from content in quotation.Content
                       select (Sentence: article.Analysed.SentenceAt(content.Start), Utterance: new Utterance(speaker.Key, content))).ToLookup(s => s.Sentence, s => s.Utterance);

    /// <summary>What named sources say in the stretch of a sentence, each once, in no order that means anything but always the same.</summary>
    public ImmutableArray<Utterance> Of(int sentence, TextSpan stretch) => [.. _utterances[sentence].Where(u => u.Content.Overlaps(stretch)).Distinct()];
}
