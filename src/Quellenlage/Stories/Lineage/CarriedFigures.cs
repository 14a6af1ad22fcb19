using Quellenlage.Extraction;
using Quellenlage.Extraction.Figures;

namespace Quellenlage.Stories.Lineage;

/// <summary>
/// Leads a figure on where its source is itself an outlet of the story: when the outlet's own article has the same figure from
/// somebody else, that is where it came from. Outlets that cite each other in a circle lead back to the one that comes first.
/// </summary>
internal sealed class CarriedFigures
{
    // Longer ways than this are not news but an accident of names; the bound keeps the cost of one figure constant.
    private const int MostSteps = 16;

    private readonly Dictionary<(string Publisher, string Measure, decimal? Min, decimal? Max), List<StorySource>?> _chains = [];
    private readonly Dictionary<string, int> _firstArticle = new(StringComparer.Ordinal);

    public CarriedFigures(StoryIndex story)
    {
        for (var a = 0; a < story.Articles.Length; a++)
        {
            var article = story.Articles[a];
            var publisher = story.PublisherOf(article).Key;
            _firstArticle.TryAdd(publisher, a);
            foreach (var figure in article.Figures) Remember(story, article, publisher, figure);
        }
    }

    /// <summary>Lengthens the path, from the publisher to the figure's source so far, to its origin.</summary>
    public void Follow(List<StorySource> path, Figure figure)
    {
        var visited = new List<string> { path[0].Key };
        for (var step = 0; step < MostSteps; step++)
        {
            var carrier = path[^1];
            if (visited.Contains(carrier.Key))
            {
                if (path.Count > 1) CloseCircle(path, visited, visited.IndexOf(carrier.Key));
                return;
            }

            if (!_chains.TryGetValue((carrier.Key, figure.Measure, figure.Min, figure.Max), out var next) || next is null) return;
            visited.Add(carrier.Key);
            path.AddRange(next);
        }
    }

    // Where an outlet's articles name different sources for one number, nothing tells which one was carried on: null.
    private void Remember(StoryIndex story, Statements article, string publisher, Figure figure)
    {
        if (figure.Chain.IsDefaultOrEmpty || (figure.Min is null && figure.Max is null)) return;
        var chain = figure.Chain.Select(link => story.SourceOf(article, link)).SkipWhile(s => s.Key == publisher).ToList();
        if (chain.Count == 0) return;
        var key = (publisher, figure.Measure, figure.Min, figure.Max);
        if (!_chains.TryGetValue(key, out var known)) _chains[key] = chain;
        else if (known is not null && known[^1].Key != chain[^1].Key) _chains[key] = null;
    }

    private void CloseCircle(List<StorySource> path, List<string> visited, int start)
    {
        var origin = visited[start..].MinBy(key => _firstArticle.GetValueOrDefault(key, int.MaxValue));
        var at = path.FindLastIndex(source => source.Key == origin);
        if (at > 0) path.RemoveRange(at + 1, path.Count - at - 1);
        else if (path[^1].Key != origin) path.Add(path[0]);
    }
}
