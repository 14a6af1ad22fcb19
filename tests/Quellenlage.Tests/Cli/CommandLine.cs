using System.Text;
using System.Text.RegularExpressions;
using Quellenlage.Cli;

namespace Quellenlage.Tests.Cli;

/// <summary>What a run of the command line gave.</summary>
/// <param name="Output">The bytes on standard output.</param>
/// <param name="Messages">The text on standard error.</param>
internal sealed record RunResult(int Status, byte[] Output, string Messages)
{
    public string Text => Encoding.UTF8.GetString(Output);

    /// <summary>The messages with the run's duration replaced, which alone differs from run to run.</summary>
    public string SteadyMessages => Regex.Replace(Messages, @"\b\d+\.\d s\b", "N s", RegexOptions.NonBacktracking);

    public string[] Lines => Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the command line in this process, with a user's place taken.</summary>
internal static class CommandLine
{
    public static Task<RunResult> Run(params string[] args) => Run(new Messages(), interactive: false, CancellationToken.None, args);

    public static async Task<RunResult> Run(Messages messages, bool interactive, CancellationToken stop, params string[] args)
    {
        using var output = new MemoryStream();
        var status = await App.RunAsync(args, new Terminal(output, messages, interactive), stop);
        return new RunResult(status, output.ToArray(), messages.ToString());
    }
}

/// <summary>Standard error that can act on the first line that holds a text, to make something happen in the middle of a run.</summary>
internal sealed class Messages : StringWriter
{
    private readonly string? _sign;
    private Action? _act;

    public Messages()
        : base(System.Globalization.CultureInfo.InvariantCulture) => NewLine = "\n";

    public Messages(string sign, Action act)
        : this() => (_sign, _act) = (sign, act);

    public override void WriteLine(string? value)
    {
        base.WriteLine(value);
        if (_act is null || value?.Contains(_sign!, StringComparison.Ordinal) != true) return;
        var act = _act;
        _act = null;
        act();
    }
}
