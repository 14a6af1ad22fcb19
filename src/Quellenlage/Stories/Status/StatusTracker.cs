using System.Collections.Immutable;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Modalities;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Extraction.Times;
using Quellenlage.Text;

namespace Quellenlage.Stories.Status;

/// <summary>
/// Follows assertions that somebody confirms or denies: quotations whose contents share enough of their words and entities with the
/// confirmed or denied one.
/// </summary>
internal static class StatusTracker
{
    private const double LongShare = 0.45;
    private const int LongTerms = 3;
    private const double ShortShare = 0.6;
    private const int ShortTerms = 2;
    private const int OneBlock = 0;

    /// <summary>In the order of the first confirmation or denial in the story; a quotation is in one history at most.</summary>
    public static ImmutableArray<StatusHistory> Track(StoryIndex story, WordIndex words)
    {
        var claims = Collect(story, words);
        var blocks = new TermBlocks();
        foreach (var claim in claims) blocks.Add(OneBlock, claim.Terms, claim.Order);
        var taken = new bool[claims.Count];
        var histories = ImmutableArray.CreateBuilder<StatusHistory>();
        foreach (var settled in claims.Where(c => Settles(c.Quotation.Modality)))
        {
            if (taken[settled.Order]) continue;
            var same = SameAssertion(words, claims, blocks, settled, taken);
            if (same.DistinctBy(c => c.Quotation.Modality).Count() < 2) continue;
            foreach (var claim in same) taken[claim.Order] = true;
            histories.Add(Describe(story, $"h{histories.Count + 1}", same));
        }

        return histories.ToImmutable();
    }

    private static bool Settles(Modality modality) => modality is Modality.Confirmed or Modality.Denied;

    private static List<Claim> Collect(StoryIndex story, WordIndex words)
    {
        var claims = new List<Claim>();
        for (var a = 0; a < story.Articles.Length; a++)
        {
            var article = story.Articles[a];
            foreach (var quotation in article.Quotations)
            {
                var terms = quotation.Content.SelectMany(c => words.Within(a, c, [])).Distinct().Order().ToArray();
                claims.Add(new Claim(claims.Count, article, quotation, terms, DateOf(article, quotation)));
            }
        }

        return claims;
    }

    // A quotation and the one nested in it state the same words once.
    private static List<Claim> SameAssertion(WordIndex words, List<Claim> claims, TermBlocks blocks, Claim settled, bool[] taken)
    {
        var same = new List<Claim> { settled };
        foreach (var other in blocks.Sharing(OneBlock, settled.Terms, ShortTerms))
        {
            var claim = claims[other];
            if (taken[other] || same.Any(s => ReferenceEquals(s.Article, claim.Article) && s.Overlaps(claim))) continue;
            var (share, count) = words.Overlap(settled.Terms, claim.Terms);
            if ((count >= LongTerms && share >= LongShare) || (count >= ShortTerms && share >= ShortShare)) same.Add(claim);
        }

        return same;
    }

    private static StatusHistory Describe(StoryIndex story, string id, List<Claim> claims)
    {
        var steps = claims.OrderBy(c => c.Date ?? DateOnly.MaxValue).ThenBy(c => c.Date is null).ThenBy(c => c.Order).ToList();
        var words = steps[0].Quotation.Content.MaxBy(c => c.Length);
        return new StatusHistory(id, new ArticleSpan(steps[0].Article.Article.Id, words), [.. steps.Select(c => Step(story, c))]);
    }

    private static StatusStep Step(StoryIndex story, Claim claim)
    {
        var holder = story.HolderOf(claim.Article, claim.Quotation.Chain);
        var quotation = new ItemReference(claim.Article.Article.Id, claim.Quotation.Id);
        return new StatusStep(quotation, claim.Quotation.Modality, claim.Date, holder?.Name, holder?.Entity?.Id);
    }

    /// <summary>When it was said: a date of the sentence that is not part of what was said, else the day of publication.</summary>
    private static DateOnly? DateOf(Statements article, Quotation quotation)
    {
        var published = article.Published.Best;
        var sentence = article.Analysed.SentenceAt(quotation.Content[0].Start);
        if (sentence < 0) return published;
        var span = article.Analysed.Sentences[sentence].Span;
        for (var t = FirstTimeFrom(article.Times, span.Start); t < article.Times.Length && article.Times[t].Span.Start < span.End; t++)
        {
            var time = article.Times[t];
            if (time.Type is not (TimeType.Date or TimeType.Time) || time.Earliest is null || time.Latest is null) continue;
            if (!quotation.Content.Any(c => c.Overlaps(time.Span))) return Days.Best(time.Earliest, time.Latest, published);
        }

        return published;
    }

    private static int FirstTimeFrom(ImmutableArray<TimeExpression> times, int offset)
    {
        var (low, high) = (0, times.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (times[middle].Span.Start >= offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <param name="Order">Its place among all quotations of the story, from 0.</param>
    private sealed record Claim(int Order, Statements Article, Quotation Quotation, int[] Terms, DateOnly? Date)
    {
        public bool Overlaps(Claim other) => Quotation.Content.Any(c => other.Quotation.Content.Any(o => o.Overlaps(c)));
    }
}
