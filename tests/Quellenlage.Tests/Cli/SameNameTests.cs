using System.Text;
using Quellenlage.Cli;
using Xunit;

namespace Quellenlage.Tests.Cli;

public sealed class SameNameTests
{
    [Fact]
    public async Task Two_names_are_answered_with_the_reason()
    {
        var run = await CommandLine.Run("same-name", "Sergej Kusnezow", "Sergey Kuznetsov");
        Assert.Equal(ExitStatus.AllRead, run.Status);
        Assert.StartsWith("same\t", run.Text, StringComparison.Ordinal);
        Assert.Empty(run.Messages);
    }

    [Fact]
    public async Task Pairs_from_standard_input_are_answered_in_their_order()
    {
        var run = await Run("Jörg Brömmelkamp\tJoerg Broemmelkamp\nAnton Brellmann\tAntonia Brellmann\r\nBrellmann\tAnton Brellmann\n");
        Assert.Equal(["same", "different", "unsure"], Answers(run));
        Assert.Equal(ExitStatus.AllRead, run.Status);
    }

    [Fact]
    public async Task A_line_without_a_pair_is_named_and_keeps_its_place()
    {
        var run = await Run("Ruth Tann\nRuth Tann\tR. Tann\n");
        Assert.Equal(["unsure", "same"], Answers(run));
        Assert.Equal("-:1: expected two names parted by a tab\n", run.Messages);
        Assert.Equal(ExitStatus.SomeSkipped, run.Status);
    }

    private static string[] Answers(RunResult run) => [.. run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')[0])];

    private static async Task<RunResult> Run(string input)
    {
        using var output = new MemoryStream();
        var messages = new Messages();
        var status = await App.RunAsync(["same-name"], new Terminal(output, messages, false) { Input = () => new MemoryStream(Encoding.UTF8.GetBytes(input)) });
        return new RunResult(status, output.ToArray(), messages.ToString());
    }
}
