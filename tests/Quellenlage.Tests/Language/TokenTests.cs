using Quellenlage.Language;
using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Language;

public sealed class TokenTests
{
    private static AnalysedText Analyse(string text) => TextAnalyser.Analyse(ArticleReader.FromText("a", text));

    [Theory]
    [InlineData("Er nannte das ``einen Anfang'', mehr nicht.", "Er nannte das `` einen Anfang '' , mehr nicht .")]
    [InlineData("Mir gefällt 's gut.", "Mir gefällt 's gut .")]
    [InlineData("Er rief 'so nicht' und ging.", "Er rief ' so nicht ' und ging .")]
    [InlineData("Schön war es ;-) Wir kommen wieder.", "Schön war es ;-) Wir kommen wieder .")]
    [InlineData("Drei Dinge (siehe oben:) fehlen.", "Drei Dinge ( siehe oben : ) fehlen .")]
    [InlineData("Am 16. Oktober kamen 10.000 Leute.", "Am 16. Oktober kamen 10.000 Leute .")]
    [InlineData("Am 3., 4. und 5. Mai und am 11., und 18. Juni.", "Am 3. , 4. und 5. Mai und am 11. , und 18. Juni .")]
    [InlineData("Am 3. 10. 2024 und am 3.10. 2023 kam keiner.", "Am 3. 10. 2024 und am 3.10. 2023 kam keiner .")]
    [InlineData("VOM 21. BIS 27. FEBRUAR", "VOM 21. BIS 27. FEBRUAR")]
    public void Texts_are_divided_into_tokens(string text, string tokens)
    {
        var analysed = Analyse(text);
        Assert.Equal(tokens, string.Join(' ', analysed.Tokens.Select(t => analysed.Text.Slice(t.Span))));
    }

    [Fact]
    public void Doubled_accents_and_apostrophes_hold_a_quotation()
    {
        var analysed = Analyse("Sie nannte den Plan ``einen ersten Schritt'', mehr nicht.");
        Assert.Equal("einen ersten Schritt", analysed.Text.Slice(Assert.Single(analysed.Quoted).Content));
    }

    [Fact]
    public void An_emoticon_ends_a_sentence_before_a_capital()
    {
        var analysed = Analyse("Das hat uns gut gefallen :-) Wir kommen gern wieder.");
        Assert.Equal(["Das hat uns gut gefallen :-)", "Wir kommen gern wieder."], analysed.Sentences.Select(s => analysed.Text.Slice(s.Span)));
    }
}
