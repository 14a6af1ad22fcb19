using Quellenlage.Eval;
using Xunit;

namespace Quellenlage.Tests.Samples;

/// <summary>Accuracy on the corpora never falls below what it once reached, where the corpora are beside the repository.</summary>
public sealed class CorpusScoreTests
{
    // What the names are trained on tells nothing of how well they are found elsewhere.
    private static bool IsHeldOut(string name) => !name.StartsWith("names/", StringComparison.Ordinal) || name.EndsWith("-dev", StringComparison.Ordinal);

    [Fact]
    public void Every_score_on_a_corpus_reaches_its_floor()
    {
        Assert.SkipWhen(Repository.Shared is null, "The corpora are not beside the repository.");
        var floors = Floors.Read(Repository.FloorsFile);
        var sheets = Evaluation.Corpora(Repository.Shared!, IsHeldOut).ToList();
        Assert.True(sheets.Count >= 10, $"only {sheets.Count} corpora were scored");
        Assert.All(sheets, sheet => Assert.All(sheet.Scores, score => Assert.NotNull(floors.Of("corpora", sheet, score))));
        Assert.Empty(sheets.SelectMany(sheet => floors.Below("corpora", sheet)));
    }
}
