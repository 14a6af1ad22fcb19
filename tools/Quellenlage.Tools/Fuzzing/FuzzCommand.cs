using System.CommandLine;
using System.Globalization;

namespace Quellenlage.Tools.Fuzzing;

/// <summary>Reads many mutated inputs of all formats; each night some hundred thousand.</summary>
internal static class FuzzCommand
{
    private const int MaximalReports = 20;

    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "How many inputs.", DefaultValueFactory = _ => 100_000 };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same inputs.", DefaultValueFactory = _ => 1 };
        var slow = new Option<double>("--slow") { Description = "Seconds that one input may take.", DefaultValueFactory = _ => 1 };
        var command = new Command("fuzz", "Reads mutated pages, feeds, messages and archives; the exit status is 1 where one breaks a promise.") { count, seed, slow };
        command.SetAction(parsed => Run(parsed.GetValue(count), parsed.GetValue(seed), TimeSpan.FromSeconds(parsed.GetValue(slow))));
        return command;
    }

    private static int Run(int count, int seed, TimeSpan slow)
    {
        var (wrong, articles, slowest) = (0, 0, TimeSpan.Zero);
        for (var number = 0; number < count && wrong < MaximalReports; number++)
        {
            var problem = FuzzRun.Try(seed, number, out var read, out var time);
            articles += read;
            if (time > slowest) slowest = time;
            // The first inputs pay for compiling the code.
            if (problem is null && time > slow && number > 200) problem = string.Create(CultureInfo.InvariantCulture, $"took {time.TotalSeconds:0.0} s");
            if (problem is null) continue;
            wrong++;
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, input {number}: {problem}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} inputs, {articles} articles, {wrong} wrong, slowest {slowest.TotalMilliseconds:0} ms"));
        return wrong == 0 ? 0 : 1;
    }
}
