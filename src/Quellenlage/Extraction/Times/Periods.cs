using System.Globalization;

namespace Quellenlage.Extraction.Times;

/// <summary>Calendar arithmetic over TIMEX3 values. All functions are pure; years run from 1 to 9999.</summary>
internal static class Periods
{
    private static readonly CultureInfo _invariant = CultureInfo.InvariantCulture;

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", _invariant);

    public static string Week(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(_invariant, $"{ISOWeek.GetYear(time):0000}-W{ISOWeek.GetWeekOfYear(time):00}");
    }

    public static string Month(DateOnly day) => day.ToString("yyyy-MM", _invariant);

    /// <summary>
    /// The period of the unit (D, W, WE, M, Q, H, Y, DE, CE, L) that lies <paramref name="shift"/> units from the one that holds the day;
    /// null where the calendar does not reach that far or the unit is none.
    /// </summary>
    public static string? Shift(string unit, DateOnly day, int shift)
    {
        if (Math.Abs((long)shift) > 5000) return null;
        try
        {
            return unit switch
            {
                "D" => Day(day.AddDays(shift)),
                "W" => Week(day.AddDays(7 * shift)),
                "WE" => Week(day.AddDays(7 * shift)) + "-WE",
                "M" => Month(day.AddMonths(shift)),
                "Q" => Quarter(day.AddMonths(3 * shift)),
                "H" => Half(day.AddMonths(6 * shift)),
                "Y" => Year(day.Year + shift),
                "DE" => Year(day.Year + 10 * shift)?[..3],
                "CE" => Year(day.Year + 100 * shift)?[..2],
                "L" => Year(day.Year + 1000 * shift)?[..1],
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    public static DateOnly Monday(DateOnly day) => day.AddDays(1 - Weekday(day));

    /// <summary>ISO number of the day of the week: Monday 1, Sunday 7.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>The Gregorian Easter Sunday (after Gauss, Lichtenberg's form).</summary>
    public static DateOnly Easter(int year)
    {
        var century = year / 100;
        var moonShift = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
        var sunShift = 2 - (3 * century + 3) / 4;
        var moonYear = year % 19;
        var fullMoon = (19 * moonYear + moonShift) % 30;
        var correction = fullMoon / 29 + (fullMoon / 28 - fullMoon / 29) * (moonYear / 11);
        var limit = 21 + fullMoon - correction;
        var firstSunday = 7 - (year + year / 4 + sunShift) % 7;
        var sunday = limit + 7 - (limit - firstSunday) % 7;
        return new DateOnly(year, 3, 1).AddDays(sunday - 1);
    }

    /// <summary>The first Sunday of Advent: the fourth is the last Sunday before Christmas Day.</summary>
    public static DateOnly Advent(int year)
    {
        var eve = new DateOnly(year, 12, 24);
        return eve.AddDays(-(Weekday(eve) % 7) - 21);
    }

    /// <summary>
    /// The day of a feast written as month and day (<c>12-24</c>), from Easter (<c>easter-2</c>), from the first Sunday of Advent
    /// (<c>advent+7</c>), or as a Sunday of a month (<c>sunday-05-2</c>).
    /// </summary>
    public static DateOnly Feast(string feast, int year)
    {
        if (feast.StartsWith("easter", StringComparison.Ordinal)) return Easter(year).AddDays(Days(feast));
        if (feast.StartsWith("advent", StringComparison.Ordinal)) return Advent(year).AddDays(Days(feast));
        if (!feast.StartsWith("sunday", StringComparison.Ordinal)) return new DateOnly(year, int.Parse(feast.AsSpan(0, 2), _invariant), int.Parse(feast.AsSpan(3, 2), _invariant));
        var first = new DateOnly(year, int.Parse(feast.AsSpan(7, 2), _invariant), 1);
        return first.AddDays((7 - Weekday(first)) + (7 * (int.Parse(feast.AsSpan(10), _invariant) - 1)));
    }

    private static int Days(string feast) => int.Parse(feast.AsSpan(6), NumberStyles.AllowLeadingSign, _invariant);

    private static string Quarter(DateOnly day) => string.Create(_invariant, $"{day.Year:0000}-Q{(day.Month + 2) / 3}");

    private static string Half(DateOnly day) => string.Create(_invariant, $"{day.Year:0000}-H{(day.Month + 5) / 6}");

    private static string? Year(int year) => year is >= 1 and <= 9999 ? year.ToString("0000", _invariant) : null;
}
