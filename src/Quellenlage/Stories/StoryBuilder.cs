using System.Collections.Immutable;
using Quellenlage.Extraction;
using Quellenlage.Stories.Dating;
using Quellenlage.Stories.Division;
using Quellenlage.Stories.Entities;
using Quellenlage.Stories.Lineage;
using Quellenlage.Stories.Reuse;
using Quellenlage.Stories.Series;
using Quellenlage.Stories.Status;
using Quellenlage.Stories.Timeline;

namespace Quellenlage.Stories;

/// <summary>The stories room as one stage: what each article says in, what they say together out.</summary>
public static class StoryBuilder
{
    /// <summary>
    /// Articles without a date are first dated by the others, as far as those tell. Deterministic and independent of the order of the articles; the cost grows with their text, not with its square. Never throws
    /// for the statements of articles with different ids; safe to call from several threads.
    /// </summary>
    /// <param name="decisions">What a person decided about names.</param>
    public static Story Build(IReadOnlyList<Statements> statements, EntityDecisions? decisions = null)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var articles = Sort(StoryDating.Narrow(Sort(statements)));
        var whole = new StoryIndex(articles, EntityResolver.Resolve(articles, decisions));
        var words = new WordIndex(whole);
        var reuse = ReuseFinder.Find(whole, words);
        var (parts, alone) = StoryDivider.Divide(whole, words, reuse);
        var index = whole.Divided(parts);
        var origins = OriginFinder.Find(index, reuse);
        var series = SeriesBuilder.Build(index);
        var conflicts = ConflictFinder.Find(series);
        return new Story
        {
            Articles = articles,
            Parts = parts,
            Alone = alone,
            Entities = index.Entities,
            Reuse = reuse,
            Origins = origins,
            Claims = ClaimBuilder.Build(index, words, origins, reuse),
            Series = [.. series.Select(s => s.Series)],
            Conflicts = conflicts,
            Timeline = TimelineBuilder.Build(index, words, conflicts),
            Statuses = StatusTracker.Track(index, words),
        };
    }

    private static ImmutableArray<Statements> Sort(IReadOnlyList<Statements> statements) =>
        [.. statements.OrderBy(s => s.Published.Best is null).ThenBy(s => s.Published.Best).ThenBy(s => s.Article.Id, StringComparer.Ordinal)];
}
