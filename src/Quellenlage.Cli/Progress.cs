using System.Globalization;

namespace Quellenlage.Cli;

/// <summary>
/// Tells on standard error how far a run is: one line with a bar that is redrawn on a terminal, elsewhere a line every few seconds, so that
/// a log stays short. Not thread-safe; the pipeline calls it from one thread at a time.
/// </summary>
internal sealed class Progress(Terminal terminal, TimeProvider clock)
{
    private const int BarWidth = 20;
    private const int LongestPath = 60;
    private static readonly TimeSpan _redraw = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _newLine = TimeSpan.FromSeconds(5);
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _last;
    private int _inputs;
    private int _begun;
    private int _articles;
    private string? _path;
    private bool _drawn;

    public Progress(Terminal terminal)
        : this(terminal, TimeProvider.System)
    {
    }

    /// <summary>How long the run took, for its closing line.</summary>
    public string Seconds => string.Create(CultureInfo.InvariantCulture, $"{Elapsed.TotalSeconds:0.0} s");

    private TimeSpan Elapsed => clock.GetElapsedTime(_start);

    public void Begin(int inputs) => _inputs = inputs;

    /// <summary>An article was read from the input, which may hold several; inputs come one after the other.</summary>
    public void Article(string path)
    {
        _articles++;
        if (path != _path) _begun++;
        _path = path;
        var now = Elapsed;
        if (now - _last < (terminal.IsInteractive ? _redraw : _newLine)) return;
        _last = now;
        if (terminal.IsInteractive)
        {
            terminal.Messages.Write($"\r\u001b[K{Bar()} {Line(path)}");
            _drawn = true;
        }
        else
        {
            terminal.Messages.WriteLine(Line(path));
        }
    }

    /// <summary>A line of its own that stays.</summary>
    public void Message(string text)
    {
        End();
        terminal.Messages.WriteLine(text);
    }

    /// <summary>Removes the line that is redrawn.</summary>
    public void End()
    {
        if (_drawn) terminal.Messages.Write("\r\u001b[K");
        _drawn = false;
    }

    public static string Plural(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    // The input at hand counts as not yet done.
    private string Bar()
    {
        var done = _inputs == 0 ? 0 : Math.Clamp((_begun - 1) * BarWidth / _inputs, 0, BarWidth);
        return $"[{new string('#', done)}{new string('.', BarWidth - done)}]";
    }

    private string Line(string path) => $"{Plural(_articles, "article")} read, now {Shown(path)}";

    // The end of a long path, so that the line fits a terminal; and no character that would steer it.
    private static string Shown(string path) =>
        string.Concat((path.Length <= LongestPath ? path : "..." + path[^(LongestPath - 3)..]).Select(c => char.IsControl(c) ? '?' : c));
}
