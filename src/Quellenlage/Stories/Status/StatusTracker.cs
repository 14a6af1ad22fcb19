using System.Collections.Immutable;
using Quellenlage.Extraction.Modalities;
using Quellenlage.Stories.Lineage;

namespace Quellenlage.Stories.Status;

/// <summary>
/// Follows matters that somebody confirms or denies. Denials and confirmations are of one matter where their words agree, where they tell
/// sides of it of the same people and places, where one party speaks of the same or in like surroundings, or where one article puts them side by
/// side; reports belong to it whose words agree with one of them, which tell sides of it, or which a denial without words of its own follows.
/// </summary>
internal static class StatusTracker
{
    private const double LongShare = 0.45;
    private const int LongTerms = 3;
    private const double ShortShare = 0.6;
    private const int ShortTerms = 2;

    // Sides of one matter (to send troops, to fight) share who is concerned.
    private const double SideShare = 0.3;
    private const int SideTerms = 2;

    private const double PartyShare = 0.03;
    private const double NeighbourShare = 0.3;
    private const int NeighbourSentences = 6;
    private const int MostOfParty = 64;

    /// <summary>A denial with so few words of its own (a forgery, false reports) denies what stands beside or before it.</summary>
    private const int BareTerms = 2;
    private const int BareReach = 3;

    /// <summary>In the order of the first confirmation or denial in the story; a quotation is in one history at most.</summary>
    public static ImmutableArray<StatusHistory> Track(StoryIndex story, WordIndex words)
    {
        var claims = StatusClaim.Collect(story, words);
        var blocks = new TermBlocks();
        foreach (var claim in claims) blocks.Add(claim.Part, claim.Terms, claim.Order);
        var matters = Matters(words, claims, blocks);
        var taken = new bool[claims.Count];
        var histories = ImmutableArray.CreateBuilder<StatusHistory>();
        foreach (var matter in matters)
        {
            foreach (var claim in matter) taken[claim.Order] = true;
            var all = matter.Concat(Reports(words, claims, blocks, matter, taken)).ToList();
            if (all.DistinctBy(c => c.Status).Count() < 2) continue;
            foreach (var claim in all) taken[claim.Order] = true;
            histories.Add(Describe(story, $"h{histories.Count + 1}", all));
        }

        return histories.ToImmutable();
    }

    /// <summary>The confirmations and denials, those of one matter together, by the first of each.</summary>
    private static List<List<StatusClaim>> Matters(WordIndex words, List<StatusClaim> claims, TermBlocks blocks)
    {
        var leader = Enumerable.Range(0, claims.Count).ToArray();
        var byParty = new Dictionary<(int Part, string Party), List<StatusClaim>>();
        StatusClaim? last = null;
        foreach (var claim in claims.Where(c => c.Settles))
        {
            foreach (var other in blocks.Sharing(claim.Part, claim.Terms, ShortTerms))
                if (other < claim.Order && claims[other].Settles && (StateTheSame(words, claim, claims[other]) || AreSides(words, claim, claims[other]))) Join(leader, claim.Order, other);
            if (last is not null && ReferenceEquals(last.Article, claim.Article) && claim.Sentence - last.Sentence <= NeighbourSentences && words.Overlap(claim.Context, last.Context).Share >= NeighbourShare)
                Join(leader, claim.Order, last.Order);
            foreach (var party in claim.Parties)
            {
                if (!byParty.TryGetValue((claim.Part, party), out var its)) byParty.Add((claim.Part, party), its = []);
                foreach (var other in its)
                    if (SharesFrame(claim, other) || words.Overlap(claim.Context, other.Context).Share >= PartyShare) Join(leader, claim.Order, other.Order);
                if (its.Count < MostOfParty) its.Add(claim);
            }

            last = claim;
        }

        return [.. claims.Where(c => c.Settles).GroupBy(c => Leader(leader, c.Order)).Select(g => WithoutRepeats(g))];
    }

    // A quotation and the one nested in it state the same words once.
    private static List<StatusClaim> WithoutRepeats(IEnumerable<StatusClaim> claims)
    {
        var kept = new List<StatusClaim>();
        foreach (var claim in claims)
            if (!kept.Exists(k => k.Overlaps(claim))) kept.Add(claim);
        return kept;
    }

    /// <summary>What was reported of the matter, once for each article and holder.</summary>
    private static IEnumerable<StatusClaim> Reports(WordIndex words, List<StatusClaim> claims, TermBlocks blocks, List<StatusClaim> matter, bool[] taken)
    {
        var found = new Dictionary<int, double>();
        foreach (var settled in matter)
        {
            foreach (var other in blocks.Sharing(settled.Part, settled.Terms, ShortTerms))
                if (!claims[other].Settles && (StateTheSame(words, settled, claims[other]) || AreSides(words, settled, claims[other]))) found[other] = Math.Max(found.GetValueOrDefault(other), words.Overlap(settled.Terms, claims[other].Terms).Share);
            if (settled.Terms.Length <= BareTerms && Before(claims, settled) is { } denied) found[denied.Order] = 1;
        }

        return found.Where(f => !taken[f.Key]).OrderByDescending(f => f.Value).ThenBy(f => f.Key).Select(f => claims[f.Key])
            .Where(c => c.Status != Modality.Hypothetical && !matter.Exists(m => m.Overlaps(c))).DistinctBy(c => (c.Article.Article.Id, c.Status, string.Join(' ', c.Parties)));
    }

    private static StatusClaim? Before(List<StatusClaim> claims, StatusClaim denial)
    {
        for (var i = denial.Order - 1; i >= 0 && ReferenceEquals(claims[i].Article, denial.Article) && denial.Sentence - claims[i].Sentence <= BareReach; i--)
            if (!claims[i].Settles && claims[i].Terms.Length > BareTerms && !claims[i].Overlaps(denial) && !claims[i].Parties.Intersect(denial.Parties).Any()) return claims[i];
        return null;
    }

    private static bool StateTheSame(WordIndex words, StatusClaim one, StatusClaim other)
    {
        if (one.Overlaps(other)) return one.Settles && other.Settles;
        if (!one.Telling.Agrees(other.Telling)) return false;
        var (share, count) = words.Overlap(one.Terms, other.Terms);
        return (count >= LongTerms && share >= LongShare) || (count >= ShortTerms && share >= ShortShare);
    }

    private static bool AreSides(WordIndex words, StatusClaim one, StatusClaim other)
    {
        if (one.Overlaps(other) || !SharesFrame(one, other)) return false;
        var (share, count) = words.Overlap(one.Terms, other.Terms);
        return count >= SideTerms && share >= SideShare;
    }

    private static bool SharesFrame(StatusClaim one, StatusClaim other) => one.Frames.Intersect(other.Frames, StringComparer.Ordinal).Any();

    private static StatusHistory Describe(StoryIndex story, string id, List<StatusClaim> claims)
    {
        // What an article says itself sums up what it reports of that day.
        var steps = claims.OrderBy(c => c.Date ?? DateOnly.MaxValue).ThenBy(c => c.Date is null).ThenBy(c => c.Quotation.Chain.IsEmpty).ThenBy(c => c.Order).ToList();
        // A denial may say no more than that it denies; what it is about is then told by another step.
        var telling = steps.Find(s => s.Terms.Length > BareTerms) ?? steps[0];
        return new StatusHistory(id, new ArticleSpan(telling.Article.Article.Id, telling.Quotation.Content.MaxBy(c => c.Length)), [.. steps.Select(c => Step(story, c))]);
    }

    private static StatusStep Step(StoryIndex story, StatusClaim claim)
    {
        var holder = story.HolderOf(claim.Article, claim.Quotation.Chain);
        return new StatusStep(claim.Status, claim.Date, holder?.Name, holder?.Entity?.Id, [new StatusEvidence(new ArticleSpan(claim.Article.Article.Id, claim.SentenceSpan), claim.Quotation.Id)]);
    }

    private static void Join(int[] leader, int one, int other)
    {
        var (a, b) = (Leader(leader, one), Leader(leader, other));
        leader[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static int Leader(int[] leader, int index)
    {
        while (leader[index] != index) index = leader[index] = leader[leader[index]];
        return index;
    }
}
