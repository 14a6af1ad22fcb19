using System.Collections.Immutable;
using Quellenlage.Extraction;
using Quellenlage.Language;
using Quellenlage.Stories.Division;
using Quellenlage.Stories.Entities;

namespace Quellenlage.Stories;

/// <summary>The sorted articles of a story with the look-ups that all its parts share. Immutable after construction.</summary>
internal sealed class StoryIndex
{
    private readonly Dictionary<EntityMember, Entity> _entities = [];
    private readonly Dictionary<string, int> _order = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> _publishers = new(StringComparer.Ordinal);
    private int[] _parts;

    /// <param name="articles">In the story's order.</param>
    public StoryIndex(ImmutableArray<Statements> articles, ImmutableArray<Entity> entities)
    {
        Articles = articles;
        Entities = entities;
        Demonyms = new Demonyms(entities);
        _parts = new int[articles.Length];
        for (var i = 0; i < articles.Length; i++) _order.TryAdd(articles[i].Article.Id, i);
        foreach (var entity in entities)
        {
            foreach (var member in entity.Members) _entities.TryAdd(member, entity);
            if (entity.Type != NameType.Organisation) continue;
            _publishers.TryAdd(ContentWords.PhraseKey(entity.Name), entity);
            foreach (var spelling in entity.Spellings) _publishers.TryAdd(ContentWords.PhraseKey(spelling), entity);
        }
    }

    public ImmutableArray<Statements> Articles { get; }

    public ImmutableArray<Entity> Entities { get; }

    public Demonyms Demonyms { get; }

    /// <summary>The article's place in the story, from 0; after all others for an id that no article has.</summary>
    public int OrderOf(string article) => _order.TryGetValue(article, out var order) ? order : Articles.Length;

    /// <summary>The same index, divided: the articles of one part are of one story, and each article in none is a part of its own.</summary>
    public StoryIndex Divided(IEnumerable<StoryPart> parts)
    {
        var divided = (StoryIndex)MemberwiseClone();
        divided._parts = [.. Enumerable.Range(0, Articles.Length)];
        foreach (var part in parts)
            foreach (var member in part.Members) divided._parts[OrderOf(member.Article)] = OrderOf(part.Members[0].Article);
        return divided;
    }

    /// <summary>The part that the article, by its place, belongs to.</summary>
    public int PartOf(int article) => _parts[article];

    /// <summary>How far the best publication days of two articles are apart; null where one has none.</summary>
    public int? DaysApart(int one, int other) =>
        Articles[one].Published.Best is { } first && Articles[other].Published.Best is { } second ? Math.Abs(second.DayNumber - first.DayNumber) : null;

    /// <summary>The story's entity for an article's; null where there is none.</summary>
    public Entity? EntityOf(Statements article, int? entity) =>
        entity is { } number && _entities.TryGetValue(new EntityMember(article.Article.Id, number), out var found) ? found : null;

    /// <summary>Who a link of a chain is.</summary>
    public StorySource SourceOf(Statements article, ChainLink link) =>
        EntityOf(article, link.Entity) is { } entity ? StorySource.Of(entity) : new StorySource(ContentWords.PhraseKey(link.Name), link.Name, null);

    /// <summary>The outlet that prints the article, or the article itself where no outlet is known.</summary>
    public StorySource PublisherOf(Statements article)
    {
        if (article.Article.Outlet is not { } outlet) return new StorySource($"article:{article.Article.Id}", article.Article.Id, null);
        return Organisation(outlet.Name);
    }

    /// <summary>An outlet or agency by the name that metadata or a credit gives.</summary>
    public StorySource Organisation(string name)
    {
        var key = ContentWords.PhraseKey(name);
        return _publishers.TryGetValue(key, out var entity) ? StorySource.Of(entity) : new StorySource(key, name, null);
    }

    /// <summary>Who holds a figure or quotation: the last link of its chain; null where the article itself asserts it.</summary>
    public StorySource? HolderOf(Statements article, ImmutableArray<ChainLink> chain) => chain.IsDefaultOrEmpty ? null : SourceOf(article, chain[^1]);
}

/// <summary>A source as the story knows it.</summary>
/// <param name="Key">Equal for one and the same source; never shown. A folded name has no colon, so it is never taken for an id.</param>
/// <param name="Name">As the articles name it.</param>
/// <param name="Entity">The story's entity; null where it is none.</param>
internal sealed record StorySource(string Key, string Name, Entity? Entity)
{
    public static StorySource Of(Entity entity) => new($"entity:{entity.Id}", entity.Name, entity);
}
