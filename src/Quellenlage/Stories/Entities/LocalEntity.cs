using Quellenlage.Extraction;
using Quellenlage.Language;
using Quellenlage.Language.Names;

namespace Quellenlage.Stories.Entities;

/// <summary>One article's entity, before it is joined with those of other articles.</summary>
/// <param name="Index">Its place in the story: by article, then by first mention.</param>
/// <param name="Spellings">Its mentions as they stand.</param>
internal sealed record LocalEntity(int Index, string Article, int Number, NameType Type, NameRole Role, string Canonical, IReadOnlyList<string> Spellings)
{
    /// <summary>The canonical name in its parts; meant for persons.</summary>
    public PersonName Person { get; } = PersonName.Parse(Canonical);

    /// <summary>All entities of the articles, in the order of the articles and of first mention.</summary>
    public static List<LocalEntity> Collect(IReadOnlyList<Statements> articles)
    {
        var all = new List<LocalEntity>();
        foreach (var article in articles)
        {
            var byNumber = new Dictionary<int, List<string>>();
            foreach (var name in article.Analysed.Names)
            {
                if (!byNumber.TryGetValue(name.Entity, out var spellings))
                {
                    byNumber.Add(name.Entity, spellings = []);
                    all.Add(new LocalEntity(all.Count, article.Article.Id, name.Entity, name.Type, name.Role, name.Canonical, spellings));
                }

                spellings.Add(article.Article.Text.Slice(name.Span));
            }
        }

        return all;
    }
}
