using Quellenlage.Extraction;
using Quellenlage.Extraction.Figures;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Reading;
using Quellenlage.Stories;
using Quellenlage.Stories.Entities;
using Quellenlage.Text;

namespace Quellenlage.Dossiers;

/// <summary>Finds the parts of a story by their ids, for the writers.</summary>
internal sealed class DossierIndex
{
    private readonly Dictionary<string, Statements> _articles;
    private readonly Dictionary<EntityMember, Entity> _entities = [];

    public DossierIndex(Story story)
    {
        Story = story;
        _articles = story.Articles.ToDictionary(a => a.Article.Id, StringComparer.Ordinal);
        foreach (var entity in story.Entities)
            foreach (var member in entity.Members)
                _entities[member] = entity;
        Title = FindTitle(story);
    }

    public Story Story { get; }

    /// <summary>A headline that may stand for the story; null where no article has one.</summary>
    public ArticleSpan? Title { get; }

    public Statements Article(string id) => _articles[id];

    public SourceText Text(string article) => _articles[article].Article.Text;

    public Figure Figure(ItemReference item) => _articles[item.Article].Figures.First(f => f.Id == item.Id);

    public Quotation Quotation(ItemReference item) => _articles[item.Article].Quotations.First(q => q.Id == item.Id);

    public Entity Entity(string article, int number) => _entities[new EntityMember(article, number)];

    public string EntityId(string article, int number) => Entity(article, number).Id;

    /// <summary>In the order of the articles, then of the text.</summary>
    public IEnumerable<ArticleSpan> Mentions(Entity entity)
    {
        foreach (var members in entity.Members.GroupBy(m => m.Article, StringComparer.Ordinal))
        {
            var numbers = members.Select(m => m.Entity).ToHashSet();
            foreach (var name in _articles[members.Key].Analysed.Names)
                if (numbers.Contains(name.Entity)) yield return new ArticleSpan(members.Key, name.Span);
        }
    }

    // The latest headline: readers of a dossier come for where the story stands.
    private static ArticleSpan? FindTitle(Story story)
    {
        for (var i = story.Articles.Length - 1; i >= 0; i--)
        {
            var article = story.Articles[i].Article;
            if (article.Headline is { Span: { } span }) return new ArticleSpan(article.Id, span);
        }

        return null;
    }
}
