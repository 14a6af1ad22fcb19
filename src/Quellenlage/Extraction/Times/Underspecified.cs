using System.Globalization;

namespace Quellenlage.Extraction.Times;

/// <summary>Chooses the year of a date without one, the week of a weekday, by the narrative, the clause's tense, and nearness.</summary>
internal static class Underspecified
{
    // A date named in the past tense may be today's or, in a paper dated ahead, tomorrow's; one in the future tense may be today's.
    private const int Grace = 1;

    // A day so far off would carry its year; one so near needs none, whatever the tense seems to say.
    private const int FarOff = 270;
    private const int Near = 45;

    private const int FirstMonthOfSchool = 8;

    /// <summary>The year of a month, day or season; null where nothing tells.</summary>
    /// <param name="day">0 where only the month is named.</param>
    /// <param name="direction">-1 for the last one, 1 for the next, 0 for this year's, null where no word tells.</param>
    /// <param name="weekday">ISO number of the weekday that stands with the day; it outweighs the tense. Null where none does.</param>
    public static int? Year(Narrative narrative, int month, int day, int? direction, int? weekday = null)
    {
        if (direction is null && narrative.DistantYear is { } distant) return distant;
        if (narrative.About is not { } about) return narrative.DistantYear;
        if (direction == 0) return about.Year;
        if (weekday is { } named && day > 0 && YearOfWeekday(about, month, day, named) is { } agreeing) return agreeing;
        var (right, wrong) = ((Year: 0, Distance: int.MaxValue), (Year: 0, Distance: int.MaxValue));
        for (var year = about.Year - 1; year <= about.Year + 1; year++)
        {
            if (day > DateTime.DaysInMonth(year, month)) continue;
            var first = new DateOnly(year, month, Math.Max(day, 1));
            var last = day > 0 ? first : first.AddMonths(1).AddDays(-1);
            var distance = last < about ? about.DayNumber - last.DayNumber : first > about ? first.DayNumber - about.DayNumber : 0;
            if (!IsWrongWay(narrative, direction, first, last, about)) right = distance < right.Distance ? (year, distance) : right;
            else if (day > 0 && direction is null && distance <= Near) wrong = (year, distance);
        }

        if (wrong.Year > 0 && right.Distance >= FarOff) return wrong.Year;
        return right.Year > 0 ? right.Year : null;
    }

    // The nearest year in which the day is that weekday; null where it is so in none of the three.
    private static int? YearOfWeekday(DateOnly about, int month, int day, int weekday)
    {
        var (best, distance) = ((int?)null, int.MaxValue);
        for (var year = about.Year - 1; year <= about.Year + 1; year++)
        {
            if (day > DateTime.DaysInMonth(year, month)) continue;
            var candidate = new DateOnly(year, month, day);
            var apart = Math.Abs(candidate.DayNumber - about.DayNumber);
            if (Periods.Weekday(candidate) == weekday && apart < distance) (best, distance) = (year, apart);
        }

        return best;
    }

    private static bool IsWrongWay(Narrative narrative, int? direction, DateOnly first, DateOnly last, DateOnly about) => Direction(narrative, direction) switch
    {
        < 0 => first.DayNumber > about.DayNumber + Grace || (direction < 0 && last >= about),
        > 0 => last.DayNumber < about.DayNumber - Grace || (direction > 0 && first <= about),
        _ => false,
    };

    /// <summary>The day that the bare weekday means; null where publication is unknown.</summary>
    public static DateOnly? Weekday(Narrative narrative, int weekday, int? direction)
    {
        if (narrative.Today is not { } today) return null;
        var sinceThen = (Periods.Weekday(today) - weekday + 7) % 7;
        var last = today.AddDays(-sinceThen);
        if (direction == 0)
        {
            var ofThisWeek = Periods.Monday(today).AddDays(weekday - 1);
            // "Diesen Montag will ...", said on a Sunday: a day of the week that is over cannot be meant.
            return ofThisWeek < today && narrative.Outlook is Outlook.Future or Outlook.Present ? ofThisWeek.AddDays(7) : ofThisWeek;
        }

        if (direction is { } back and < 0) return last.AddDays(7 * (sinceThen == 0 ? back : back + 1));
        if (direction is { } ahead and > 0) return last.AddDays(7 * ahead);
        return narrative.Outlook is Outlook.Future or Outlook.Present && sinceThen != 0 ? last.AddDays(7) : last;
    }

    /// <summary>The next such day from that of publication on, which may be it; null where publication is unknown.</summary>
    public static DateOnly? WeekdayAhead(Narrative narrative, int weekday) => narrative.Today is { } today ? today.AddDays((weekday - Periods.Weekday(today) + 7) % 7) : null;

    /// <summary>The last such day up to that of publication, which may be it; null where publication is unknown.</summary>
    public static DateOnly? WeekdayBack(Narrative narrative, int weekday) => narrative.Today is { } today ? today.AddDays(-((Periods.Weekday(today) - weekday + 7) % 7)) : null;

    /// <summary>The school year or season, from one summer to the next, that lies so many from that of publication; null where publication is unknown.</summary>
    public static string? SchoolYear(Narrative narrative, int shift)
    {
        if (narrative.About is not { } about) return null;
        var first = (about.Month >= FirstMonthOfSchool ? about.Year : about.Year - 1) + shift;
        return string.Create(CultureInfo.InvariantCulture, $"{first:0000}/{first + 1:0000}");
    }

    /// <summary>A day of the week whose end the weekend is; null where publication is unknown.</summary>
    public static DateOnly? Weekend(Narrative narrative, int? direction)
    {
        if (narrative.Today is not { } today) return null;
        if (direction is { } shift) return shift < 0 && Periods.Weekday(today) == 7 ? today : today.AddDays(7 * shift);
        var over = narrative.Outlook == Outlook.Past || narrative.Outlook == Outlook.Unknown;
        return over && Periods.Weekday(today) <= 5 ? today.AddDays(-7) : today;
    }

    private static int Direction(Narrative narrative, int? direction) =>
        direction ?? narrative.Outlook switch { Outlook.Past => -1, Outlook.Future => 1, _ => 0 };

    public static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
