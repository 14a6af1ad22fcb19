using System.Text;
using Quellenlage.Language;
using Quellenlage.Stories.Status;
using Quellenlage.Tests.Reading;
using Xunit;

namespace Quellenlage.Tests.Stories;

public sealed class DoubtsTests
{
    [Theory]
    [InlineData("Bestätigen ließ sich das bis zum Abend nicht.")]
    [InlineData("Die Angaben konnten nicht unabhängig überprüft werden.")]
    [InlineData("Belege für den Verdacht gibt es bislang keine.")]
    [InlineData("Ob die Brücke hält, ist unklar.")]
    [InlineData("Die Zahl ist unbestätigt.")]
    public void What_is_not_proven_is_doubted(string sentence) => Assert.True(IsDoubt(sentence));

    [Theory]
    [InlineData("Die Behörde hat die Zahl bestätigt.")]
    [InlineData("Die Bremsen wurden im Mai nicht überprüft.")]
    [InlineData("Warum die Brücke brach, ist unklar.")]
    [InlineData("Der Laden ist offen.")]
    [InlineData("Der Rat kommt heute nicht.")]
    public void What_is_proven_untested_or_unexplained_is_not_doubted(string sentence) => Assert.False(IsDoubt(sentence));

    private static bool IsDoubt(string sentence)
    {
        var text = TextAnalyser.Analyse(Reads.One("a.txt", Encoding.UTF8.GetBytes(sentence)));
        return Doubts.IsDoubt(text, 0, text.Tokens.Length);
    }
}
