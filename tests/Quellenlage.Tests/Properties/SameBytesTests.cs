using System.Globalization;
using Quellenlage.Cli;
using Quellenlage.Eval;
using Quellenlage.Tests.Cli;
using Quellenlage.Tests.Reading;
using Xunit;

namespace Quellenlage.Tests.Properties;

/// <summary>Same input, same bytes out, whatever the thread count, the order of the files and the culture.</summary>
public sealed class SameBytesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _runs;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Any_number_of_threads_gives_the_same_dossier()
    {
        var once = await Dossier(Repository.Sample, "--threads", "1");
        foreach (var threads in (string[])["2", "4"]) AssertSame(once, await Dossier(Repository.Sample, "--threads", threads));
    }

    [Fact]
    public async Task Any_order_of_files_gives_the_same_dossier()
    {
        var files = Directory.GetFiles(Repository.Sample);
        var once = await Dossier(Repository.Sample);
        for (var seed = 0; seed < 3; seed++)
        {
            new Random(seed).Shuffle(files);
            AssertSame(once, await Dossier(files));
        }
    }

    [Fact]
    public async Task Any_order_of_folders_and_of_their_making_gives_the_same_dossier()
    {
        var files = Directory.GetFiles(Repository.Sample);
        string[] folders = [Path.Combine(_folder.Path, "b"), Path.Combine(_folder.Path, "a"), Path.Combine(_folder.Path, "c")];
        Fill(folders, files.Order(StringComparer.Ordinal));
        var once = await Dossier(folders);
        foreach (var folder in folders) Directory.Delete(folder, recursive: true);
        Fill(folders, files.OrderDescending(StringComparer.Ordinal));
        AssertSame(once, await Dossier([folders[2], folders[0], folders[1], folders[0]]));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public async Task Any_culture_gives_the_same_dossier_and_results(string culture)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
            var (dossier, results) = (await Dossier(Repository.Sample), await CommandLine.Run("extract", Repository.Sample));
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            AssertSame(dossier, await Dossier(Repository.Sample));
            var again = await CommandLine.Run("extract", Repository.Sample);
            Assert.Equal(results.Output, again.Output);
            Assert.Equal(results.SteadyMessages, again.SteadyMessages);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    // The folder that a file goes to depends on its name alone.
    private static void Fill(string[] folders, IEnumerable<string> files)
    {
        foreach (var folder in folders) Directory.CreateDirectory(folder);
        foreach (var file in files) File.Copy(file, Path.Combine(folders[Path.GetFileName(file).Length % folders.Length], Path.GetFileName(file)));
    }

    private async Task<SortedDictionary<string, byte[]>> Dossier(params string[] args)
    {
        var output = Path.Combine(_folder.Path, $"aus{_runs++}");
        var run = await CommandLine.Run(["dossier", .. args, "-o", output]);
        Assert.Equal(ExitStatus.AllRead, run.Status);
        return new(Directory.GetFiles(output).ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static void AssertSame(SortedDictionary<string, byte[]> expected, SortedDictionary<string, byte[]> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        foreach (var (name, bytes) in expected) Assert.True(bytes.AsSpan().SequenceEqual(actual[name]), $"{name} differs");
    }
}
