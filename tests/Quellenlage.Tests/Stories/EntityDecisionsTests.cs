using Quellenlage.Language;
using Quellenlage.Stories;
using Quellenlage.Stories.Entities;
using Xunit;

namespace Quellenlage.Tests.Stories;

public sealed class EntityDecisionsTests
{
    private static readonly ArticleSketch _first = new ArticleSketch("a", "Gestern sprach Ruth Tann.", "2031-05-02").Name("Ruth Tann", NameType.Person);
    private static readonly ArticleSketch _second = new ArticleSketch("b", "Heute sprach R. Tann.", "2031-05-03").Name("R. Tann", NameType.Person);
    private static readonly ArticleSketch _third = new ArticleSketch("c", "Heute sprach die Werksleiterin.", "2031-05-03").Name("Werksleiterin", NameType.Person);

    [Fact]
    public void Names_that_a_person_parts_stay_two()
    {
        Assert.Single(Build("").Entities);
        Assert.Equal(2, Build("different\tRuth Tann\tR. Tann\n").Entities.Length);
    }

    [Fact]
    public void Names_that_a_person_joins_are_one_with_file_and_line_as_the_reason()
    {
        var entity = Assert.Single(Build("# who is who\nsame\tRuth Tann\tWerksleiterin\tsee the register\n", _third).Entities);
        Assert.Contains("names.tsv:2", Assert.Single(entity.Reasons, r => r.Contains("by hand", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gleich\tA\tB", "names.tsv:1: expected 'same' or 'different', found 'gleich'")]
    [InlineData("\nsame\tA", "names.tsv:2: expected two names after 'same', parted by tabs")]
    [InlineData("different\tA\tA", "names.tsv:1: both names are 'A'")]
    public void What_is_wrong_with_a_line_is_told(string text, string error)
    {
        var (decisions, errors) = EntityDecisions.Parse("names.tsv", text);
        Assert.Equal(error, Assert.Single(errors));
        Assert.Empty(decisions.All);
    }

    [Theory]
    [InlineData("same\tRuth Tann\tJens Moll", "names.tsv:1: no article names 'Jens Moll'; check the spelling")]
    [InlineData("different\tJens Moll\tRuth Tann", "names.tsv:1: no article names 'Jens Moll'; check the spelling")]
    public void A_decision_that_cannot_be_followed_is_told(string text, string error)
    {
        var (decisions, _) = EntityDecisions.Parse("names.tsv", text);
        Assert.Equal(error, Assert.Single(decisions.Unfollowed(Build(text).Entities)));
    }

    private static Story Build(string text, params ArticleSketch[] more) =>
        StoryBuilder.Build([.. new[] { _first, _second }.Concat(more).Select(a => a.Statements())], EntityDecisions.Parse("names.tsv", text).Decisions);
}
