namespace Quellenlage.Stories.Reuse;

/// <summary>The sentences of one report, to be found again in articles that tell it in other words: by entities, numbers and words that few sentences have.</summary>
internal sealed class RetoldSentences
{
    private const int SharedTerms = 3;
    private const double SharedWeight = 0.35;

    // A sentence may be alike by chance, and a short text has only two.
    private const int LeastSentences = 3;
    private const double LeastShare = 0.2;
    private const int LeastInShort = 2;
    private const double LeastShareOfShort = 0.5;

    private readonly WordIndex _words;
    private readonly int _report;
    private readonly TermBlocks _byTerm = new();

    public RetoldSentences(WordIndex words, int report)
    {
        (_words, _report) = (words, report);
        for (var s = 0; s < words.SentencesOf(report); s++) _byTerm.Add(0, words.OfSentence(report, s), s);
    }

    /// <summary>The sentences of the report that the article tells, each once, with the article's; empty where they are too few to tell that it tells the report.</summary>
    public List<(int InReport, int InArticle)> In(int article)
    {
        var found = new SortedDictionary<int, int>();
        var content = 0;
        for (var s = 0; s < _words.SentencesOf(article); s++)
        {
            var terms = _words.OfSentence(article, s);
            if (terms.Length < SharedTerms) continue;
            content++;
            if (Nearest(terms) is { } nearest) found.TryAdd(nearest, s);
        }

        var enough = (found.Count >= LeastSentences && found.Count >= LeastShare * content) || (found.Count >= LeastInShort && found.Count >= LeastShareOfShort * content);
        return enough ? [.. found.Select(f => (f.Key, f.Value))] : [];
    }

    private int? Nearest(int[] terms)
    {
        (double Weight, int Sentence)? nearest = null;
        foreach (var sentence in _byTerm.Sharing(0, terms, SharedTerms))
        {
            var (share, count) = _words.Overlap(terms, _words.OfSentence(_report, sentence));
            if (share >= SharedWeight && (nearest is null || share * count > nearest.Value.Weight)) nearest = (share * count, sentence);
        }

        return nearest?.Sentence;
    }
}
