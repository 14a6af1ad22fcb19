using Quellenlage.Cli;
using Quellenlage.Tests.Samples;
using Xunit;

namespace Quellenlage.Tests.Cli;

public sealed class HelpAndUsageTests
{
    [Theory]
    [InlineData("help", "--help")]
    [InlineData("help-dossier", "dossier", "--help")]
    [InlineData("help-extract", "extract", "--help")]
    [InlineData("help-read", "read", "--help")]
    [InlineData("help-same-name", "same-name", "--help")]
    public async Task Help_goes_to_standard_output_and_succeeds(string golden, params string[] args)
    {
        var run = await CommandLine.Run(args);
        Assert.Equal(ExitStatus.AllRead, run.Status);
        Assert.Empty(run.Messages);
        Golden.Check(run.Text, "Cli", golden);
    }

    [Theory]
    [InlineData("usage-nothing")]
    [InlineData("usage-unknown-command", "zusammenfassen", "artikel")]
    [InlineData("usage-no-path", "dossier")]
    [InlineData("usage-unknown-option", "extract", "artikel", "--schnell")]
    [InlineData("usage-option-without-value", "dossier", "artikel", "-o")]
    [InlineData("usage-threads-no-number", "extract", "artikel", "--threads", "viele")]
    [InlineData("usage-one-name", "same-name", "Ruth Tann")]
    [InlineData("usage-threads-none", "extract", "artikel", "--threads", "0")]
    public async Task Wrong_usage_says_what_is_wrong_and_where_help_is(string golden, params string[] args)
    {
        var run = await CommandLine.Run(args);
        Assert.Equal(ExitStatus.WrongUsage, run.Status);
        Assert.Empty(run.Output);
        Golden.Check(run.Messages, "Cli", golden);
    }

    [Fact]
    public async Task The_version_is_a_number() => Assert.Matches(@"^\d+\.\d+\.\d+\s*$", (await CommandLine.Run("--version")).Text);
}
