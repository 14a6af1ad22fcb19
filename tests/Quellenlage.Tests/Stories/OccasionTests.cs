using Quellenlage.Extraction.Modalities;
using Quellenlage.Language;
using Quellenlage.Stories;
using Quellenlage.Stories.Lineage;
using Xunit;

namespace Quellenlage.Tests.Stories;

public sealed class OccasionTests
{
    private const string Said = "die Färberei habe Giftstoffe in die Aller geleitet";

    [Fact]
    public void Two_speakers_at_one_press_conference_are_one_origin_and_the_reason_says_so()
    {
        var claim = Build(
            Report("a", $"Auf einer Pressekonferenz in Nelsund sagte Ruth Tann, {Said}.", "Ruth Tann"),
            Report("b", $"Bei der Pressekonferenz in Nelsund sagte Jens Moll, {Said}.", "Jens Moll"));
        Assert.Equal(1, claim.IndependentOrigins);
        Assert.Equal([true, false], claim.Origins.Select(o => o.Counts));
        Assert.Equal("Jens Moll spoke on the same occasion as Ruth Tann (Pressekonferenz).", claim.Origins[1].Reason.English);
        Assert.Equal("Jens Moll sprach bei demselben Anlass wie Ruth Tann (Pressekonferenz).", claim.Origins[1].Reason.German);
    }

    [Theory]
    [InlineData("Auf einer Pressekonferenz in Tarvin sagte", "2031-05-02", "another place")]
    [InlineData("Auf einer Pressekonferenz in Nelsund sagte", "2031-05-09", "another week")]
    [InlineData("Bei einer Anhörung in Nelsund sagte", "2031-05-02", "another kind of occasion")]
    [InlineData("Auf einer Pressekonferenz sagte", "2031-05-02", "neither place nor party in common")]
    [InlineData("In Nelsund sagte", "2031-05-02", "no occasion")]
    [InlineData("Vor der Pressekonferenz in Nelsund sagte", "2031-05-02", "before it")]
    public void Two_occasions_are_two_origins(string lead, string day, string because)
    {
        var count = Build(
            Report("a", $"Auf einer Pressekonferenz in Nelsund sagte Ruth Tann, {Said}.", "Ruth Tann"),
            Report("b", $"{lead} Jens Moll, {Said}.", "Jens Moll", day)).IndependentOrigins;
        Assert.True(count == 2, because);
    }

    [Fact]
    public void A_joint_statement_names_the_other_party_and_one_place_alone_makes_none()
    {
        var tann = Report("a", $"In einer gemeinsamen Erklärung mit Jens Moll schrieb Ruth Tann, {Said}.", "Ruth Tann").Name("Jens Moll", NameType.Person);
        Assert.Equal(1, Build(tann, Report("b", $"Jens Moll schrieb in der Erklärung, {Said}.", "Jens Moll")).IndependentOrigins);
        Assert.Equal(2, Build(
            Report("a", $"In einer Mitteilung in Nelsund schrieb Ruth Tann, {Said}.", "Ruth Tann"),
            Report("b", $"In einer Mitteilung in Nelsund schrieb Jens Moll, {Said}.", "Jens Moll")).IndependentOrigins);
    }

    [Fact]
    public void What_a_speaker_says_next_and_what_is_said_there_belongs_to_the_occasion()
    {
        var first = new ArticleSketch("a", $"Auf einer Pressekonferenz in Nelsund sagte Ruth Tann, das Wehr sei alt. Tann sagte, {Said}.", "2031-05-02").Name("Aller").Name("Nelsund").Name("Ruth Tann", NameType.Person).Name("Tann", NameType.Person, canonical: "Ruth Tann")
            .Quote("das Wehr sei alt", Modality.Asserted, "Ruth Tann").Quote(Said, Modality.Asserted, "Ruth Tann");
        var second = new ArticleSketch("b", $"Bei der Pressekonferenz in Nelsund sagte Ole Brand, der Sommer sei trocken. Jens Moll sagte dort, {Said}.", "2031-05-02").Name("Aller").Name("Nelsund").Name("Ole Brand", NameType.Person).Name("Jens Moll", NameType.Person)
            .Quote("der Sommer sei trocken", Modality.Asserted, "Ole Brand").Quote(Said, Modality.Asserted, "Jens Moll");
        Assert.Equal(1, Build(first, second).IndependentOrigins);
    }

    [Fact]
    public void Who_says_it_elsewhere_as_well_counts()
    {
        var claim = Build(
            Report("a", $"Auf einer Pressekonferenz in Nelsund sagte Ruth Tann, {Said}.", "Ruth Tann"),
            Report("b", $"Bei der Pressekonferenz in Nelsund sagte Jens Moll, {Said}.", "Jens Moll"),
            Report("c", $"Vor seinem Haus sagte Jens Moll, {Said}.", "Jens Moll"));
        Assert.Equal(2, claim.IndependentOrigins);
    }

    private static ArticleSketch Report(string id, string text, string holder, string day = "2031-05-02")
    {
        var article = new ArticleSketch(id, text, day).Name("Aller").Name(holder, NameType.Person);
        foreach (var place in new[] { "Nelsund", "Tarvin" })
            if (text.Contains(place, StringComparison.Ordinal)) article.Name(place);
        return article.Quote(Said, Modality.Asserted, holder);
    }

    private static Claim Build(params ArticleSketch[] articles) =>
        Assert.Single(StoryBuilder.Build([.. articles.Select(a => a.Statements())]).Claims, c => c.Articles.Length > 1);
}
