using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Quellenlage.Dossiers;
using Quellenlage.Extraction;
using Quellenlage.Reading;

namespace Quellenlage.Cli;

/// <summary>The command line: what can be typed, and what runs then.</summary>
internal static class App
{
    private const string AboutPaths = "Articles: files, folders (read recursively), addresses of pages and feeds, or - for standard input. Read are text, Markdown, web pages, JSON Lines, feeds, agency formats, mail and DOCX, also in ZIP, gzip and WARC archives.";

    // Help reads the same on every terminal, and in a file.
    private const int HelpWidth = 120;

    /// <param name="stop">Ends the run as Ctrl-C does.</param>
    /// <returns>The exit status.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken stop = default)
    {
        var root = new Command("quellenlage", "Lays out what is known of a story, and from whom: from a folder of articles to a dossier in which every item leads back to its sentence.")
        {
            DossierCommand(terminal),
            ExtractCommand(terminal),
            ReadCommand(terminal),
            SameNameCommand(terminal),
            new HelpOption { Action = new HelpAction { MaxWidth = HelpWidth } },
            new VersionOption(),
        };
        var parsed = root.Parse(args);
        var output = new StreamWriter(terminal.Output, leaveOpen: true) { AutoFlush = true };
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await terminal.Messages.WriteLineAsync($"quellenlage: {error.Message}").ConfigureAwait(false);
            await terminal.Messages.WriteLineAsync($"See 'quellenlage {(parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ")}--help'.").ConfigureAwait(false);
            return ExitStatus.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = terminal.Messages, EnableDefaultExceptionHandler = false }, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await terminal.Messages.WriteLineAsync("quellenlage: stopped; no output was written").ConfigureAwait(false);
            return ExitStatus.Interrupted;
        }
        catch (OutputException exception)
        {
            await terminal.Messages.WriteLineAsync($"quellenlage: {exception.Message}").ConfigureAwait(false);
            return ExitStatus.WrongUsage;
        }
    }

    private static Command DossierCommand(Terminal terminal)
    {
        var paths = Paths();
        var output = new Option<string>("--output", "-o") { Description = "Folder for index.html, dossier.json and the tables; made where it is missing.", DefaultValueFactory = _ => "dossier", HelpName = "DIR" };
        var since = new Option<string>("--since") { Description = "A dossier.json of an earlier run; what is new, changed and contradicted since then is marked.", HelpName = "FILE" };
        var threads = Threads();
        var command = new Command("dossier", "The main job: reads the articles of a story and writes a dossier: a page, JSON and tables.") { paths, output, since, threads };
        command.SetAction((parsed, stop) => Task.Run(() => DossierJob.Run(parsed.GetRequiredValue(paths), parsed.GetRequiredValue(output), parsed.GetValue(since), parsed.GetValue(threads) ?? Environment.ProcessorCount, terminal, stop), CancellationToken.None));
        return command;
    }

    private static Command ExtractCommand(Terminal terminal)
    {
        var explain = new Option<bool>("--explain") { Description = "Writes text for people instead: for each sentence what was found, by which rule, and why rules whose cue stands in it found nothing." };
        return LinesCommand("extract", "Writes what each article says as JSON Lines, one article a line.", explain, terminal,
            static article => ExtractWriter.ToJsonLine(StatementExtractor.Extract(article)), static article => ExplanationWriter.ToText(StatementExtractor.Extract(article)));
    }

    private static Command ReadCommand(Terminal terminal)
    {
        var text = new Option<bool>("--text") { Description = "Writes text for people instead: headline, outlet and day of each article, and its text without what is none of it." };
        return LinesCommand("read", "Writes what was read of each article as JSON Lines, without taking anything from its text: to see what of a page is its text, or for other programs.", text, terminal, ArticleWriter.ToJsonLine, ArticleWriter.ToText);
    }

    /// <summary>A command that writes something of each article, in one of two forms.</summary>
    private static Command LinesCommand(string name, string about, Option<bool> forPeople, Terminal terminal, Func<Article, byte[]> line, Func<Article, byte[]> lineForPeople)
    {
        var paths = Paths();
        var output = new Option<string>("--output", "-o") { Description = "File for the results; standard output where it is not given or is -.", HelpName = "FILE" };
        var threads = Threads();
        var command = new Command(name, about) { paths, output, threads, forPeople };
        command.SetAction((parsed, stop) => Task.Run(() => LinesJob.Run(parsed.GetRequiredValue(paths), parsed.GetValue(output) is var file && file == "-" ? null : file, parsed.GetValue(forPeople) ? lineForPeople : line, parsed.GetValue(threads) ?? Environment.ProcessorCount, terminal, stop), CancellationToken.None));
        return command;
    }

    private static Command SameNameCommand(Terminal terminal)
    {
        var names = new Argument<string[]>("NAME") { Description = "Two names. Without names, pairs are read from standard input, two names a line parted by a tab, and answered in the same order.", Arity = new ArgumentArity(0, 2) };
        names.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1) result.AddError("same-name takes two names, or none and pairs on standard input.");
        });
        var command = new Command("same-name", "Tells whether two names may stand for one person or organisation: same, different or unsure, with the reason.") { names };
        command.SetAction(parsed => SameNameJob.Run(parsed.GetRequiredValue(names), new StreamReader(terminal.Input(), new UTF8Encoding(false)), terminal));
        return command;
    }

    private static Argument<string[]> Paths()
    {
        var argument = new Argument<string[]>("PATH") { Description = AboutPaths, Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(static result =>
        {
            // The parser takes a mistyped option for a path.
            foreach (var token in result.Tokens)
                if (token.Value is ['-', _, ..] && !Path.Exists(token.Value)) result.AddError($"Unrecognized option '{token.Value}'.");
        });
        return argument;
    }

    private static Option<int?> Threads()
    {
        var option = new Option<int?>("--threads") { Description = "How many articles are worked on at a time, by default one a core; the results are the same for any number.", HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var number) || number is < 1 or > 512)) result.AddError("--threads takes a number from 1 to 512.");
        });
        return option;
    }
}
