using System.Collections.Immutable;
using Quellenlage.Eval.Gold;

namespace Quellenlage.Eval.Scoring;

/// <summary>Times and names: each gold span takes the free span of the output that overlaps it, one with its own ends first.</summary>
internal static class SpanScorer
{
    private static readonly ImmutableArray<(string, Func<SpanRecord, SpanRecord, bool>)> _times =
    [
        ("strict", static (g, f) => g.Span == f.Span),
        ("relaxed", static (_, _) => true),
        ("type", static (g, f) => g.Type == f.Type),
        ("value", static (g, f) => g.Value == f.Value),
    ];

    private static readonly ImmutableArray<(string, Func<SpanRecord, SpanRecord, bool>)> _names =
    [
        ("strict", static (g, f) => g.Span == f.Span && g.Type == f.Type),
        ("span", static (g, f) => g.Span == f.Span),
        ("relaxed", static (_, _) => true),
    ];

    public static Sheet Times(IReadOnlyList<SpanGold> gold, IReadOnlyDictionary<string, ArticleOutput> output) => Score("times", gold, output, static a => a.Times, _times);

    public static Sheet Names(IReadOnlyList<SpanGold> gold, IReadOnlyDictionary<string, ArticleOutput> output) => Score("names", gold, output, static a => a.Names, _names);

    private static Sheet Score(string task, IReadOnlyList<SpanGold> gold, IReadOnlyDictionary<string, ArticleOutput> output, Func<ArticleOutput, ImmutableArray<SpanRecord>> spansOf, ImmutableArray<(string Name, Func<SpanRecord, SpanRecord, bool> Agrees)> scores)
    {
        var right = new int[scores.Length];
        var (goldCount, foundCount) = (0, 0);
        var errors = ImmutableArray.CreateBuilder<string>();
        foreach (var article in gold)
        {
            var found = article.Output(output) is { } written ? spansOf(written) : [];
            var free = found.ToList();
            goldCount += article.Spans.Length;
            foundCount += found.Length;
            foreach (var span in article.Spans)
            {
                var best = free.Where(f => f.Span.Touches(span.Span)).MinBy(f => (f.Span.Start != span.Span.Start ? 1 : 0) + (f.Span.End != span.Span.End ? 1 : 0));
                if (best is not null) free.Remove(best);
                var agrees = true;
                for (var i = 0; i < scores.Length; i++)
                {
                    if (best is not null && scores[i].Agrees(span, best)) right[i]++;
                    else agrees = false;
                }

                if (!agrees) errors.Add($"{article.Id}@{span.Span.Start} gold {Words(article.Text, span)}, found {(best is null ? "nothing" : Words(article.Text, best))}");
            }

            foreach (var span in free) errors.Add($"{article.Id}@{span.Span.Start} false alarm {Words(article.Text, span)}");
        }

        return new Sheet(task, [.. scores.Select((s, i) => Scoring.Score.Of(s.Name, right[i], foundCount, goldCount))], errors.ToImmutable());
    }

    private static string Words(PointText text, SpanRecord span) => $"'{text.Slice(span.Span)}' {span.Type}{(span.Value is null ? "" : $" {span.Value}")}";
}
