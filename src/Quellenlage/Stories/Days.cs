namespace Quellenlage.Stories;

/// <summary>Reckons with days that are known as intervals.</summary>
internal static class Days
{
    /// <summary>The day to reckon with: the middle of the interval, or its one known end.</summary>
    /// <param name="notAfter">A day of the interval that the middle must not pass, such as that of publication; null where none is known.</param>
    public static DateOnly? Best(DateOnly? earliest, DateOnly? latest, DateOnly? notAfter)
    {
        if (earliest is not { } first) return latest;
        if (latest is not { } last || last < first) return first;
        var middle = first.AddDays((last.DayNumber - first.DayNumber) / 2);
        return notAfter is { } limit && limit >= first && limit < middle ? limit : middle;
    }
}
