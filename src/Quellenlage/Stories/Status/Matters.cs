namespace Quellenlage.Stories.Status;

/// <summary>
/// Brings together confirmations and denials of one matter: where their words agree, where they tell sides of it of the same people and places,
/// where one party speaks of the same or in like surroundings, or where one article puts them side by side. One without words of its own (a
/// forgery, false reports) speaks of what stands before it.
/// </summary>
internal static class Matters
{
    private const double PartyShare = 0.1;
    private const double NeighbourShare = 0.3;
    private const int NeighbourSentences = 6;
    private const int MostOfParty = 64;

    /// <summary>By the first confirmation or denial of each.</summary>
    public static List<Matter> Find(WordIndex words, List<StatusClaim> claims)
    {
        var bare = new BareStatements(words, claims);
        var settled = claims.Where(c => c.Settles).ToList();
        var meant = settled.ToDictionary(c => c.Order, bare.MeantBy);
        var full = settled.ToDictionary(c => c.Order, c => c.Meaning(meant[c.Order]));
        var leader = Enumerable.Range(0, claims.Count).ToArray();
        foreach (var (claim, spoken) in meant)
            foreach (var other in spoken.Where(s => s.Settles)) Join(leader, claim, other.Order);
        JoinByWords(words, full, leader);
        JoinByPlace(words, settled, leader);
        JoinByParty(words, settled, leader);
        return [.. settled.GroupBy(c => Leader(leader, c.Order)).Select(g => Describe([.. g]))];

        // What the bare ones of a matter speak of is told by the others as well, if there are any.
        Matter Describe(List<StatusClaim> group) => group.TrueForAll(bare.IsBare)
            ? new Matter(words, WithoutRepeats(group.Select(c => full[c.Order])), _ => true, [.. group.SelectMany(c => meant[c.Order]).Where(c => !c.Settles).Distinct()])
            : new Matter(words, WithoutRepeats(group), c => !bare.IsBare(c), []);
    }

    private static void JoinByWords(WordIndex words, Dictionary<int, StatusClaim> settled, int[] leader)
    {
        var blocks = new TermBlocks();
        foreach (var claim in settled.Values)
        {
            foreach (var other in blocks.Sharing(claim.Part, claim.Terms, Likeness.ShortTerms))
                if (Likeness.StateTheSame(words, claim, settled[other]) || Likeness.AreSides(words, claim, settled[other])) Join(leader, claim.Order, other);
            blocks.Add(claim.Part, claim.Terms, claim.Order);
        }
    }

    private static void JoinByPlace(WordIndex words, IEnumerable<StatusClaim> settled, int[] leader)
    {
        StatusClaim? last = null;
        foreach (var claim in settled)
        {
            if (last is not null && ReferenceEquals(last.Article, claim.Article) && claim.Sentence - last.Sentence <= NeighbourSentences && words.Overlap(claim.Context, last.Context).Share >= NeighbourShare)
                Join(leader, claim.Order, last.Order);
            last = claim;
        }
    }

    private static void JoinByParty(WordIndex words, IEnumerable<StatusClaim> settled, int[] leader)
    {
        var byParty = new Dictionary<(int Part, string Party), List<StatusClaim>>();
        foreach (var claim in settled)
            foreach (var party in claim.Parties)
            {
                if (!byParty.TryGetValue((claim.Part, party), out var its)) byParty.Add((claim.Part, party), its = []);
                foreach (var other in its)
                    if (Likeness.SharesFrame(claim, other) || words.Overlap(claim.Context, other.Context).Share >= PartyShare) Join(leader, claim.Order, other.Order);
                if (its.Count < MostOfParty) its.Add(claim);
            }
    }

    // A quotation and the one nested in it state the same words once.
    private static List<StatusClaim> WithoutRepeats(IEnumerable<StatusClaim> claims)
    {
        var kept = new List<StatusClaim>();
        foreach (var claim in claims)
            if (!kept.Exists(k => k.Overlaps(claim))) kept.Add(claim);
        return kept;
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
