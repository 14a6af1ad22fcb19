using System.Collections.Immutable;
using Quellenlage.Extraction.Modalities;

namespace Quellenlage.Stories.Status;

/// <summary>Follows matters that somebody confirms or denies: who reported them, in which words an article tells them itself, and what it holds for unproven.</summary>
internal static class StatusTracker
{
    /// <summary>In the order of the first confirmation or denial in the story; a quotation or sentence is in one history at most.</summary>
    public static ImmutableArray<StatusHistory> Track(StoryIndex story, WordIndex words)
    {
        var claims = StatusClaims.OfQuotations(story, words);
        var matters = Matters.Find(words, claims);
        var reports = MatterReports.Find(story, words, claims, matters);
        var histories = ImmutableArray.CreateBuilder<StatusHistory>();
        for (var m = 0; m < matters.Count; m++)
        {
            var all = WithoutHeadlines(words, [.. matters[m].Settled, .. reports[m]]);
            if (all.DistinctBy(c => c.Status).Count() > 1) histories.Add(StatusSteps.Describe(story, $"h{histories.Count + 1}", all));
        }

        return histories.ToImmutable();
    }

    // What a headline says the text below says too, and who says it.
    private static List<StatusClaim> WithoutHeadlines(WordIndex words, List<StatusClaim> claims)
    {
        var below = claims.Where(c => !c.IsHeading).ToLookup(c => (c.Article.Article.Id, c.Status));
        return [.. claims.Where(c => !c.IsHeading || !below[(c.Article.Article.Id, c.Status)].Any(b => words.Overlap(b.Telling.Terms, c.Telling.Terms).Count > 0))];
    }
}
