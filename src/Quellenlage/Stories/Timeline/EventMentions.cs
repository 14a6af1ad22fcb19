using System.Collections.Immutable;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Events;
using Quellenlage.Extraction.Times;
using Quellenlage.Language;
using Quellenlage.Reading;
using Quellenlage.Resources;
using Quellenlage.Text;

namespace Quellenlage.Stories.Timeline;

/// <summary>Collects the tellings of events: each date with its clause, and each sentence without a date, or that tells of something beside its dates.</summary>
internal static class EventMentions
{
    private const int MostDays = 31;
    private const int MostDaysOfStretch = 92;
    private const int NearTokens = 8;
    private const int FewTokens = 4;

    // A sentence with more dates than this is a table or a list; the bound keeps its cost in proportion to its length.
    private const int MostDates = 16;

    private static readonly WordList _simultaneous = WordList.Load("events/simultaneous");
    private static readonly WordList _leads = WordList.Load("stories/time-leads");

    /// <summary>In the story's order, within an article in the order of the text.</summary>
    public static ImmutableArray<EventMention> Collect(StoryIndex story, WordIndex words, SentenceItems[] items, IReadOnlySet<ItemReference> contested)
    {
        var mentions = ImmutableArray.CreateBuilder<EventMention>();
        var speakers = story.Articles.Select(article => new SentenceSpeakers(story, article)).ToArray();
        for (var a = 0; a < story.Articles.Length; a++)
        {
            var article = story.Articles[a];
            var (times, next) = (article.Times, 0);
            foreach (var (sentence, s) in article.Analysed.Sentences.Select((sentence, s) => (sentence, s)))
            {
                var first = next;
                while (next < times.Length && times[next].Span.Start < sentence.Span.End) next++;
                var inside = times[first..next];
                // A byline tells when an article was written, not what happened.
                if (sentence.Zone == ZoneKind.Byline) continue;
                var dates = EventDates(article.Analysed, sentence, inside);
                var happened = article.Events[s];
                var hasOwn = dates.Count == 0 || happened.IsAct || happened.Ground is EventGround.Sequence or EventGround.Recent;
                if (hasOwn)
                    mentions.Add(new(mentions.Count, a, s, sentence.Span, null, null, null, happened, IsNews(article, items[a], contested, sentence, s), Telling.Of(words, article.Analysed, a, [sentence.Span], []), [], speakers[a].Of(s, sentence.Span), Counts(words, article.Analysed, items[a], s, sentence.Span), null));
                for (var d = 0; d < dates.Count; d++)
                {
                    var clause = ClauseOf(article.Analysed, sentence, dates, d);
                    ImmutableArray<TextSpan> without = [.. inside.Select(t => t.Span)];
                    // "Dem Streik vom 3. Mai folgte am nächsten Tag die Räumung": either date has what stands beside it.
                    var sharesClause = dates.Exists(o => o != dates[d] && clause.Overlaps(o.Span));
                    var around = Around(article.Analysed, sentence, dates[d].Span, sharesClause ? FewTokens : NearTokens);
                    var near = words.Within(a, around, without);
                    // Where the sentence tells of something else, the date belongs to what stands beside it alone.
                    var told = hasOwn || sharesClause ? around : clause;
                    var telling = Telling.Of(words, article.Analysed, a, [told], without);
                    mentions.Add(new(mentions.Count, a, s, clause, dates[d].Edtf, dates[d].Earliest, dates[d].Latest, happened, false, telling, near, speakers[a].Of(s, told), Counts(words, article.Analysed, items[a], s, told), null));
                }

                foreach (var anchor in EventAnchors.Of(words, article, s, inside))
                {
                    var details = words.Within(a, anchor.Span, [.. inside.Select(t => t.Span).Append(anchor.Noun).OrderBy(t => t.Start)]);
                    var telling = new Telling([.. details.Append(anchor.Kind).Distinct().Order()], [anchor.Kind], false, false);
                    mentions.Add(new(mentions.Count, a, s, anchor.Span, anchor.Edtf, anchor.Earliest, anchor.Latest, EventDate.Unknown("named to place another by"), false, telling, telling.Terms, [], [], anchor.Kind));
                }
            }
        }

        return mentions.ToImmutable();
    }

    private static ImmutableArray<(decimal Number, int Counted)> Counts(WordIndex words, AnalysedText text, SentenceItems items, int sentence, TextSpan clause) =>
        [.. from figure in items.Counts(sentence, clause)
            let counted = words.TermOf(text[text.Tokens[text.TokenAt(figure.Counted!.Value.End - 1)]])
            where counted is not null
            select (figure.Min!.Value, counted.Value)];

    private static bool IsNews(Statements article, SentenceItems items, IReadOnlySet<ItemReference> contested, Sentence sentence, int s)
    {
        // What a headline says the text below tells too.
        if (!article.Events[s].IsAct || sentence.Zone == ZoneKind.Headline) return false;
        if (article.Events[s].Ground == EventGround.Announced || items.Figures(s, sentence.Span).Any(contested.Contains)) return true;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (_simultaneous.Contains(article.Analysed[article.Analysed.Tokens[i]])) return true;
        return false;
    }

    /// <summary>Days, weeks and months that a clause can be dated by; of several expressions for one date the first.</summary>
    private static List<EventTime> EventDates(AnalysedText analysed, Sentence sentence, ImmutableArray<TimeExpression> times)
    {
        var dates = new List<EventTime>();
        foreach (var time in EventTimes.Stretches(analysed, times))
        {
            if (time.First.Type == TimeType.Set || time.Earliest is not { } first || time.Latest is not { } last) continue;
            if (last < first || last.DayNumber - first.DayNumber > (time.First == time.Last ? MostDays : MostDaysOfStretch) || IsBound(analysed, sentence, time)) continue;
            if (!dates.Any(d => d.Earliest == first && d.Latest == last)) dates.Add(time);
            if (dates.Count == MostDates) break;
        }

        return dates;
    }

    private static bool IsBound(AnalysedText analysed, Sentence sentence, EventTime time)
    {
        var t = analysed.TokenAt(time.Span.Start);
        for (var i = Math.Max(sentence.FirstToken, t - 2); i <= t && i < sentence.EndToken; i++)
        {
            if (!_leads.TryGetLower(analysed[analysed.Tokens[i]], out var lead)) continue;
            // "Vor zwei Wochen" is a day, "vor dem Montag" is not.
            if (lead[1] == "anywhere" || (i < t && time.First.Type != TimeType.Duration)) return true;
        }

        return false;
    }

    // The last break between two dates parts what belongs to either; without a break the clause is told with both.
    private static TextSpan ClauseOf(AnalysedText analysed, Sentence sentence, List<EventTime> dates, int d)
    {
        var start = d == 0 ? sentence.Span.Start : BreakBetween(analysed, dates[d - 1].Span, dates[d].Span)?.End ?? sentence.Span.Start;
        var end = d == dates.Count - 1 ? sentence.Span.End : BreakBetween(analysed, dates[d].Span, dates[d + 1].Span)?.Start ?? sentence.Span.End;
        var text = analysed.Text[new TextSpan(start, end)];
        return new TextSpan(start + (text.Length - text.TrimStart().Length), start + text.TrimEnd().Length);
    }

    private static TextSpan? BreakBetween(AnalysedText analysed, TextSpan first, TextSpan second)
    {
        for (var t = analysed.TokenAt(second.Start) - 1; t >= 0 && analysed.Tokens[t].Start >= first.End; t--)
        {
            var token = analysed.Tokens[t];
            if (token.Kind == TokenKind.Punctuation && analysed[token][0] is ',' or ';' or ':' or '–' or '—') return token.Span;
        }

        return null;
    }

    private static TextSpan Around(AnalysedText analysed, Sentence sentence, TextSpan time, int tokens)
    {
        var first = Math.Max(sentence.FirstToken, analysed.TokenAt(time.Start) - tokens);
        var last = Math.Min(sentence.EndToken - 1, analysed.TokenAt(time.End) + tokens - 1);
        return new TextSpan(analysed.Tokens[first].Start, analysed.Tokens[Math.Max(first, last)].End);
    }
}
