using System.CommandLine;
using System.Globalization;

namespace Quellenlage.Tools.Training;

/// <summary>Trains what the program ships.</summary>
internal static class TrainCommand
{
    public static Command Create() => new("train", "Trains a model on the corpora of a folder.") { Tagger(), NamesCommand.Create() };

    private static Command Tagger()
    {
        var data = new Argument<DirectoryInfo>("DATA") { Description = "The folder that holds syntax/gsd-dev.conllu and syntax/gsd-test.conllu." };
        var output = new Option<FileInfo>("-o") { Description = "The model to write.", Required = true };
        var splits = new Option<string[]>("--splits") { Description = "The parts to train on.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => ["gsd-dev", "gsd-test"] };
        var command = new Command("tagger", "Parts of speech and moods, from the German GSD treebank.") { data, output, splits };
        command.SetAction(result =>
        {
            var folder = Path.Combine(result.GetRequiredValue(data).FullName, "syntax");
            var sentences = result.GetRequiredValue(splits).SelectMany(s => TreebankSentence.Read(Path.Combine(folder, $"{s}.conllu"))).ToList();
            var model = TaggerTraining.Train(sentences);
            File.WriteAllBytes(result.GetRequiredValue(output).FullName, model);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sentences.Count} sentences, {model.Length} bytes"));
        });
        return command;
    }
}
