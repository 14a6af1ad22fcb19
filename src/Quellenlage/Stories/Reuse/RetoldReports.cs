using System.Collections.Immutable;

namespace Quellenlage.Stories.Reuse;

/// <summary>Two articles that tell one report in words of their own.</summary>
/// <param name="First">By their places in the story; the first before the second.</param>
/// <param name="Sentences">The sentences of either that tell the same, in the order of the first article.</param>
/// <param name="Credit">The source whose report it is.</param>
internal sealed record RetoldReport(int First, int Second, List<(int InFirst, int InSecond)> Sentences, string Credit);

/// <summary>
/// Finds articles that credit an agency (or outlet) whose own report of the matter was published up to two days before: with the credit as the reason, sentences that
/// tell the same in other words are enough. Articles that tell one report are linked with each other too, by the sentences that both took from it.
/// </summary>
internal sealed class RetoldReports
{
    private const int MostDays = 2;
    private const int LeastArticleTerms = 6;
    private const int MostReports = 4;

    // As for shared runs of words: what still more articles tell links each of them to the first only.
    private const int MostInPairs = 8;

    private readonly StoryIndex _story;
    private readonly WordIndex _words;
    private readonly Dictionary<string, int> _sources = new(StringComparer.Ordinal);
    private readonly TermBlocks _reports = new();
    private readonly HashSet<int> _withReports = [];
    private readonly Dictionary<int, RetoldSentences> _sentences = [];

    private RetoldReports(StoryIndex story, WordIndex words)
    {
        (_story, _words) = (story, words);
        foreach (var article in story.Articles)
            foreach (var credit in article.Article.Credits) _sources.TryAdd(story.Organisation(credit.Name).Key, _sources.Count);
        if (_sources.Count == 0) return;
        for (var a = 0; a < story.Articles.Length; a++)
        {
            if (!_sources.TryGetValue(story.PublisherOf(story.Articles[a]).Key, out var source)) continue;
            _withReports.Add(source);
            _reports.Add(source, TermsOf(a), a);
        }
    }

    /// <summary>Sorted by the articles; each pair once.</summary>
    public static List<RetoldReport> Find(StoryIndex story, WordIndex words)
    {
        var finder = new RetoldReports(story, words);
        var pairs = new SortedDictionary<(int, int), RetoldReport>();
        var tellings = new SortedDictionary<int, List<Telling>>();
        for (var a = 0; a < story.Articles.Length; a++)
            foreach (var (report, credit, sentences) in finder.ReportsOf(a))
            {
                Add(pairs, report, a, sentences, credit);
                if (!tellings.TryGetValue(report, out var others)) tellings[report] = others = [];
                others.Add(new Telling(a, sentences, credit));
            }

        foreach (var others in tellings.Values) Link(pairs, others);
        return [.. pairs.Values];
    }

    private IEnumerable<(int Report, string Credit, List<(int InReport, int InCopy)> Sentences)> ReportsOf(int article)
    {
        var own = _story.PublisherOf(_story.Articles[article]).Key;
        foreach (var credit in _story.Articles[article].Article.Credits.DistinctBy(c => _story.Organisation(c.Name).Key))
        {
            var key = _story.Organisation(credit.Name).Key;
            if (key == own || !_withReports.Contains(_sources[key])) continue;
            foreach (var report in CandidatesFor(article, _sources[key]))
            {
                if (!_sentences.TryGetValue(report, out var sentences)) _sentences[report] = sentences = new RetoldSentences(_words, report);
                if (sentences.In(article) is { Count: > 0 } found) yield return (report, credit.Name, found);
            }
        }
    }

    private List<int> CandidatesFor(int article, int source)
    {
        var terms = TermsOf(article);
        var near = _reports.Sharing(source, terms, LeastArticleTerms).FindAll(r => IsBefore(r, article));
        if (near.Count <= MostReports) return near;
        return [.. near.OrderByDescending(r => _words.Overlap(terms, TermsOf(r)).Count).ThenBy(r => r).Take(MostReports).Order()];
    }

    private bool IsBefore(int report, int article) =>
        _story.Articles[report].Published.Best is { } first && _story.Articles[article].Published.Best is { } second && second.DayNumber - first.DayNumber is >= 0 and <= MostDays;

    private int[] TermsOf(int article)
    {
        var terms = new HashSet<int>();
        for (var s = 0; s < _story.Articles[article].Analysed.Sentences.Length; s++) terms.UnionWith(_words.OfSentence(article, s));
        return [.. terms.Order()];
    }

    private static void Link(SortedDictionary<(int, int), RetoldReport> pairs, List<Telling> tellings)
    {
        var firsts = tellings.Count > MostInPairs ? 1 : tellings.Count;
        for (var i = 0; i < firsts; i++)
            for (var j = i + 1; j < tellings.Count; j++)
            {
                var both = from one in tellings[i].Sentences join other in tellings[j].Sentences on one.InReport equals other.InReport select (one.InCopy, other.InCopy);
                Add(pairs, tellings[i].Article, tellings[j].Article, [.. both], tellings[i].Credit);
            }
    }

    private static void Add(SortedDictionary<(int, int), RetoldReport> pairs, int one, int other, List<(int InOne, int InOther)> sentences, string credit)
    {
        if (sentences.Count == 0 || pairs.ContainsKey((Math.Min(one, other), Math.Max(one, other)))) return;
        var ordered = one < other ? sentences : sentences.ConvertAll(s => (s.InOther, s.InOne));
        ordered.Sort();
        pairs[(Math.Min(one, other), Math.Max(one, other))] = new RetoldReport(Math.Min(one, other), Math.Max(one, other), ordered, credit);
    }

    private sealed record Telling(int Article, List<(int InReport, int InCopy)> Sentences, string Credit);
}
