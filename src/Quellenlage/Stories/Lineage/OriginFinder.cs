using System.Collections.Immutable;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Figures;
using Quellenlage.Stories.Reuse;
using Quellenlage.Text;

namespace Quellenlage.Stories.Lineage;

/// <summary>
/// Leads every quotation and figure back to its first source. Sources with one entity are one origin; a description without a name
/// ("ein Sprecher") is one origin wherever its words are the same, since independence is not to be claimed on it; a source that
/// could be anybody is answered for by whoever carries it.
/// </summary>
internal static class OriginFinder
{
    /// <summary>In the order of first appearance.</summary>
    public static ImmutableArray<Origin> Find(StoryIndex story, IEnumerable<ReusedText> reuse)
    {
        var copied = new CopiedText(story, reuse);
        var carried = new CarriedFigures(story);
        var spokespeople = new Spokespeople(story);
        var origins = new Dictionary<string, Builder>(StringComparer.Ordinal);
        var order = new List<Builder>();
        foreach (var article in story.Articles)
        {
            var descriptions = new Descriptions();
            foreach (var item in ItemsOf(article))
            {
                var path = PathOf(story, article, item, copied, spokespeople);
                if (path.Count > 1) path[^1] = descriptions.Resolve(path[^1]);
                if (item.Figure is { } figure) carried.Follow(path, figure);
                var source = path[^1];
                if (!origins.TryGetValue(source.Key, out var origin))
                {
                    origins[source.Key] = origin = new Builder(source);
                    order.Add(origin);
                }

                origin.Add(new ItemReference(article.Article.Id, item.Id), path);
            }
        }

        var publishers = story.Articles.Select(a => story.PublisherOf(a).Key).ToHashSet(StringComparer.Ordinal);
        return [.. order.Select((origin, i) => origin.Build($"o{i + 1}", publishers))];
    }

    private static List<StorySource> PathOf(StoryIndex story, Statements article, Item item, CopiedText copied, Spokespeople spokespeople)
    {
        var path = new List<StorySource> { story.PublisherOf(article) };
        foreach (var link in item.Chain)
        {
            var source = spokespeople.Resolve(article, BareBodies.Resolve(story, article, story.SourceOf(article, link), link.Span), link.Span);
            if (source.Key != path[^1].Key) path.Add(source);
        }

        if (item.Chain.IsEmpty && copied.SourceAt(article.Article.Id, item.Span) is { } owner && owner.Key != path[0].Key) path.Add(owner);
        while (path.Count > 2 && SourceKinds.CouldBeAnybody(path[^1])) path.RemoveAt(path.Count - 1);
        return path;
    }

    private static IEnumerable<Item> ItemsOf(Statements article)
    {
        var quotations = article.Quotations.Select(q => new Item(q.Id, q.Content[0], q.Chain, null));
        var figures = article.Figures.Select(f => new Item(f.Id, f.Span, f.Chain, f));
        return quotations.Concat(figures).OrderBy(i => i.Span.Start);
    }

    private sealed record Item(string Id, TextSpan Span, ImmutableArray<ChainLink> Chain, Figure? Figure);

    private sealed class Builder(StorySource source)
    {
        private readonly List<string> _articles = [];
        private readonly ImmutableArray<OriginChain>.Builder _chains = ImmutableArray.CreateBuilder<OriginChain>();

        public void Add(ItemReference item, List<StorySource> path)
        {
            if (_articles.Count == 0 || _articles[^1] != item.Article) _articles.Add(item.Article);
            _chains.Add(new OriginChain(item, [.. path.Select(s => new OriginLink(s.Name, s.Entity?.Id))]));
        }

        public Origin Build(string id, HashSet<string> publishers) =>
            new(id, source.Name, source.Entity?.Id, Kind(publishers), [.. _articles], _chains.ToImmutable());

        private string Kind(HashSet<string> publishers)
        {
            if (source.Entity is not null) return SourceKinds.Of(source);
            if (!publishers.Contains(source.Key)) return SourceKinds.Of(source);
            return source.Key.StartsWith("article:", StringComparison.Ordinal) ? SourceKinds.Article : SourceKinds.Outlet;
        }
    }
}
