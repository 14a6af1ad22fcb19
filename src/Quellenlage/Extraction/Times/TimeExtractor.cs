using System.Collections.Immutable;
using Quellenlage.Language;
using Quellenlage.Language.Patterns;
using Quellenlage.Reading;
using Quellenlage.Resources;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Times;

/// <summary>Finds time expressions and gives them TIMEX3 values, by the rules of <c>resources/de/times</c>.</summary>
public static class TimeExtractor
{
    private const int LongestAside = 12;

    private const int ShortestYear = 364;

    // "am 3. Mai 1962 im alten Hafen geboren": so many words apart at most.
    private const int LongestBirth = 5;
    private static readonly WordList _births = WordList.Load("times/births");

    /// <summary>
    /// All time expressions in the order of the text, without overlap. Relative ones are reckoned from the day of publication where it
    /// is known to the week, or from the dates the text has named; where neither is known their values keep X for the unknown digits.
    /// A duration that leads from publication to a point ("vor drei Tagen") keeps its duration as value, and the days of that point
    /// as range. A word before a date that makes it the begin or end of a stretch ("seit", "bis") opens its EDTF value, not its days. Deterministic; never throws; safe to call from several threads; time is linear in the text.
    /// </summary>
    public static ImmutableArray<TimeExpression> Extract(AnalysedText text, PublicationDate published)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(published);
        var grammar = TimeGrammar.German;
        var matcher = new TimeMatcher(grammar);
        var narrative = new Narrative(published);
        var days = new EntryDays(text.Article, published);
        var matches = new List<PatternMatch>();
        var found = ImmutableArray.CreateBuilder<TimeExpression>();
        for (var i = 0; i < text.Sentences.Length; i++)
        {
            matcher.Find(text, text.Sentences[i], matches);
            if (matches.Count == 0) continue;
            // What an entry of a live blog tells is reckoned from its own day.
            if (days.MoveTo(text.Sentences[i].Span.Start)) narrative = new Narrative(days.Published);
            narrative.Sentence = i;
            var before = 0;
            foreach (var match in matches)
            {
                var bound = TimeBounds.Of(matcher.Readings, match, before);
                narrative.Outlook = bound is { } set && TimeBounds.IsPast(set) ? Outlook.Past : ClauseTense.Of(matcher.Readings, match.Start, match.End);
                if (Evaluate(grammar.Rules[match.Rule], match, matcher.Readings, narrative, bound) is { } time) found.Add(time);
                before = match.End;
            }
        }

        return found.DrainToImmutable();
    }

    private static TimeExpression? Evaluate(TimeRule rule, in PatternMatch match, TokenReadings readings, Narrative narrative, WordEntry? bound)
    {
        var anchor = TimeAnchor.Text;
        if (rule.Value.Fill(match, narrative, ref anchor) is not { } value) return null;
        var tokens = readings.Tokens.Span;
        var span = new TextSpan(tokens[match.Start].Start, tokens[match.End - 1].End);
        var range = rule.Type is TimeType.Date or TimeType.Time ? Range(rule, match, value) : null;
        if (range is { } named && (rule.Type is TimeType.Date || anchor is not TimeAnchor.Narrative)) Remember(narrative, readings, match, named);
        if (rule.Point?.Fill(match, narrative, ref anchor) is { } point) range = Remembered(narrative, TimexRange.Of(point));
        if (range is { } near && (rule.IsApproximate || match["approximator"] is not null)) range = near.Approximately();
        var basis = range is null ? TimeAnchor.None : anchor;
        var edtf = range is { } known && bound is { } opened && TimeBounds.HoldsFor(opened, rule.Type) ? TimeBounds.Open(opened, known.Edtf) : range?.Edtf;
        return new TimeExpression(span, rule.Type, value, range?.Earliest, range?.Latest, edtf, Name(basis), rule.Name);
    }

    private static TimexRange? Range(TimeRule rule, in PatternMatch match, string value)
    {
        var part = rule.Part is { } name ? match[name] ?? name : null;
        if (TimexRange.Of(value, part) is not { } range) return null;
        // A date that is no such weekday in its year is a slip of one of the two.
        var disagrees = range.Earliest == range.Latest && Underspecified.Number(match["weekday"]) is { } weekday && Periods.Weekday(range.Earliest) != weekday;
        return disagrees ? range.Doubtful() : range;
    }

    private static void Remember(Narrative narrative, TokenReadings readings, in PatternMatch match, TimexRange range)
    {
        if (range.Earliest == range.Latest && narrative.IsRecent(range.Earliest) && ClauseTense.IsPastPerfect(readings, match.Start, match.End)) narrative.LookedBackTo(range.Earliest);
        else if (!IsBirth(readings, match) && (range.Earliest < range.Latest || !IsAside(readings, match))) narrative.Named(range);
        narrative.NamedYear(range.Earliest.Year, match.End);
    }

    // "vor zwei Jahren" begins to tell of that year; a day so reckoned is one of the article's own.
    private static TimexRange? Remembered(Narrative narrative, TimexRange? point)
    {
        if (point is { } year && year.Latest.DayNumber - year.Earliest.DayNumber >= ShortestYear) narrative.Named(year);
        return point;
    }

    // A day in full in brackets is that of a birth, a work, a source: the telling does not go on from it.
    private static bool IsAside(TokenReadings readings, in PatternMatch match)
    {
        if (match["year"] is null && match["date"] is null) return false;
        for (var i = match.Start - 1; i >= Math.Max(0, match.Start - LongestAside); i--)
        {
            if (readings.Form(i)[0] == ')') return false;
            if (readings.Form(i)[0] == '(') return true;
        }

        return false;
    }

    // "der am 3. Mai 1962 geborene Maler", "1962 in Lund geboren": nothing else is told of that year.
    private static bool IsBirth(TokenReadings readings, in PatternMatch match)
    {
        for (var i = Math.Max(0, match.Start - LongestBirth); i < Math.Min(readings.Count, match.End + LongestBirth); i++)
            if ((i < match.Start || i >= match.End) && _births.Contains(readings.Form(i))) return true;
        return false;
    }

    private static string Name(TimeAnchor anchor) => anchor switch
    {
        TimeAnchor.Text => "text",
        TimeAnchor.Narrative => "narrative",
        TimeAnchor.Publication => "publication",
        _ => "none",
    };
}
