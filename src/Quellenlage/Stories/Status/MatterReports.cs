using System.Collections.Immutable;
using Quellenlage.Extraction.Modalities;
using Quellenlage.Language.Grammar;

namespace Quellenlage.Stories.Status;

/// <summary>Finds what is told of matters, by quotations and by the articles themselves.</summary>
internal sealed class MatterReports
{
    private const int DoubtReach = 6;
    private const int NearReach = 2;

    private readonly StoryIndex _story;
    private readonly WordIndex _words;
    private readonly List<Matter> _matters;
    private readonly TermBlocks _blocks = new();
    private readonly List<StatusClaim>[] _found;

    private MatterReports(StoryIndex story, WordIndex words, List<Matter> matters)
    {
        (_story, _words, _matters) = (story, words, matters);
        _found = [.. matters.Select(m => m.Spoken.ToList())];
        for (var m = 0; m < matters.Count; m++) _blocks.Add(matters[m].Part, matters[m].Terms, m);
    }

    /// <summary>For each matter what is told of it; each claim belongs to the one that it is most like.</summary>
    public static List<StatusClaim>[] Find(StoryIndex story, WordIndex words, List<StatusClaim> claims, List<Matter> matters)
    {
        var reports = new MatterReports(story, words, matters);
        reports.AddQuotations(claims);
        reports.AddOwn(claims.Count);
        reports.AddDoubts(claims);
        return [.. reports._found.Select(WithoutRepeats)];
    }

    private void AddQuotations(List<StatusClaim> claims)
    {
        var spoken = _matters.SelectMany(m => m.Spoken).Select(s => s.Order).ToHashSet();
        foreach (var claim in claims)
            if (!claim.Settles && claim.Status != Modality.Hypothetical && !spoken.Contains(claim.Order) && !IsQuestion(claim)) Place(claim);
    }

    private void AddOwn(int order)
    {
        var parts = _matters.Select(m => m.Part).ToHashSet();
        for (var a = 0; a < _story.Articles.Length; a++)
        {
            if (!parts.Contains(_story.PartOf(a))) continue;
            var own = new OwnStatements(_story, _words, a);
            for (var s = 0; s < _story.Articles[a].Analysed.Sentences.Length; s++)
                if (_blocks.Sharing(_story.PartOf(a), _words.OfSentence(a, s), Likeness.ShortTerms).Count > 0)
                    foreach (var claim in own.AssertedIn(s, order++)) Place(claim);
        }
    }

    private void AddDoubts(List<StatusClaim> claims)
    {
        var placed = _matters.SelectMany((m, i) => m.Settled.Concat(_found[i]).Select(c => (Claim: c, Matter: i))).ToList();
        var orders = placed.Select(p => p.Claim.Order).ToHashSet();
        var byArticle = placed.Concat(claims.Where(c => !orders.Contains(c.Order)).Select(c => (Claim: c, Matter: -1))).Where(c => c.Claim.Sentence >= 0).ToLookup(c => c.Claim.Article.Article.Id, StringComparer.Ordinal);
        for (var a = 0; a < _story.Articles.Length; a++)
        {
            var before = byArticle[_story.Articles[a].Article.Id].OrderBy(c => c.Claim.Sentence).ThenBy(c => c.Claim.Order).ToList();
            if (before.TrueForAll(c => c.Matter < 0)) continue;
            var own = new OwnStatements(_story, _words, a);
            for (var (s, end) = (0, 0); s < _story.Articles[a].Analysed.Sentences.Length; s++)
            {
                while (end < before.Count && before[end].Claim.Sentence <= s) end++;
                if (MatterBefore(before, end, s) is { } matter) _found[matter].AddRange(own.DoubtedIn(s, claims.Count + s));
            }
        }
    }

    // What others say between parts a doubt from what it is of, unless that stands right before it.
    private static int? MatterBefore(List<(StatusClaim Claim, int Matter)> claims, int end, int sentence)
    {
        var last = end - 1;
        while (last >= 0 && claims[last].Matter < 0 && sentence - claims[last].Claim.Sentence <= DoubtReach) last--;
        if (last < 0 || claims[last].Matter < 0 || sentence - claims[last].Claim.Sentence > DoubtReach) return null;
        for (var i = last + 1; i < end && sentence - claims[last].Claim.Sentence > NearReach; i++)
            if (!SharesSource(claims[i].Claim, claims[last].Claim)) return null;
        return claims[last].Matter;
    }

    private static bool SharesSource(StatusClaim one, StatusClaim other) => one.Chain.Any(l => other.Chain.Any(o => o.Name == l.Name));

    private void Place(StatusClaim claim)
    {
        var (best, likeness) = (-1, 0.0);
        foreach (var m in _blocks.Sharing(claim.Part, claim.Terms, Likeness.ShortTerms))
            if (_matters[m].Likeness(claim) is { } found && found > likeness) (best, likeness) = (m, found);
        if (best >= 0) _found[best].Add(_matters[best].IsDeniedBy(claim) ? claim with { Status = Modality.Denied } : claim);
    }

    // "verlangten Auskunft darüber, warum ...": who asks states nothing.
    private static bool IsQuestion(StatusClaim claim)
    {
        if (claim.Sentence < 0) return false;
        var text = claim.Article.Analysed;
        foreach (var clause in text.ClausesOf(claim.Sentence))
            if (text.Tokens[clause.End - 1].End > claim.Words[0].Start) return clause.Kind == ClauseKind.Interrogative && text.Tokens[clause.First].Start >= claim.Words[0].Start;
        return false;
    }

    // Of what one source says and the quotation nested in it, the one with a date, else the whole.
    private static List<StatusClaim> WithoutRepeats(List<StatusClaim> found)
    {
        var kept = new List<StatusClaim>();
        foreach (var claim in found.OrderBy(c => !c.Date.IsTold).ThenBy(c => c.Order))
            if (!kept.Exists(k => k.Overlaps(claim) && k.Parties.SequenceEqual(claim.Parties, StringComparer.Ordinal))) kept.Add(claim);
        return kept;
    }
}
