using System.Globalization;
using Quellenlage.Reading;

namespace Quellenlage.Benchmarks;

/// <summary>Web pages a second, from files to articles, on one core: the row to set beside other extractors.</summary>
internal static class PagesMeasurement
{
    public static int Run(string folder, int warmUp, int rounds, TextWriter output)
    {
        var inputs = InputFiles.Find([folder]);
        if (inputs.Files.IsEmpty) return 3;
        for (var i = 0; i < warmUp; i++) ReadAll(inputs);
        var seconds = new double[rounds];
        var articles = 0;
        for (var i = 0; i < rounds; i++)
        {
            GC.Collect();
            var before = Environment.CpuUsage.TotalTime;
            articles = ReadAll(inputs);
            seconds[i] = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        }

        Array.Sort(seconds);
        var median = seconds[rounds / 2];
        var megabytes = inputs.Files.Sum(static f => new FileInfo(f.FullPath).Length) / 1e6;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{articles:N0} pages, {megabytes:0.0} MB: {articles / median:0} pages a second of processor time, {megabytes / median:0.0} MB/s (median of {rounds}, {median:0.00} s)"));
        return 0;
    }

    private static int ReadAll(InputList inputs) => ArticleReader.ReadAll(inputs).Count(static r => r.Article is not null);
}
