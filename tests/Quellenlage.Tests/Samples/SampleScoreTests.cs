using Quellenlage.Eval;
using Xunit;

namespace Quellenlage.Tests.Samples;

/// <summary>Accuracy on the sample stories never falls below what it once reached; <c>eval/floors.json</c> holds that.</summary>
public sealed class SampleScoreTests
{
    public static TheoryData<string> Stories => [.. Repository.Samples.Select(story => Path.GetFileName(story))];

    [Theory]
    [MemberData(nameof(Stories))]
    public void Every_score_reaches_its_floor(string story)
    {
        var floors = Floors.Read(Repository.FloorsFile);
        var folder = Repository.Samples.Single(s => Path.GetFileName(s) == story);
        var sheets = (folder == Repository.Sample ? Evaluation.Sample(folder, SampleStory.Output) : Evaluation.Sample(folder)).ToList();
        Assert.NotEmpty(sheets);
        Assert.All(sheets, sheet => Assert.All(sheet.Scores, score => Assert.NotNull(floors.Of("samples", sheet, score))));
        Assert.Empty(sheets.SelectMany(sheet => floors.Below("samples", sheet)));
    }

    [Fact]
    public void Pairs_of_names_reach_their_floors()
    {
        var floors = Floors.Read(Repository.FloorsFile);
        var sheets = Evaluation.Names(Repository.NamePairs, Repository.ThirdNamePairs).ToList();
        Assert.All(sheets, sheet => Assert.All(sheet.Scores, score => Assert.NotNull(floors.Of("names", sheet, score))));
        Assert.Empty(sheets.SelectMany(sheet => floors.Below("names", sheet)));
    }
}
