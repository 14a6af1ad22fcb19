namespace Quellenlage.Cli;

internal static class ExitStatus
{
    public const int AllRead = 0;
    public const int SomeSkipped = 1;

    /// <summary>Wrong usage; also an output that cannot be written, since another argument is needed.</summary>
    public const int WrongUsage = 2;
    public const int NothingReadable = 3;

    /// <summary>Stopped by Ctrl-C or a termination signal, as shells count it.</summary>
    public const int Interrupted = 130;
}
