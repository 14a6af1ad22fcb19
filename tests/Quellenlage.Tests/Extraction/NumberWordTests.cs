using System.Globalization;
using Quellenlage.Extraction.Figures;
using Xunit;

namespace Quellenlage.Tests.Extraction;

public sealed class NumberWordTests
{
    [Theory]
    [InlineData("elf", "11")]
    [InlineData("einundzwanzig", "21")]
    [InlineData("neunundneunzig", "99")]
    [InlineData("hunderteins", "101")]
    [InlineData("dreihundert", "300")]
    [InlineData("sechshundertfünfzig", "650")]
    [InlineData("zweitausenddreihundertvierundfünfzig", "2354")]
    [InlineData("hunderttausend", "100000")]
    [InlineData("zweieinhalb", "2.5")]
    [InlineData("anderthalb", "1.5")]
    public void A_number_word_has_its_value(string word, string value)
    {
        Assert.True(NumberWords.TryRead(word, out var number));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), number.Value);
    }

    [Theory]
    [InlineData("Hund")]
    [InlineData("Jahrhundert")]
    [InlineData("Jahrtausend")]
    [InlineData("tausendfach")]
    [InlineData("dreist")]
    [InlineData("und")]
    [InlineData("undzwanzig")]
    public void Other_words_are_no_number(string word) => Assert.False(NumberWords.TryRead(word, out _));

    [Theory]
    [InlineData("10.000", "10000")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("10 000", "10000")]
    [InlineData("3,5", "3.5")]
    [InlineData("1500", "1500")]
    public void Digits_are_read_as_German_writes_them(string digits, string value)
    {
        Assert.True(Digits.TryParse(digits, out var number));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData("26.06")]
    [InlineData("16.")]
    [InlineData("16:00")]
    [InlineData("1.2.3")]
    [InlineData("3,")]
    [InlineData("12345678901234567890")]
    public void Dates_ordinals_and_times_are_no_count(string digits) => Assert.False(Digits.TryParse(digits, out _));
}
