using System.Collections.Immutable;
using System.Globalization;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Extraction.Times;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Reading;
using Quellenlage.Resources;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Events;

/// <summary>Dates what each sentence tells.</summary>
public static class EventDating
{
    // How many sentences a date goes on to hold for what is told without one, and how long a period may be to do so.
    // A period of several days goes on within its paragraph only.
    private const int Reach = 2;
    private const int LongestPeriod = 10;
    private const int RecentDays = 30;

    // "Später" may follow a heading, but not lead over a month.
    private const int ReachOfSequence = 3;
    private const int LongestSequence = 62;

    /// <summary>How many days before publication what an article tells as news may have been said.</summary>
    internal const int DaysBack = 3;

    private static readonly WordList _now = WordList.Load("times/dating/now");
    private static readonly WordList _recent = WordList.Load("events/recent");
    private static readonly WordList _sequence = WordList.Load("events/sequence");

    /// <summary>
    /// One date for each sentence, in their order. A time expression of the main clause goes first; without one, what is told on in the
    /// past keeps the date of the sentence before; past perfect lies before what was told; what the article tells that somebody said lies
    /// about publication; another perfect or preterite before it, a future after it. What is said in a quotation is never put on the day of
    /// publication. What an entry of a live blog tells was published on the entry's day. Pure, deterministic, never throws; linear in the text but for a logarithm of its quotations.
    /// </summary>
    public static ImmutableArray<EventDate> Date(AnalysedText text, PublicationDate published, ImmutableArray<TimeExpression> times, ImmutableArray<Quotation> quotations)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(published);
        return new Pass(text, published, times, new EventActs(text, quotations)).Run();
    }

    private sealed class Pass(AnalysedText text, PublicationDate published, ImmutableArray<TimeExpression> times, EventActs acts)
    {
        private readonly EntryDays _days = new(text.Article, published);
        private (EventDate Date, string Words, int Sentence, int Paragraph)? _told;
        private int _nextTime;
        private (int Sentence, int Paragraph)? _longAgo;

        public ImmutableArray<EventDate> Run()
        {
            var dates = ImmutableArray.CreateBuilder<EventDate>(text.Sentences.Length);
            for (var i = 0; i < text.Sentences.Length; i++) dates.Add(Of(i, text.Sentences[i]));
            return dates.MoveToImmutable();
        }

        private EventDate Of(int number, in Sentence sentence)
        {
            var first = _nextTime;
            while (_nextTime < times.Length && times[_nextTime].Span.Start < sentence.Span.End) _nextTime++;
            // What another entry of a live blog told of is not told on.
            if (_days.MoveTo(sentence.Span.Start)) (_told, _longAgo) = (null, null);
            if (sentence.Zone == ZoneKind.Byline) return EventDate.Unknown("a byline");
            var inside = times.AsSpan()[first.._nextTime];
            var clauses = Clauses.Split(text, sentence);
            var main = MainClause(clauses);
            var tense = main is { } clause ? EventTenses.Of(text, clauses, clause) : EventTense.None;
            var chosen = inside.Length > 0 ? EventTimes.Choose(text, clauses, inside, acts.IsSaid) : null;
            if (chosen is not { IsMain: true } && Recent(inside) is { } recent) return recent;
            if (chosen is not { } found)
            {
                if (tense == EventTense.PastPerfect) _longAgo = (number, sentence.Paragraph);
                return Later(number, sentence, tense) ?? Act(number, sentence, tense, main) ?? ByTense(number, sentence, tense, main);
            }

            var date = ByExpression(found.Time);
            _longAgo = date.Latest?.AddDays(DaysBack) < _days.Published.Earliest ? (number, sentence.Paragraph) : null;
            if (date is { Earliest: { } from, Latest: { } last } && last.DayNumber - from.DayNumber <= LongestPeriod && tense != EventTense.Future)
                _told = (date, text.Text.Slice(found.Time.First.Span), number, sentence.Paragraph);
            return date;
        }

        // The first main clause outside of what is said, else the first of what is said, else any clause with a verb of its own.
        private Clause? MainClause(ImmutableArray<Clause> clauses)
        {
            Clause? within = null, other = null;
            foreach (var clause in clauses)
            {
                if (clause.Verb < 0) continue;
                if (clause.Kind is ClauseKind.Subordinate or ClauseKind.Interrogative) other ??= clause;
                if (clause.Kind != ClauseKind.Main) continue;
                if (!acts.IsSaid(text.Tokens[clause.Verb].Start)) return clause;
                within ??= clause;
            }

            return within ?? other;
        }

        private EventDate ByExpression(in EventTime time)
        {
            var first = time.First;
            var words = $"\"{text.Text.Slice(first.Span)}\"" + (first == time.Last ? "" : $" to \"{text.Text.Slice(time.Last.Span)}\"") + Anchor(first);
            if (acts.IsSaid(first.Span.Start)) words += ", inside a quotation";
            var edtf = time.Edtf!;
            var isEnd = edtf.StartsWith("..", StringComparison.Ordinal);
            var isBegin = edtf.EndsWith("..", StringComparison.Ordinal);
            return new EventDate(edtf, isEnd ? null : time.Earliest, isBegin ? null : time.Latest, EventGround.Expression, words);
        }

        private static string Anchor(TimeExpression time) => time.Anchor switch
        {
            "publication" => ", reckoned from publication",
            "narrative" => ", reckoned from what was told before",
            _ => "",
        };

        private EventDate? Recent(ReadOnlySpan<TimeExpression> inside)
        {
            if (_days.Published is not { Earliest: { } earliest, Latest: { } latest } || earliest.DayNumber <= RecentDays) return null;
            foreach (var time in inside)
            {
                var words = text.Text.Slice(time.Span);
                if (acts.IsSaid(time.Span.Start) || !_recent.Contains(words.ToLowerInvariant())) continue;
                var from = earliest.AddDays(-RecentDays);
                return new EventDate($"{Day(from)}~/{Day(latest)}", from, latest, EventGround.Recent, $"\"{words}\": in the weeks before publication");
            }

            return null;
        }

        // After what was told, and told of by the article: between the two.
        private EventDate? Later(int number, in Sentence sentence, EventTense tense)
        {
            if (tense is not (EventTense.Past or EventTense.Perfect) || _days.Published.Latest is not { } latest) return null;
            if (_told is not { } told || told.Date.Earliest is not { } from || number - told.Sentence > ReachOfSequence) return null;
            if (latest < from || latest.DayNumber - from.DayNumber > LongestSequence) return null;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!_sequence.TryGet(text.Word(i), out var entry)) continue;
                if (entry[1] == "near" && !(i > sentence.FirstToken && _sequence.TryGet(text.Word(i - 1), out var lead) && lead[1] == "lead")) continue;
                if (entry[1] == "lead") continue;
                return new EventDate($"{Day(from)}/{Day(latest)}", from, latest, EventGround.Sequence, $"\"{text.Text.Slice(text.Tokens[i].Span)}\": after \"{told.Words}\", not after publication");
            }

            return null;
        }

        // News tell what was said in the last days, but not what a sentence in the past tense tells on from long ago.
        private EventDate? Act(int number, in Sentence sentence, EventTense tense, Clause? main)
        {
            if (main is not { } clause || _days.Published is not { Earliest: { } earliest, Latest: { } latest } || earliest.DayNumber <= DaysBack) return null;
            // A source named anew ("laut ...") breaks off what was told.
            if (tense == EventTense.Past && !acts.IsRelayed(text.Tokens[Math.Max(0, clause.Verb)].Start) && _longAgo is { } ago && ago.Paragraph == sentence.Paragraph && number - ago.Sentence <= Reach) return null;
            var (ground, basis) = (acts.Of(clause, tense), "reported as news, no date of its own: about publication");
            if (ground is null && tense == EventTense.Future && !acts.IsSaid(text.Tokens[clause.Verb].Start) && NowIn(clause) is { } now)
                (ground, basis) = (EventGround.Announced, $"\"{now}\", a plan told as news: announced about publication");
            if (ground is not { } act) return null;
            var from = earliest.AddDays(-DaysBack);
            return new EventDate($"{Day(from)}~/{Day(latest)}", from, latest, act, basis);
        }

        private string? NowIn(in Clause clause)
        {
            for (var i = clause.First; i < clause.End; i++)
                if (_now.Contains(text.Word(i))) return text.Text.Slice(text.Tokens[i].Span);
            return null;
        }

        private EventDate ByTense(int number, in Sentence sentence, EventTense tense, Clause? main)
        {
            var place = text.Tokens[main?.Verb ?? FirstWord(sentence)].Start;
            var isSaid = acts.IsSaid(place);
            if (_told is { } told && number - told.Sentence <= Reach && sentence.Paragraph - told.Paragraph <= (told.Date.Earliest == told.Date.Latest ? 1 : 0))
            {
                if (tense == EventTense.PastPerfect)
                    return new EventDate($"../{told.Date.Edtf!.Split('/')[^1]}", null, told.Date.Latest, EventGround.Tense, $"past perfect: before \"{told.Words}\"");
                // Who speaks without a date speaks to whoever writes the article, whatever the sentence before told of.
                if (tense == EventTense.Past && !isSaid && !acts.IsSaying(place))
                    return told.Date with { Edtf = Approximate(told.Date.Edtf!), Ground = EventGround.Narrative, Basis = $"told on from \"{told.Words}\"" };
            }

            if (_days.Published is not { Earliest: { } earliest, Latest: { } latest }) return EventDate.Unknown("no date in the sentence, and none of publication");
            if (isSaid && tense == EventTense.Future) return EventDate.Unknown("inside a quotation, and ahead of when it was said");
            var where = isSaid ? "inside a quotation, " : "";
            return tense switch
            {
                EventTense.PastPerfect => NotAfter(latest, $"{where}past perfect: before publication"),
                EventTense.Past => NotAfter(latest, $"{where}told as past: not after publication"),
                EventTense.Perfect => NotAfter(latest, $"{where}perfect: not after publication"),
                EventTense.Future => new EventDate($"{Day(earliest)}/..", earliest, null, EventGround.Tense, "future: not before publication"),
                _ when isSaid => NotAfter(latest, "inside a quotation: not after publication"),
                _ => new EventDate(Approximate(earliest == latest ? Day(earliest) : $"{Day(earliest)}/{Day(latest)}"), earliest, latest, EventGround.Tense,
                    tense == EventTense.None ? "no verb: about publication" : "present: about publication"),
            };
        }

        private int FirstWord(in Sentence sentence)
        {
            var token = sentence.FirstToken;
            while (token < sentence.EndToken - 1 && text.Tokens[token].Kind != TokenKind.Word) token++;
            return token;
        }

        private static EventDate NotAfter(DateOnly latest, string basis) => new($"../{Day(latest)}", null, latest, EventGround.Tense, basis);

        private static string Approximate(string edtf) => string.Join('/', edtf.Split('/').Select(end => end[^1] is '~' or '?' ? end : end + "~"));

        private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
