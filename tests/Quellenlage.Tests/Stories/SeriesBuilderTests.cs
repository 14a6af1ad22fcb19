using Quellenlage.Extraction.Figures;
using Quellenlage.Language;
using Quellenlage.Stories;
using Quellenlage.Stories.Series;
using Xunit;

namespace Quellenlage.Tests.Stories;

public sealed class SeriesBuilderTests
{
    [Fact]
    public void Adjective_and_origin_name_one_group_and_a_pronoun_stands_for_it()
    {
        var series = Build(
            new ArticleSketch("a", "Gefallen sind 40 nordländische Soldaten in Nordland.", "2031-05-02").Name("Nordland").Figure("40", 40, 40, "killed", "nordländische Soldaten"),
            new ArticleSketch("b", "Nun sind 55 Soldaten aus Nordland tot, 70 von ihnen wurden verletzt.", "2031-05-03").Name("Nordland")
                .Figure("55", 55, 55, "killed", "Soldaten aus Nordland").Figure("70", 70, 70, "wounded", "von ihnen"),
            new ArticleSketch("c", "Verletzt wurden 90 nordländische Soldaten, in Nordland trauern viele.", "2031-05-04").Name("Nordland").Figure("90", 90, 90, "wounded", "nordländische Soldaten"));
        Assert.Equal([("killed", 2), ("wounded", 2)], series.Select(s => (s.Measure, s.Observations.Length)));
    }

    [Fact]
    public void Other_people_other_places_and_increases_are_series_of_their_own()
    {
        var series = Build(
            new ArticleSketch("a", "Tot sind 40 Soldaten und 12 Kinder, dazu 8 Soldaten seit gestern.", "2031-05-02")
                .Figure("40", 40, 40, "killed", "Soldaten").Figure("12", 12, 12, "killed", "Kinder").Figure("8", 8, 8, "killed", "Soldaten", increment: true),
            new ArticleSketch("b", "In Hallstein starben 41 Soldaten, in Birkenau 39 Soldaten.", "2031-05-02").Name("Hallstein").Name("Birkenau")
                .Figure("41", 41, 41, "killed", "Soldaten", place: "Hallstein").At("39").Figure("39", 39, 39, "killed", "Soldaten", place: "Birkenau"));
        Assert.Equal(5, series.Length);
        Assert.Equal(["Soldaten", "Kinder", "Soldaten", "Soldaten, Hallstein", "Soldaten, Birkenau"], series.Select(s => s.Scope));
        Assert.True(series[2].Increments);
    }

    [Fact]
    public void Victims_are_those_of_the_whole_and_not_of_the_part_named_before()
    {
        var series = Build(new ArticleSketch("a", "Tot sind 58 Menschen, darunter 16 Kinder. Nur 9 Opfer sind benannt.", "2031-05-02")
            .Figure("58", 58, 58, "killed", "Menschen").Figure("16", 16, 16, "killed", "Kinder", subsetOf: "f1").Figure("9", 9, 9, "killed", "Opfer"));
        Assert.Equal(2, series.Single(s => s.Observations.Any(o => o.Figure.Id == "f1")).Observations.Length);
    }

    [Fact]
    public void Those_by_whom_a_count_was_wrong_are_a_change_of_it()
    {
        var series = Build(new ArticleSketch("a", "Tot sind 58 Menschen. Drei Opfer wurden doppelt gezählt.", "2031-05-02")
            .Figure("58", 58, 58, "killed", "Menschen").Figure("Drei", 3, 3, "killed", "Opfer"));
        Assert.Equal([false, true], series.Select(s => s.Increments));
    }

    [Fact]
    public void A_figure_without_a_place_joins_the_one_place_of_its_measure_when_it_is_of_its_size()
    {
        var town = new ArticleSketch("a", "Beim Brand in Birkenau starben 12 Menschen.", "2031-05-02").Name("Birkenau").Figure("12", 12, 12, "killed", "Menschen", place: "Birkenau");
        Assert.Single(Build(town, new ArticleSketch("b", "Die Zahl der Toten stieg auf 14.", "2031-05-03").Figure("14", 14, 14, "killed")));
        Assert.Equal(2, Build(town, new ArticleSketch("c", "Im Krieg starben 14.000 Menschen.", "2031-05-03").Figure("14.000", 14000, 14000, "killed", "Menschen")).Length);
    }

    [Fact]
    public void A_lead_that_points_ahead_takes_the_group_that_has_its_number_in_the_body()
    {
        var series = Assert.Single(Build(new ArticleSketch("a", "Nun sollen 18 von ihnen geflohen sein. Geflohen sind demnach 18 Matrosen.", "2031-05-02")
            .Figure("18", 18, 18, "deserted", "von ihnen").At("18 Matrosen").Figure("18", 18, 18, "deserted", "Matrosen")));
        Assert.Equal(("Matrosen", 2), (series.Scope, series.Observations.Length));
    }

    [Fact]
    public void Views_come_from_the_last_words_of_the_last_day_and_say_on_which_figures_they_rest()
    {
        var series = Assert.Single(Build(
            new ArticleSketch("a", "Nach Angaben von Ruth Tann sind 26 tot.", "2031-05-01").Name("Ruth Tann", NameType.Person).Figure("26", 26, 26, "killed", chain: "Ruth Tann"),
            new ArticleSketch("b", "Ruth Tann nennt 40, Jens Moll 40, Ada Wick mehr als 50 Tote.", "2031-05-02").Name("Ruth Tann", NameType.Person).Name("Jens Moll", NameType.Person).Name("Ada Wick", NameType.Person)
                .Figure("40", 40, 40, "killed", chain: "Ruth Tann").At("Jens Moll").Figure("40", 40, 40, "killed", chain: "Jens Moll")
                .Figure("mehr als 50", 50, null, "killed", qualifier: Qualifier.MoreThan, chain: "Ada Wick")));
        Assert.Equal([(ViewKind.Low, 40m), (ViewKind.Best, 40m), (ViewKind.High, null), (ViewKind.Conservative, 40m)], series.Views.Select(v => (v.Kind, v.Value)));
        Assert.All(series.Views, v => Assert.Equal(3, v.Of));
        Assert.Equal(["f1", "f2"], series.Views[0].From.Select(f => f.Id));
        Assert.Equal(["f3"], series.Views[2].From.Select(f => f.Id));
    }

    [Fact]
    public void A_holder_who_takes_a_number_back_revises_it()
    {
        var series = Assert.Single(Build(
            new ArticleSketch("a", "Ruth Tann sprach von 92 Toten.", "2031-05-01").Name("Ruth Tann", NameType.Person).Figure("92", 92, 92, "killed", chain: "Ruth Tann"),
            new ArticleSketch("b", "Ruth Tann sprach von 76 Toten.", "2031-05-02").Name("Ruth Tann", NameType.Person).Figure("76", 76, 76, "killed", chain: "Ruth Tann")));
        Assert.Equal([null, new ItemReference("a", "f1")], series.Observations.Select(o => o.Revises));
    }

    [Fact]
    public void A_place_within_a_named_place_is_not_clearly_different()
    {
        var series = Build(
            new ArticleSketch("a", "Im Hafen von Birkenau starben 12 Menschen.", "2031-05-02").Figure("12", 12, 12, "killed", "Menschen", place: "Hafen von Birkenau"),
            new ArticleSketch("b", "In Birkenau starben 14 Menschen.", "2031-05-03").Figure("14", 14, 14, "killed", "Menschen", place: "Birkenau"));
        Assert.Single(series);
    }

    [Fact]
    public void Observations_carry_the_day_they_hold_for_and_the_holder()
    {
        var series = Assert.Single(Build(
            new ArticleSketch("a", "Laut Ruth Tann sind seit Mai 30 Menschen erkrankt.", "2031-06-20").Name("Ruth Tann", NameType.Person)
                .Figure("30", 30, 30, "infected", "Menschen", asOf: "2031-05-01", asOfLatest: "2031-05-31", chain: "Ruth Tann"),
            new ArticleSketch("b", "Es gibt rund 20 Kranke.", "2031-05-10").Figure("rund 20", 20, 20, "infected", qualifier: Qualifier.About),
            new ArticleSketch("c", "Viele Menschen sind erkrankt.").Figure("Viele", null, null, "infected", "Menschen", Qualifier.Vague)));
        Assert.Equal([new DateOnly(2031, 5, 10), new DateOnly(2031, 5, 16), null], series.Observations.Select(o => o.Date));
        Assert.Equal([null, "Ruth Tann", null], series.Observations.Select(o => o.Holder));
        Assert.Equal([null, "e1", null], series.Observations.Select(o => o.HolderEntity));
    }

    [Fact]
    public void The_day_of_an_open_period_does_not_pass_that_of_publication()
    {
        var series = Assert.Single(Build(new ArticleSketch("a", "Im Mai erkrankten 30 Menschen.", "2031-05-04")
            .Figure("30", 30, 30, "infected", "Menschen", asOf: "2031-05-01", asOfLatest: "2031-05-31")));
        Assert.Equal(new DateOnly(2031, 5, 4), series.Observations[0].Date);
    }

    private static FigureSeries[] Build(params ArticleSketch[] articles) => [.. StoryBuilder.Build([.. articles.Select(a => a.Statements())]).Series];
}
