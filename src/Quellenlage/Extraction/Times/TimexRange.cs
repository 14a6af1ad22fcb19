using System.Globalization;

namespace Quellenlage.Extraction.Times;

/// <summary>The days that a TIMEX3 value allows, both inclusive, and the same as EDTF.</summary>
internal readonly record struct TimexRange(DateOnly Earliest, DateOnly Latest, string Edtf)
{
    // The beginning of a month is about a third of it, that of a year or decade a quarter.
    private const int LongPeriod = 100;

    /// <summary>The range of a calendar value; null for durations, sets, vague references and values with unknown places.</summary>
    /// <param name="part"><c>start</c>, <c>middle</c> or <c>end</c> narrows the range to a third or, of a year, a quarter; null leaves it whole.</param>
    public static TimexRange? Of(string value, string? part = null)
    {
        if (value.Length == 0 || !char.IsAsciiDigit(value[0])) return null;
        if (value.Length == 9 && value[4] == '/') return Straddling(value);
        var time = value.IndexOf('T', StringComparison.Ordinal);
        var whole = Whole(time < 0 ? value.AsSpan() : value.AsSpan(0, time));
        if (whole is not { } days) return null;
        if (part is null || days.Earliest == days.Latest) return days;
        return Share(days, part);
    }

    /// <summary>The same days, said to be about right.</summary>
    public TimexRange Approximately() => Edtf.Contains('~', StringComparison.Ordinal) ? this : this with { Edtf = Marked(Edtf, '~') };

    /// <summary>The same days, said to be doubtful.</summary>
    public TimexRange Doubtful() => this with { Edtf = Marked(Edtf, '?') };

    /// <summary>The EDTF value as the begin of what goes on; an interval by its first end.</summary>
    public static string From(string edtf) => $"{edtf.Split('/')[0]}/..";

    /// <summary>The EDTF value as the end of what went on before; an interval by its last end.</summary>
    public static string UpTo(string edtf) => $"../{edtf.Split('/')[^1]}";

    private static string Marked(string edtf, char mark) => string.Join('/', edtf.Split('/').Select(end => end is ".." || end[^1] == mark ? end : end + mark));

    // 2023/2024 of a school year, a season: from one summer to the next, or over the turn of the year where it spans more.
    private static TimexRange? Straddling(string value)
    {
        if (!TryNumber(value.AsSpan(0, 4), out var first) || !TryNumber(value.AsSpan(5), out var last) || first < 1 || last <= first || last > 9998) return null;
        return last == first + 1 ? new(new(first, 7, 1), new(last, 6, 30), value) : new(new(first, 1, 1), new(last, 12, 31), value);
    }

    private static TimexRange? Whole(ReadOnlySpan<char> value)
    {
        if (!TryNumber(value[..Math.Min(4, value.Length)], out var number)) return null;
        if (value.Length < 4) return Years(number, (int)Math.Pow(10, 4 - value.Length), value);
        if (number is < 1 or > 9998) return null;
        if (value.Length == 4) return new(new(number, 1, 1), new(number, 12, 31), value.ToString());
        if (value[4] != '-') return null;
        var rest = value[5..];
        return rest switch
        {
            ['W', ..] => Week(number, rest),
            ['Q', var q] => Months(number, (q - '1') * 3 + 1, 3),
            ['H', var h] => Months(number, (h - '1') * 6 + 1, 6),
            "SP" => Season(number, 3, 21),
            "SU" => Season(number, 6, 22),
            "FA" => Season(number, 9, 23),
            "WI" => Season(number, 12, 24),
            _ => MonthOrDay(number, rest, value),
        };
    }

    private static TimexRange? Years(int number, int count, ReadOnlySpan<char> value)
    {
        var first = number * count;
        if (first is < 1 or > 9000) return null;
        var edtf = count == 10 ? $"{value}X" : count == 100 ? $"{value}XX" : Interval(new(first, 1, 1), new(first + count - 1, 12, 31));
        return new(new(first, 1, 1), new(first + count - 1, 12, 31), edtf);
    }

    private static TimexRange? Week(int year, ReadOnlySpan<char> rest)
    {
        if (rest.Length < 3 || !TryNumber(rest[1..3], out var week) || week < 1 || week > ISOWeek.GetWeeksInYear(year)) return null;
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        var first = rest.EndsWith("-WE", StringComparison.Ordinal) ? monday.AddDays(5) : monday;
        return Between(first, monday.AddDays(6));
    }

    private static TimexRange? Months(int year, int first, int count)
    {
        if (first is < 1 or > 12) return null;
        var start = new DateOnly(year, first, 1);
        return Between(start, start.AddMonths(count).AddDays(-1));
    }

    // EDTF numbers the seasons from 21, where months end.
    private static TimexRange? Season(int year, int first, int edtf) =>
        Months(year, first, 3) is { } months ? months with { Edtf = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{edtf}") } : null;

    private static TimexRange? MonthOrDay(int year, ReadOnlySpan<char> rest, ReadOnlySpan<char> value)
    {
        if (rest.Length is not (2 or 5) || !TryNumber(rest[..2], out var month) || month is < 1 or > 12) return null;
        var days = DateTime.DaysInMonth(year, month);
        if (rest.Length == 2) return new(new(year, month, 1), new(year, month, days), value.ToString());
        if (!TryNumber(rest[3..], out var day) || day < 1 || day > days) return null;
        return new(new(year, month, day), new(year, month, day), value.ToString());
    }

    private static TimexRange? Share(TimexRange days, string part)
    {
        var length = days.Latest.DayNumber - days.Earliest.DayNumber + 1;
        var share = Math.Max(1, length > LongPeriod ? length / 4 : length / 3);
        return part switch
        {
            "start" => Between(days.Earliest, days.Earliest.AddDays(share - 1), "", "~"),
            "middle" => Between(days.Earliest.AddDays(share), days.Latest.AddDays(-share), "~", "~"),
            "end" => Between(days.Latest.AddDays(1 - share), days.Latest, "~", ""),
            _ => days,
        };
    }

    // Where a part of a period ends within it is a matter of opinion.
    private static TimexRange Between(DateOnly first, DateOnly last, string ofFirst, string ofLast) =>
        new(first, last, first == last ? $"{Periods.Day(first)}~" : $"{Periods.Day(first)}{ofFirst}/{Periods.Day(last)}{ofLast}");

    private static TimexRange Between(DateOnly first, DateOnly last) => new(first, last, Interval(first, last));

    private static string Interval(DateOnly first, DateOnly last) => first == last ? Periods.Day(first) : $"{Periods.Day(first)}/{Periods.Day(last)}";

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
