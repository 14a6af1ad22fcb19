using System.Collections.Immutable;
using Quellenlage.Extraction.Times;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Resources;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Events;

/// <summary>The days that time expressions give to what a sentence tells: one expression, or the first and the last of a stretch.</summary>
internal readonly record struct EventTime(TimeExpression First, TimeExpression Last)
{
    public DateOnly? Earliest => First.Earliest;

    public DateOnly? Latest => Last.Latest;

    public TextSpan Span => First.Span.Union(Last.Span);

    /// <summary>The expression's own value, or the interval from the first to the last.</summary>
    public string? Edtf
    {
        get
        {
            if (First == Last || First.Edtf is null || Last.Edtf is null) return First.Edtf;
            var (from, to) = (First.Edtf.Split('/')[0], Last.Edtf.Split('/')[^1]);
            return from == to ? from : $"{from}/{to}";
        }
    }
}

/// <summary>Chooses the time expression that dates a sentence's own event.</summary>
internal static class EventTimes
{
    private const int MostBetween = 3;
    private const int SaidRank = 2;
    private const int OtherRank = 4;

    // What "im August 2024 geschlossenes" says before its noun dates that noun alone.
    private const int Reach = 3;
    private static readonly WordList _leads = WordList.Load("events/date-leads");

    /// <summary>
    /// The first time of the main clause, before that of what is said or of a clause of time; of two in one place, the one within the other.
    /// Times of relative clauses and attributes date those alone, and what is said to last from or up to then is not dated by it. Null where
    /// the sentence has none.
    /// </summary>
    /// <param name="isSaid">True for a place inside a quotation.</param>
    public static (EventTime Time, bool IsMain)? Choose(AnalysedText text, ImmutableArray<Clause> clauses, ReadOnlySpan<TimeExpression> times, Func<int, bool> isSaid)
    {
        var (best, rank) = (-1, int.MaxValue);
        for (var i = 0; i < times.Length; i++)
        {
            if (times[i].Earliest is null || times[i].Latest is null || RankOf(text, clauses, times[i].Span, isSaid) is not { } of) continue;
            // What one end of a stretch leaves open says less than a day does.
            if (IsOpen(times[i]) && ++of == SaidRank + 1) continue;
            if (of < rank || (of == rank && IsWithin(times[i], times[best]))) (best, rank) = (i, of);
        }

        if (best < 0) return null;
        var last = best;
        while (last + 1 < times.Length && Joins(text, times[last], times[last + 1])) last++;
        return (new EventTime(times[best], times[last]), rank < SaidRank);
    }

    /// <summary>The times one by one, those that make one stretch ("vom 3. bis 5. Mai", "im Januar und Februar") as one.</summary>
    public static IEnumerable<EventTime> Stretches(AnalysedText text, ImmutableArray<TimeExpression> times)
    {
        for (var i = 0; i < times.Length; i++)
        {
            var first = i;
            while (i + 1 < times.Length && Joins(text, times[i], times[i + 1])) i++;
            yield return new EventTime(times[first], times[i]);
        }
    }

    public static bool IsOpen(TimeExpression time) => time.Edtf is { } edtf && (edtf.StartsWith("..", StringComparison.Ordinal) || edtf.EndsWith("..", StringComparison.Ordinal));

    private static bool IsWithin(TimeExpression inner, TimeExpression outer) =>
        inner.Earliest >= outer.Earliest && inner.Latest <= outer.Latest && (inner.Earliest > outer.Earliest || inner.Latest < outer.Latest);

    // 0 the main clause, then what is said, then another clause; null for a relative clause or an attribute.
    private static int? RankOf(AnalysedText text, ImmutableArray<Clause> clauses, TextSpan time, Func<int, bool> isSaid)
    {
        var token = text.TokenAt(time.Start);
        if (IsAttribute(text, token) || IsPlan(text, token)) return null;
        foreach (var clause in clauses)
        {
            if (token < clause.First || token >= clause.End) continue;
            if (clause.Kind == ClauseKind.Relative) return null;
            return isSaid(time.Start) ? SaidRank : clause.Kind is ClauseKind.Main or ClauseKind.Verbless ? 0 : OtherRank;
        }

        return isSaid(time.Start) ? SaidRank : OtherRank;
    }

    // "ein im Juni geschlossenes Abkommen": article, preposition, time, in this order.
    private static bool IsAttribute(AnalysedText text, int token)
    {
        for (var i = token - 1; i >= Math.Max(1, token - Reach); i--)
        {
            if (!text.Is(i, WordTraits.Preposition | WordTraits.Contraction)) continue;
            return text.Is(i - 1, WordTraits.Article) && !text.Is(i - 1, WordTraits.Capitalised | WordTraits.Preposition);
        }

        return false;
    }

    // "für den 8. Januar angekündigt": not when it was announced.
    private static bool IsPlan(AnalysedText text, int token)
    {
        var before = text.Is(token - 1, WordTraits.Article) ? token - 2 : token - 1;
        return _leads.TryGet(text.Word(before), out var entry) && entry[1] == "plan";
    }

    private static bool Joins(AnalysedText text, TimeExpression first, TimeExpression second)
    {
        if (first.Earliest is null || second.Earliest is null || second.Latest < first.Latest || second.Earliest < first.Earliest || IsOpen(second)) return false;
        var (from, to) = (text.TokenAt(first.Span.End), text.TokenAt(second.Span.Start));
        if (to - from is < 1 or > MostBetween) return false;
        var joint = false;
        for (var i = from; i < to; i++)
        {
            if (!_leads.TryGet(text.Word(i), out var entry)) return false;
            joint |= entry[1] == "joint";
        }

        return joint;
    }
}
