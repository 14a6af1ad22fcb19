using System.Text.Json;
using Quellenlage.Cli;
using Quellenlage.Tests.Reading;
using Xunit;

namespace Quellenlage.Tests.Cli;

public sealed class ExitStatusTests
{
    private const string Article = "date 2026-03-10\n\nNach dem Erdrutsch in Querbach sind fünf Menschen gestorben, teilte die Polizei mit.\n";

    [Fact]
    public async Task All_read_is_0_and_a_closing_line_counts()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Article);
        folder.Write("unter/b.txt", Article);
        var run = await CommandLine.Run("extract", folder.Path);
        Assert.Equal(ExitStatus.AllRead, run.Status);
        Assert.Equal("2 articles, 0 inputs skipped, N s\n", run.SteadyMessages);
        Assert.Equal(["a", "b"], run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Some_skipped_is_1_and_what_was_skipped_is_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Article);
        folder.Write("leer.txt", "");
        var run = await CommandLine.Run("extract", folder.Path);
        Assert.Equal(ExitStatus.SomeSkipped, run.Status);
        Assert.Contains($"{folder.Path}/leer.txt: is empty; leave it out", run.Lines);
        Assert.EndsWith("1 article, 1 input skipped, N s\n", run.SteadyMessages, StringComparison.Ordinal);
        Assert.Single(run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("dossier")]
    public async Task Nothing_readable_is_3_and_leaves_no_output(string command)
    {
        using var folder = new TemporaryFolder();
        folder.Write("ein/leer.txt", "");
        var output = Path.Combine(folder.Path, "neu", "tief", command == "extract" ? "x.jsonl" : "dossier");
        var run = await CommandLine.Run(command, Path.Combine(folder.Path, "ein"), "-o", output);
        Assert.Equal(ExitStatus.NothingReadable, run.Status);
        Assert.StartsWith("quellenlage: nothing readable was found", run.Lines[^1], StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "neu")));
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Article);
        var run = await CommandLine.Run("extract", folder.Path, Path.Combine(folder.Path, "fehlt.txt"));
        Assert.Equal(ExitStatus.SomeSkipped, run.Status);
        Assert.Contains("fehlt.txt: does not exist; check the spelling of the path", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dossier_counts_what_it_holds_and_says_what_to_open()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ein/a.txt", Article);
        var output = Path.Combine(folder.Path, "aus");
        var run = await CommandLine.Run("dossier", Path.Combine(folder.Path, "ein"), "-o", output);
        Assert.Equal(ExitStatus.AllRead, run.Status);
        Assert.Empty(run.Output);
        Assert.Equal($"Open {Path.Combine(output, "index.html")}", run.Lines[^1]);
        Assert.StartsWith("1 article, 1 figure, 1 quotation, ", run.Lines[^2], StringComparison.Ordinal);
        Assert.Equal(["dossier.json", "figures.csv", "index.html", "quotations.csv", "sources.csv", "timeline.csv"], Directory.GetFileSystemEntries(output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
