using Quellenlage.Extraction.Modalities;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Resources;

namespace Quellenlage.Stories.Status;

/// <summary>Confirmations and denials without words of their own for the matter ("a forgery", "the allegations"): they speak of what stands before them.</summary>
internal sealed class BareStatements
{
    private const int MostTerms = 2;
    private const int Reach = 3;
    private const int MostClaims = 16;

    private static readonly WordList _denialNouns = WordList.Load("quotations/denial-nouns");

    private readonly WordIndex _words;
    private readonly List<StatusClaim> _claims;
    private readonly HashSet<int> _denials;

    public BareStatements(WordIndex words, List<StatusClaim> claims) =>
        (_words, _claims, _denials) = (words, claims, [.. _denialNouns.Entries.Select(e => words.TermOf(e.Word)).OfType<int>()]);

    /// <summary>The claims that a bare one speaks of: the nearest before it, with what the same source says there; none for one with words of its own.</summary>
    public List<StatusClaim> MeantBy(StatusClaim claim)
    {
        var meant = new List<StatusClaim>();
        if (!IsBare(claim)) return meant;
        for (var i = claim.Order - 1; i >= Math.Max(0, claim.Order - MostClaims) && ReferenceEquals(_claims[i].Article, claim.Article); i--)
        {
            var before = _claims[i];
            if (meant.Count == 0 && claim.Sentence - before.Sentence > Reach) break;
            if (before.Status == Modality.Hypothetical || IsBare(before) || before.Overlaps(claim) || before.Parties.Intersect(claim.Parties).Any()) continue;
            if (meant.Count == 0 || before.Parties.SequenceEqual(meant[0].Parties, StringComparer.Ordinal)) meant.Add(before);
        }

        return meant;
    }

    // "bestätigte das Treffen" names its matter in one word; what carries on what was said before says something itself.
    public bool IsBare(StatusClaim claim) =>
        claim.Telling.Terms.Length <= MostTerms && claim.Quotation?.Type != QuotationType.IndirectFreeIndirect && !claim.Telling.Terms.Any(t => _words.IsEvent(t) && !_denials.Contains(t));
}
