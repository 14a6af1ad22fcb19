using System.Diagnostics;
using System.Globalization;

namespace Quellenlage.Cli;

/// <summary>
/// Tells on standard error how far a run is: one line that is redrawn on a terminal, elsewhere a line every few seconds, so that a log
/// stays short. Not thread-safe; the pipeline calls it from the one thread that reads.
/// </summary>
internal sealed class Progress(Terminal terminal)
{
    private static readonly TimeSpan _redraw = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _newLine = TimeSpan.FromSeconds(5);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _last;
    private int _inputs;
    private int _articles;
    private bool _drawn;

    public void Begin(int inputs) => _inputs = inputs;

    public void Article(string path)
    {
        _articles++;
        if (_clock.Elapsed - _last < (terminal.IsInteractive ? _redraw : _newLine)) return;
        _last = _clock.Elapsed;
        var line = string.Create(CultureInfo.InvariantCulture, $"{_articles} articles read ({Plural(_inputs, "input")}), now {path}");
        if (terminal.IsInteractive)
        {
            terminal.Messages.Write($"\r\u001b[K{line}");
            _drawn = true;
        }
        else
        {
            terminal.Messages.WriteLine(line);
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

    /// <summary>How long the run took, for its closing line.</summary>
    public string Seconds => string.Create(CultureInfo.InvariantCulture, $"{_clock.Elapsed.TotalSeconds:0.0} s");

    public static string Plural(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
