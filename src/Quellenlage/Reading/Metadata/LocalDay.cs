using System.Globalization;

namespace Quellenlage.Reading.Metadata;

/// <summary>The day of a moment that is stated in universal time, as a reader in Central Europe saw it.</summary>
internal static class LocalDay
{
    /// <summary>The day; null where the text is no date and time in universal time, so that its written day stands.</summary>
    public static DateOnly? Of(ReadOnlySpan<char> stamp)
    {
        stamp = stamp.Trim();
        if (Seconds(stamp) is { } seconds) return In(DateTime.UnixEpoch.AddSeconds(seconds));
        if (stamp.Length is < 17 or > 40 || stamp.IndexOf(':') < 0 || !IsUniversal(stamp)) return null;
        return DateTime.TryParse(stamp, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var moment) && moment.Year is > 1900 and < 2100
            ? In(moment) : null;
    }

    private static DateOnly In(DateTime moment) => DateOnly.FromDateTime(moment.AddHours(IsSummer(moment) ? 2 : 1));

    /// <summary>Seconds or thousandths of seconds since 1970, as programs count time; null for any other number, which may be written as a day.</summary>
    private static long? Seconds(ReadOnlySpan<char> stamp)
    {
        if (stamp.Length is not (10 or 13) || stamp.ContainsAnyExceptInRange('0', '9') || stamp[0] == '0') return null;
        return long.Parse(stamp[..10], NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static bool IsUniversal(ReadOnlySpan<char> stamp) =>
        stamp[^1] is 'Z' or 'z' || stamp.EndsWith("+00:00", StringComparison.Ordinal) || stamp.EndsWith("+0000", StringComparison.Ordinal) || stamp.EndsWith("GMT", StringComparison.Ordinal) || stamp.EndsWith("UTC", StringComparison.Ordinal);

    /// <summary>Summer time holds from one o'clock on the last Sunday of March to one o'clock on the last Sunday of October.</summary>
    private static bool IsSummer(DateTime moment) => moment >= LastSunday(moment.Year, 3) && moment < LastSunday(moment.Year, 10);

    private static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, 31, 1, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
