using System.Collections.Immutable;
using Quellenlage.Extraction.Modalities;

namespace Quellenlage.Stories.Status;

/// <summary>Puts the claims of one matter into steps.</summary>
internal static class StatusSteps
{
    private const int BareTerms = 2;

    /// <summary>By date; what one party says in the same sense on one day is one step, wherever it stands.</summary>
    public static StatusHistory Describe(StoryIndex story, string id, List<StatusClaim> claims)
    {
        // What was said by a day at the latest comes before what was said on it; what an article says itself sums up what it reports.
        var ordered = claims.OrderBy(c => c.Date.Day ?? DateOnly.MaxValue).ThenBy(c => c.Date.Day is null).ThenBy(c => c.Chain.IsEmpty).ThenBy(c => c.Date.IsTold).ThenBy(c => c.Order).ToList();
        var telling = Telling(ordered);
        var steps = ordered.GroupBy(c => (c.Date.Day, c.Status, Who: story.HolderOf(c.Article, c.Chain)?.Key ?? $"article:{c.Article.Article.Id}")).Select(g => Step(story, [.. g]));
        return new StatusHistory(id, new ArticleSpan(telling.Article.Article.Id, telling.Words.MaxBy(w => w.Length)), [.. steps]);
    }

    // The first that states the matter in words of its own; a denial may say no more than that it denies, and a forecast less than what came of it.
    private static StatusClaim Telling(List<StatusClaim> claims) =>
        claims.OrderBy(c => c.Telling.Terms.Length <= BareTerms).ThenBy(c => c.Status == Modality.Denied).ThenBy(c => c.Status == Modality.Expected).First();

    private static StatusStep Step(StoryIndex story, List<StatusClaim> claims)
    {
        var first = claims[0];
        var holder = story.HolderOf(first.Article, first.Chain);
        ImmutableArray<StatusEvidence> evidence = [.. claims.Select(c => new StatusEvidence(new ArticleSpan(c.Article.Article.Id, c.Place), c.Quotation?.Id)).Distinct()];
        return new StatusStep(first.Status, first.Date.Day, holder?.Name, holder?.Entity?.Id, evidence);
    }
}
