using System.Collections.Immutable;

namespace Quellenlage.Reading;

/// <summary>When an article was published, as an interval of days with its reasons.</summary>
/// <param name="Earliest">First possible day, inclusive; null = unknown.</param>
/// <param name="Latest">Last possible day, inclusive; null = unknown.</param>
/// <param name="Best">The day to reckon with; null where nothing is known. Lies within the interval.</param>
/// <param name="Precision"><c>day</c>, <c>week</c>, <c>month</c>, <c>year</c>, <c>interval</c> or <c>unknown</c>.</param>
/// <param name="Basis">The reasons in words, strongest first; empty where nothing is known.</param>
public sealed record PublicationDate(DateOnly? Earliest, DateOnly? Latest, DateOnly? Best, string Precision, ImmutableArray<string> Basis)
{
    public static PublicationDate Unknown { get; } = new(null, null, null, "unknown", []);

    public static PublicationDate OnDay(DateOnly day, string basis) => new(day, day, day, "day", [basis]);

    /// <summary>Any day of the month; best is its middle.</summary>
    public static PublicationDate InMonth(int year, int month, string basis) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), new DateOnly(year, month, 15), "month", [basis]);
}
