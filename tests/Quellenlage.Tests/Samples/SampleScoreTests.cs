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
}
