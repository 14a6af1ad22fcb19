using System.Globalization;
using Quellenlage.Reading.Metadata;

namespace Quellenlage.Reading;

/// <summary>When the version of an article that was read is said to have been changed last.</summary>
/// <param name="Moment">ISO 8601 with the zone that is stated; null where no time or no zone is.</param>
/// <param name="Basis">The ground, in words.</param>
public sealed record UpdateDate(DateOnly Day, string? Moment, string Basis)
{
    private const int ShortestMoment = 17;

    /// <summary>Null where the statement tells no day.</summary>
    internal static UpdateDate? Of(string stated, string basis)
    {
        var day = LocalDay.Of(stated) ?? (WrittenDate.Parse(stated) is { IsMonth: false } written ? written.Day : null);
        return day is { } known ? new UpdateDate(known, MomentOf(stated.Trim()), basis) : null;
    }

    private static string? MomentOf(string stated) =>
        stated.Length >= ShortestMoment && HasZone(stated) && DateTimeOffset.TryParse(stated, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : null;

    private static bool HasZone(string stated) =>
        stated.Contains(':', StringComparison.Ordinal) && (stated[^1] is 'Z' or 'z' || stated[^6] is '+' or '-' || stated[^5] is '+' or '-'
            || stated.EndsWith("GMT", StringComparison.Ordinal) || stated.EndsWith("UTC", StringComparison.Ordinal));
}
