using System.Collections.Immutable;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Figures;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Stories.Reuse;
using Quellenlage.Text;

namespace Quellenlage.Stories.Lineage;

/// <summary>Puts quotations that say the same together and counts the origins that may be independent.</summary>
internal static class ClaimBuilder
{
    private const double SameShare = 0.6;
    private const int SameTerms = 3;
    private const double LongShare = 0.5;
    private const int LongTerms = 5;

    // With one figure of the same value in both, fewer common words are enough.
    private const double FigureShare = 0.25;
    private const int FigureTerms = 2;

    /// <summary>Claims of several articles or sources, by first appearance. A statement in none of them stands alone, with one origin.</summary>
    public static ImmutableArray<Claim> Build(StoryIndex story, WordIndex words, ImmutableArray<Origin> origins, ImmutableArray<ReusedText> reuse)
    {
        var statements = Collect(story, words);
        var leader = Enumerable.Range(0, statements.Count).ToArray();
        var blocks = new TermBlocks();
        foreach (var statement in statements)
        {
            foreach (var other in blocks.Sharing(statement.Part, statement.Terms, FigureTerms))
                if (Leader(leader, other) != Leader(leader, statement.Order) && SaySame(words, statement, statements[other]) && SaySame(words, statement, statements[Leader(leader, other)], founder: true))
                    leader[Leader(leader, statement.Order)] = Leader(leader, other);
            blocks.Add(statement.Part, statement.Terms, statement.Order);
        }

        foreach (var (one, other) in RetoldPairs(story, statements, reuse)) leader[Leader(leader, Math.Max(one, other))] = Leader(leader, Math.Min(one, other));
        var counter = new OriginCounter(story, origins);
        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (var group in statements.GroupBy(s => Leader(leader, s.Order)))
        {
            var items = group.OrderBy(s => s.Order).ToList();
            var references = items.Select(s => new ItemReference(s.Article.Article.Id, s.Quotation.Id)).ToImmutableArray();
            var (count, sources) = counter.Count(references);
            // One statement of one source, and its parts, in one article are no more than that statement.
            if (sources.Length < 2 && count < 2 && references.DistinctBy(r => r.Article).Count() < 2) continue;
            claims.Add(new Claim($"c{claims.Count + 1}", new ArticleSpan(references[0].Article, items[0].Quotation.Content.MaxBy(c => c.Length)), references, [.. references.Select(r => r.Article).Distinct(StringComparer.Ordinal)], count, sources));
        }

        return claims.ToImmutable();
    }

    /// <summary>Statements of one source that stand in sentences of which one retells the other, whatever their words.</summary>
    private static IEnumerable<(int One, int Other)> RetoldPairs(StoryIndex story, List<Statement> statements, ImmutableArray<ReusedText> reuse)
    {
        var byArticle = statements.ToLookup(s => s.Article.Article.Id, StringComparer.Ordinal);
        foreach (var pair in reuse.Where(r => r.Kind == ReuseKind.Retold))
            foreach (var passage in pair.Passages)
                foreach (var one in byArticle[pair.First].Where(s => StandsIn(s, passage.InFirst)))
                    foreach (var other in byArticle[pair.Second].Where(s => StandsIn(s, passage.InSecond)))
                        if (one.Part == other.Part && HolderOf(one) is { } holder && holder.Key == HolderOf(other)?.Key && !Contradict(one, other)) yield return (one.Order, other.Order);

        StorySource? HolderOf(Statement statement) => story.HolderOf(statement.Article, statement.Quotation.Chain);
    }

    private static bool StandsIn(Statement statement, TextSpan sentence) => statement.Quotation.Content.Any(c => sentence.Contains(c));

    private static List<Statement> Collect(StoryIndex story, WordIndex words)
    {
        var all = new List<Statement>();
        for (var a = 0; a < story.Articles.Length; a++)
        {
            var article = story.Articles[a];
            foreach (var quotation in article.Quotations)
            {
                var telling = Telling.Of(words, article, a, quotation);
                all.Add(new Statement(all.Count, story.PartOf(a), article, quotation, telling, FiguresIn(article, quotation)));
            }
        }

        return all;
    }

    private static ImmutableArray<Figure> FiguresIn(Statements article, Quotation quotation) =>
        [.. article.Figures.Where(f => f.Min is > 1 && f.Min == f.Max && quotation.Content.Any(c => c.Contains(f.Number)))];

    /// <param name="founder">True for a claim's first statement, with which a later one need not agree as closely as with its nearest.</param>
    private static bool SaySame(WordIndex words, Statement one, Statement other, bool founder = false)
    {
        if (ReferenceEquals(one.Article, other.Article) && one.Quotation.Content.Any(c => other.Quotation.Content.Any(o => o.Overlaps(c)))) return true;
        var (share, count) = words.Overlap(one.Terms, other.Terms);
        if (!one.Telling.Agrees(other.Telling) || one.Telling.IsForecast != other.Telling.IsForecast || one.Telling.IsNegated != other.Telling.IsNegated || Contradict(one, other)) return false;
        var slack = founder ? 2 : 1;
        if ((count >= SameTerms - (founder ? 1 : 0) && share >= SameShare / slack) || (count >= LongTerms && share >= LongShare / slack)) return true;
        return count >= FigureTerms && share >= FigureShare && one.Figures.Any(f => other.Figures.Any(o => f.Measure == o.Measure && f.Min == o.Min));
    }

    // "vier Tote" and "38 Tote" are two claims, whatever else they share.
    private static bool Contradict(Statement one, Statement other) =>
        one.Figures.Any(f => other.Figures.Any(o => o.Measure == f.Measure)) && !one.Figures.Any(f => other.Figures.Any(o => o.Measure == f.Measure && o.Min == f.Min));

    private static int Leader(int[] leader, int index)
    {
        while (leader[index] != index) index = leader[index] = leader[leader[index]];
        return index;
    }

    /// <param name="Order">Its place among all quotations of the story, from 0.</param>
    /// <param name="Part">The story that its article belongs to.</param>
    private sealed record Statement(int Order, int Part, Statements Article, Quotation Quotation, Telling Telling, ImmutableArray<Figure> Figures)
    {
        public int[] Terms => Telling.Terms;
    }
}
