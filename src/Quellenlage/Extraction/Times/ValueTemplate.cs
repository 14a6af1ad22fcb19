using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Quellenlage.Language.Patterns;

namespace Quellenlage.Extraction.Times;

/// <summary>
/// How a rule makes its TIMEX3 value: text as it stands, and in braces what the match or the calendar supplies.
/// <list type="bullet">
/// <item><c>{slot}</c>: the value of the matched word; <c>{year}</c> without such a word is the year that the context suggests.</item>
/// <item><c>{shift UNIT today|then|here N}</c>: the period N units from that of publication, from the day last named (days back from that of publication where none is), or from the year the text tells of.</item>
/// <item><c>{weekday SLOT}</c>, <c>{weekend}</c>: the one meant; a <c>direction</c> slot says which way to look.</item>
/// <item><c>{weekday-ahead SLOT}</c>, <c>{weekday-back SLOT}</c>: the next such weekday from publication on, the last one up to it.</item>
/// <item><c>{weekday-of-week SLOT}</c>: the weekday of the week that the <c>direction</c> slot points to.</item>
/// <item><c>{feast SLOT}</c>, <c>{day-of-week-and-part SLOT}</c>, <c>{period-before SLOT}</c>: the holiday, the time, the period that the word stands for.</item>
/// <item><c>{day-then}</c>, <c>{day-of-part}</c>, <c>{day-clock}</c>, <c>{day-programme}</c>: the day last named or that of publication, as "that day", parts of the day, times of the clock and of a programme take it.</item>
/// <item><c>{school-year SLOT}</c>: the school year or season that lies so many from publication; <c>{pair FIRST SECOND}</c>: two years, of the second the last digits; <c>{second SLOT}</c>: the year whose last digits stand behind another.</item>
/// <item><c>{advent SLOT}</c>: the Sunday of Advent of the ordinal; <c>{feast-of FEAST}</c>: the feast itself, as lists write it.</item>
/// <item><c>{before SLOT}</c> (the century's number less one), <c>{digit SLOT}</c>, <c>{hour-of SLOT}</c>, <c>{half-before SLOT}</c>: the number, written so.</item>
/// </list>
/// Immutable.
/// </summary>
internal sealed class ValueTemplate
{
    private readonly ImmutableArray<Part> _parts;

    private ValueTemplate(ImmutableArray<Part> parts) => _parts = parts;

    /// <exception cref="FormatException">A brace is not closed or a function is unknown.</exception>
    public static ValueTemplate Parse(string template)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            if (open != at) parts.Add(new Part(template[at..(open < 0 ? template.Length : open)], []));
            if (open < 0) break;
            var close = template.IndexOf('}', open);
            if (close < 0) throw new FormatException($"a brace of '{template}' is not closed");
            string[] words = template[(open + 1)..close].Split(' ');
            if (words.Length > 1 && !TemplateFunctions.Known.Contains(words[0])) throw new FormatException($"'{words[0]}' is no function of a value template");
            parts.Add(new Part(null, [.. words]));
            at = close + 1;
        }

        return new ValueTemplate(parts.ToImmutable());
    }

    /// <summary>The value; null where the match cannot have one and is no time.</summary>
    public string? Fill(in PatternMatch match, Narrative narrative, ref TimeAnchor anchor)
    {
        if (_parts.Length == 1 && _parts[0].Text is { } fixedText) return fixedText;
        var value = new StringBuilder();
        foreach (var part in _parts)
        {
            var text = part.Text ?? TemplateFunctions.Call(part.Words, match, narrative, ref anchor);
            if (text is null) return null;
            value.Append(text);
        }

        return value.ToString();
    }

    private readonly record struct Part(string? Text, ImmutableArray<string> Words);
}

/// <summary>What a value was reckoned from, from the least to the most dependent.</summary>
internal enum TimeAnchor : byte
{
    Text,
    None,
    Narrative,
    Publication,
}

internal static class TemplateFunctions
{
    private const string UnknownDay = "XXXX-XX-XX";

    public static ImmutableArray<string> Known { get; } = ["shift", "weekday", "weekday-ahead", "weekday-back", "weekday-of-week", "feast", "feast-of", "advent", "school-year", "pair", "second", "day-of-week-and-part", "period-before", "before", "digit", "hour-of", "half-before"];

    /// <summary>What the words between braces stand for in the match; null where the match or the calendar has no such thing.</summary>
    public static string? Call(ImmutableArray<string> words, in PatternMatch match, Narrative narrative, ref TimeAnchor anchor) =>
        words.Length == 1 ? Slot(words[0], match, narrative, ref anchor) : Function(words, match, narrative, ref anchor);

    private static string? Slot(string name, in PatternMatch match, Narrative narrative, ref TimeAnchor anchor)
    {
        switch (name)
        {
            case "weekend":
                anchor = narrative.Today is null ? TimeAnchor.None : TimeAnchor.Publication;
                return Underspecified.Weekend(narrative, Direction(match)) is { } weekend ? Periods.Shift("WE", weekend, 0) : "XXXX-WXX-WE";
            case "day-then": return Named(narrative.Day, UnknownDay, ref anchor);
            case "day-clock": return Named(narrative.DayOfClock, "", ref anchor);
            case "day-of-part": return Named(narrative.DayOfPart, narrative, UnknownDay, ref anchor);
            case "day-programme": return Named(narrative.DayOfProgramme, narrative, "", ref anchor);
            case "year" when match["year"] is null: return Year(match, narrative, ref anchor);
            default: return match[name];
        }
    }

    private static string? Function(ImmutableArray<string> words, in PatternMatch match, Narrative narrative, ref TimeAnchor anchor)
    {
        switch (words[0])
        {
            case "shift": return Shift(match[words[1]] ?? words[1], words[2], Amount(words, match), narrative, ref anchor);
            case "weekday": return Weekday(match[words[1]], match, narrative, ref anchor);
            case "weekday-ahead":
                anchor = narrative.Today is null ? TimeAnchor.None : TimeAnchor.Publication;
                return Underspecified.WeekdayAhead(narrative, Underspecified.Number(match[words[1]])!.Value) is { } ahead ? Periods.Day(ahead) : $"XXXX-WXX-{match[words[1]]}";
            case "weekday-back":
                anchor = narrative.Today is null ? TimeAnchor.None : TimeAnchor.Publication;
                return Underspecified.WeekdayBack(narrative, Underspecified.Number(match[words[1]])!.Value) is { } back ? Periods.Day(back) : $"XXXX-WXX-{match[words[1]]}";
            case "feast": return Feast(match[words[1]]!, match, narrative, ref anchor);
            case "feast-of": return Feast(words[1], match, narrative, ref anchor);
            case "advent": return Underspecified.Number(match[words[1]]) is >= 1 and <= 4 and var sunday ? Feast($"advent+{7 * (sunday - 1)}", match, narrative, ref anchor) : null;
            case "school-year":
                anchor = narrative.About is null ? TimeAnchor.None : TimeAnchor.Publication;
                return Underspecified.SchoolYear(narrative, Underspecified.Number(match[words[1]]) ?? 0) ?? "XXXX";
            case "pair": return Pair(match[words[1]]!, match[words[2]]!);
            case "second": return narrative.YearAfter(Underspecified.Number(match[words[1]])!.Value, match.Start)?.ToString("0000", CultureInfo.InvariantCulture);
            case "day-of-week-and-part":
                var both = match[words[1]]!;
                return Weekday(both[..1], match, narrative, ref anchor) + both[1..];
            case "weekday-of-week":
                anchor = narrative.Today is null ? TimeAnchor.None : TimeAnchor.Publication;
                return WeekdayOfWeek(match[words[1]]!, match, narrative);
            case "period-before":
                var period = match[words[1]]!;
                return Shift(period[..1], "today", Underspecified.Number(period[1..]), narrative, ref anchor);
            case "digit": return Underspecified.Number(match[words[1]])?.ToString(CultureInfo.InvariantCulture);
            case "hour-of": return Underspecified.Number(match[words[1]]) is >= 0 and <= 24 and var hour ? hour.ToString("00", CultureInfo.InvariantCulture) : null;
            case "half-before": return Underspecified.Number(match[words[1]]) is >= 1 and <= 12 and var next ? (next - 1).ToString("00", CultureInfo.InvariantCulture) + ":30" : null;
            case "before": return (int.Parse(match[words[1]]!, CultureInfo.InvariantCulture) - 1).ToString("00", CultureInfo.InvariantCulture);
            default: return null;
        }
    }

    private static string Named(DateOnly? day, string otherwise, ref TimeAnchor anchor)
    {
        anchor = day is null ? TimeAnchor.None : TimeAnchor.Narrative;
        return day is { } named ? Periods.Day(named) : otherwise;
    }

    private static string Named(DateOnly? day, Narrative narrative, string otherwise, ref TimeAnchor anchor)
    {
        var value = Named(day, otherwise, ref anchor);
        if (day is not null && day == narrative.Today && narrative.DayOfClock != day) anchor = TimeAnchor.Publication;
        return value;
    }

    // 2023/24, 1999/2000: null where the second does not come after the first.
    private static string? Pair(string first, string second)
    {
        var from = int.Parse(first, CultureInfo.InvariantCulture);
        var to = int.Parse(second, CultureInfo.InvariantCulture);
        if (second.Length == 2) to += from / 100 * 100;
        if (to < from) to += 100;
        return to > from && to - from < 50 ? string.Create(CultureInfo.InvariantCulture, $"{from:0000}/{to:0000}") : null;
    }

    private static string? Shift(string unit, string from, int? amount, Narrative narrative, ref TimeAnchor anchor)
    {
        if (amount is not { } shift) return null;
        var then = from switch { "then" => narrative.Day, "here" when unit == "Y" && narrative.DistantYear is { } distant => new DateOnly(distant, 1, 1), _ => null };
        var day = then ?? (from == "then" && (unit != "D" || amount >= 0) ? null : unit is "Y" or "Q" or "H" or "DE" or "CE" or "M" ? narrative.About : narrative.Today);
        anchor = day is null ? TimeAnchor.None : then is not null ? TimeAnchor.Narrative : TimeAnchor.Publication;
        if (day is { } known) return Periods.Shift(unit, known, shift);
        return unit switch { "D" => UnknownDay, "W" => "XXXX-WXX", "WE" => "XXXX-WXX-WE", "M" => "XXXX-XX", "Q" => "XXXX-QX", "H" => "XXXX-HX", "Y" => "XXXX", "DE" => "XXX", "CE" => "XX", _ => null };
    }

    private static string? Weekday(string? weekday, in PatternMatch match, Narrative narrative, ref TimeAnchor anchor)
    {
        if (Underspecified.Number(weekday) is not { } number) return null;
        anchor = narrative.Today is null ? TimeAnchor.None : TimeAnchor.Publication;
        return Underspecified.Weekday(narrative, number, Direction(match)) is { } day ? Periods.Day(day) : $"XXXX-WXX-{number}";
    }

    private static string? Feast(string feast, in PatternMatch match, Narrative narrative, ref TimeAnchor anchor)
    {
        var year = Underspecified.Number(match["year"]);
        if (year is null)
        {
            var likely = Periods.Feast(feast, narrative.About?.Year ?? 2000);
            year = Underspecified.Year(narrative, likely.Month, Math.Min(likely.Day, 28), Direction(match));
            anchor = year is null ? TimeAnchor.None : TimeAnchor.Publication;
        }

        if (year is { } known) return known is > 1582 and < 9999 ? Periods.Day(Periods.Feast(feast, known)) : null;
        return char.IsAsciiDigit(feast[0]) ? "XXXX-" + feast : UnknownDay;
    }

    private static string Year(in PatternMatch match, Narrative narrative, ref TimeAnchor anchor)
    {
        var month = Underspecified.Number(match["month"]) ?? match["season"] switch { "SP" => 4, "SU" => 7, "FA" => 10, "WI" => 1, _ => 7 };
        var distant = narrative.DistantYear;
        var year = Underspecified.Year(narrative, month, Underspecified.Number(match["day"]) ?? 0, Direction(match), Underspecified.Number(match["weekday"]));
        anchor = year is null ? TimeAnchor.None : year == distant ? TimeAnchor.Narrative : TimeAnchor.Publication;
        return year?.ToString("0000", CultureInfo.InvariantCulture) ?? "XXXX";
    }

    private static int? Direction(in PatternMatch match) => Underspecified.Number(match["direction"]);

    // N, -N, or N with the sign that a further slot supplies.
    private static int? Amount(ImmutableArray<string> words, in PatternMatch match)
    {
        var word = words[3];
        var negative = (word[0] == '-' && word.Length > 1 && !char.IsAsciiDigit(word[1])) || (words.Length > 4 && match[words[4]] == "-");
        var amount = Underspecified.Number(match[word.TrimStart('-')] ?? word);
        return negative ? -amount : amount;
    }

    private static string WeekdayOfWeek(string weekday, in PatternMatch match, Narrative narrative) => narrative.Today is { } today
        ? Periods.Day(Periods.Monday(today).AddDays(7 * (Direction(match) ?? 0) + Underspecified.Number(weekday)!.Value - 1))
        : $"XXXX-WXX-{weekday}";
}
