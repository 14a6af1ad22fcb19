using Quellenlage.Cli;
using Quellenlage.Tests.Reading;
using Xunit;

namespace Quellenlage.Tests.Cli;

public sealed class ExplainTests
{
    [Fact]
    public async Task Each_sentence_tells_what_was_found_in_it_and_by_which_rule()
    {
        var text = await Explain("Laut Polizei ist der Deich gebrochen.");
        Assert.Contains("[1] Laut Polizei ist der Deich gebrochen.\n", text, StringComparison.Ordinal);
        Assert.Contains("quotation by according-to: q1 Indirect [ist der Deich gebrochen]; speaker [Polizei]; cue [Laut]; frame [Laut Polizei]; holder Polizei (authority, on others); asserted\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nach dem Bericht gingen alle.", "not according-to-noun at “Nach”: ")]
    [InlineData("Anna Melcher sagte den Termin am Montag ab.", "not reported at “sagte”: ")]
    [InlineData("Das könnte am Frost liegen.", "not carried-by-konjunktiv at “könnte”: ")]
    [InlineData("Der Deich soll bald erneuert werden.", "not hearsay at “soll”: ")]
    [InlineData("Der Film „Wilde Wasser“ lief im Saal.", "not quoted-fragment at “„Wilde Wasser“”: ")]
    [InlineData("Demnach brach der Deich.", "not carried-by-word at “Demnach”: ")]
    public async Task A_rule_whose_cue_is_there_and_that_found_nothing_says_why(string sentence, string expected) =>
        Assert.Contains(expected, await Explain(sentence), StringComparison.Ordinal);

    [Fact]
    public async Task A_sentence_without_any_cue_stands_alone()
    {
        var text = await Explain("Der Deich hält.");
        Assert.EndsWith("[1] Der Deich hält.\n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_nothing_is_written()
    {
        var run = await CommandLine.Run("extract", "--explain", "nirgends.txt");
        Assert.Equal(ExitStatus.NothingReadable, run.Status);
        Assert.Empty(run.Output);
        Assert.Contains("nirgends.txt", run.Messages, StringComparison.Ordinal);
    }

    private static async Task<string> Explain(string article)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("artikel.txt", article);
        var run = await CommandLine.Run("extract", "--explain", path);
        Assert.Equal(ExitStatus.AllRead, run.Status);
        return run.Text;
    }
}
