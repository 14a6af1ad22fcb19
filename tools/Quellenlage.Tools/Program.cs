using System.CommandLine;
using Quellenlage.Tools.Fuzzing;
using Quellenlage.Tools.Training;
using Quellenlage.Tools.WordForms;

var root = new RootCommand("Programs for the developers of Quellenlage: they make the compiled models and measure them.")
{
    LexiconCommand.Create(),
    CoverageCommand.Create(),
    TrainCommand.Create(),
    FuzzCommand.Create(),
};
return root.Parse(args).Invoke();
