using System.Text.Json;
using Quellenlage.Cli;
using Quellenlage.Tests.Formats;
using Quellenlage.Tests.Reading;
using Xunit;

namespace Quellenlage.Tests.Cli;

/// <summary>What a later run tells of an earlier one.</summary>
public sealed class SinceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_over_the_same_articles_finds_nothing_new()
    {
        var input = Path.GetDirectoryName(_folder.Write("ein/a.txt", "Fünf Menschen starben, teilte die Polizei in Querbach mit.\n"))!;
        var since = await Since(input);
        Assert.All(since.EnumerateObject().Where(f => f.Name != "latest"), list => Assert.Equal(0, list.Value.GetArrayLength()));
    }

    [Fact]
    public async Task A_new_and_a_changed_article_are_told_with_what_they_add()
    {
        var input = Path.GetDirectoryName(_folder.Write("ein/a.txt", "Fünf Menschen starben, teilte die Polizei in Querbach mit.\n"))!;
        _folder.Write("ein/b.txt", "In Querbach regnete es.\n");
        var since = await Since(input, () =>
        {
            _folder.Write("ein/b.txt", "In Querbach regnete es weiter.\n");
            _folder.Write("ein/c.txt", "In Querbach starben neun Menschen, sagte Ruth Tann.\n");
        });
        Assert.Equal(["c"], Strings(since, "newArticles"));
        Assert.Equal(["b"], Strings(since, "changedArticles"));
        Assert.Equal(["c"], since.GetProperty("newFigures").EnumerateArray().Select(f => f.GetProperty("article").GetString()));
    }

    [Fact]
    public async Task What_is_no_dossier_is_named_and_nothing_is_written()
    {
        var input = Path.GetDirectoryName(_folder.Write("ein/a.txt", "In Querbach regnete es.\n"))!;
        var other = _folder.Write("alt.json", "{}");
        var run = await CommandLine.Run("dossier", input, "-o", Path.Combine(input, "..", "aus"), "--since", other);
        Assert.Equal(ExitStatus.WrongUsage, run.Status);
        Assert.Equal($"quellenlage: {other}: expected a dossier.json of the format quellenlage-dossier/1; name the dossier.json of an earlier run with --since\n", run.Messages);
        Assert.False(Directory.Exists(Path.Combine(input, "..", "aus")));
    }

    private static async Task<JsonElement> Since(string input, Action? between = null)
    {
        var (earlier, later) = (Path.Combine(input, "..", "eins"), Path.Combine(input, "..", "zwei"));
        Assert.Equal(ExitStatus.AllRead, (await CommandLine.Run("dossier", input, "-o", earlier)).Status);
        between?.Invoke();
        Assert.Equal(ExitStatus.AllRead, (await CommandLine.Run("dossier", input, "-o", later, "--since", Path.Combine(earlier, "dossier.json"))).Status);
        var dossier = JsonElement.Parse(File.ReadAllBytes(Path.Combine(later, "dossier.json")));
        Assert.Empty(JsonSchema.Documented("dossier.schema.json").Errors(dossier));
        return dossier.GetProperty("since");
    }

    private static IEnumerable<string?> Strings(JsonElement json, string list) => json.GetProperty(list).EnumerateArray().Select(s => s.GetString());
}
