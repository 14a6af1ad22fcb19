using System.Collections.Immutable;
using Quellenlage.Language;
using Quellenlage.Language.Patterns;
using Quellenlage.Reading;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Times;

/// <summary>Finds time expressions and gives them TIMEX3 values, by the rules of <c>resources/de/times</c>.</summary>
public static class TimeExtractor
{
    /// <summary>
    /// All time expressions in the order of the text, without overlap. Relative ones are reckoned from the day of publication where it
    /// is known to the week, or from the dates the text has named; where neither is known their values keep X for the unknown digits.
    /// A duration that leads from publication to a point ("vor drei Tagen") keeps its duration as value, and the days of that point
    /// as range. Deterministic; never throws; safe to call from several threads; time is linear in the text.
    /// </summary>
    public static ImmutableArray<TimeExpression> Extract(AnalysedText text, PublicationDate published)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(published);
        var grammar = TimeGrammar.German;
        var matcher = new TimeMatcher(grammar);
        var narrative = new Narrative(published);
        var matches = new List<PatternMatch>();
        var found = ImmutableArray.CreateBuilder<TimeExpression>();
        for (var i = 0; i < text.Sentences.Length; i++)
        {
            matcher.Find(text, text.Sentences[i], matches);
            if (matches.Count == 0) continue;
            narrative.Sentence = i;
            foreach (var match in matches)
            {
                narrative.Outlook = ClauseTense.Of(matcher.Readings, match.Start, match.End);
                if (Evaluate(grammar.Rules[match.Rule], match, matcher.Readings, narrative) is { } time) found.Add(time);
            }
        }

        return found.DrainToImmutable();
    }

    private static TimeExpression? Evaluate(TimeRule rule, in PatternMatch match, TokenReadings readings, Narrative narrative)
    {
        var anchor = TimeAnchor.Text;
        if (rule.Value.Fill(match, narrative, ref anchor) is not { } value) return null;
        var tokens = readings.Tokens.Span;
        var span = new TextSpan(tokens[match.Start].Start, tokens[match.End - 1].End);
        var part = rule.Part is { } name ? match[name] ?? name : null;
        TimexRange? range = rule.Type is TimeType.Date or TimeType.Time ? TimexRange.Of(value, part) : null;
        if (range is { } named && rule.Type is TimeType.Date) narrative.Named(named);
        if (rule.Point?.Fill(match, narrative, ref anchor) is { } point) range = TimexRange.Of(point);
        var basis = range is null ? TimeAnchor.None : anchor;
        return new TimeExpression(span, rule.Type, value, range?.Earliest, range?.Latest, range?.Edtf, Name(basis), rule.Name);
    }

    private static string Name(TimeAnchor anchor) => anchor switch
    {
        TimeAnchor.Text => "text",
        TimeAnchor.Narrative => "narrative",
        TimeAnchor.Publication => "publication",
        _ => "none",
    };
}
