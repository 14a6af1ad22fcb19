using System.Globalization;
using Quellenlage.Eval.Scoring;

namespace Quellenlage.Eval;

/// <summary>The command line: scores, compares with the floors, and lists errors where asked to.</summary>
internal static class EvalApp
{
    private const string Usage =
        """
        Usage: samples [--errors N] [--raise]          scores the sample stories
               corpora DIR [NAME...] [--errors N] [--raise]   scores the corpora below DIR (seeds, gold, data), or those whose name starts so
               names [--errors N] [--raise]            scores the pairs of names in eval/name-pairs*.tsv
        --errors N   lists the first N misses and false alarms of each task
        --raise      lifts the floors in eval/floors.json to what was reached; none is lowered
        Exit status: 0 all reach their floors, 1 one lies below, 2 wrong usage or gold that does not fit.
        """;

    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter messages)
    {
        if (Options.Parse(args) is not { } options)
        {
            messages.WriteLine(Usage);
            return 2;
        }

        try
        {
            return Score(options, output);
        }
        catch (GoldException exception)
        {
            messages.WriteLine(exception.Message);
            return 2;
        }
    }

    private static int Score(Options options, TextWriter output)
    {
        var floors = Floors.Read(Repository.FloorsFile);
        var below = new List<string>();
        var sheets = options.Set switch
        {
            "samples" => Repository.Samples.SelectMany(Evaluation.Sample),
            "names" => Evaluation.Names(Repository.NamePairs, Repository.ThirdNamePairs),
            _ => Evaluation.Corpora(options.Folder, options.IsWanted),
        };
        foreach (var sheet in sheets)
        {
            output.WriteLine(sheet.Task);
            foreach (var score in sheet.Scores)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {score}{(floors.Of(options.Set, sheet, score) is { } floor ? $"  floor {floor,6:0.00}" : "")}"));
            foreach (var error in sheet.Errors.Take(options.Errors)) output.WriteLine($"  - {error}");
            below.AddRange(floors.Below(options.Set, sheet));
            if (options.Raise) floors.Raise(options.Set, sheet);
        }

        if (options.Raise) floors.Write(Repository.FloorsFile);
        foreach (var line in below) output.WriteLine(line);
        return below.Count > 0 ? 1 : 0;
    }

    /// <param name="Names">What the corpora's names may start with; empty for all.</param>
    private sealed record Options(string Set, string Folder, IReadOnlyList<string> Names, int Errors, bool Raise)
    {
        public bool IsWanted(string name) => Names.Count == 0 || Names.Any(n => name.StartsWith(n, StringComparison.Ordinal));

        /// <summary>Null for wrong usage.</summary>
        public static Options? Parse(IReadOnlyList<string> args)
        {
            var words = new List<string>();
            var (errors, raise) = (0, false);
            for (var i = 0; i < args.Count; i++)
            {
                if (args[i] == "--raise") raise = true;
                else if (args[i] == "--errors" && i + 1 < args.Count && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out errors)) i++;
                else if (args[i].StartsWith('-')) return null;
                else words.Add(args[i]);
            }

            return words switch
            {
                ["samples" or "names"] => new Options(words[0], "", [], errors, raise),
                ["corpora", var folder, .. var names] when Directory.Exists(folder) => new Options("corpora", folder, names, errors, raise),
                _ => null,
            };
        }
    }
}
