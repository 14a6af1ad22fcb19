using System.Text;
using Quellenlage.Language.Names.Matching;

namespace Quellenlage.Cli;

internal static class SameNameJob
{
    /// <summary>Answers for one pair of names, or for one pair a line of the input.</summary>
    /// <param name="names">Two, or none for pairs as tab-separated values from the input.</param>
    /// <returns>The exit status.</returns>
    public static int Run(IReadOnlyList<string> names, TextReader input, Terminal terminal)
    {
        using var output = new StreamWriter(new BufferedStream(terminal.Output, 1 << 16), new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        if (names.Count == 2)
        {
            output.WriteLine(Line(names[0], names[1]));
            return ExitStatus.AllRead;
        }

        var (number, pairs, bad) = (0, 0, 0);
        while (input.ReadLine() is { } line)
        {
            number++;
            // An empty line is answered by one, so that the answers stay beside their pairs.
            if (string.IsNullOrWhiteSpace(line))
            {
                output.WriteLine();
                continue;
            }

            pairs++;
            var columns = line.Split('\t');
            if (columns.Length >= 2)
            {
                output.WriteLine(Line(columns[0], columns[1]));
                continue;
            }

            output.WriteLine("unsure\tthe line holds no pair");
            terminal.Messages.WriteLine($"-:{number}: expected two names parted by a tab");
            bad++;
        }

        if (pairs == 0) terminal.Messages.WriteLine("-: no pairs; expected two names a line, parted by a tab");
        return pairs == bad ? ExitStatus.NothingReadable : bad > 0 ? ExitStatus.SomeSkipped : ExitStatus.AllRead;
    }

    private static string Line(string one, string other)
    {
        var verdict = NameComparer.Compare(one, other);
        var answer = verdict.Answer switch { NameAnswer.Same => "same", NameAnswer.Different => "different", _ => "unsure" };
        return $"{answer}\t{verdict.Reason}";
    }
}
