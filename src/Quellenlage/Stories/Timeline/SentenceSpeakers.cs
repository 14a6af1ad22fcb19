using System.Collections.Immutable;
using Quellenlage.Extraction;
using Quellenlage.Text;

namespace Quellenlage.Stories.Timeline;

/// <summary>Who speaks in the sentences of one article.</summary>
internal sealed class SentenceSpeakers
{
    private readonly ILookup<int, (TextSpan Content, string Speaker)> _speakers;

    public SentenceSpeakers(StoryIndex story, Statements article) =>
        _speakers = (from quotation in article.Quotations
                     from link in quotation.Chain
                     let speaker = story.SourceOf(article, link)
                     where speaker.Entity is not null
                     from content in quotation.Content
                     select (Sentence: article.Analysed.SentenceAt(content.Start), Content: content, speaker.Key)).ToLookup(s => s.Sentence, s => (s.Content, s.Key));

    /// <summary>The keys of the named speakers of what the stretch of a sentence holds, each once, sorted.</summary>
    public ImmutableArray<string> Of(int sentence, TextSpan stretch) =>
        [.. _speakers[sentence].Where(s => s.Content.Overlaps(stretch)).Select(s => s.Speaker).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
