using System.Text;
using Xunit;

namespace Quellenlage.Tests.Reading;

public sealed class TextDecoderTests
{
    private const string Text = "Über „Köln“ zog ein Sturm – fünf Bäume fielen.";

    [Fact]
    public void Utf8_and_utf16_are_read_with_and_without_a_mark()
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            Assert.Equal(Text, Reads.One("a.txt", encoding.GetBytes(Text)).Text.Value);
            Assert.Equal(Text, Reads.One("a.txt", [.. encoding.Preamble, .. encoding.GetBytes(Text)]).Text.Value);
        }
    }

    [Fact]
    public void What_is_no_utf8_is_windows_1252()
    {
        var article = Reads.One("a.txt", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text));
        Assert.Equal(Text, article.Text.Value);
        Assert.Equal("windows-1252", article.Source.Encoding);
        Assert.Empty(article.Source.Repairs);
    }

    [Fact]
    public void Single_wrong_bytes_in_utf8_are_read_as_windows_1252_and_noted()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Text), .. " Sch"u8, 0xF6, .. "n."u8];
        var article = Reads.One("a.txt", bytes);
        Assert.Equal(Text + " Schön.", article.Text.Value);
        Assert.Contains("1 byte", Assert.Single(article.Source.Repairs), StringComparison.Ordinal);
    }

    [Fact]
    public void The_checksum_is_of_the_bytes() =>
        Assert.Equal("71988c4d8e0803ba4519f0b2864c1331c14a1890bf8694e251379177bfedb5c3", Reads.One("a.txt", "Text").Source.Sha256);
}
