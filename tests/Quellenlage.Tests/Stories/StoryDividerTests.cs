using System.Globalization;
using Quellenlage.Extraction;
using Quellenlage.Language;
using Quellenlage.Stories;
using Quellenlage.Stories.Division;
using Xunit;

namespace Quellenlage.Tests.Stories;

public sealed class StoryDividerTests
{
    [Fact]
    public void Two_accidents_are_two_stories_and_what_shares_nothing_with_them_is_in_none()
    {
        var story = StoryBuilder.Build([Ferry(1, "12", "2031-05-02"), Mine(1, "30", "2031-05-02"), Recipe(), Ferry(2, "15", "2031-05-03"), Mine(2, "31", "2031-05-03")]);
        Assert.Equal([["ferry1", "ferry2"], ["mine1", "mine2"]], story.Parts.Select(p => p.Members.Select(m => m.Article)));
        Assert.Equal(["p1", "p2"], story.Parts.Select(p => p.Id));
        Assert.Equal(["recipe"], story.Alone.Select(a => a.Article));
    }

    [Fact]
    public void A_reason_tells_of_shared_text_in_both_languages()
    {
        var reason = StoryBuilder.Build([Ferry(1, "12", "2031-05-02"), Ferry(2, "15", "2031-05-03"), Mine(1, "30", "2031-05-02")]).Parts[0].Members[0].Reason;
        Assert.Matches("Teilt Text mit „ferry2“", reason.German);
        Assert.Matches("Shares text with “ferry2”", reason.English);
    }

    [Fact]
    public void A_death_toll_of_one_accident_is_in_no_series_and_no_conflict_with_that_of_another()
    {
        var story = StoryBuilder.Build([Ferry(1, "12", "2031-05-02"), Ferry(2, "19", "2031-05-02"), Mine(1, "30", "2031-05-02"), Mine(2, "41", "2031-05-02")]);
        Assert.Equal(2, story.Series.Length);
        Assert.All(story.Series, s => Assert.Single(s.Observations.Select(o => o.Figure.Article[..4]).Distinct()));
        Assert.Equal(2, story.Conflicts.Length);
        Assert.All(story.Conflicts, c => Assert.Single(c.Figures.Select(f => f.Article[..4]).Distinct()));
    }

    [Fact]
    public void Articles_that_only_a_third_one_links_are_one_story()
    {
        var story = StoryBuilder.Build([
            new ArticleSketch("a", "Vor Nelsund sank bei Sturm die Fähre Marika. Taucher suchten das Wrack ab, Angehörige warteten.", "2031-05-02").Name("Nelsund").Name("Marika").Statements(),
            new ArticleSketch("b", "Die Fähre Marika sank bei Sturm, weil sie überladen war; Taucher zeigten das Wrack. Ein Richter in Tarvin verhörte den Reeder Ole Brand als Angeklagten vor Gericht.", "2031-05-05").Name("Marika").Name("Tarvin").Name("Ole Brand", NameType.Person).Statements(),
            new ArticleSketch("c", "In Tarvin legte der Reeder Ole Brand als Angeklagter vor dem Richter ein Geständnis ab, das Gericht und sein Anwalt berieten.", "2031-05-09").Name("Tarvin").Name("Ole Brand", NameType.Person).Statements(),
        ]);
        var part = Assert.Single(story.Parts);
        Assert.Equal(["a", "b", "c"], part.Members.Select(m => m.Article));
        Assert.Matches("„b“ .3 Tage auseinander.: Beide nennen Marika", part.Members[0].Reason.German);
        Assert.Matches("“b” .3 days apart.: both name Marika", part.Members[0].Reason.English);
    }

    [Fact]
    public void Articles_too_short_to_tell_go_with_the_one_story_and_stand_alone_beside_two()
    {
        var news = new ArticleSketch("flash", "Mehr dazu später.", "2031-05-03").Statements();
        Assert.Equal(["ferry1", "ferry2", "flash"], Assert.Single(StoryBuilder.Build([Ferry(1, "12", "2031-05-02"), Ferry(2, "15", "2031-05-03"), news]).Parts).Members.Select(m => m.Article));
        Assert.Equal(["flash"], StoryBuilder.Build([Ferry(1, "12", "2031-05-02"), Mine(1, "30", "2031-05-02"), Ferry(2, "15", "2031-05-03"), news]).Alone.Select(a => a.Article).Except(["mine1"]));
    }

    [Theory]
    [InlineData("2031-05-20", 1)]
    [InlineData("2033-05-20", 0)]
    public void The_same_people_and_places_years_later_are_another_story(string laterDay, int stories)
    {
        var story = StoryBuilder.Build([
            new ArticleSketch("a", "In Kröttau wies der Bürgermeister Ole Brand die Kritik am Bau der neuen Schwimmhalle zurück. Der Gemeinderat tagte bis Mitternacht, Anwohner sorgten sich wegen Lärm und Verkehr.", "2031-05-02").Name("Kröttau").Name("Ole Brand", NameType.Person).Statements(),
            new ArticleSketch("b", "Das Volksfest von Kröttau hat Bürgermeister Ole Brand mit einem Fassanstich eröffnet. Tausende Gäste feierten, der Gemeinderat saß im Zelt, eine Kapelle spielte für die Anwohner bis in die Nacht.", laterDay).Name("Kröttau").Name("Ole Brand", NameType.Person).Statements(),
        ]);
        Assert.Equal(stories, story.Parts.Length);
    }

    [Fact]
    public void Lines_that_a_paper_prints_below_its_reports_make_no_story_of_them()
    {
        const string standing = " Den Wortlaut aller Pressemitteilungen finden Leserinnen und Leser wie immer am Wochenende in unserer Beilage.";
        var story = StoryBuilder.Build([
            new ArticleSketch("a", "In Nelsund sank eine Fähre im Sturm, die Küstenwache barg Reisende aus kalter See. Taucher suchten das Wrack ab, Angehörige warteten am Kai auf Nachricht." + standing, "2031-05-02").Name("Nelsund").Statements(),
            new ArticleSketch("b", "Kröttau baut eine Schule am Markt, der Gemeinderat bewilligte Geld für Turnhalle und Bibliothek. Eltern hatten jahrelang über enge Klassenzimmer und zugige Fenster geklagt." + standing, "2031-05-02").Name("Kröttau").Statements(),
        ]);
        Assert.Empty(story.Parts);
    }

    [Fact]
    public void One_likeness_joins_a_single_article_but_not_two_large_stories()
    {
        var groups = new ArticleGroups(33);
        for (var a = 1; a < 16; a++) groups.Link(new ArticleLink(a - 1, a, 0.5));
        for (var a = 17; a < 32; a++) groups.Link(new ArticleLink(a - 1, a, 0.5));
        groups.Link(new ArticleLink(3, 20, 0.2));
        groups.Link(new ArticleLink(5, 32, 0.2));
        var leader = groups.Join();
        Assert.Equal([0, 16], leader.Distinct());
        Assert.Equal(0, leader[32]);
        Assert.Equal(new ArticleLink(5, 32, 0.2), groups.Strongest()[32]);
    }

    [Fact]
    public void One_outlet_alone_makes_no_story()
    {
        var story = StoryBuilder.Build([
            new ArticleSketch("a", "Der Inselbote berichtet: In Nelsund sank eine Fähre im Sturm, die Küstenwache barg Reisende aus kalter See.", "2031-05-02").Name("Inselbote", NameType.Organisation, NameRole.Outlet).Name("Nelsund").Statements(),
            new ArticleSketch("b", "Der Inselbote berichtet: Kröttau baut eine Schule am Markt, der Gemeinderat bewilligte Geld für Turnhalle und Bibliothek.", "2031-05-02").Name("Inselbote", NameType.Organisation, NameRole.Outlet).Name("Kröttau").Statements(),
        ]);
        Assert.Empty(story.Parts);
        Assert.Equal(2, story.Alone.Length);
    }

    private static Statements Ferry(int i, string dead, string day) =>
        Toll(new ArticleSketch($"ferry{i}", $"Beim Untergang der Fähre Marika vor Nelsund starben {dead} Menschen. Die Küstenwache barg das Wrack mit Tauchern aus der See.", day).Name("Nelsund").Name("Marika"), dead);

    private static Statements Mine(int i, string dead, string day) =>
        Toll(new ArticleSketch($"mine{i}", $"In der Grube Erlenbach bei Kröttau starben {dead} Menschen. Grubengas hatte den Schacht gesprengt, der Stollen stürzte ein.", day).Name("Erlenbach").Name("Kröttau"), dead);

    private static Statements Toll(ArticleSketch article, string dead) =>
        article.Figure(dead, decimal.Parse(dead, CultureInfo.InvariantCulture), decimal.Parse(dead, CultureInfo.InvariantCulture), "killed", "Menschen").Statements();

    private static Statements Recipe() =>
        new ArticleSketch("recipe", "Für den Kuchen rührt man Butter und Zucker schaumig und gibt Mehl dazu. Bäcker Udo Wien empfiehlt Zimt.", "2031-05-02").Name("Udo Wien", NameType.Person).Statements();
}
