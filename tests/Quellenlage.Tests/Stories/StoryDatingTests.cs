using Quellenlage.Extraction;
using Quellenlage.Reading;
using Quellenlage.Stories;
using Quellenlage.Tests.Rules;
using Xunit;

namespace Quellenlage.Tests.Stories;

public sealed class StoryDatingTests
{
    private const string Dated = "Am Dienstag ist bei Birkenau der Deich der Lirna auf einer Länge von 40 Metern gebrochen. Helfer füllten Sandsäcke.";
    private const string Undated = "Bei Birkenau ist der Deich der Lirna auf einer Länge von 40 Metern gebrochen. Am Sonntag wird der Schaden besichtigt.";
    private static readonly PublicationDate _wednesday = PublicationDate.OnDay(new DateOnly(2031, 5, 14), "given");

    [Fact]
    public void An_article_without_a_date_that_reports_as_new_what_another_dates_is_dated_by_it()
    {
        var article = Build(("a", Dated, _wednesday), ("b", Undated, PublicationDate.Unknown))["b"];
        Assert.Equal((new DateOnly(2031, 5, 13), new DateOnly(2031, 5, 20), new DateOnly(2031, 5, 14)), (article.Published.Earliest, article.Published.Latest, article.Published.Best));
        Assert.Equal("reports as new what the article a dates to 2031-05-13 (\"Dienstag\", reckoned from publication): within the week after it", article.Published.Basis[0]);
    }

    [Fact]
    public void Its_times_are_reckoned_anew_where_that_tells_the_week()
    {
        var inMay = new PublicationDate(new DateOnly(2031, 5, 10), new DateOnly(2031, 5, 18), new DateOnly(2031, 5, 14), "interval", ["header line"]);
        var article = Build(("a", Dated, _wednesday), ("b", Undated, inMay))["b"];
        Assert.Equal((new DateOnly(2031, 5, 13), new DateOnly(2031, 5, 18), "week"), (article.Published.Earliest, article.Published.Latest, article.Published.Precision));
        Assert.Equal(["2031-05-18"], article.Times.Select(t => t.Value));
        Assert.Equal("header line", article.Published.Basis[^1]);
    }

    [Theory]
    [InlineData("In Seeburg wurde ein neuer Markt eröffnet. Viele kamen, und die Kapelle spielte.")]
    [InlineData("Die Deiche der Region gelten als alt. Das Land will sie prüfen. Fachleute mahnen seit langem. Bei Birkenau ist der Deich der Lirna auf einer Länge von 40 Metern gebrochen.")]
    public void What_is_no_news_of_the_article_dates_nothing(string text) =>
        Assert.Equal(PublicationDate.Unknown, Build(("a", Dated, _wednesday), ("b", text, PublicationDate.Unknown))["b"].Published);

    [Fact]
    public void Metadata_that_rules_the_days_out_stands()
    {
        var before = PublicationDate.InMonth(2031, 3, "header line");
        Assert.Equal(before, Build(("a", Dated, _wednesday), ("b", Undated, before))["b"].Published);
    }

    [Fact]
    public void Two_days_for_what_is_nearly_the_same_leave_it_undated()
    {
        var later = PublicationDate.OnDay(new DateOnly(2031, 8, 13), "given");
        Assert.Equal(PublicationDate.Unknown, Build(("a", Dated, _wednesday), ("c", Dated, later), ("b", Undated, PublicationDate.Unknown))["b"].Published);
    }

    private static Dictionary<string, Statements> Build(params (string Id, string Text, PublicationDate Published)[] articles) =>
        StoryBuilder.Build([.. articles.Select(a => StatementExtractor.Extract(RuleRunners.ArticleOf(a.Text, a.Published) with { Id = a.Id }))])
            .Articles.ToDictionary(a => a.Article.Id, StringComparer.Ordinal);
}
