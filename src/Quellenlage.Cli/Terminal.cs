namespace Quellenlage.Cli;

/// <summary>What a run reads from and writes to besides files, so that a test can stand in for the user.</summary>
/// <param name="Output">Results, as bytes.</param>
/// <param name="Messages">Progress, errors and help on wrong usage.</param>
/// <param name="IsInteractive">True where <paramref name="Messages"/> is a terminal that can redraw a line.</param>
internal sealed record Terminal(Stream Output, TextWriter Messages, bool IsInteractive)
{
    /// <summary>Standard input where a command reads pairs from it.</summary>
    public Func<Stream> Input { get; init; } = Console.OpenStandardInput;

    public static Terminal OfProcess() =>
        new(Console.OpenStandardOutput(), Console.Error, !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "dumb"));
}
