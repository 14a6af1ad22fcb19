using System.Collections.Immutable;
using Quellenlage.Eval.Gold;

namespace Quellenlage.Eval.Scoring;

/// <summary>
/// B-cubed over the gold's mentions: of the mentions that share an entity with a mention in the output, how many do so in the gold, and
/// the reverse. A mention that the output has no name for stands alone.
/// </summary>
internal static class EntityScorer
{
    public static Sheet Score(IReadOnlyList<EntityMentionGold> gold, IReadOnlyDictionary<string, ArticleOutput> output)
    {
        var answers = gold.Select(m => Answer(m, output)).ToArray();
        var ofEntity = gold.CountBy(m => m.Entity, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var ofAnswer = answers.Where(a => a is not null).CountBy(a => a!, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var ofBoth = gold.Zip(answers).CountBy(m => (m.First.Entity, m.Second)).ToDictionary();
        var (precision, recall) = (new List<double>(), new List<double>());
        var errors = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < gold.Count; i++)
        {
            var both = answers[i] is null ? 1 : ofBoth[(gold[i].Entity, answers[i])];
            var (sameAnswer, sameEntity) = (answers[i] is { } answer ? ofAnswer[answer] : 1, ofEntity[gold[i].Entity]);
            precision.Add(both / (double)sameAnswer);
            recall.Add(both / (double)sameEntity);
            if (both < sameAnswer || both < sameEntity) errors.Add($"{gold[i].Article}@{gold[i].Span.Start}: '{gold[i].Entity}' is {answers[i] ?? "no name"}");
        }

        return new Sheet("entities", [new Score("entities", Shares.Mean(precision), Shares.Mean(recall))], errors.ToImmutable());
    }

    /// <summary>The entity of the name that lies closest over the mention.</summary>
    private static string? Answer(EntityMentionGold mention, IReadOnlyDictionary<string, ArticleOutput> output) =>
        (output.GetValueOrDefault(mention.Article)?.Names ?? [])
            .Where(n => n.Span.Touches(mention.Span))
            .MinBy(n => Math.Abs(n.Span.Start - mention.Span.Start) + Math.Abs(n.Span.End - mention.Span.End))?.Entity;
}
