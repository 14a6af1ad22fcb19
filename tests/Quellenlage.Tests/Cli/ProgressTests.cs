using Quellenlage.Cli;
using Xunit;

namespace Quellenlage.Tests.Cli;

public sealed class ProgressTests
{
    private sealed class HandClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Advance(double seconds) => _ticks += (long)(seconds * TimeSpan.TicksPerSecond);
    }

    [Fact]
    public void A_log_gets_a_line_every_few_seconds()
    {
        var (progress, messages, clock) = Start(interactive: false);
        progress.Begin(3);
        for (var i = 0; i < 12; i++)
        {
            clock.Advance(1);
            progress.Article($"ordner/{i / 4}.jsonl");
        }

        Assert.Equal("5 articles read, now ordner/1.jsonl\n10 articles read, now ordner/2.jsonl\n", messages.ToString());
    }

    [Fact]
    public void A_terminal_gets_a_bar_that_is_redrawn_and_removed()
    {
        var (progress, messages, clock) = Start(interactive: true);
        progress.Begin(4);
        foreach (var path in (string[])["a.txt", "b.txt", "c.txt"])
        {
            clock.Advance(1);
            progress.Article(path);
        }

        progress.End();
        Assert.Equal("\r\u001b[K[....................] 1 article read, now a.txt\r\u001b[K[#####...............] 2 articles read, now b.txt\r\u001b[K[##########..........] 3 articles read, now c.txt\r\u001b[K", messages.ToString());
    }

    [Fact]
    public void A_message_stands_on_a_line_of_its_own()
    {
        var (progress, messages, clock) = Start(interactive: true);
        clock.Advance(1);
        progress.Article("a.txt");
        progress.Message("b.txt: is empty; leave it out");
        Assert.EndsWith("a.txt\r\u001b[Kb.txt: is empty; leave it out\n", messages.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_name_neither_steers_the_terminal_nor_breaks_the_line()
    {
        var (progress, messages, clock) = Start(interactive: false);
        clock.Advance(10);
        progress.Article(new string('x', 500) + "\u001b[2J\n.txt");
        Assert.DoesNotContain('\u001b', messages.ToString());
        Assert.True(Assert.Single(messages.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)).Length < 100);
    }

    private static (Progress, Messages, HandClock) Start(bool interactive)
    {
        var (messages, clock) = (new Messages(), new HandClock());
        return (new Progress(new Terminal(Stream.Null, messages, interactive), clock), messages, clock);
    }
}
