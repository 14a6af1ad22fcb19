using Quellenlage.Extraction.Modalities;
using Quellenlage.Language;
using Quellenlage.Stories;
using Quellenlage.Stories.Lineage;
using Xunit;

namespace Quellenlage.Tests.Stories;

public sealed class ClaimBuilderTests
{
    [Fact]
    public void One_speaker_in_two_articles_is_one_origin()
    {
        var claim = Assert.Single(Build(
            Report("a", "Ruth Tann sagte, die Färberei habe Giftstoffe in die Aller geleitet.", "Ruth Tann"),
            Report("b", "Wie Ruth Tann erklärte, die Färberei habe Giftstoffe in die Aller geleitet.", "Ruth Tann")));
        Assert.Equal(["a", "b"], claim.Articles);
        Assert.Equal(1, claim.IndependentOrigins);
    }

    [Fact]
    public void Two_speakers_are_two_origins()
    {
        var claim = Assert.Single(Build(
            Report("a", "Ruth Tann sagte, die Färberei habe Giftstoffe in die Aller geleitet.", "Ruth Tann"),
            Report("b", "Jens Moll sagte, die Färberei habe Giftstoffe in die Aller geleitet.", "Jens Moll")));
        Assert.Equal(2, claim.IndependentOrigins);
        Assert.All(claim.Origins, o => Assert.True(o.Counts));
    }

    [Fact]
    public void An_outlet_that_carries_what_a_speaker_said_adds_none()
    {
        var claim = Assert.Single(Build(
            Report("a", "Ruth Tann sagte, die Färberei habe Giftstoffe in die Aller geleitet.", "Ruth Tann"),
            Report("b", "Wie das Uferblatt meldet, die Färberei habe Giftstoffe in die Aller geleitet.", "Uferblatt", NameType.Organisation, NameRole.Outlet)));
        Assert.Equal(1, claim.IndependentOrigins);
        Assert.False(Assert.Single(claim.Origins, o => o.Reason.English.Contains("only carries", StringComparison.Ordinal)).Counts);
    }

    [Fact]
    public void Authorities_of_one_state_are_one_party_and_two_states_are_two()
    {
        var one = Report("a", "Der norwegische Geheimdienst sagte, die Färberei habe Giftstoffe in die Aller geleitet.", "norwegische Geheimdienst", NameType.Organisation, NameRole.Authority);
        var same = Report("b", "Die norwegische Regierung sagte, die Färberei habe Giftstoffe in die Aller geleitet.", "norwegische Regierung", NameType.Organisation, NameRole.Authority);
        var other = Report("b", "Die dänische Regierung sagte, die Färberei habe Giftstoffe in die Aller geleitet.", "dänische Regierung", NameType.Organisation, NameRole.Authority);
        Assert.Equal(1, Assert.Single(Build(one, same)).IndependentOrigins);
        Assert.Equal(2, Assert.Single(Build(one, other)).IndependentOrigins);
    }

    [Fact]
    public void Statements_of_different_matters_are_no_claim() => Assert.Empty(Build(
        Report("a", "Ruth Tann sagte, die Färberei habe Giftstoffe in die Aller geleitet.", "Ruth Tann"),
        new ArticleSketch("b", "Ruth Tann sagte, der Bahnhof werde im Herbst geschlossen.").Name("Ruth Tann", NameType.Person).Quote("der Bahnhof werde im Herbst geschlossen", Modality.Asserted, "Ruth Tann")));

    [Theory]
    [InlineData("Ruth Tann", 1)]
    [InlineData("Jens Moll", 0)]
    public void What_one_source_says_in_sentences_that_a_credited_report_was_retold_by_is_one_claim(string holder, int claims)
    {
        const string report = "In der Färberei an der Aller traten am Montag Giftstoffe aus. Zwölf Arbeiter kamen mit Husten in die Ambulanz von Birkenau. Ruth Tann wies die Vorwürfe der Fischer zurück: Alle Filter würden täglich geprüft.";
        var retold = $"Giftstoffe sind am Montag aus der Färberei an der Aller entwichen. In der Ambulanz von Birkenau husteten zwölf Arbeiter. {holder} widersprach den Fischern und ihren Vorwürfen: „Filter prüfen wir jeden Tag.“";
        Assert.Equal(claims, Build(
            new ArticleSketch("a", report, "2031-05-02", "Nordagentur").Name("Ruth Tann", NameType.Person).Quote("Alle Filter würden täglich geprüft", Modality.Asserted, "Ruth Tann"),
            new ArticleSketch("b", retold, "2031-05-03", "Talblatt", "Nordagentur").Name(holder, NameType.Person).Quote("Filter prüfen wir jeden Tag", Modality.Asserted, holder)).Length);
    }

    private static ArticleSketch Report(string id, string text, string holder, NameType type = NameType.Person, NameRole role = NameRole.None) =>
        new ArticleSketch(id, text).Name("Aller").Name(holder, type, role).Quote("die Färberei habe Giftstoffe in die Aller geleitet", Modality.Asserted, holder);

    private static Claim[] Build(params ArticleSketch[] articles) => [.. StoryBuilder.Build([.. articles.Select(a => a.Statements())]).Claims];
}
