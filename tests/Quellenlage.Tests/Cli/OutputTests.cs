using Quellenlage.Cli;
using Quellenlage.Tests.Reading;
using Xunit;

namespace Quellenlage.Tests.Cli;

/// <summary>Output is written whole or not at all.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _input;

    public OutputTests() => _input = Path.GetDirectoryName(_folder.Write("ein/a.txt", "Fünf Menschen starben, teilte die Polizei in Querbach mit.\n"))!;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_in_the_dossiers_place_is_left_alone()
    {
        var place = _folder.Write("aus", "mein Text");
        var run = await CommandLine.Run("dossier", _input, "-o", place);
        Assert.Equal(ExitStatus.WrongUsage, run.Status);
        Assert.Equal($"quellenlage: {place}: is a file; name a folder with -o\n", run.Messages);
        Assert.Equal("mein Text", File.ReadAllText(place));
    }

    [Fact]
    public async Task A_file_above_the_dossiers_place_is_named()
    {
        var place = Path.Combine(_folder.Write("aus", "mein Text"), "dossier");
        var run = await CommandLine.Run("dossier", _input, "-o", place);
        Assert.Equal(ExitStatus.WrongUsage, run.Status);
        Assert.StartsWith($"quellenlage: {place}", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hyphen_as_output_is_standard_output()
    {
        var run = await CommandLine.Run("extract", _input, "-o", "-");
        Assert.Contains("Querbach", run.Text, StringComparison.Ordinal);
        Assert.Equal((await CommandLine.Run("extract", _input)).Text, run.Text);
    }

    [Fact]
    public async Task A_folder_in_the_results_place_is_left_alone()
    {
        var run = await CommandLine.Run("extract", _input, "-o", _input);
        Assert.Equal(ExitStatus.WrongUsage, run.Status);
        Assert.Equal($"quellenlage: {_input}: is a folder; name a file\n", run.Messages);
    }

    [Theory]
    [InlineData("dossier", "/proc/quellenlage")]
    [InlineData("extract", "/proc/quellenlage.jsonl")]
    [InlineData("extract", "/dev/null/x.jsonl")]
    public async Task A_place_that_cannot_be_written_is_named_before_anything_is_read(string command, string place)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has /proc.");
        _folder.Write("ein/leer.txt", "");
        var run = await CommandLine.Run(command, _input, "-o", place);
        Assert.Equal(ExitStatus.WrongUsage, run.Status);
        Assert.StartsWith($"quellenlage: {place}", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Contains("choose another place with -o", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_that_is_full_is_named()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has /dev/full.");
        await using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);
        var messages = new Messages();
        Assert.Equal(ExitStatus.WrongUsage, await App.RunAsync(["extract", _input], new Terminal(full, messages, false), TestContext.Current.CancellationToken));
        Assert.StartsWith("quellenlage: standard output: cannot be written", messages.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_dossier_replaces_the_old_one_and_other_files_stay()
    {
        var output = Path.Combine(_folder.Path, "aus");
        _folder.Write("aus/index.html", "alt");
        _folder.Write("aus/notizen.txt", "meine");
        Assert.Equal(ExitStatus.AllRead, (await CommandLine.Run("dossier", _input, "-o", output)).Status);
        Assert.NotEqual("alt", File.ReadAllText(Path.Combine(output, "index.html")));
        Assert.Equal("meine", File.ReadAllText(Path.Combine(output, "notizen.txt")));
        AssertNothingHalfWritten();
    }

    [Fact]
    public async Task A_run_that_finds_nothing_leaves_the_old_dossier_untouched()
    {
        _folder.Write("aus/index.html", "alt");
        _folder.Write("nichts/leer.txt", "");
        var run = await CommandLine.Run("dossier", Path.Combine(_folder.Path, "nichts"), "-o", Path.Combine(_folder.Path, "aus"));
        Assert.Equal(ExitStatus.NothingReadable, run.Status);
        AssertOnlyTheOldDossier();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    public async Task A_run_that_is_stopped_leaves_the_old_dossier_untouched(string threads)
    {
        _folder.Write("aus/index.html", "alt");
        _folder.Write("ein/0-leer.txt", " ");
        using var stop = new CancellationTokenSource();
        var run = await CommandLine.Run(new Messages("0-leer.txt", stop.Cancel), interactive: false, stop.Token, "dossier", _input, "-o", Path.Combine(_folder.Path, "aus"), "--threads", threads);
        Assert.Equal(ExitStatus.Interrupted, run.Status);
        Assert.Equal("quellenlage: stopped; no output was written", run.Lines[^1]);
        AssertOnlyTheOldDossier();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    public async Task Results_of_a_run_that_is_stopped_are_not_written(string threads)
    {
        var results = _folder.Write("aus.jsonl", "alt");
        _folder.Write("ein/0-leer.txt", " ");
        using var stop = new CancellationTokenSource();
        var run = await CommandLine.Run(new Messages("0-leer.txt", stop.Cancel), interactive: false, stop.Token, "extract", _input, "-o", results, "--threads", threads);
        Assert.Equal(ExitStatus.Interrupted, run.Status);
        Assert.Equal("alt", File.ReadAllText(results));
        AssertNothingHalfWritten();
    }

    private void AssertOnlyTheOldDossier()
    {
        Assert.Equal("alt", File.ReadAllText(Assert.Single(Directory.GetFileSystemEntries(Path.Combine(_folder.Path, "aus")))));
        AssertNothingHalfWritten();
    }

    private void AssertNothingHalfWritten() => Assert.Empty(Directory.GetFiles(_folder.Path, "*.part", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }));
}
