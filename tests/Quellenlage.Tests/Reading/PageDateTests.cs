using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Reading;

public sealed class PageDateTests
{
    private const string Text =
        "<p>Der Rat von Talstadt hat am Abend über die neue Brücke beraten. Sie soll breiter werden als die alte und auch Radwege haben.</p>" +
        "<p>Im kommenden Jahr wird zuerst das Ufer befestigt, danach folgen die Pfeiler. Die Anwohner sollen vorher gefragt werden.</p>";

    private static Article Page(string head, string above = "", string below = "") => Reads.Html($"<main><h1>Der Rat berät über die Brücke</h1>{above}{Text}{below}</main>", head);

    private static void AssertIsMay17(Article article) => Assert.Equal(new DateOnly(2023, 5, 17), article.Published.Best);

    [Theory]
    [InlineData("<meta property=article:published_time content=1684303200>")]
    [InlineData("<meta name=date_published content=1684303200000>")]
    [InlineData("<meta property=x:y name=pubdate content=2023-05-17>")]
    [InlineData("<meta property=rnews:datePublished content='17.05.2023 08:00'>")]
    public void Meta_tags_tell_the_day_under_many_names_and_also_as_a_count_of_seconds(string head) => AssertIsMay17(Page(head));

    [Theory]
    [InlineData("<div><time class=updated datetime=2023-05-19>19. Mai 2023</time><time class='entry-date published' datetime=2023-05-17>17. Mai 2023</time></div>")]
    [InlineData("<div><time itemprop=dateModified datetime=2023-05-19>neu</time> <time pubdate datetime=2023-05-17>alt</time></div>")]
    [InlineData("<relative-time datetime='2023-05-17T08:00:00+02:00'>vor Langem</relative-time>")]
    [InlineData("<div><span>17. Mai 2023</span><span>19. Mai 2023</span></div>")]
    [InlineData("<div>von mara am 17/05/23, 08:48 Uhr</div>")]
    public void The_day_beside_the_headline_is_that_of_publication(string above) => AssertIsMay17(Page("", above));

    [Fact]
    public void A_day_in_a_line_beside_the_headline_comes_before_the_time_of_a_comment()
    {
        const string comment = "<div class=comment><time datetime=2023-06-01>1. Juni 2023</time><p>Gut so.</p></div>";
        var more = string.Concat(Enumerable.Range(1, 10).Select(i => $"<p>Der {i}. Pfeiler steht am Ufer hinter dem alten Markt von Talstadt und wird neu gesetzt.</p>"));
        AssertIsMay17(Page("", "<p>17.05.2023</p>", more + comment));
    }

    [Fact]
    public void A_day_beside_the_headline_comes_before_one_that_the_headline_tells_of()
    {
        var article = Reads.Html($"<main><h1>Der Rat berät am 30. Mai 2023 über die Brücke</h1><p>17.05.2023</p>{Text}</main>");
        AssertIsMay17(article);
    }
}
