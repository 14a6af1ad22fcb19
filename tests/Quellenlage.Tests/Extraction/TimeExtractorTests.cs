using System.Collections.Immutable;
using System.Globalization;
using Quellenlage.Extraction.Times;
using Quellenlage.Language;
using Quellenlage.Reading;
using Quellenlage.Tests.Rules;
using Xunit;

namespace Quellenlage.Tests.Extraction;

public sealed class TimeExtractorTests
{
    private static readonly PublicationDate _thursday = PublicationDate.OnDay(new DateOnly(2024, 10, 17), "given");

    [Theory]
    [InlineData("Am Mittwoch brach der Damm.", "XXXX-WXX-3")]
    [InlineData("Am 16. Oktober brach der Damm.", "XXXX-10-16")]
    [InlineData("Gestern brach der Damm.", "XXXX-XX-XX")]
    [InlineData("In der vergangenen Woche brach der Damm.", "XXXX-WXX")]
    [InlineData("Im Juni brach der Damm.", "XXXX-06")]
    public void Without_a_publication_date_unknown_digits_stay_unknown(string text, string value)
    {
        var time = Assert.Single(Extract(text, PublicationDate.Unknown));
        Assert.Equal((value, "none", null, null), (time.Value, time.Anchor, time.Earliest, time.Edtf));
    }

    [Fact]
    public void A_date_in_full_needs_no_publication_date()
    {
        var time = Assert.Single(Extract("Am 3. Mai 2019 brach der Damm.", PublicationDate.Unknown));
        Assert.Equal(("2019-05-03", "text", "2019-05-03"), (time.Value, time.Anchor, time.Edtf));
    }

    [Theory]
    [InlineData("Anfang September sank der Pegel.", "2024-09-01", "2024-09-10", "2024-09-01/2024-09-10~")]
    [InlineData("In der vergangenen Woche sank der Pegel.", "2024-10-07", "2024-10-13", "2024-10-07/2024-10-13")]
    [InlineData("Am Wochenende sank der Pegel.", "2024-10-12", "2024-10-13", "2024-10-12/2024-10-13")]
    [InlineData("Im Juni sank der Pegel.", "2024-06-01", "2024-06-30", "2024-06")]
    [InlineData("Seit den 1990er-Jahren sinkt der Pegel.", "1990-01-01", "1999-12-31", "199X/..")]
    [InlineData("Vor drei Tagen sank der Pegel.", "2024-10-14", "2024-10-14", "2024-10-14")]
    [InlineData("Vor einem Monat sank der Pegel.", "2024-09-01", "2024-09-30", "2024-09")]
    [InlineData("Im zweiten Quartal sank der Pegel.", "2024-04-01", "2024-06-30", "2024-04-01/2024-06-30")]
    [InlineData("Im Sommer sank der Pegel.", "2024-06-01", "2024-08-31", "2024-22")]
    [InlineData("Im 19. Jahrhundert sank der Pegel.", "1800-01-01", "1899-12-31", "18XX")]
    [InlineData("Mitte Juni sank der Pegel.", "2024-06-11", "2024-06-20", "2024-06-11~/2024-06-20~")]
    [InlineData("Vor rund zehn Jahren sank der Pegel.", "2014-01-01", "2014-12-31", "2014~")]
    [InlineData("Um 1720 sank der Pegel.", "1720-01-01", "1720-12-31", "1720~")]
    [InlineData("Seit Oktober 2023 sinkt der Pegel.", "2023-10-01", "2023-10-31", "2023-10/..")]
    [InlineData("Seit drei Wochen sinkt der Pegel.", "2024-09-23", "2024-09-29", "2024-09-23/..")]
    [InlineData("Bis Freitag soll der Pegel sinken.", "2024-10-18", "2024-10-18", "../2024-10-18")]
    [InlineData("Nach dem 3. Mai sank der Pegel.", "2024-05-03", "2024-05-03", "2024-05-03/..")]
    [InlineData("In der Spielzeit 2021/22 sank der Pegel.", "2021-07-01", "2022-06-30", "2021/2022")]
    [InlineData("Am Montag, 17. Oktober 2024, sank der Pegel.", "2024-10-17", "2024-10-17", "2024-10-17?")]
    public void A_time_tells_the_days_it_allows(string text, string earliest, string latest, string edtf)
    {
        var time = Assert.Single(Extract(text, _thursday));
        Assert.Equal((earliest, latest, edtf), (Iso(time.Earliest), Iso(time.Latest), time.Edtf));
    }

    [Fact]
    public void The_end_of_a_stretch_that_has_a_begin_is_open_to_neither_side()
    {
        var times = Extract("Die Messe lief vom 3. bis zum 5. Mai.", _thursday);
        Assert.Equal(["2024-05-03", "2024-05-05"], times.Select(t => t.Edtf));
    }

    [Fact]
    public void A_weekday_with_its_date_outweighs_the_tense()
    {
        var time = Assert.Single(Extract("Am Montag (16. Oktober) brach der Damm.", _thursday));
        Assert.Equal(("2023-10-16", "publication"), (time.Value, time.Anchor));
    }

    [Theory]
    [InlineData("Am Dienstag brach der Damm. Am Abend kam Hilfe.", "2024-10-15TEV", "narrative")]
    [InlineData("Am Dienstag brach der Damm. Er war alt. Niemand wusste es. Am Abend kam Hilfe.", "2024-10-17TEV", "publication")]
    [InlineData("Am Sonntag soll gefeiert werden. Am Abend kam die Absage.", "2024-10-17TEV", "publication")]
    [InlineData("Am 3. Mai 1961 brach der Damm. Er war alt. Niemand wusste es. Am Abend kam Hilfe.", "1961-05-03TEV", "narrative")]
    public void A_part_of_the_day_belongs_to_the_day_just_named_or_to_that_of_publication(string text, string value, string anchor)
    {
        var time = Extract(text, _thursday)[^1];
        Assert.Equal((value, anchor), (time.Value, time.Anchor));
    }

    [Fact]
    public void Days_after_a_date_of_a_distant_year_belong_to_that_year()
    {
        var times = Extract("Am 4. März 1931 trat der Fluss über die Ufer. Am 9. März brach der Damm. Am Tag danach kam Hilfe.", _thursday);
        Assert.Equal(["1931-03-04", "1931-03-09", "1931-03-10"], times.Select(t => t.Value));
        Assert.Equal(["text", "narrative", "narrative"], times.Select(t => t.Anchor));
    }

    [Fact]
    public void A_day_of_birth_in_brackets_does_not_set_the_year_of_what_follows()
    {
        var times = Extract("Die Malerin Ilse Tann (geboren am 4. März 1931 in Seeburg) ist tot. Sie starb Anfang September.", _thursday);
        Assert.Equal(["1931-03-04", "2024-09"], times.Select(t => t.Value));
    }

    [Theory]
    [InlineData("Der am 4. März 1931 geborene Maler Piet Tann ist tot. Er starb Anfang September.")]
    [InlineData("Ilse Tann wurde am 4. März 1931 in Seeburg geboren. Sie starb Anfang September.")]
    public void Nor_does_a_day_of_birth_without_brackets(string text) =>
        Assert.Equal(["1931-03-04", "2024-09"], Extract(text, _thursday).Select(t => t.Value));

    [Fact]
    public void The_day_on_which_something_is_said_does_not_end_the_telling_of_a_distant_year()
    {
        var times = Extract("Risse gab es schon vor drei Jahren. Gutachter fanden sie im Mai 2021. Das Amt bestritt das am Montag. „Wir warnten im Juni“, sagte Piet Tann.", _thursday);
        Assert.Equal(["P3Y", "2021-05", "2024-10-14", "2021-06"], times.Select(t => t.Value));
    }

    [Fact]
    public void One_glance_back_does_not_set_the_year_of_what_follows()
    {
        var times = Extract("Der Damm wurde nach dem Hochwasser im Februar 2022 verstärkt. Im Juni brach er.", _thursday);
        Assert.Equal(["2022-02", "2024-06"], times.Select(t => t.Value));
    }

    [Theory]
    [InlineData("Am Freitag brach der Damm.", "2024-10-11")]
    [InlineData("Am Freitag wird der Damm verstärkt.", "2024-10-18")]
    [InlineData("Der Damm soll am Freitag gebrochen sein.", "2024-10-11")]
    [InlineData("Am Freitag ist der Damm gebrochen.", "2024-10-11")]
    public void The_verb_decides_which_of_two_weekdays_is_meant(string text, string day) =>
        Assert.Equal(day, Assert.Single(Extract(text, _thursday)).Value);

    [Fact]
    public void A_publication_month_dates_months_but_no_weekdays()
    {
        var times = Extract("Am Mittwoch und im Juni wurde gemessen.", PublicationDate.InMonth(2024, 10, "given"));
        Assert.Equal(["XXXX-WXX-3", "2024-06"], times.Select(t => t.Value));
    }

    [Fact]
    public void Results_are_ordered_slices_that_never_overlap_and_are_the_same_in_every_culture()
    {
        var random = new Random(20241017);
        string[] pieces =
        [
            "am", "Montag", "16.", "Oktober", "2024", "(", ")", ",", ".", "vor", "zwei", "Wochen", "10.000", "20.30", "Uhr", "heute", "Abend", "der",
            "vergangenen", "Woche", "Jahr", "99999999999", "32.13.2024", "31.2.", "0", "Ende", "des", "Jahres", "80er", "0er-Jahre", "\U0001F525", "\n\n", "bis", "/", "-", "9999",
            "halb", "jeden", "im", "III.", "24:99", "1.1.1", "XXXX", "ſ", "Ostern", "1000", "5000000", "Jahren", "später", "Jahrhundert", "31.",
        ];
        var before = CultureInfo.CurrentCulture;
        try
        {
            for (var round = 0; round < 300; round++)
            {
                var text = string.Join(random.Next(4) == 0 ? "" : " ", Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Length)]));
                var analysed = RuleRunners.Analyse(text);
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                var times = TimeExtractor.Extract(analysed, _thursday);
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
                Assert.Equal(times, TimeExtractor.Extract(analysed, _thursday));
                Assert.All(times, t => Assert.True(t.Span.Start < t.Span.End && t.Span.End <= text.Length && !char.IsWhiteSpace(text[t.Span.Start]) && !char.IsWhiteSpace(text[t.Span.End - 1])));
                Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
                Assert.All(times, t => Assert.True(t.Earliest <= t.Latest || (t.Earliest is null && t.Latest is null)));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 31)]
    [InlineData(2024, 2, 29)]
    public void Odd_publication_days_break_nothing(int year, int month, int day)
    {
        const string text = "Gestern, am Montag, am 29. Februar, vor 4000 Jahren, in 4000 Jahren, nächstes Jahrhundert, zu Ostern, am kommenden Wochenende und im Dezember.";
        Assert.NotEmpty(Extract(text, PublicationDate.OnDay(new DateOnly(year, month, day), "given")));
    }

    [Fact]
    public void A_hundred_thousand_weekdays_in_one_line_are_all_found()
    {
        var times = Extract(string.Concat(Enumerable.Repeat("Montag, ", 100_000)), _thursday);
        Assert.Equal(100_000, times.Length);
    }

    private static ImmutableArray<TimeExpression> Extract(string text, PublicationDate published) =>
        TimeExtractor.Extract(TextAnalyser.Analyse(RuleRunners.ArticleOf(text, published)), published);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
