using Quellenlage.Extraction;
using Quellenlage.Extraction.Figures;
using Quellenlage.Text;

namespace Quellenlage.Stories.Timeline;

/// <summary>The figures and quotations of one article by the sentences that they stand in.</summary>
internal sealed class SentenceItems
{
    // A small number is the same in two reports by chance.
    private const int LeastNumber = 10;

    private readonly ILookup<int, (TextSpan Span, ItemReference Item)> _figures;
    private readonly ILookup<int, Figure> _counts;
    private readonly ILookup<int, (TextSpan Span, ItemReference Item)> _quotations;

    public SentenceItems(Statements article)
    {
        var id = article.Article.Id;
        _counts = article.Figures.Where(f => f.Min >= LeastNumber && f.Min == f.Max && f.Counted is { IsEmpty: false }).ToLookup(f => article.Analysed.SentenceAt(f.Number.Start));
        _figures = File(article, article.Figures.Select(f => (f.Number, new ItemReference(id, f.Id))));
        _quotations = File(article, article.Quotations.SelectMany(q => q.Content.Select(content => (content, new ItemReference(id, q.Id)))));
    }

    public IEnumerable<ItemReference> Figures(int sentence, TextSpan clause) => Overlapping(_figures[sentence], clause);

    /// <summary>The exact numbers of the clause that are too large to be alike by chance, with what they count.</summary>
    public IEnumerable<Figure> Counts(int sentence, TextSpan clause) => _counts[sentence].Where(f => f.Number.Overlaps(clause));

    public IEnumerable<ItemReference> Quotations(int sentence, TextSpan clause) => Overlapping(_quotations[sentence], clause);

    private static IEnumerable<ItemReference> Overlapping(IEnumerable<(TextSpan Span, ItemReference Item)> items, TextSpan clause) =>
        items.Where(i => i.Span.Overlaps(clause)).Select(i => i.Item);

    private static ILookup<int, (TextSpan Span, ItemReference Item)> File(Statements article, IEnumerable<(TextSpan Span, ItemReference Item)> items)
    {
        return items.SelectMany(i => SentencesOf(i.Span).Select(s => (Sentence: s, Item: i))).ToLookup(x => x.Sentence, x => x.Item);

        IEnumerable<int> SentencesOf(TextSpan span)
        {
            var sentences = article.Analysed.Sentences;
            var first = article.Analysed.SentenceAt(span.Start);
            for (var s = first; s >= 0 && s < sentences.Length && sentences[s].Span.Start < span.End; s++) yield return s;
        }
    }
}
