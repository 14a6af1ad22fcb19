using Quellenlage.Reading.Metadata;
using Xunit;

namespace Quellenlage.Tests.Reading;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("2024-12-27")]
    [InlineData("2024-12-27T13:00:00+01:00")]
    [InlineData("2024-12-27 13:00:00")]
    [InlineData("2024/12/27")]
    [InlineData("Fri, 27 Dec 2024 13:00:00 +0100")]
    [InlineData("27. Dezember 2024")]
    [InlineData("Freitag, 27. Dezember 2024, 13:05 Uhr")]
    [InlineData("27.12.2024")]
    [InlineData("27.12.24")]
    [InlineData("Stand: 27.12.2024 13:05 Uhr")]
    [InlineData("27. Dez. 2024")]
    [InlineData("Dec 27, 2024")]
    [InlineData("December 27, 2024 at 5:00 pm")]
    public void Days_are_read_however_they_are_written(string text) =>
        Assert.Equal(new WrittenDate(new DateOnly(2024, 12, 27), false), WrittenDate.Parse(text));

    [Theory]
    [InlineData("2024-12")]
    [InlineData("Dezember 2024")]
    [InlineData("Dec 2024")]
    public void Months_without_a_day_stay_months(string text) =>
        Assert.Equal(new WrittenDate(new DateOnly(2024, 12, 1), true), WrittenDate.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("gestern")]
    [InlineData("2024-13-01")]
    [InlineData("31. Februar 2024")]
    [InlineData("13:05 Uhr")]
    [InlineData("12345678901234567890")]
    [InlineData("0001-01-01T00:00:00")]
    public void What_is_no_date_is_none(string text) => Assert.Null(WrittenDate.Parse(text));

    [Theory]
    [InlineData("https://beispiel.example/politik/2024/12/27/lage.html", "2024-12-27", false)]
    [InlineData("https://beispiel.example/politik/2024-12/lage", "2024-12-01", true)]
    [InlineData("https://beispiel.example/lage-2024-12-27", "2024-12-27", false)]
    [InlineData("https://beispiel.example/lage-20241227.html", "2024-12-27", false)]
    [InlineData("https://beispiel.example/2024/12/lage", "2024-12-01", true)]
    public void Addresses_tell_dates(string url, string day, bool isMonth) =>
        Assert.Equal(new WrittenDate(DateOnly.ParseExact(day, "yyyy-MM-dd", null), isMonth), UrlClues.Date(url));

    [Theory]
    [InlineData("https://beispiel.example/artikel-12345678")]
    [InlineData("https://beispiel.example/?tag=2024-12-27")]
    [InlineData("kein-link")]
    public void Other_numbers_in_addresses_are_no_dates(string url) => Assert.Null(UrlClues.Date(url));
}
