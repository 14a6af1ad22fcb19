using System.CommandLine;

namespace Quellenlage.Benchmarks.ManyArticles;

/// <summary>The commands over generated articles: to write them, and to measure a dossier of them.</summary>
internal static class ManyArticlesCommands
{
    public static Command Articles()
    {
        var number = new Argument<int>("N") { Description = "How many articles to make." };
        var output = new Option<FileInfo>("--output", "-o") { Description = "File for the articles as JSON Lines.", Required = true, HelpName = "FILE" };
        var command = new Command("articles", "Makes articles of many stories out of the sample story; the same N gives the same bytes.") { number, output };
        command.SetAction(parsed =>
        {
            if (Source() is not { } source) return 3;
            DossierMeasurement.Write(source, parsed.GetValue(number), parsed.GetRequiredValue(output).FullName);
            return 0;
        });
        return command;
    }

    public static Command Dossier()
    {
        var numbers = new Argument<int[]>("N") { Description = "Numbers of articles, in growing order.", DefaultValueFactory = _ => [10_000, 40_000] };
        var threads = new Option<int>("--threads") { Description = "As for quellenlage dossier.", DefaultValueFactory = _ => 2, HelpName = "N" };
        var command = new Command("dossier", "Measures quellenlage dossier over generated articles: time, how it grows, most memory.") { numbers, threads };
        command.SetAction(parsed => Source() is { } source ? DossierMeasurement.Run(source, parsed.GetRequiredValue(numbers), parsed.GetValue(threads), Console.Out) : 3);
        return command;
    }

    private static SourceMaterial? Source()
    {
        var source = Corpus.FindSample() is { } sample ? SourceMaterial.Read(sample) : null;
        if (source is null) Console.Error.WriteLine($"{Corpus.SampleStory}: not found above {AppContext.BaseDirectory}");
        return source;
    }
}
