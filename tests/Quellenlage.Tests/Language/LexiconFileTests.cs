using Quellenlage.Language.WordForms;
using Quellenlage.Resources;
using Xunit;

namespace Quellenlage.Tests.Language;

public sealed class LexiconFileTests
{
    private static byte[] Bytes()
    {
        using var stream = ResourceFiles.Open("models/de/lexicon.bin");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    [Fact]
    public void A_file_that_is_something_else_is_refused() =>
        Assert.Contains("does not start", Refusal([.. "<html></html>"u8, .. new byte[100]]), StringComparison.Ordinal);

    [Fact]
    public void An_empty_file_is_refused() => Assert.Contains("does not start", Refusal([]), StringComparison.Ordinal);

    [Fact]
    public void A_truncated_file_is_refused() => Assert.Contains("instead of", Refusal(Bytes()[..^1]), StringComparison.Ordinal);

    [Fact]
    public void Another_version_is_refused()
    {
        var bytes = Bytes();
        bytes[4]++;
        Assert.Contains("version 2", Refusal(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_header_is_refused()
    {
        for (var field = 3; field < 13; field++)
        {
            var bytes = Bytes();
            BitConverter.TryWriteBytes(bytes.AsSpan(field * sizeof(int)), int.MaxValue);
            Assert.NotEmpty(Refusal(bytes));
        }
    }

    private static string Refusal(byte[] bytes) => Assert.Throws<InvalidDataException>(() => Lexicon.Read(new MemoryStream(bytes))).Message;
}
