using System.Globalization;

namespace Quellenlage.Benchmarks;

/// <summary>The results as a table of fixed width.</summary>
internal static class Report
{
    public static void Write(TextWriter output, Results results, long tokens)
    {
        output.WriteLine();
        output.WriteLine($"{"stage",-20}{"tokens/s",14}{"of the time",13}{"bytes/token",13}{"spread",9}");
        foreach (var stage in results.Stages) WriteRow(output, stage, results.Whole, tokens);
        output.WriteLine();
        WriteRow(output, results.Language, results.Whole, tokens);
        WriteRow(output, results.Whole, results.Whole, tokens);
    }

    private static void WriteRow(TextWriter output, Result result, Result whole, long tokens) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Stage,-20}{Round(tokens / result.Seconds),14:N0}{result.Seconds / whole.Seconds,13:P0}{result.Bytes / tokens,13:N0}{result.Spread,9:P0}"));

    // Three digits are as exact as a measurement of this kind is.
    private static double Round(double number) => Math.Round(number / 1000) * 1000;
}
