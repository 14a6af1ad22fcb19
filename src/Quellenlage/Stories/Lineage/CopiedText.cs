using Quellenlage.Stories.Reuse;
using Quellenlage.Text;

namespace Quellenlage.Stories.Lineage;

/// <summary>
/// Whose words an article's own assertions are where they stand in text that it shares: those of the source that both articles
/// credit, else those of the first of them.
/// </summary>
internal sealed class CopiedText
{
    private readonly Dictionary<string, List<(TextSpan Span, StorySource Source)>> _byArticle = new(StringComparer.Ordinal);

    public CopiedText(StoryIndex story, IEnumerable<ReusedText> reuse)
    {
        var pairs = reuse.ToList();
        foreach (var pair in pairs.Where(p => p.Credit is not null))
            foreach (var passage in pair.Passages)
            {
                Add(pair.First, passage.InFirst, story.Organisation(pair.Credit!));
                Add(pair.Second, passage.InSecond, story.Organisation(pair.Credit!));
            }

        foreach (var pair in pairs.Where(p => p.Credit is null))
            foreach (var passage in pair.Passages)
            {
                var own = story.PublisherOf(story.Articles[story.OrderOf(pair.First)]);
                Add(pair.Second, passage.InSecond, SourceAt(pair.First, passage.InFirst) ?? own);
            }
    }

    /// <summary>The source of the passage that the span overlaps; null where the words are the article's own.</summary>
    public StorySource? SourceAt(string article, TextSpan span)
    {
        if (!_byArticle.TryGetValue(article, out var passages)) return null;
        foreach (var (passage, source) in passages)
            if (passage.Overlaps(span)) return source;
        return null;
    }

    private void Add(string article, TextSpan span, StorySource source)
    {
        if (!_byArticle.TryGetValue(article, out var passages)) _byArticle[article] = passages = [];
        passages.Add((span, source));
    }
}
