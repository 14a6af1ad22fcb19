using System.Collections.Immutable;
using System.Globalization;
using Quellenlage.Language;
using Quellenlage.Reading;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Times;

/// <summary>Finds when an article was published: its metadata, narrowed by what its text tells.</summary>
public static class PublicationDating
{
    // A weekday and a day of the month agree again within this many years, 29 February aside.
    private const int Calendars = 12;

    // The weekday named may lie in the week before the metadata's interval.
    private const int Week = 7;

    // Months named without a year tell the year only within a quarter of one.
    private const int OneSeason = 92;

    /// <summary>
    /// The metadata's day where it has one. Otherwise the interval that metadata and text leave open: a weekday with its date fits few
    /// years and is used within the week; a length counted up to now leads on from a dated begin; what is told as past lies back.
    /// A text that only tells after what it was written gets an open interval. Deterministic; never throws.
    /// </summary>
    public static PublicationDate Narrow(AnalysedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var metadata = text.Article.Published;
        if (metadata.Earliest is not null && metadata.Earliest == metadata.Latest) return metadata;
        if (metadata.Earliest is { Year: < Narrative.FirstYear } || metadata.Latest is { Year: > Narrative.LastYear }) return metadata;
        var search = new Search(text.Text, metadata, DatingClues.Of(text));
        return search.Narrow();
    }

    private sealed class Search(SourceText text, PublicationDate metadata, DatingClues clues)
    {
        private readonly List<string> _reasons = [];
        private DateOnly? _earliest = metadata.Earliest;
        private DateOnly? _latest = metadata.Latest;
        private DateOnly? _best;

        public PublicationDate Narrow()
        {
            var floor = Floor(out var floorReason);
            if (!ByWeekdayAndDate(floor, floorReason)) ByLengthSinceBegin();
            ByPastMonths();
            if (_reasons.Count == 0 && metadata.Earliest is null && floor is { } after)
            {
                _earliest = after;
                _reasons.Add($"not before {Periods.Day(after)}: {floorReason}");
            }

            if (_reasons.Count == 0) return metadata;
            return new PublicationDate(_earliest, _latest, Best(), Precision(), [.. _reasons, .. metadata.Basis]);
        }

        // The first day that the text can be from, by the latest day it tells of as past and by the words it uses.
        private DateOnly? Floor(out string reason)
        {
            reason = "";
            DateOnly? floor = null;
            if (clues.Landmark is { } landmark)
            {
                floor = landmark.Begin;
                reason = $"the text knows of \"{text.Slice(landmark.Span)}\"";
            }

            foreach (var clue in clues.Dates)
            {
                if (clue.Outlook == Outlook.Future || clue.Year is not { } year || clue.In(year) is not { } range || range.Earliest <= floor) continue;
                if (metadata.Latest is { } latest && range.Earliest > latest) continue;
                floor = range.Earliest;
                reason = $"the text tells of \"{text.Slice(clue.Span)}\"";
            }

            return floor;
        }

        private bool ByWeekdayAndDate(DateOnly? floor, string floorReason)
        {
            (DatingClue Clue, DateOnly Day)? last = null;
            foreach (var clue in clues.Dates)
            {
                if (clue.Weekday is null || clue.Day is null || DayOf(clue, floor) is not { } day) continue;
                if (last is null || (day > last.Value.Day && clue.Outlook != Outlook.Future)) last = (clue, day);
            }

            if (last is null) return false;
            var (latest, on) = last.Value;
            var (from, to) = latest.Outlook == Outlook.Future && !latest.OnlyJust ? (on.AddDays(-6), on)
                : latest.OnlyJust ? (on, Periods.Monday(on).AddDays(6))
                : (on, on.AddDays(6));
            if (!Intersect(from, to)) return false;
            _best = on < _earliest ? _earliest : on > _latest ? _latest : on;
            var years = metadata.Earliest is null && latest.Year is null
                ? $", as first in {on.Year.ToString(CultureInfo.InvariantCulture)} after {Periods.Day(floor!.Value)} ({floorReason})" : "";
            _reasons.Add($"\"{text.Slice(latest.Span)}\": the weekday and the date agree on {Periods.Day(on)}{years}");
            _reasons.Add(latest.OnlyJust ? "said to be only just past: the same week"
                : latest.Outlook == Outlook.Future ? "a weekday to come: within the week before it" : "a weekday told as past: within the week after it");
            return true;
        }

        // The day in the year where the weekday agrees: within the metadata, else in the first such year from the floor on.
        private DateOnly? DayOf(DatingClue clue, DateOnly? floor)
        {
            var from = metadata.Earliest?.AddDays(-Week) ?? floor;
            if (from is not { } start) return clue.Year is { } named && clue.In(named) is { } there && Agrees(clue, there.Earliest) ? there.Earliest : null;
            var (first, last) = clue.Year is { } year ? (year, year) : (start.Year, metadata.Latest?.Year ?? start.Year + Calendars);
            for (var candidate = first; candidate <= last; candidate++)
            {
                if (clue.In(candidate) is { } range && range.Earliest >= start && Agrees(clue, range.Earliest)) return range.Earliest;
            }

            return null;
        }

        private static bool Agrees(DatingClue clue, DateOnly day) => Periods.Weekday(day) == clue.Weekday;

        private void ByLengthSinceBegin()
        {
            if (clues.Length is not { } length) return;
            TimexRange? begin = null;
            TextSpan span = default;
            foreach (var clue in clues.Dates)
            {
                if (!clue.Since || clue.Year is not { } year || clue.Month is null || clue.In(year) is not { } range || range == begin) continue;
                if (begin is not null) return;
                (begin, span) = (range, clue.Span);
            }

            if (begin is not { } start || Later(start, length) is not { } days || !Intersect(days.From, days.To)) return;
            _reasons.Add($"\"{text.Slice(length.Span)}\" counted up to now from \"{text.Slice(span)}\": about {Periods.Day(days.From)} to {Periods.Day(days.To)}");
        }

        // A length in round units is as uncertain as the begin that it is counted from: by half of that on either side.
        private static (DateOnly From, DateOnly To)? Later(TimexRange begin, DatingLength length)
        {
            var spread = (begin.Latest.DayNumber - begin.Earliest.DayNumber + 1) / 2;
            var months = length.Unit switch { "Y" => 12m, "M" => 1m, "DE" => 120m, _ => 0m } * length.Number;
            var days = (int)(length.Unit switch { "D" => 1m, "W" => 7m, _ => 0m } * length.Number);
            if ((months == 0 && days == 0) || months > 1200) return null;
            DateOnly Shift(DateOnly day) => day.AddMonths((int)Math.Round(months, MidpointRounding.AwayFromZero)).AddDays(days);
            return (Shift(begin.Earliest).AddDays(-spread), Shift(begin.Latest).AddDays(spread));
        }

        // A month, part of a month or day without a year, told as past, that falls into an interval of a season lies before publication.
        private void ByPastMonths()
        {
            foreach (var clue in clues.Dates)
            {
                if (_earliest is not { } earliest || _latest is not { } latest || latest.DayNumber - earliest.DayNumber > OneSeason) return;
                if (clue.Year is not null || clue.Weekday is not null || clue.Month is null || clue.Outlook is not Outlook.Past) continue;
                for (var year = earliest.Year; year <= latest.Year; year++)
                {
                    if (clue.In(year) is not { } range) continue;
                    var after = clue.Part is null ? range.Earliest : range.Latest.AddDays(1);
                    if (after <= earliest || after > latest || !Intersect(after, latest)) continue;
                    _reasons.Add($"\"{text.Slice(clue.Span)}\" is told as past: not before {Periods.Day(after)}");
                }
            }
        }

        private bool Intersect(DateOnly from, DateOnly to)
        {
            var (earliest, latest) = (_earliest is { } e && e > from ? e : from, _latest is { } l && l < to ? l : to);
            if (earliest > latest) return false;
            (_earliest, _latest) = (earliest, latest);
            return true;
        }

        private DateOnly? Best()
        {
            if (_earliest is not { } earliest || _latest is not { } latest) return null;
            if (_best is { } best && best >= earliest && best <= latest) return best;
            return earliest.AddDays((latest.DayNumber - earliest.DayNumber) / 2);
        }

        private string Precision()
        {
            if (_earliest is not { } earliest || _latest is not { } latest) return "interval";
            return (latest.DayNumber - earliest.DayNumber) switch { 0 => "day", < 7 => "week", < 31 => "month", _ => "interval" };
        }
    }
}
