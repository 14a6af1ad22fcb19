using System.Globalization;

namespace Quellenlage.Benchmarks;

/// <summary>The results as a table of fixed width.</summary>
internal static class Report
{
    /// <summary>Below this part of a core the clock says little.</summary>
    private const double QuietShare = 0.9;

    public static void Write(TextWriter output, IReadOnlyList<StageResult> results)
    {
        output.WriteLine();
        output.WriteLine($"{"stage",-20}{"tokens/s",12}{"tokens/CPU-s",14}{"spread",9}{"bytes/token",13}");
        foreach (var result in results)
        {
            if (result.Stage == Measurement.Whole) output.WriteLine();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Stage,-20}{Round(result.TokensPerSecond),12:N0}{Round(result.TokensPerCpuSecond),14:N0}{result.Spread,9:P0}{result.BytesPerToken,13:N0}"));
        }

        var whole = results[^1];
        var share = whole.TokensPerSecond / whole.TokensPerCpuSecond;
        if (share >= QuietShare) return;
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The machine was busy: the process had {share:P0} of a core, so tokens/s is too low. Measure again when it is quiet."));
    }

    // Three digits are as exact as a measurement of this kind is.
    private static double Round(double number) => number < 1000 ? Math.Round(number) : Math.Round(number / 1000) * 1000;
}
