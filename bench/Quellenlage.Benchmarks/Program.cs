using System.CommandLine;
using Quellenlage.Benchmarks;
using Quellenlage.Benchmarks.ManyArticles;

var file = new Argument<string?>("FILE")
{
    Description = "Articles as JSON Lines; without it the sample story, repeated to about 200,000 tokens.",
    Arity = ArgumentArity.ZeroOrOne,
};
var rounds = new Option<int>("--rounds", "-r") { Description = "Measured rounds, of which the median counts.", DefaultValueFactory = _ => 7, HelpName = "N" };
var warmUp = new Option<int>("--warm-up", "-w") { Description = "Rounds before that, until the code is compiled for speed.", DefaultValueFactory = _ => 20, HelpName = "N" };
rounds.Validators.Add(r => { if (r.GetValueOrDefault<int>() < 1) r.AddError("--rounds takes a number from 1."); });
warmUp.Validators.Add(r => { if (r.GetValueOrDefault<int>() < 0) r.AddError("--warm-up takes a number from 0."); });

var command = new RootCommand("Measures tokens a second and bytes allocated a token, on one core: each stage, and extract as a whole.") { file, rounds, warmUp };
command.SetAction(parsed =>
{
    Footprint.WriteLoading(Console.Out);
    if (Corpus.Load(parsed.GetValue(file), Console.Error) is not { } corpus) return 3;
    Console.WriteLine(corpus.Description);
    Report.Write(Console.Out, Measurement.Run(corpus, parsed.GetValue(warmUp), parsed.GetValue(rounds)), corpus.Tokens);
    Footprint.WriteMemory(Console.Out);
    return 0;
});
var folder = new Argument<string>("FOLDER") { Description = "Web pages as files." };
var pages = new Command("pages", "Measures how many web pages a second are read from files to articles.") { folder, rounds, warmUp };
pages.SetAction(parsed => PagesMeasurement.Run(parsed.GetRequiredValue(folder), Math.Min(10, parsed.GetValue(warmUp)), parsed.GetValue(rounds), Console.Out));
command.Add(pages);
command.Add(ManyArticlesCommands.Articles());
command.Add(ManyArticlesCommands.Dossier());
return command.Parse(args).Invoke();
