using System.Collections.Immutable;
using Quellenlage.Eval.Gold;

namespace Quellenlage.Eval.Scoring;

/// <summary>
/// When things happened. Timeline: a gold event is found when an event of the timeline that holds one of its sentences lies on its days;
/// an event of the timeline that holds sentences of the gold is right when it lies on the days of one that they tell of. Sentences: each
/// sentence of the gold, where its own event has days that are not much vaguer than those of one event that it tells of (recall), and
/// where its days, as vague as they are, contradict none of them (precision). Joined: of the articles that tell of one event of the gold,
/// those that the fullest event of the timeline holds together, the first one not counted (recall); events of the timeline with sentences
/// of the gold from several articles all of which tell of one event of the gold (precision).
/// </summary>
internal static class TimelineScorer
{
    public static Sheet Score(ImmutableArray<EventGold> gold, DossierOutput output)
    {
        var errors = ImmutableArray.CreateBuilder<string>();
        return new Sheet("timeline", [Timeline(gold, output, errors), Sentences(gold, output, errors), Joined(gold, output, errors)], errors.ToImmutable());
    }

    private static Score Timeline(ImmutableArray<EventGold> gold, DossierOutput output, ImmutableArray<string>.Builder errors)
    {
        var told = output.Timeline.Where(t => gold.Any(g => Shares(g, t))).ToList();
        var found = gold.Where(g => told.Exists(t => Shares(g, t) && t.Days.IsDateOf(g.Days))).ToList();
        var right = told.Where(t => gold.Any(g => Shares(g, t) && t.Days.IsDateOf(g.Days))).ToList();
        errors.AddRange(gold.Except(found).Select(g => $"event {g.Id} not on {g.Days}: {Words(g.Sentences[0], output)}"));
        errors.AddRange(told.Except(right).Select(t => $"on {t.Days} nothing happened: {Words(t.Sentences[0], output)}"));
        return new Score("timeline", right.Count / (double)Math.Max(1, told.Count), found.Count / (double)Math.Max(1, gold.Length));
    }

    private static Score Sentences(ImmutableArray<EventGold> gold, DossierOutput output, ImmutableArray<string>.Builder errors)
    {
        var (right, dated, found, all) = (0, 0, 0, 0);
        foreach (var sentence in gold.SelectMany(g => g.Sentences).Distinct())
        {
            var days = gold.Where(g => g.Sentences.Contains(sentence)).Select(g => g.Days).ToList();
            var article = output.Articles[sentence.Article];
            all++;
            var own = article.Events.FirstOrDefault(e => e.Span.Touches(sentence.Span));
            if (own?.Days is not { } told) continue;
            dated++;
            if (days.Exists(told.IsDateOf)) found++;
            if (days.Exists(told.Touches)) right++;
            else errors.Add($"sentence on {told}, not {days[0]}: {Words(sentence, output)}");
        }

        return new Score("sentences", right / (double)Math.Max(1, dated), found / (double)Math.Max(1, all));
    }

    private static Score Joined(ImmutableArray<EventGold> gold, DossierOutput output, ImmutableArray<string>.Builder errors)
    {
        var (found, all) = (0, 0);
        foreach (var g in gold)
        {
            var (together, articles) = (output.Timeline.Max(t => ArticlesOf(g, t).Count), g.Sentences.DistinctBy(s => s.Article).Count());
            if (articles < 2) continue;
            found += Math.Max(0, together - 1);
            all += articles - 1;
            if (together < articles) errors.Add($"event {g.Id} told together by {together} of {articles} articles: {Words(g.Sentences[0], output)}");
        }

        var joined = output.Timeline.Where(t => gold.SelectMany(g => ArticlesOf(g, t)).Distinct().Count() > 1).ToList();
        var wrong = joined.Where(t => !gold.Any(g => ArticlesOf(g, t).SetEquals(gold.SelectMany(o => ArticlesOf(o, t))))).ToList();
        errors.AddRange(wrong.Select(t => $"no one event: {string.Join(" / ", t.Sentences.Select(s => Words(s, output)))}"));
        return new Score("joined", (joined.Count - wrong.Count) / (double)Math.Max(1, joined.Count), found / (double)Math.Max(1, all));
    }

    private static HashSet<string> ArticlesOf(EventGold gold, TimelineRecord told) =>
        [.. told.Sentences.Where(s => gold.Sentences.Any(s.Touches)).Select(s => s.Article)];

    private static bool Shares(EventGold gold, TimelineRecord told) => told.Sentences.Any(s => gold.Sentences.Any(s.Touches));

    private static string Words(Place place, DossierOutput output) => $"{place.Article} '{output.Articles[place.Article].Text.Slice(place.Span)}'";
}
