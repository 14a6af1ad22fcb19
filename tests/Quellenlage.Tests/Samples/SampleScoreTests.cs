using Quellenlage.Eval;
using Xunit;

namespace Quellenlage.Tests.Samples;

/// <summary>Accuracy on the sample story never falls below what it once reached; <c>eval/floors.json</c> holds that.</summary>
public sealed class SampleScoreTests
{
    [Theory]
    [InlineData("figures")]
    [InlineData("statements")]
    [InlineData("entities")]
    [InlineData("published")]
    [InlineData("story")]
    public void Every_score_reaches_its_floor(string task)
    {
        var floors = Floors.Read(Repository.FloorsFile);
        var sheet = Evaluation.Sample(Repository.Sample, SampleStory.Output).Single(s => s.Task == task);
        Assert.All(sheet.Scores, score => Assert.NotNull(floors.Of("samples", sheet, score)));
        Assert.Empty(floors.Below("samples", sheet));
    }

    [Fact]
    public void Pairs_of_names_reach_their_floors()
    {
        var floors = Floors.Read(Repository.FloorsFile);
        var sheets = Evaluation.Names(Repository.NamePairs).ToList();
        Assert.All(sheets, sheet => Assert.All(sheet.Scores, score => Assert.NotNull(floors.Of("names", sheet, score))));
        Assert.Empty(sheets.SelectMany(sheet => floors.Below("names", sheet)));
    }
}
