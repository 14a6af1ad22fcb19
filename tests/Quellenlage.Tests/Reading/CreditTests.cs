using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Reading;

public sealed class CreditTests
{
    [Theory]
    [InlineData("Der Damm hielt. (dpa)", "dpa")]
    [InlineData("Der Damm hielt. (mit dpa)", "dpa")]
    [InlineData("Der Damm hielt. (dpa/AFP)\nSpäter brach er.", "dpa AFP")]
    [InlineData("„Er hielt.“ (Reuters, epd und KNA)", "Reuters epd KNA")]
    [InlineData("Der Damm hielt. (nav)", "nav")]
    [InlineData("Der Damm hielt.\nQuelle: n-tv.de, xyz/dpa", "n-tv.de xyz dpa")]
    [InlineData("Der Damm hielt.\nMit Material von Reuters und AFP", "Reuters AFP")]
    [InlineData("Der Damm hielt.\ndpa/AP", "dpa AP")]
    [InlineData("Talstadt (dpa) - Der Damm hielt auch in der dritten Nacht stand, obwohl das Wasser weiter stieg und es regnete.", "dpa")]
    [InlineData("Talstadt (zzn) – Der Damm hielt auch in der dritten Nacht stand, obwohl das Wasser weiter stieg und es lange regnete.", "zzn")]
    [InlineData("Der Damm hielt\nTalbote – mit Material der zzn\n\nEr hielt auch in der dritten Nacht.", "zzn")]
    public void Agencies_are_credited_where_they_stand(string text, string credits)
    {
        var article = ArticleReader.FromText("a", text);
        Assert.Equal(credits.Split(' '), article.Credits.Select(c => c.Name));
        Reads.AssertFieldsAreSlices(article);
    }

    [Theory]
    [InlineData("Der Damm hielt, sagte Jon Muster (SPD).")]
    [InlineData("Der Damm (dpa) hielt, und alle freuten sich.")]
    [InlineData("Der Damm hielt. (nav)\nSpäter brach er doch noch.")]
    [InlineData("Der Damm hielt. (Stand: 17 Uhr)")]
    public void Other_brackets_are_no_credits(string text) => Assert.Empty(ArticleReader.FromText("a", text).Credits);
}
