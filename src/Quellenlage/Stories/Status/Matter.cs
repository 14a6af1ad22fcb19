using Quellenlage.Extraction.Modalities;

namespace Quellenlage.Stories.Status;

/// <summary>What somebody confirms or denies, and what else is told of it.</summary>
internal sealed class Matter
{
    // One of the same predicate tells of the matter that shares this much with a confirmation or denial.
    private const double PredicateShare = 0.25;
    private const double OwnShare = 0.35;
    private const int CoreTerms = 2;

    // Bounds the cost of what very many confirm or deny.
    private const int MostCompared = 32;

    private readonly WordIndex _words;
    private readonly List<StatusClaim> _compared;
    private readonly HashSet<int> _concerned;
    private readonly HashSet<int> _predicates;
    private readonly HashSet<string> _frames;

    /// <param name="settled">Its confirmations and denials; at least one.</param>
    /// <param name="tells">Which of them have words of their own for it.</param>
    /// <param name="spoken">What those without words of their own speak of.</param>
    public Matter(WordIndex words, List<StatusClaim> settled, Func<StatusClaim, bool> tells, List<StatusClaim> spoken)
    {
        (_words, Settled, Spoken) = (words, settled, spoken);
        _compared = [.. settled.Where(tells).Take(MostCompared)];
        Terms = [.. _compared.SelectMany(c => c.Terms).Distinct().Order()];
        var core = CoreOf(_compared);
        _predicates = [.. _compared.SelectMany(c => c.Telling.Predicates).Where(core.Contains)];
        _frames = [.. core.Select(words.FrameOf).OfType<string>()];
        _concerned = [.. core.Where(t => !words.IsEvent(t) && !_predicates.Contains(t))];
    }

    public List<StatusClaim> Settled { get; }

    public List<StatusClaim> Spoken { get; }

    public int Part => Settled[0].Part;

    /// <summary>What its confirmations and denials are about, sorted, each once.</summary>
    public int[] Terms { get; }

    /// <summary>
    /// How much a claim shares with it that tells of it; null for one that does not. It tells of it where it says the same as a confirmation or denial, where the same
    /// happens with some of what it is about, or where something of its kind happens with those whom most confirmations and denials name.
    /// </summary>
    public double? Likeness(StatusClaim claim)
    {
        var (best, same, predicate) = (0.0, false, false);
        foreach (var settled in _compared)
        {
            if (settled.Overlaps(claim)) return null;
            var (share, count) = _words.Overlap(settled.Terms, claim.Terms);
            best = Math.Max(best, share);
            same |= Status.Likeness.StateTheSame(_words, settled, claim);
            predicate |= count >= CoreTerms && share >= PredicateShare && HasPredicate(claim);
        }

        if (!Happens(claim)) return null;
        // What an article says itself may be of anything; what somebody is quoted with is most often of what is in dispute.
        var tells = claim.Quotation is null ? _predicates.Count > 0 && best >= OwnShare && (NamesConcerned(claim) || (same && NamesThing(claim))) : same || predicate || NamesConcerned(claim);
        return tells ? best : null;
    }

    /// <summary>True for a claim of it that tells that it did not happen.</summary>
    public bool IsDeniedBy(StatusClaim claim) => claim.Telling is { IsNegated: true, Predicates.Length: 1 } && HasPredicate(claim);

    // What two of them share, they do not share by chance.
    private static HashSet<int> CoreOf(List<StatusClaim> settled)
    {
        var apart = settled.DistinctBy(c => (c.Article.Article.Id, string.Join(' ', c.Terms))).ToList();
        var shared = apart.SelectMany(c => c.Terms).GroupBy(t => t).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return shared.Count > 0 ? shared : [.. apart.SelectMany(c => c.Terms)];
    }

    private bool HasPredicate(StatusClaim claim) => claim.Telling.Predicates.Any(_predicates.Contains);

    private bool Happens(StatusClaim claim) => _predicates.Count + _frames.Count == 0 || claim.Terms.Any(_predicates.Contains) || claim.Frames.Any(_frames.Contains);

    // "schickte Soldaten" is not "schickte Grüße", whoever did.
    private bool NamesThing(StatusClaim claim) => claim.Terms.Any(t => _concerned.Contains(t) && _words.EntityOf(t) is null);

    private bool NamesConcerned(StatusClaim claim)
    {
        if (_concerned.Count == 0) return false;
        var named = claim.Terms.Count(_concerned.Contains);
        return named >= Math.Min(CoreTerms, _concerned.Count) && 2 * named >= _concerned.Count;
    }
}
