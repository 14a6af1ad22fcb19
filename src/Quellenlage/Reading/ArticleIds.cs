using System.Globalization;
using Quellenlage.Text;

namespace Quellenlage.Reading;

/// <summary>Keeps ids unique over a run. Articles must be given in the order of the run; not thread-safe.</summary>
public sealed class ArticleIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);

    /// <summary>The article itself, or one with <c>#2</c>, <c>#3</c>, ... behind its id where another had it before.</summary>
    public Article MakeUnique(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (_taken.Add(article.Id)) return article;
        var number = _times.GetValueOrDefault(article.Id, 1);
        string id;
        do id = string.Create(CultureInfo.InvariantCulture, $"{article.Id}#{++number}");
        while (!_taken.Add(id));
        _times[article.Id] = number;
        var diagnostic = new Diagnostic("id-repeated", null, $"The id '{article.Id}' was given before; this article is called '{id}'.");
        return article with { Id = id, Diagnostics = article.Diagnostics.Add(diagnostic) };
    }
}
