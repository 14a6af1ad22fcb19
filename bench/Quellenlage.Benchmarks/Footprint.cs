using System.Diagnostics;
using System.Globalization;
using Quellenlage.Language.Names.Trained;
using Quellenlage.Language.Tagging;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Benchmarks;

/// <summary>What the models cost before the first word: processor time to load each, in a process that has not used them yet.</summary>
internal static class Footprint
{
    public static void WriteLoading(TextWriter output)
    {
        output.WriteLine();
        var all = Load(output, "lexicon", () => Lexicon.German) + Load(output, "names", () => NameModel.German) + Load(output, "tagger", () => Tagger.German);
        Write(output, "all models", all);
    }

    /// <summary>The most memory that the process has had so far.</summary>
    public static void WriteMemory(TextWriter output)
    {
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"memory, at most",-20}{process.PeakWorkingSet64 / 1e6,11:0} MB"));
    }

    private static TimeSpan Load(TextWriter output, string name, Func<object> load)
    {
        var before = Environment.CpuUsage.TotalTime;
        GC.KeepAlive(load());
        var time = Environment.CpuUsage.TotalTime - before;
        Write(output, $"loading {name}", time);
        return time;
    }

    private static void Write(TextWriter output, string name, TimeSpan time) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20}{time.TotalMilliseconds,11:0} ms"));
}
