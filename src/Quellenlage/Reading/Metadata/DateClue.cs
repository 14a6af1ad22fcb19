namespace Quellenlage.Reading.Metadata;

/// <summary>Something that speaks for a day, or for any day of a month.</summary>
/// <param name="Day">The day; the first of the month where <paramref name="IsMonth"/> holds.</param>
/// <param name="Basis">In words, as for <see cref="PublicationDate.Basis"/>.</param>
internal readonly record struct DateClue(DateOnly Day, bool IsMonth, string Basis)
{
    public DateOnly Last => IsMonth ? Day.AddMonths(1).AddDays(-1) : Day;

    public PublicationDate ToPublicationDate() =>
        IsMonth ? PublicationDate.InMonth(Day.Year, Day.Month, Basis) : PublicationDate.OnDay(Day, Basis);
}
