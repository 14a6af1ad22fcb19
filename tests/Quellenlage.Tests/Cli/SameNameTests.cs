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

    [Fact]
    public async Task A_mark_of_the_byte_order_empty_lines_and_further_columns_do_no_harm()
    {
        var run = await Run("\uFEFFRuth Tann\tRuth Tann\r\n\r\n\tRuth Tann\r\nRuth Tann\tR. Tann\tsame\r\n");
        Assert.Equal(["same", "", "unsure", "same"], run.Text.TrimEnd('\n').Split('\n').Select(l => l.Split('\t')[0]));
        Assert.Empty(run.Messages);
        Assert.Equal(ExitStatus.AllRead, run.Status);
    }

    [Theory]
    [InlineData("", "-: no pairs; expected two names a line, parted by a tab\n")]
    [InlineData("\n\n", "-: no pairs; expected two names a line, parted by a tab\n")]
    [InlineData("Ruth Tann\n", "-:1: expected two names parted by a tab\n")]
    public async Task Input_without_any_pair_is_nothing_readable(string input, string message)
    {
        var run = await Run(input);
        Assert.Equal(ExitStatus.NothingReadable, run.Status);
        Assert.Equal(message, run.Messages);
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
