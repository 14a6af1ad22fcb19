using System.Collections.Immutable;

namespace Quellenlage.Stories.Entities;

/// <summary>Entities of articles on their way to be joined, with the reasons. What a person parted is never joined.</summary>
internal sealed class EntityGroups
{
    private readonly List<LocalEntity> _locals;
    private readonly int[] _leader;
    private readonly List<(int Member, string Reason)> _reasons = [];
    private readonly List<Parted> _parted = [];

    public EntityGroups(List<LocalEntity> locals, EntityDecisions decisions)
    {
        _locals = locals;
        _leader = [.. Enumerable.Range(0, locals.Count)];
        foreach (var decision in decisions.All.Where(d => !d.AreOne)) _parted.Add(new Parted(Named(decision.One), Named(decision.Other)));
        foreach (var decision in decisions.All.Where(d => d.AreOne))
            foreach (var kind in Named(decision.One).Concat(Named(decision.Other)).Order().GroupBy(i => locals[i].Type))
                Join([.. kind.Select(i => locals[i])], (_, _) => $"“{decision.One}” and “{decision.Other}” were joined by hand ({decisions.Path}:{decision.Line})");
    }

    /// <summary>False where a person parted the two, or entities that are joined with them by now.</summary>
    public bool MayJoin(LocalEntity one, LocalEntity other)
    {
        var (a, b) = (Leader(one.Index), Leader(other.Index));
        return a == b || !_parted.Exists(p => p.Parts(a, b));
    }

    /// <summary>Joins all with the first, as far as they may be; the reason is asked for, and kept, where the names differ.</summary>
    public void Join(IReadOnlyList<LocalEntity> same, Func<LocalEntity, LocalEntity, string> reason)
    {
        for (var i = 1; i < same.Count; i++)
        {
            var (a, b) = (Leader(same[0].Index), Leader(same[i].Index));
            if (a == b || !MayJoin(same[0], same[i])) continue;
            var (leader, follower) = (Math.Min(a, b), Math.Max(a, b));
            _leader[follower] = leader;
            foreach (var parted in _parted) parted.Follow(follower, leader);
            if (same[0].Canonical != same[i].Canonical) _reasons.Add((same[i].Index, reason(same[0], same[i])));
        }
    }

    /// <summary>The joined entities by first mention.</summary>
    public ImmutableArray<Entity> ToEntities()
    {
        var reasons = _reasons.ToLookup(r => Leader(r.Member), r => r.Reason);
        var groups = _locals.GroupBy(l => Leader(l.Index)).OrderBy(g => g.Key).ToList();
        var entities = ImmutableArray.CreateBuilder<Entity>(groups.Count);
        foreach (var group in groups) entities.Add(ToEntity($"e{entities.Count + 1}", [.. group], reasons[group.Key]));
        return entities.MoveToImmutable();
    }

    private static Entity ToEntity(string id, List<LocalEntity> members, IEnumerable<string> reasons)
    {
        var spellings = members.SelectMany(m => m.Spellings).CountBy(s => s, StringComparer.Ordinal)
            .OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Key).ToImmutableArray();
        var name = members.GroupBy(m => m.Canonical, StringComparer.Ordinal)
            .OrderByDescending(g => g.Key.Count(c => c == ' ')).ThenByDescending(g => g.Sum(m => m.Spellings.Count)).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
        var role = members.Select(m => m.Role).FirstOrDefault(r => r != Language.NameRole.None);
        return new Entity(id, name, members[0].Type, role, spellings, [.. members.Select(m => new EntityMember(m.Article, m.Number))], [.. reasons.Distinct(StringComparer.Ordinal)]);
    }

    private IEnumerable<int> Named(string name) => _locals.Where(l => l.Canonical == name || l.Spellings.Contains(name)).Select(l => l.Index);

    private int Leader(int index)
    {
        while (_leader[index] != index) index = _leader[index] = _leader[_leader[index]];
        return index;
    }

    /// <summary>Two names that a person parted, as the leaders of the groups that hold them.</summary>
    private sealed class Parted(IEnumerable<int> one, IEnumerable<int> other)
    {
        private readonly HashSet<int> _one = [.. one];
        private readonly HashSet<int> _other = [.. other];

        public bool Parts(int a, int b) => (_one.Contains(a) && _other.Contains(b)) || (_one.Contains(b) && _other.Contains(a));

        public void Follow(int follower, int leader)
        {
            if (_one.Contains(follower)) _one.Add(leader);
            if (_other.Contains(follower)) _other.Add(leader);
        }
    }
}
