using System.Diagnostics;
using System.Text.Json;
using Quellenlage.Cli;
using Quellenlage.Tests.Reading;
using Xunit;

namespace Quellenlage.Tests.Cli;

/// <summary>What only a process of its own shows: standard input, and signals.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task A_dash_reads_standard_input()
    {
        using var process = Start("extract", "-");
        await process.StandardInput.WriteAsync("Fünf Menschen starben, teilte die Polizei in Querbach mit.\n");
        process.StandardInput.Close();
        var line = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ExitStatus.AllRead, process.ExitCode);
        using var article = JsonDocument.Parse(line);
        Assert.Equal("stdin", article.RootElement.GetProperty("id").GetString());
        Assert.StartsWith("Fünf Menschen", article.RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_standard_input_is_nothing_readable()
    {
        using var process = Start("extract", "-");
        process.StandardInput.Close();
        Assert.Contains("-: is empty", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ExitStatus.NothingReadable, process.ExitCode);
    }

    [Fact]
    public async Task An_interrupt_ends_a_run_that_waits_for_input_and_leaves_nothing_half_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no interrupt signal to send.");
        using var folder = new TemporaryFolder();
        using var process = Start("extract", "-", "-o", Path.Combine(folder.Path, "neu", "aus.jsonl"));
        while (Directory.GetFiles(folder.Path, ".aus.jsonl.*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }).Length == 0)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"])) await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ExitStatus.Interrupted, process.ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    private static Process Start(params string[] args)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Quellenlage.Cli.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
    }
}
