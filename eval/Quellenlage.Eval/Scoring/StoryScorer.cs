using System.Collections.Immutable;
using Quellenlage.Eval.Gold;

namespace Quellenlage.Eval.Scoring;

/// <summary>
/// The story as a whole. Reuse: pairs of articles. Conflicts: a gold conflict is found when one conflict of the output joins two of its
/// figures that differ; a conflict of the output is right when it does so for any gold conflict. Apparent: how many of the gold's apparent
/// conflicts the output does not take for conflicts. Told apart: both at once, and the kind where the gold says it.
/// Lineage: the claim that shares most with the gold's
/// evidence (a statement in no claim stands for itself) has the gold's number of independent origins. Status: the steps of the history in
/// the output that shares most with the gold's; status-order: of each two found that the gold's days tell apart, how many stand in their order.
/// </summary>
internal static class StoryScorer
{
    public static Sheet Score(StoryWideGold gold, DossierOutput output)
    {
        var errors = ImmutableArray.CreateBuilder<string>();
        return new Sheet("story", [.. gold.Reuse.IsEmpty ? [] : (Score[])[Reuse(gold, output, errors)], Conflicts(gold, output, errors), Apparent(gold, output, errors), ToldApart(gold, output, errors), Lineage(gold, output, errors), .. Status(gold, output, errors)], errors.ToImmutable());
    }

    private static Score Reuse(StoryWideGold gold, DossierOutput output, ImmutableArray<string>.Builder errors)
    {
        var wanted = gold.Reuse.Select(Ordered).ToHashSet();
        var found = output.Reuse.Select(Ordered).ToHashSet();
        errors.AddRange(wanted.Except(found).Select(p => $"reuse missed: {p}"));
        errors.AddRange(found.Except(wanted).Select(p => $"reuse, false alarm: {p}"));
        return Scoring.Score.Of("reuse", wanted.Intersect(found).Count(), found.Count, wanted.Count);
    }

    private static Score Conflicts(StoryWideGold gold, DossierOutput output, ImmutableArray<string>.Builder errors)
    {
        var stated = output.Conflicts.Where(c => c.Kind == "conflict").ToList();
        var real = gold.Conflicts.Where(c => c.Real).ToList();
        var found = real.Where(g => stated.Exists(c => Joins(c, g))).ToList();
        var right = stated.Where(c => real.Exists(g => Joins(c, g))).ToList();
        errors.AddRange(real.Except(found).Select(g => $"conflict {g.Id} missed"));
        errors.AddRange(stated.Except(right).Select(c => $"conflict, false alarm: {Words(c, output)}"));
        return new Score("conflicts", right.Count / (double)Math.Max(1, stated.Count), found.Count / (double)Math.Max(1, real.Count));
    }

    private static Score Apparent(StoryWideGold gold, DossierOutput output, ImmutableArray<string>.Builder errors)
    {
        var stated = output.Conflicts.Where(c => c.Kind == "conflict").ToList();
        var real = gold.Conflicts.Where(c => c.Real).ToList();
        var apparent = gold.Conflicts.Where(c => !c.Real).ToList();
        // A conflict that holds a real pair as well is judged by that.
        var taken = apparent.Where(g => stated.Exists(c => Joins(c, g) && !real.Exists(r => Joins(c, r)))).ToList();
        errors.AddRange(taken.Select(g => $"apparent conflict {g.Id} taken for a conflict"));
        return Scoring.Score.Of("apparent", apparent.Count - taken.Count, apparent.Count, apparent.Count);
    }

    // Each of the gold's conflicts, apparent ones and agreements is right or wrong; a conflict that is none of the gold's is wrong as well.
    private static Score ToldApart(StoryWideGold gold, DossierOutput output, ImmutableArray<string>.Builder errors)
    {
        var stated = output.Conflicts.Where(c => c.Kind == "conflict").ToList();
        var real = gold.Conflicts.Where(c => c.Real).ToList();
        var wrong = gold.Conflicts.Where(g => !IsRight(g)).ToList();
        var alarms = stated.Count(c => !real.Exists(g => Joins(c, g)));
        errors.AddRange(wrong.Where(g => !g.Real).Select(g => $"{g.Id} not told to be {string.Join(" or ", g.Kinds)}"));
        return Scoring.Score.Of("told-apart", gold.Conflicts.Length - wrong.Count, gold.Conflicts.Length + alarms, gold.Conflicts.Length + alarms);

        bool IsRight(ConflictGold item)
        {
            if (item.Real) return stated.Exists(c => Joins(c, item));
            if (stated.Exists(c => Joins(c, item) && !real.Exists(r => Joins(c, r)))) return false;
            return item.Kinds.IsEmpty || output.Conflicts.Any(c => item.Kinds.Contains(c.Kind) && Joins(c, item));
        }
    }

    private static Score Lineage(StoryWideGold gold, DossierOutput output, ImmutableArray<string>.Builder errors)
    {
        var right = 0;
        foreach (var item in gold.Lineage)
        {
            var best = output.Claims.Select(c => (Claim: c, Share: Share(c, item))).Where(c => c.Share > 0).OrderByDescending(c => c.Share).FirstOrDefault();
            var alone = output.Articles.Values.Any(a => a.Quotations.Any(q => q.Content.Any(c => item.Evidence.Any(new Place(a.Id, c).Touches))));
            var found = best.Claim?.Origins ?? (alone ? 1 : 0);
            if (found == item.Origins) right++;
            else errors.Add($"lineage {item.Id}: {found} independent origins, not {item.Origins}");
        }

        return Scoring.Score.Of("lineage", right, gold.Lineage.Length, gold.Lineage.Length);
    }

    private static double Share(ClaimRecord claim, LineageGold item)
    {
        var precision = claim.Statements.Count(s => s.Any(p => item.Evidence.Any(p.Touches))) / (double)claim.Statements.Length;
        var recall = item.Evidence.Count(e => claim.Statements.Any(s => s.Any(e.Touches))) / (double)item.Evidence.Length;
        return Scoring.Score.Harmonic(precision, recall);
    }

    private static IEnumerable<Score> Status(StoryWideGold gold, DossierOutput output, ImmutableArray<string>.Builder errors)
    {
        var best = output.Statuses.Select(history => (History: history, Found: gold.Status.Where(s => history.Any(h => Agrees(h, s))).ToList())).OrderByDescending(h => Scoring.Score.Of("", h.Found.Count, h.History.Length, gold.Status.Length).F1).FirstOrDefault();
        if (best.Found is null) return [new Score("status", 0, 0), new Score("status-order", 0, 0)];
        var right = best.History.Count(h => gold.Status.Any(s => Agrees(h, s)));
        errors.AddRange(gold.Status.Except(best.Found).Select(s => $"status '{s.Statuses[0]}' missed: {Words(s.Evidence[0], output)}"));
        errors.AddRange(best.History.Where(h => !gold.Status.Any(s => Agrees(h, s))).Select(h => $"status '{h.Status}', false alarm: {Words(h.Content[0], output)}"));
        var places = best.Found.Select(s => best.History.Select((h, i) => (h, i)).First(h => Agrees(h.h, s)).i).ToList();
        var apart = (from i in Enumerable.Range(0, places.Count) from j in Enumerable.Range(i + 1, places.Count - i - 1) where best.Found[i].Days.Latest < best.Found[j].Days.Earliest select (First: places[i], Second: places[j])).ToList();
        var inOrder = apart.Count(p => p.First <= p.Second);
        return [new Score("status", right / (double)Math.Max(1, best.History.Length), best.Found.Count / (double)Math.Max(1, gold.Status.Length)), Scoring.Score.Of("status-order", inOrder, apart.Count, apart.Count)];
    }

    private static bool Agrees(StatusStepRecord found, StatusStepGold gold) => gold.Statuses.Contains(found.Status) && found.Content.Any(c => gold.Evidence.Any(c.Touches));

    /// <summary>True where the output's item holds two of the gold's figures that differ.</summary>
    private static bool Joins(ConflictRecord found, ConflictGold gold) =>
        gold.Figures.Where(g => found.Figures.Any(g.Number.Touches)).Select(g => (g.Min, g.Max)).Distinct().Count() > 1;

    private static (string, string) Ordered((string First, string Second) pair) =>
        string.CompareOrdinal(pair.First, pair.Second) <= 0 ? pair : (pair.Second, pair.First);

    private static string Words(ConflictRecord conflict, DossierOutput output) => $"{conflict.Measure} {string.Join(" / ", conflict.Figures.Select(f => Words(f, output)))}";

    private static string Words(Place place, DossierOutput output) => $"{place.Article} '{output.Articles[place.Article].Text.Slice(place.Span)}'";
}
