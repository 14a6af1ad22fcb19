using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Quellenlage.Benchmarks.ManyArticles;

/// <summary>
/// What a dossier of many articles costs, from JSON Lines to dossier.json, page and tables: the command line in a process of its own, as a
/// user runs it, once for each number of articles.
/// </summary>
internal static class DossierMeasurement
{
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(50);

    /// <returns>The exit status: 1 where the program failed.</returns>
    public static int Run(SourceMaterial source, int[] numbers, int threads, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("quellenlage-bench-").FullName;
        try
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"articles",10}{"text",10}{"processor",12}{"clock",10}{"most memory",14}{"dossier.json",15}"));
            var costs = new List<Cost>();
            foreach (var number in numbers)
            {
                var input = Path.Combine(folder, $"{number}.jsonl");
                var characters = Write(source, number, input);
                if (Measure(input, Path.Combine(folder, "dossier"), threads) is not { } cost) return 1;
                var written = new FileInfo(Path.Combine(folder, "dossier", "dossier.json")).Length;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{number,10:N0}{characters / 1e6,7:0.0} MB{cost.Processor.TotalSeconds,10:0.0} s{cost.Clock.TotalSeconds,8:0.0} s{cost.Memory / 1e9,11:0.00} GB{written / 1e6,12:0} MB"));
                costs.Add(cost);
            }

            for (var i = 1; i < costs.Count; i++)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{(double)numbers[i] / numbers[i - 1]:0.0} times the articles: {costs[i].Processor / costs[i - 1].Processor:0.00} times the processor time, {costs[i].Clock / costs[i - 1].Clock:0.00} times the clock"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <returns>How many characters of text the articles have.</returns>
    public static long Write(SourceMaterial source, int number, string path)
    {
        var characters = 0L;
        using var writer = new StreamWriter(path, false, new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var article in new StoryGenerator(source).Generate(number))
        {
            writer.WriteLine(article.ToJsonLine());
            characters += article.Headline.Length + article.Text.Length;
        }

        return characters;
    }

    private static Cost? Measure(string input, string folder, int threads)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Quellenlage.Cli.dll");
        string[] arguments = [program, "dossier", input, "-o", folder, "--threads", threads.ToString(CultureInfo.InvariantCulture)];
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true })!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var (processor, memory) = (TimeSpan.Zero, 0L);
        while (!process.WaitForExit(_look))
        {
            try
            {
                process.Refresh();
                (processor, memory) = (process.TotalProcessorTime, Math.Max(memory, process.PeakWorkingSet64));
            }
            catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
            {
                // It ended between the two questions.
                break;
            }
        }

        process.WaitForExit();
        return process.ExitCode == 0 ? new Cost(processor, Stopwatch.GetElapsedTime(started), memory) : null;
    }

    private readonly record struct Cost(TimeSpan Processor, TimeSpan Clock, long Memory);
}
