using System.Collections.Immutable;

namespace Quellenlage.Stories.Entities;

/// <summary>Entities of articles on their way to be joined, with the reasons.</summary>
internal sealed class EntityGroups
{
    private readonly List<LocalEntity> _locals;
    private readonly int[] _leader;
    private readonly List<(int Member, string Reason)> _reasons = [];

    public EntityGroups(List<LocalEntity> locals)
    {
        _locals = locals;
        _leader = [.. Enumerable.Range(0, locals.Count)];
    }

    /// <summary>Joins all with the first; the reason is asked for, and kept, where the names differ.</summary>
    public void Join(IReadOnlyList<LocalEntity> same, Func<LocalEntity, LocalEntity, string> reason)
    {
        for (var i = 1; i < same.Count; i++)
        {
            var (a, b) = (Leader(same[0].Index), Leader(same[i].Index));
            if (a == b) continue;
            _leader[Math.Max(a, b)] = Math.Min(a, b);
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

    private int Leader(int index)
    {
        while (_leader[index] != index) index = _leader[index] = _leader[_leader[index]];
        return index;
    }
}
