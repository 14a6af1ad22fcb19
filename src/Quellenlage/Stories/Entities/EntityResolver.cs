using System.Collections.Immutable;
using Quellenlage.Extraction;
using Quellenlage.Language;

namespace Quellenlage.Stories.Entities;

/// <summary>Tells which entities of the single articles are one in the world.</summary>
public static class EntityResolver
{
    /// <summary>
    /// One entity for all spellings, never one for two that are merely near. Numbered by first mention in the story's order (by best
    /// publication day, unknown last, then by id), whatever the order of the input. Each article's entity belongs to exactly one.
    /// </summary>
    /// <param name="decisions">What a person decided, which outranks the rules.</param>
    public static ImmutableArray<Entity> Resolve(IReadOnlyList<Statements> articles, EntityDecisions? decisions = null)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var locals = LocalEntity.Collect(Ordered(articles));
        var groups = new EntityGroups(locals, decisions ?? EntityDecisions.None);
        foreach (var group in locals.Where(l => l.Type != NameType.Person).GroupBy(l => OtherEntities.Key(l), StringComparer.Ordinal))
            groups.Join([.. group], OtherEntities.Reason);
        OtherEntities.JoinAbbreviations(locals, groups);
        PersonResolver.Join(locals, groups);
        return groups.ToEntities();
    }

    private static List<Statements> Ordered(IReadOnlyList<Statements> articles) =>
        [.. articles.OrderBy(a => a.Published.Best ?? DateOnly.MaxValue).ThenBy(a => a.Article.Id, StringComparer.Ordinal)];
}
