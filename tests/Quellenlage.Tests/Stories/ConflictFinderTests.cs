using Quellenlage.Extraction.Figures;
using Quellenlage.Extraction.Modalities;
using Quellenlage.Language;
using Quellenlage.Stories;
using Quellenlage.Stories.Series;
using Xunit;

namespace Quellenlage.Tests.Stories;

public sealed class ConflictFinderTests
{
    [Fact]
    public void Two_holders_with_different_numbers_on_one_day_contradict_each_other_and_the_reason_names_them()
    {
        var conflict = Assert.Single(Find(Toll("a", "mehr als 300", 300, null, "Ruth Tann", "2031-05-02", Qualifier.MoreThan), Toll("b", "100", 100, 100, "Jens Moll", "2031-05-02")));
        Assert.Equal(ConflictKind.Conflict, conflict.Kind);
        Assert.Equal("„mehr als 300“ (Ruth Tann) und „100“ (Jens Moll) nennen für denselben Zeitraum verschiedene Zahlen (Getötete).", conflict.Reason.German);
        Assert.Equal("“mehr als 300” (Ruth Tann) and “100” (Jens Moll) give different numbers for the same period (killed).", conflict.Reason.English);
        Assert.Equal(["a", "b"], conflict.Figures.Select(f => f.Article));
    }

    [Fact]
    public void The_same_number_twice_and_a_vague_amount_are_no_conflict()
    {
        Assert.Empty(Find(Toll("a", "100", 100, 100, "Ruth Tann", "2031-05-02"), Toll("b", "100", 100, 100, "Jens Moll", "2031-05-02")));
        Assert.Empty(Find(Toll("a", "Dutzende", null, null, "Ruth Tann", "2031-05-02", Qualifier.Vague), Toll("b", "400", 400, 400, "Jens Moll", "2031-05-02")));
    }

    [Fact]
    public void A_toll_that_rises_is_an_update_in_one_item()
    {
        var update = Assert.Single(Find(
            Toll("a", "5", 5, 5, "Ruth Tann", "2031-05-02"),
            Toll("b", "8", 8, 8, "Jens Moll", "2031-05-03"),
            Toll("c", "14", 14, 14, "Ruth Tann", "2031-05-05")));
        Assert.Equal(ConflictKind.Update, update.Kind);
        Assert.Equal(3, update.Figures.Length);
        Assert.StartsWith("„5“ (Ruth Tann, 2.5.2031), „8“ (Jens Moll, 3.5.2031) und „14“ (Ruth Tann, 5.5.2031)", update.Reason.German, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_and_lower_toll_of_another_holder_is_a_conflict_and_of_the_same_holder_a_revision()
    {
        var other = Assert.Single(Find(Toll("a", "rund 150", 150, 150, "Ruth Tann", "2031-05-02", Qualifier.About), Toll("b", "60", 60, 60, "Jens Moll", "2031-05-20")));
        Assert.Equal(ConflictKind.Conflict, other.Kind);
        Assert.StartsWith("„60“ (Jens Moll, 20.5.2031) ist später und niedriger als „rund 150“ (Ruth Tann, 2.5.2031)", other.Reason.German, StringComparison.Ordinal);
        Assert.Equal(ConflictKind.Update, Assert.Single(Find(Toll("a", "150", 150, 150, "Ruth Tann", "2031-05-02"), Toll("b", "60", 60, 60, "Ruth Tann", "2031-05-20"))).Kind);
    }

    [Fact]
    public void What_may_fall_is_updated_by_a_lower_number()
    {
        var conflict = Assert.Single(Find(Toll("a", "50", 50, 50, "Ruth Tann", "2031-05-02", measure: "missing"), Toll("b", "20", 20, 20, "Jens Moll", "2031-05-03", measure: "missing")));
        Assert.Equal(ConflictKind.Update, conflict.Kind);
    }

    [Fact]
    public void Rounded_estimated_and_bounded_forms_of_one_number_are_no_conflict()
    {
        var rounded = Assert.Single(Find(Toll("a", "rund 1.500", 1500, 1500, "Ruth Tann", "2031-05-02", Qualifier.About), Toll("b", "1.483", 1483, 1483, "Jens Moll", "2031-05-02")));
        Assert.Equal(ConflictKind.Rounding, rounded.Kind);
        Assert.Equal(ConflictKind.Rounding, Assert.Single(Find(Toll("a", "1.500", 1500, 1500, "Ruth Tann", "2031-05-02"), Toll("b", "1.483", 1483, 1483, "Jens Moll", "2031-05-02"))).Kind);
        Assert.Equal(ConflictKind.Conflict, Assert.Single(Find(Toll("a", "1.519", 1519, 1519, "Ruth Tann", "2031-05-02"), Toll("b", "1.483", 1483, 1483, "Jens Moll", "2031-05-02"))).Kind);
    }

    [Fact]
    public void Dead_alone_against_dead_and_wounded_is_another_definition()
    {
        var conflict = Assert.Single(Find(Toll("a", "300", 300, 300, "Ruth Tann", "2031-05-02", measure: "killed-or-wounded"), Toll("b", "90", 90, 90, "Jens Moll", "2031-05-02")));
        Assert.Equal((ConflictKind.Definition, "killed-or-wounded"), (conflict.Kind, conflict.Measure));
        Assert.Contains("Getötete und Verletzte / Getötete", conflict.Reason.German, StringComparison.Ordinal);
        Assert.Empty(Find(Toll("a", "300", 300, 300, "Ruth Tann", "2031-05-02", measure: "infected"), Toll("b", "90", 90, 90, "Jens Moll", "2031-05-02")));
    }

    [Fact]
    public void One_town_against_another_is_another_scope()
    {
        var conflict = Assert.Single(Find(
            new ArticleSketch("a", "In Hallstein starben 41 Menschen.", "2031-05-02").Figure("41", 41, 41, "killed", "Menschen", place: "Hallstein"),
            new ArticleSketch("b", "In Birkenau starben 12 Menschen.", "2031-05-02").Figure("12", 12, 12, "killed", "Menschen", place: "Birkenau")));
        Assert.Equal(ConflictKind.Scope, conflict.Kind);
        Assert.Contains("Menschen, Hallstein / Menschen, Birkenau", conflict.Reason.German, StringComparison.Ordinal);
    }

    [Fact]
    public void An_increase_is_not_held_against_a_total()
    {
        var conflict = Assert.Single(Find(
            new ArticleSketch("a", "Es gibt 410 Kranke.", "2031-05-02").Figure("410", 410, 410, "infected"),
            new ArticleSketch("b", "Es kamen 12 Kranke hinzu.", "2031-05-02").Figure("12", 12, 12, "infected", increment: true)));
        Assert.Equal(ConflictKind.Scope, conflict.Kind);
        Assert.Contains("increase", conflict.Reason.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_is_told_from_a_contradiction()
    {
        var article = new ArticleSketch("a", "Laut Ruth Tann starben 20 Soldaten, darunter 6 nordländische Offiziere aus Nordland.", "2031-05-02").Name("Nordland").Name("Ruth Tann", NameType.Person)
            .Figure("20", 20, 20, "killed", "Soldaten", chain: "Ruth Tann").Figure("6", 6, 6, "killed", "nordländische Offiziere", subsetOf: "f1", chain: "Ruth Tann");
        var conflict = Assert.Single(Find(article));
        Assert.Equal(ConflictKind.Subset, conflict.Kind);
        Assert.StartsWith("„6“ (Ruth Tann) ist ein Teil von „20“ (Ruth Tann)", conflict.Reason.German, StringComparison.Ordinal);
    }

    [Fact]
    public void The_adjective_of_a_smaller_group_makes_it_a_part_of_the_larger()
    {
        var conflict = Assert.Single(Find(
            new ArticleSketch("a", "Unter den 90 Toten sind Soldaten aus Nordland: 20 nordländische Pioniere.", "2031-05-02").Name("Nordland").Figure("20", 20, 20, "killed", "nordländische Pioniere"),
            new ArticleSketch("b", "Es starben 25 Pioniere, 3 südländische Pioniere aus Südland, 22 nordländische Pioniere aus Nordland.", "2031-05-02").Name("Nordland").Name("Südland")
                .Figure("25", 25, 25, "killed", "Pioniere").Figure("3", 3, 3, "killed", "südländische Pioniere")).Where(c => c.Kind == ConflictKind.Subset).Take(1));
        Assert.Equal(ConflictKind.Subset, conflict.Kind);
    }

    [Fact]
    public void A_sum_so_far_and_those_who_are_there_are_counted_differently()
    {
        var found = Assert.Single(Find(
            new ArticleSketch("a", "Nach Angaben von Ruth Tann stehen dort 300 Soldaten.", "2031-05-02").Name("Ruth Tann", NameType.Person).Figure("300", 300, 300, "deployed", "Soldaten", chain: "Ruth Tann"),
            new ArticleSketch("b", "Nach Angaben von Jens Moll kamen bisher 900 Soldaten.", "2031-05-02").Name("Jens Moll", NameType.Person).Figure("900", 900, 900, "deployed", "Soldaten", chain: "Jens Moll")));
        Assert.Equal((ConflictKind.Definition, "total"), (found.Kind, found.Cause));
    }

    [Fact]
    public void A_forecast_does_not_contradict_a_count()
    {
        var expected = new ArticleSketch("a", "Erwartet werden 900 Teilnehmer.", "2031-05-02").Figure("900", 900, 900, "participants", "Teilnehmer", modality: Modality.Expected);
        var counted = new ArticleSketch("b", "Es kamen 300 Teilnehmer.", "2031-05-02").Figure("300", 300, 300, "participants", "Teilnehmer");
        var found = Assert.Single(Find(expected, counted));
        Assert.Equal((ConflictKind.Definition, "forecast"), (found.Kind, found.Cause));
    }

    [Fact]
    public void What_a_holder_corrects_is_a_revision_and_contradicts_nobody_any_more()
    {
        var found = Find(
            new ArticleSketch("a", "Ruth Tann korrigierte die Zahl von 92 auf 76.", "2031-05-02").Name("Ruth Tann", NameType.Person)
                .Figure("92", 92, 92, "killed", chain: "Ruth Tann").Figure("76", 76, 76, "killed", chain: "Ruth Tann"),
            Toll("b", "76", 76, 76, "Jens Moll", "2031-05-02"));
        Assert.Equal([(ConflictKind.Update, "revised")], found.Select(c => (c.Kind, c.Cause)));
    }

    [Fact]
    public void A_count_in_one_building_is_of_another_scope_than_the_whole()
    {
        var hall = new ArticleSketch("a", "In der Turnhalle von Birkenau schlafen 190 Evakuierte, in Sicherheit sind 5400 Evakuierte.", "2031-05-02")
            .Figure("190", 190, 190, "evacuated", "Evakuierte", place: "Turnhalle von Birkenau").Figure("5400", 5400, 5400, "evacuated", "Evakuierte");
        Assert.Equal(ConflictKind.Scope, Assert.Single(Find(hall)).Kind);
    }

    [Fact]
    public void Amounts_of_different_things_are_no_conflict() => Assert.DoesNotContain(Find(
        new ArticleSketch("a", "Schäden von 340 Millionen und ein Fonds von 200 Millionen.", "2031-05-02")
            .Figure("340 Millionen", 340, 340, "money", unit: "Kronen").Figure("200 Millionen", 200, 200, "money", unit: "Kronen")), c => c.Kind == ConflictKind.Conflict);

    [Fact]
    public void Figures_of_other_measures_are_not_compared() => Assert.Empty(Find(
        Toll("a", "300", 300, 300, "Ruth Tann", "2031-05-02", measure: "evacuated"), Toll("b", "100", 100, 100, "Jens Moll", "2031-05-02", measure: "rescued")));

    [Theory]
    [InlineData("Es waren 40 Kranke, im Osten dagegen 60 Kranke.", "infected", null)]
    [InlineData("Von 60 Firmen schlossen lediglich 40 ihre Tore.", "closed", null)]
    [InlineData("Der Eintritt kostet 60 statt 40 Kronen.", "money", "Kronen")]
    public void What_an_article_asserts_itself_is_never_a_revision(string text, string measure, string? unit) => Assert.Empty(Find(
        new ArticleSketch("a", text, "2031-05-02", "Talblatt").Figure("40", 40, 40, measure, unit: unit).Figure("60", 60, 60, measure, unit: unit)));

    [Fact]
    public void An_outlet_that_asserts_less_than_before_takes_nothing_back() => Assert.Empty(Find(
        new ArticleSketch("a", "Es starben 60 Menschen.", "2031-05-02", "Talblatt").Figure("60", 60, 60, "killed", "Menschen"),
        new ArticleSketch("b", "Es starben 40 Menschen.", "2031-05-04", "Talblatt").Figure("40", 40, 40, "killed", "Menschen")));

    [Fact]
    public void Two_who_are_named_with_other_numbers_in_one_sentence_contradict_each_other()
    {
        var found = Assert.Single(Find(new ArticleSketch("a", "Ruth Tann zählte 400 Streikende, Jens Moll lediglich 180.", "2031-05-02").Name("Ruth Tann", NameType.Person).Name("Jens Moll", NameType.Person)
            .Figure("400", 400, 400, "other:Streikende", "Streikende", chain: "Ruth Tann").Figure("180", 180, 180, "other:Streikende", chain: "Jens Moll")));
        Assert.Equal((ConflictKind.Conflict, "participants"), (found.Kind, found.Measure));
    }

    [Fact]
    public void Shares_that_one_source_names_are_of_different_things() => Assert.Empty(Find(
        new ArticleSketch("a", "Ruth Tann sprach von 27 Prozent mehr Einbrüchen und 23 Prozent mehr Betrug.", "2031-05-02").Name("Ruth Tann", NameType.Person)
            .Figure("27", 27, 27, "share", unit: "Prozent", chain: "Ruth Tann").Figure("23", 23, 23, "share", unit: "Prozent", chain: "Ruth Tann")));

    [Fact]
    public void A_day_behind_a_colon_is_not_the_day_of_the_number_before_it()
    {
        var found = Assert.Single(Find(new ArticleSketch("a", "Ruth Tann nennt vier Tote. Jens Moll nennt weiter drei Tote: Der Mann, der am 30. April starb, war krank.", "2031-05-04")
            .Name("Ruth Tann", NameType.Person).Name("Jens Moll", NameType.Person)
            .Figure("vier", 4, 4, "killed", "Tote", chain: "Ruth Tann").Figure("drei", 3, 3, "killed", "Tote", asOf: "2031-04-30", asOfBasis: "30. April", chain: "Jens Moll")));
        Assert.Equal(ConflictKind.Conflict, found.Kind);
    }

    [Theory]
    [InlineData("Zum Rathaus zogen 700 Beschäftigte.", "participants")]
    [InlineData("Rund 700 Beschäftigte streikten am Montag.", "participants")]
    [InlineData("Die Firma hat 700 Beschäftigte.", "employed")]
    [InlineData("Nach Birkenau zogen 700 Beschäftigte um.", "employed")]
    public void The_employed_who_march_or_strike_are_participants(string text, string measure)
    {
        var story = StoryBuilder.Build([new ArticleSketch("a", text, "2031-05-02").Figure("700", 700, 700, "employed", "Beschäftigte").Statements()]);
        Assert.Equal(measure, Assert.Single(story.Series).Measure);
    }

    private static ArticleSketch Toll(string id, string number, decimal? min, decimal? max, string holder, string day, Qualifier qualifier = Qualifier.Exact, string measure = "killed") =>
        new ArticleSketch(id, $"Nach Angaben von {holder} waren es {number} Menschen.", day)
            .Name(holder, NameType.Person).Figure(number, min, max, measure, "Menschen", qualifier, chain: holder);

    private static Conflict[] Find(params ArticleSketch[] articles) => [.. StoryBuilder.Build([.. articles.Select(a => a.Statements())]).Conflicts];
}
