using System.Globalization;
using Quellenlage.Extraction.Times;
using Quellenlage.Language;
using Quellenlage.Reading;
using Quellenlage.Tests.Rules;
using Xunit;

namespace Quellenlage.Tests.Extraction;

public sealed class DatingTests
{
    private static readonly PublicationDate _october = PublicationDate.InMonth(2024, 10, "header line");

    [Fact]
    public void Metadata_with_a_day_stands_whatever_the_text_says()
    {
        var given = PublicationDate.OnDay(new DateOnly(2023, 1, 2), "front matter");
        Assert.Same(given, Narrow("Am Mittwoch (16. Oktober) brach der Damm.", given));
    }

    [Fact]
    public void A_weekday_with_its_date_leaves_the_week_after_it()
    {
        var date = Narrow("Das Amt meldete am Dienstag (8. Oktober) einen Riss im Damm.", _october);
        Assert.Equal(("2024-10-08", "2024-10-14", "2024-10-08", "week"), Show(date));
        Assert.Contains("the weekday and the date agree on 2024-10-08", date.Basis[0], StringComparison.Ordinal);
        Assert.Equal("header line", date.Basis[^1]);
    }

    [Fact]
    public void Only_just_keeps_it_to_the_same_week() =>
        Assert.Equal(("2024-10-08", "2024-10-13", "2024-10-08", "week"), Show(Narrow("Erst am Dienstag (8. Oktober) meldete das Amt einen Riss.", _october)));

    [Fact]
    public void The_latest_of_several_such_days_counts() =>
        Assert.Equal(("2024-10-18", "2024-10-24", "2024-10-18", "week"), Show(Narrow("Am Dienstag, 8. Oktober, riss der Damm. Am Freitag, 18. Oktober, brach er.", _october)));

    [Fact]
    public void A_weekday_that_disagrees_with_the_month_is_no_evidence() =>
        Assert.Equal(_october, Narrow("Am Montag (8. Oktober) riss der Damm.", _october));

    [Fact]
    public void Without_metadata_the_year_is_the_first_that_agrees_after_what_the_text_knows()
    {
        var date = Narrow("Am Montag (11. März) riss der Damm, der erst 2022 gebaut worden war.", PublicationDate.Unknown);
        Assert.Equal(("2024-03-11", "2024-03-17", "2024-03-11", "week"), Show(date));
    }

    [Fact]
    public void A_weekday_and_date_alone_tell_no_year() =>
        Assert.Equal(PublicationDate.Unknown, Narrow("Am Montag (11. März) riss der Damm.", PublicationDate.Unknown));

    [Fact]
    public void A_word_for_something_that_began_on_a_known_day_bounds_the_year()
    {
        var date = Narrow("Seit der Corona-Pandemie fährt die Fähre seltener. Am Montag (11. März) fiel sie ganz aus.", PublicationDate.Unknown);
        Assert.Equal("2024-03-11", Show(date).Earliest);
        Assert.Contains("Corona-Pandemie", date.Basis[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_length_counted_up_to_now_leads_on_from_a_dated_begin()
    {
        var date = Narrow("Seit März 2021 ist der Tunnel gesperrt. Jetzt, zwei Jahre nach Beginn der Sperre, gibt es einen Plan.", PublicationDate.Unknown);
        Assert.Equal(("2023-02-14", "2023-04-15"), (Show(date).Earliest, Show(date).Latest));
    }

    [Fact]
    public void A_length_told_of_the_past_is_no_evidence()
    {
        var date = Narrow("Seit März 2021 ist der Tunnel gesperrt. Zwei Jahre nach Beginn der Sperre gab es einen Plan.", PublicationDate.Unknown);
        Assert.Equal(("2021-03-01", null, null, "interval"), Show(date));
    }

    [Fact]
    public void A_day_told_as_past_lies_before_publication() =>
        Assert.Equal(("2024-10-21", "2024-10-31", "2024-10-26", "month"), Show(Narrow("Am 21. Oktober brach der Damm.", _october)));

    [Fact]
    public void A_day_to_come_moves_nothing() =>
        Assert.Equal(_october, Narrow("Am 21. Oktober wird der Damm verstärkt.", _october));

    [Fact]
    public void What_boilerplate_says_is_no_evidence()
    {
        const string text = "Am Dienstag (8. Oktober) gratis testen!";
        var article = RuleRunners.ArticleOf(text, _october) with { Zones = [new Zone(ZoneKind.Boilerplate, new(0, text.Length))] };
        Assert.Equal(_october, PublicationDating.Narrow(TextAnalyser.Analyse(article)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Am 30. Februar und am 31.2.2024 und am Freitag (31. Juni) war nichts, 99999 Jahre nach Beginn, jetzt.")]
    public void Impossible_dates_break_nothing(string text)
    {
        Assert.Equal(_october, Narrow(text, _october));
        Assert.Equal("0001-01-01", Show(Narrow(text, new PublicationDate(DateOnly.MinValue, DateOnly.MaxValue, null, "interval", []))).Earliest);
    }

    private static PublicationDate Narrow(string text, PublicationDate metadata) =>
        PublicationDating.Narrow(TextAnalyser.Analyse(RuleRunners.ArticleOf(text, metadata)));

    private static (string? Earliest, string? Latest, string? Best, string Precision) Show(PublicationDate date) =>
        (Iso(date.Earliest), Iso(date.Latest), Iso(date.Best), date.Precision);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
