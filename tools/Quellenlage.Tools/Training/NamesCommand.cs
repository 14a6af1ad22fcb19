using System.CommandLine;
using System.Globalization;
using Quellenlage.Language.Learning;

namespace Quellenlage.Tools.Training;

/// <summary>Trains the recogniser of names.</summary>
internal static class NamesCommand
{
    public static Command Create()
    {
        var data = new Argument<DirectoryInfo>("DATA") { Description = "The folder that holds names/germeval-train.gold.jsonl and names/smartdata-train.gold.jsonl." };
        var output = new Option<FileInfo>("--output", "-o") { Description = "The model to write.", Required = true };
        var command = new Command("names", "Persons, places and organisations, from GermEval 2014 and SmartData. The same input gives the same bytes. See models/de/names.md.") { data, output };
        command.SetAction(result => Run(result.GetRequiredValue(data), result.GetRequiredValue(output)));
        return command;
    }

    internal static byte[] Train(string folder) => ModelFile.Write(NamesTrainer.Train(
    [
        NamesCorpus.Read(Path.Combine(folder, "germeval-train.gold.jsonl"), NamesCorpus.GermEval),
        NamesCorpus.Read(Path.Combine(folder, "smartdata-train.gold.jsonl"), NamesCorpus.SmartData),
    ]));

    private static int Run(DirectoryInfo data, FileInfo output)
    {
        try
        {
            var model = Train(Path.Combine(data.FullName, "names"));
            File.WriteAllBytes(output.FullName, model);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{model.Length} bytes"));
            return 0;
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }
}
