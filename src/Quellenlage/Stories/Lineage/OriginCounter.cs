using System.Collections.Immutable;
using Quellenlage.Resources;
using Quellenlage.Stories.Entities;

namespace Quellenlage.Stories.Lineage;

/// <summary>
/// Counts the origins of a claim that may be independent: one for each party that speaks for itself. Whoever only carries a claim (an
/// outlet, an agency, an unnamed report) counts only where nobody else is named; whoever says it only on an occasion on which another said it (one
/// press conference) adds nothing.
/// </summary>
internal sealed class OriginCounter
{
    private static readonly WordList _wordings = WordList.Load("stories/origin-reasons");

    private readonly Parties _parties;
    private readonly Occasions _occasions;
    private readonly Dictionary<string, Entity> _entities;
    private readonly Dictionary<ItemReference, (Origin Origin, OriginChain Chain)> _byItem = [];

    public OriginCounter(StoryIndex story, ImmutableArray<Origin> origins)
    {
        _parties = new Parties(story);
        _occasions = new Occasions(story);
        _entities = story.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        foreach (var origin in origins)
            foreach (var chain in origin.Chains) _byItem.TryAdd(chain.Item, (origin, chain));
    }

    /// <summary>The number at most, and each origin once with its reason.</summary>
    public (int Count, ImmutableArray<ClaimOrigin> Origins) Count(ImmutableArray<ItemReference> items)
    {
        var found = items.Where(_byItem.ContainsKey).Select(i => _byItem[i]).ToList();
        var speakers = found.Where(f => !IsCarrier(f.Origin)).ToList();
        var named = speakers.Where(f => !IsThroughParty(f)).SelectMany(f => PartiesOf(f.Origin)).ToHashSet(StringComparer.Ordinal);
        var counted = new HashSet<string>(StringComparer.Ordinal);
        var attended = new List<(Occasion Occasion, string Name)>();
        var origins = ImmutableArray.CreateBuilder<ClaimOrigin>();
        foreach (var (origin, chain) in found.DistinctBy(f => f.Origin.Id))
        {
            if (speakers.Count > 0 && IsCarrier(origin)) Add("carrier", false, origin.Name);
            else if (speakers.Count > 0 && IsThroughParty((origin, chain)) && Carrier(chain) is { } carrier && PartiesOf(carrier).TrueForAll(named.Contains)) Add("through", false, carrier.Name);
            else if (speakers.Count == 0 && found.Exists(f => Rank(f.Origin) > Rank(origin))) Add(origin.Kind == SourceKinds.Unspecified ? "anybody" : "carrier", false, origin.Name);
            else if (Before(origin) is { } before) Add("same-occasion", false, origin.Name, before.Name, before.Occasion.Noun);
            else
            {
                var parties = speakers.Count > 0 ? PartiesOf(origin) : [origin.Kind == SourceKinds.Unspecified ? SourceKinds.Unspecified : origin.Id];
                var isNew = false;
                foreach (var party in parties) isNew |= counted.Add(party);
                Add(isNew ? "counts" : "same-party", isNew, origin.Name);
                if (speakers.Count > 0) attended.AddRange(OccasionsOf(origin).OfType<Occasion>().Select(o => (o, origin.Name)));
            }

            void Add(string key, bool counts, string name, string other = "", string occasion = "") => origins.Add(new ClaimOrigin(origin.Id, counts, Word(key, name, other, occasion)));
        }

        return (Math.Max(1, counted.Count), origins.ToImmutable());

        IEnumerable<Occasion?> OccasionsOf(Origin origin) => found.Where(f => f.Origin.Id == origin.Id).Select(f => _occasions.Of(f.Chain.Item));

        // Only where the origin says it nowhere else.
        (Occasion Occasion, string Name)? Before(Origin origin)
        {
            if (attended.Count == 0) return null;
            (Occasion, string)? before = null;
            foreach (var occasion in OccasionsOf(origin))
            {
                var at = occasion is null ? -1 : attended.FindIndex(a => a.Occasion.IsSame(occasion));
                if (at < 0) return null;
                before ??= attended[at];
            }

            return before;
        }
    }

    // An unnamed source of somebody who speaks himself (a service that cites an allied one) may be his own invention.
    private bool IsThroughParty((Origin Origin, OriginChain Chain) found) =>
        found.Origin.Entity is null && PartiesOf(found.Origin).TrueForAll(p => !p.StartsWith("state:", StringComparison.Ordinal)) && Carrier(found.Chain) is { } carrier && !IsOutlet(carrier);

    // Of those who only carry a claim, an outlet or agency that is named is nearer to its origin than the article that names it.
    private static int Rank(Origin origin) => origin.Kind switch { SourceKinds.Unspecified => 0, SourceKinds.Article => 1, _ => 2 };

    private static OriginLink? Carrier(OriginChain chain) => chain.Links.Length > 2 ? chain.Links[^2] : null;

    private bool IsOutlet(OriginLink link) => SourceKinds.Of(new StorySource("", link.Name, link.Entity is { } id ? _entities[id] : null)) is SourceKinds.Outlet or "agency";

    private bool IsCarrier(Origin origin) =>
        origin.Kind is SourceKinds.Outlet or "agency" or SourceKinds.Article || (origin.Kind == SourceKinds.Unspecified && PartiesOf(origin).TrueForAll(p => !p.StartsWith("state:", StringComparison.Ordinal)));

    private List<string> PartiesOf(Origin origin) => _parties.Of(origin.Name, origin.Entity is { } id ? _entities[id] : null, origin.Id);

    private List<string> PartiesOf(OriginLink link) => _parties.Of(link.Name, link.Entity is { } id ? _entities[id] : null, link.Name);

    private static Wording Word(string key, string name, string other, string occasion)
    {
        var entry = _wordings[key][0];
        return new Wording(Fill(entry[1]), Fill(entry[2]));

        string Fill(string wording) => wording.Replace("{occasion}", occasion, StringComparison.Ordinal).Replace("{other}", other, StringComparison.Ordinal).Replace("{name}", name, StringComparison.Ordinal);
    }
}
