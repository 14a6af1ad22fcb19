using System.Text;
using Quellenlage.Cli;
using Quellenlage.Tests.Reading;
using Xunit;

namespace Quellenlage.Tests.Cli;

/// <summary>Each kind of bad input costs only itself: one line that names it, and the good article beside it is read.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BadInputTests() => _folder.Write("zz-gut.txt", "Fünf Menschen starben, teilte die Polizei in Querbach mit.\n");

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "leer.txt", [], "is empty" },
        { "nur-raum.txt", " \r\n \t"u8.ToArray(), "is empty" },
        { "programm.txt", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0], "" },
        { "rauschen.html", [.. Enumerable.Range(0, 9000).Select(i => (byte)(i * i * 31 >> 3))], "binary" },
        { "bild.md", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "PNG" },
        { "bombe.html", Encoding.UTF8.GetBytes("<html><body>" + new StringBuilder().Insert(0, "<div>", 100_000)), "nests" },
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public async Task A_bad_file_is_one_line_and_the_others_go_on(string name, byte[] bytes, string problem)
    {
        _folder.Write(name, bytes);
        await AssertOnlySkipped(name, problem);
    }

    [Fact]
    public async Task A_file_of_50_megabytes_is_refused()
    {
        var bytes = new byte[50 << 20];
        Array.Fill(bytes, (byte)'x');
        _folder.Write("gross.txt", bytes);
        await AssertOnlySkipped("gross.txt", "larger than 32 MB");
    }

    [Fact]
    public async Task Text_that_ends_within_a_character_is_read_and_noted()
    {
        _folder.Write("zz-gut.txt", [.. Encoding.UTF8.GetBytes("Drei Häuser sind zerstört, sagte die Bürgermeisteri"), 0xC3]);
        var run = await CommandLine.Run("extract", _folder.Path);
        Assert.Equal(ExitStatus.AllRead, run.Status);
        Assert.Contains("\uFFFD", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"repairs\":[]", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_malformed_line_is_named_by_its_number_and_the_lines_around_it_are_read()
    {
        _folder.Write("meldungen.jsonl", "{\"id\":\"m1\",\"text\":\"Eins.\"}\n{\"id\":\"m2\",\"text\":\n{\"id\":\"m3\",\"text\":\"Drei.\"}\n[]\n{\"id\":\"m5\"}\n");
        var run = await CommandLine.Run("extract", _folder.Path);
        Assert.Equal(ExitStatus.SomeSkipped, run.Status);
        Assert.Equal(3, run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        foreach (var line in (int[])[2, 4, 5]) Assert.Single(run.Lines, l => l.Contains($"meldungen.jsonl:{line}", StringComparison.Ordinal));
        Assert.Contains("3 articles, 3 inputs skipped", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_leads_nowhere_is_named()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "verweis.txt"), Path.Combine(_folder.Path, "nirgends.txt"));
        await AssertOnlySkipped("verweis.txt", "a link that leads nowhere");
    }

    [Fact]
    public async Task A_folder_with_the_name_of_a_file_is_a_folder()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "ordner.txt"));
        Assert.Equal(ExitStatus.AllRead, (await CommandLine.Run("extract", _folder.Path)).Status);
    }

    [Fact]
    public async Task A_file_without_the_right_to_read_it_is_named()
    {
        var path = _folder.Write("geheim.txt", "Nichts.");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.None);
        if (CanRead(path)) await AssertRead();
        else await AssertOnlySkipped("geheim.txt", "may not be read");

        async Task AssertRead() => Assert.Equal(ExitStatus.AllRead, (await CommandLine.Run("extract", _folder.Path)).Status);
    }

    [Fact]
    public async Task A_file_that_vanishes_after_the_folder_was_listed_is_named()
    {
        _folder.Write("a-kaputt.jsonl", "{");
        var vanishing = _folder.Write("b-fluechtig.txt", "Weg.");
        var run = await CommandLine.Run(new Messages("a-kaputt.jsonl", () => File.Delete(vanishing)), interactive: false, CancellationToken.None, "extract", _folder.Path, "--threads", "1");
        Assert.Equal(ExitStatus.SomeSkipped, run.Status);
        Assert.Single(run.Lines, line => line.Contains("b-fluechtig.txt: is no longer there", StringComparison.Ordinal));
        Assert.Contains("1 article, 2 inputs skipped", run.Messages, StringComparison.Ordinal);
    }

    private async Task AssertOnlySkipped(string name, string problem)
    {
        var run = await CommandLine.Run("extract", _folder.Path);
        Assert.Equal(ExitStatus.SomeSkipped, run.Status);
        var line = Assert.Single(run.Lines, l => l.Contains(name, StringComparison.Ordinal));
        Assert.StartsWith($"{_folder.Path}/{name}", line, StringComparison.Ordinal);
        Assert.Contains(problem, line, StringComparison.Ordinal);
        Assert.Contains("; ", line, StringComparison.Ordinal);
        Assert.Single(run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    // An administrator may read any file.
    private static bool CanRead(string path)
    {
        try
        {
            File.OpenRead(path).Dispose();
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
