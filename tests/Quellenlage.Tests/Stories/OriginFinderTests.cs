using Quellenlage.Extraction.Modalities;
using Quellenlage.Language;
using Quellenlage.Stories;
using Quellenlage.Stories.Lineage;
using Xunit;

namespace Quellenlage.Tests.Stories;

public sealed class OriginFinderTests
{
    [Fact]
    public void One_speaker_in_two_articles_is_one_origin()
    {
        var origins = Find(
            new ArticleSketch("a", "Der Damm halte, sagte Ruth Tann.", "2031-05-02", "Küstenbote").Name("Ruth Tann", NameType.Person).Quote("Der Damm halte", Modality.Asserted, "Ruth Tann"),
            new ArticleSketch("b", "Laut Nordagentur sagte Ruth Tann, der Damm sei sicher.", "2031-05-03", "Talblatt").Name("Ruth Tann", NameType.Person).Name("Nordagentur", NameType.Organisation, NameRole.Agency)
                .Quote("der Damm sei sicher", Modality.Asserted, "Nordagentur", "Ruth Tann"));
        var origin = Assert.Single(origins);
        Assert.Equal(("o1", "Ruth Tann", "person"), (origin.Id, origin.Name, origin.Kind));
        Assert.Equal(["a", "b"], origin.Articles);
        Assert.Equal(["Talblatt", "Nordagentur", "Ruth Tann"], origin.Chains[1].Links.Select(l => l.Name));
    }

    [Fact]
    public void Two_speakers_are_two_origins_and_a_description_is_one_by_its_words()
    {
        var origins = Find(
            new ArticleSketch("a", "Ein Sprecher der Feuerwehr nannte die Lage ernst.").Quote("die Lage ernst", Modality.Asserted, "Sprecher der Feuerwehr"),
            new ArticleSketch("b", "Das Wasser steige, so der Sprecher der Feuerwehr.").Quote("Das Wasser steige", Modality.Asserted, "Sprecher der Feuerwehr"),
            new ArticleSketch("c", "Das Wasser falle, so Ruth Tann.").Name("Ruth Tann", NameType.Person).Quote("Das Wasser falle", Modality.Asserted, "Ruth Tann"));
        Assert.Equal(["Sprecher der Feuerwehr", "Ruth Tann"], origins.Select(o => o.Name));
        Assert.Equal(["a", "b"], origins[0].Articles);
        Assert.Equal("person", origins[0].Kind);
    }

    [Fact]
    public void A_carrier_answers_for_a_source_that_could_be_anybody()
    {
        var origins = Find(
            new ArticleSketch("a", "Die Inselpost berichtet von 12 Toten.").Name("Inselpost", NameType.Organisation, NameRole.Outlet).Figure("12", 12, 12, "killed", chain: "Inselpost"),
            new ArticleSketch("b", "Die Inselpost berichtet unter Berufung auf eine Quelle von Schüssen.").Name("Inselpost", NameType.Organisation, NameRole.Outlet)
                .Quote("Schüssen", Modality.Asserted, "Inselpost", "Quelle"));
        var origin = Assert.Single(origins);
        Assert.Equal(("Inselpost", "outlet"), (origin.Name, origin.Kind));
    }

    [Theory]
    [InlineData("Kommandant")]
    [InlineData("Hafenmeisterei")]
    public void A_source_that_is_described_stays_the_origin_whoever_carries_it(string source)
    {
        var origin = Assert.Single(Find(new ArticleSketch("a", $"Die Inselpost berichtet unter Berufung auf {source} von Schüssen.").Name("Inselpost", NameType.Organisation, NameRole.Outlet)
            .Quote("Schüssen", Modality.Asserted, "Inselpost", source)));
        Assert.Equal(source, origin.Name);
    }

    [Theory]
    [InlineData("Prüfbericht", "document")]
    [InlineData("Medienberichte", "unspecified")]
    [InlineData("Berichte", "unspecified")]
    [InlineData("Mitarbeiter des Nachrichtendienstes", "person")]
    [InlineData("Landkreis", "organisation")]
    public void A_description_tells_what_kind_of_source_it_is(string source, string kind) =>
        Assert.Equal(kind, Assert.Single(Find(new ArticleSketch("a", $"Laut {source} gab es Schüsse.").Quote("gab es Schüsse", Modality.Asserted, source))).Kind);

    [Fact]
    public void What_an_article_asserts_itself_leads_to_its_outlet_or_to_the_article()
    {
        var origins = Find(
            new ArticleSketch("a", "Es gab 12 Tote.", "2031-05-02", "Küstenbote").Figure("12", 12, 12, "killed"),
            new ArticleSketch("b", "Es gab 13 Tote.", "2031-05-03").Figure("13", 13, 13, "killed"));
        Assert.Equal([("Küstenbote", "outlet"), ("b", "article")], origins.Select(o => (o.Name, o.Kind)));
    }

    [Fact]
    public void Reprints_of_an_agency_report_have_the_agency_as_their_one_origin()
    {
        const string report = "In der Grube bei Hallstein sind nach einem Einsturz 12 Bergleute ums Leben gekommen, weitere werden noch gesucht.";
        var origins = Find(
            new ArticleSketch("a", report, "2031-05-02", "Küstenbote", "Nordagentur").Figure("12", 12, 12, "killed", "Bergleute"),
            new ArticleSketch("b", report, "2031-05-02", "Talblatt", "Nordagentur").Figure("12", 12, 12, "killed", "Bergleute"));
        var origin = Assert.Single(origins);
        Assert.Equal("Nordagentur", origin.Name);
        Assert.Equal(["a", "b"], origin.Articles);
    }

    [Fact]
    public void A_paper_that_cites_another_is_followed_to_what_that_one_cites()
    {
        var origins = Find(
            Cites("a", "Inselpost", "Ruth Tann", "2031-05-01", NameType.Person),
            Cites("b", "Talblatt", "Inselpost", "2031-05-02"),
            Cites("c", "Küstenbote", "Talblatt", "2031-05-03"));
        var origin = Assert.Single(origins);
        Assert.Equal("Ruth Tann", origin.Name);
        Assert.Equal(["Küstenbote", "Talblatt", "Inselpost", "Ruth Tann"], origin.Chains[2].Links.Select(l => l.Name));
    }

    [Fact]
    public void A_bare_office_or_town_is_the_one_that_the_article_names()
    {
        var origins = Find(
            new ArticleSketch("a", "Das Amt für Deichbau meldete 12 Verletzte. Später sprach das Amt von Schüssen.", "2031-05-02").Name("Amt für Deichbau", NameType.Organisation)
                .Figure("12", 12, 12, "injured", chain: "Amt für Deichbau").At("Später").Quote("Schüssen", Modality.Asserted, "Amt"),
            new ArticleSketch("b", "In Nelsund wurden nach einer Schätzung der Stadt 40 Häuser zerstört.", "2031-05-02").Name("Nelsund").Figure("40", 40, 40, "destroyed", chain: "Stadt"));
        Assert.Equal(["Amt für Deichbau", "Nelsund"], origins.Select(o => o.Name));
    }

    [Fact]
    public void A_bare_noun_that_fits_two_stays_what_it_is()
    {
        var origins = Find(new ArticleSketch("a", "Das Amt für Deichbau und das Amt für Fischerei stritten. Zwischen Nelsund und Tarvin sprach das Amt von Schüssen, die Stadt von 40 Häusern.", "2031-05-02")
            .Name("Amt für Deichbau", NameType.Organisation).Name("Amt für Fischerei", NameType.Organisation).Name("Nelsund").Name("Tarvin")
            .At("Zwischen").Quote("Schüssen", Modality.Asserted, "Amt").Figure("40", 40, 40, "destroyed", chain: "Stadt"));
        Assert.Equal(["Amt", "Stadt"], origins.Select(o => o.Name));
    }

    [Theory]
    [InlineData("Werksleiter Jens Moll schwieg. Er ließ seinen Sprecher sagen, der Damm halte.", "Ruth Tann")]
    [InlineData("Werksleiter Jens Moll schwieg. Ein Sprecher sagte, der Damm halte.", "Sprecher")]
    [InlineData("Pfarrer Ole Birk schwieg. Er ließ seinen Sprecher sagen, der Damm halte.", "Sprecher")]
    public void A_spokesman_of_somebody_is_the_one_whom_the_story_names_for_his_body(string text, string origin)
    {
        var origins = Find(
            new ArticleSketch("a", "Der Damm sei sicher, so Werkssprecher Ruth Tann.", "2031-05-02").Name("Ruth Tann", NameType.Person).Quote("Der Damm sei sicher", Modality.Asserted, "Ruth Tann"),
            new ArticleSketch("b", text, "2031-05-03").Name("Jens Moll", NameType.Person).Name("Ole Birk", NameType.Person).Quote("der Damm halte", Modality.Asserted, "Sprecher"));
        Assert.Equal(origin, origins[^1].Name);
    }

    [Fact]
    public void Papers_that_cite_each_other_in_a_circle_lead_to_the_one_that_comes_first()
    {
        var origins = Find(
            Cites("a", "Inselpost", "Talblatt", "2031-05-01"),
            Cites("b", "Talblatt", "Inselpost", "2031-05-02"),
            Cites("c", "Küstenbote", "Talblatt", "2031-05-03"));
        var origin = Assert.Single(origins);
        Assert.Equal("Inselpost", origin.Name);
        Assert.Equal([["Inselpost", "Talblatt", "Inselpost"], ["Talblatt", "Inselpost"], ["Küstenbote", "Talblatt", "Inselpost"]], origin.Chains.Select(c => c.Links.Select(l => l.Name).ToArray()));
    }

    private static ArticleSketch Cites(string id, string outlet, string cited, string day, NameType type = NameType.Organisation) =>
        new ArticleSketch(id, $"Nach Angaben von {cited} starben 12 Menschen in Artikel {id}.", day, outlet)
            .Name(cited, type, type == NameType.Organisation ? NameRole.Outlet : NameRole.None)
            .Figure("12", 12, 12, "killed", "Menschen", chain: cited);

    private static Origin[] Find(params ArticleSketch[] articles) => [.. StoryBuilder.Build([.. articles.Select(a => a.Statements())]).Origins];
}
