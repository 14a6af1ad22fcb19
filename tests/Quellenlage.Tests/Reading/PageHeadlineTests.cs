using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Reading;

public sealed class PageHeadlineTests
{
    private const string Text =
        "<p>Der Rat von Talstadt hat am Abend über die neue Brücke beraten. Sie soll breiter werden als die alte und auch Radwege haben.</p>" +
        "<p>Im kommenden Jahr wird zuerst das Ufer befestigt, danach folgen die Pfeiler. Die Anwohner sollen vorher gefragt werden.</p>";

    [Theory]
    [InlineData("Talstadt plant neue Brücke - Talbote")]
    [InlineData("Talbote: Talstadt plant neue Brücke")]
    [InlineData("Ort und Land / Talstadt plant neue Brücke / Talbote")]
    [InlineData("Talstadt plant neue Brücke (3/2024)")]
    public void A_line_that_is_no_heading_is_the_headline_where_the_stated_title_is_made_of_it(string title)
    {
        var article = Reads.Html($"<h2>Meistgelesen</h2><div><a href=/a>Markt wird verlegt</a></div><div class=oben><div>Talstadt plant neue Brücke</div><h2>Die Pfeiler kommen zuletzt</h2>{Text}</div>", $"<title>{title}</title>");
        Assert.Equal("Talstadt plant neue Brücke", article.Headline?.Name);
        Assert.Equal(["Talstadt plant neue Brücke"], article.Zones(ZoneKind.Headline));
    }

    [Fact]
    public void The_headline_is_as_the_page_shows_it_though_the_title_is_set_with_other_marks()
    {
        var article = Reads.Html($"<div>Talstadts „neue“ Brücke: Der Rat berät’s</div><h2>Die Pfeiler kommen zuletzt</h2>{Text}", "<title>Talstadts \"neue\" Brücke: Der Rat berät's</title>");
        Assert.Equal("Talstadts „neue“ Brücke: Der Rat berät’s", article.Headline?.Name);
    }

    [Fact]
    public void A_main_heading_stays_the_headline_though_a_line_repeats_a_part_of_the_title()
    {
        var article = Reads.Html($"<div>Nachrichten aus dem Tal</div><h1>Der Rat berät über die Brücke</h1>{Text}", "<title>Breiter als die alte - Nachrichten aus dem Tal</title>");
        Assert.Equal("Der Rat berät über die Brücke", article.Headline?.Name);
    }

    [Fact]
    public void A_heading_that_names_a_day_is_no_headline()
    {
        var article = Reads.Html($"<h2>Der Rat berät über die Brücke</h2><h2>Dienstag, 5. März 2024</h2>{Text}");
        Assert.Equal("Der Rat berät über die Brücke", article.Headline?.Name);
    }

    [Theory]
    [InlineData("Talstadt plant neue Brücke › Talbote")]
    [InlineData("Talbote: Talstadt plant neue Brücke")]
    [InlineData("Talbote » Archiv » Talstadt plant neue Brücke")]
    [InlineData("Talstadt plant neue Brücke -")]
    public void The_site_is_no_part_of_a_title_that_no_line_shows(string title) =>
        Assert.Equal("Talstadt plant neue Brücke", Reads.Html(Text, $"<title>{title}</title><meta property=og:site_name content=Talbote>").Headline?.Name);
}
