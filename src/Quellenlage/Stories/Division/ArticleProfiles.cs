using System.Collections.Immutable;
using Quellenlage.Language;

namespace Quellenlage.Stories.Division;

/// <summary>
/// What each article is about: its terms, weighted by how often it has them and how few others do, each profile of length one. Finds
/// articles that are alike by their rare terms, without comparing all with all.
/// </summary>
internal sealed class ArticleProfiles
{
    // Rarity is reckoned as if that many other articles stood beside: what all articles of a single story have in common is rare in the news.
    private const int Background = 100;

    // Names tell stories apart better than other words.
    private const double NameWeight = 1.5;

    // A term that so many articles have brings nobody together; of the others an article asks for its heaviest only.
    private const int MostArticles = 64;
    private const int MostKeys = 32;
    private const int MostCandidates = 48;

    // A name that more of the articles have than this, and than fit one small folder, tells no story from another.
    private const double CommonName = 0.05;

    private readonly WordIndex _words;
    private readonly int[] _frequencies;
    private readonly (int Term, float Weight)[][] _profiles;
    private readonly Dictionary<int, List<int>> _articlesByTerm = [];
    private readonly float[] _shared;
    private readonly int _mostOfName;

    public ArticleProfiles(StoryIndex story, WordIndex words)
    {
        _words = words;
        _shared = new float[story.Articles.Length];
        _mostOfName = Math.Max(MostArticles, (int)(CommonName * story.Articles.Length));
        var counts = new (int Term, int Count)[story.Articles.Length][];
        for (var a = 0; a < counts.Length; a++) counts[a] = Counts(words, a, story.Articles[a].Analysed.Sentences.Length);
        _frequencies = new int[words.TermCount];
        foreach (var article in counts)
            foreach (var (term, _) in article) _frequencies[term]++;
        _profiles = [.. counts.Select(c => Weigh(c, counts.Length))];
    }

    /// <summary>How many different terms the article has.</summary>
    public int TermsOf(int article) => _profiles[article].Length;

    /// <summary>The cosine of two profiles, 0 to 1, the telling names that both articles have, heaviest first, and how many other terms both have.</summary>
    public (double Likeness, ImmutableArray<int> Names, int Words) Compare(int one, int other)
    {
        var (first, second) = (_profiles[one], _profiles[other]);
        var (likeness, words, names) = (0.0, 0, new List<(int Term, float Weight)>());
        for (int i = 0, j = 0; i < first.Length && j < second.Length;)
        {
            if (first[i].Term < second[j].Term) i++;
            else if (first[i].Term > second[j].Term) j++;
            else
            {
                var weight = first[i].Weight * second[j].Weight;
                likeness += weight;
                if (_words.EntityOf(first[i].Term) is not { } entity) words++;
                else if (entity.Role is not (NameRole.Outlet or NameRole.Agency) && _frequencies[first[i].Term] <= _mostOfName) names.Add((first[i].Term, weight));
                i++;
                j++;
            }
        }

        return (likeness, [.. names.OrderByDescending(n => n.Weight).ThenBy(n => n.Term).Select(n => n.Term)], words);
    }

    /// <summary>Articles that share rare terms with this one, of those asked about before it; ascending. To be called for each article once, in order.</summary>
    public List<int> CandidatesBefore(int article)
    {
        var touched = new List<int>();
        var rare = _profiles[article].Where(p => _frequencies[p.Term] is > 1 and <= MostArticles).ToList();
        foreach (var (term, weight) in rare.OrderByDescending(p => p.Weight).ThenBy(p => p.Term).Take(MostKeys))
            foreach (var other in _articlesByTerm.GetValueOrDefault(term) ?? [])
            {
                if (_shared[other] == 0) touched.Add(other);
                _shared[other] += weight;
            }

        foreach (var (term, _) in rare)
        {
            if (!_articlesByTerm.TryGetValue(term, out var articles)) _articlesByTerm.Add(term, articles = []);
            articles.Add(article);
        }

        var candidates = touched.OrderByDescending(t => _shared[t]).ThenBy(t => t).Take(MostCandidates).Order().ToList();
        foreach (var other in touched) _shared[other] = 0;
        return candidates;
    }

    private static (int Term, int Count)[] Counts(WordIndex words, int article, int sentences)
    {
        var all = new List<int>();
        for (var s = 0; s < sentences; s++) all.AddRange(words.OfSentence(article, s));
        all.Sort();
        var counts = new List<(int Term, int Count)>();
        foreach (var term in all)
        {
            if (counts.Count > 0 && counts[^1].Term == term) counts[^1] = (term, counts[^1].Count + 1);
            else counts.Add((term, 1));
        }

        return [.. counts];
    }

    private (int Term, float Weight)[] Weigh((int Term, int Count)[] counts, int articles)
    {
        var weights = new double[counts.Length];
        var squares = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            var (term, count) = counts[i];
            weights[i] = (1 + Math.Log(count)) * Math.Log(1 + ((double)(articles + Background) / _frequencies[term])) * (_words.EntityOf(term) is null ? 1 : NameWeight);
            squares += weights[i] * weights[i];
        }

        var profile = new (int, float)[counts.Length];
        for (var i = 0; i < counts.Length; i++) profile[i] = (counts[i].Term, (float)(weights[i] / Math.Sqrt(squares)));
        return profile;
    }
}
