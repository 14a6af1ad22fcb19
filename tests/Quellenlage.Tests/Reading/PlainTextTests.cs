using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Reading;

public sealed class PlainTextTests
{
    [Fact]
    public void The_text_is_the_file_character_for_character()
    {
        const string text = " \r\n  Erste Zeile.\r\n\r\n\tZweite  Zeile mit\u00A0Abstand. \r\n";
        Assert.Equal(text, Reads.One("a.txt", text).Text.Value);
        Assert.Equal(text, Reads.One("a.md", text).Text.Value);
    }

    [Fact]
    public void A_date_in_the_line_of_the_first_sentence_is_a_header_and_the_rest_body()
    {
        var article = ArticleReader.FromText("a", " date 2023-05-17 In Talstadt brach ein Damm. Das teilte die Feuerwehr mit.");
        Assert.Equal(["date 2023-05-17"], article.Zones(ZoneKind.Boilerplate));
        Assert.Equal(["In Talstadt brach ein Damm. Das teilte die Feuerwehr mit."], article.Zones(ZoneKind.Body));
        Assert.Equal(new DateOnly(2023, 5, 17), article.Published.Best);
        Assert.Equal("day", article.Published.Precision);
        Assert.Null(article.Headline);
    }

    [Fact]
    public void A_month_in_the_header_leaves_the_day_open()
    {
        var published = ArticleReader.FromText("a", "date 2023-02 In Talstadt brach ein Damm.").Published;
        Assert.Equal((new DateOnly(2023, 2, 1), new DateOnly(2023, 2, 28), "month"), (published.Earliest, published.Latest, published.Precision));
    }

    [Fact]
    public void A_sentence_that_speaks_of_a_date_is_no_header()
    {
        var article = ArticleReader.FromText("a", "Datum und Ort der Sitzung 2023-05-17 stehen noch nicht fest. Sie folgen.");
        Assert.Empty(article.Zones(ZoneKind.Boilerplate));
        Assert.Null(article.Published.Best);
    }

    [Fact]
    public void Header_lines_give_outlet_author_and_date()
    {
        var article = ArticleReader.FromText("a", "Quelle: Talbote\nAutorin: Mara Beispiel\nDatum: 3. März 2022\n\nIn Talstadt brach ein Damm.\nZwei Häuser stehen leer.");
        Assert.Equal("Talbote", article.Outlet?.Name);
        Assert.Equal("Mara Beispiel", article.Byline?.Name);
        Assert.Equal(new DateOnly(2022, 3, 3), article.Published.Best);
        Assert.Equal("In Talstadt brach ein Damm.\nZwei Häuser stehen leer.", Assert.Single(article.Zones(ZoneKind.Body)));
    }

    [Theory]
    [InlineData("Damm in Talstadt gebrochen\nDie Feuerwehr rückte mit zwölf Wagen aus.", "Damm in Talstadt gebrochen")]
    [InlineData("# Damm in Talstadt gebrochen\n\nDie Feuerwehr rückte aus.", "# Damm in Talstadt gebrochen")]
    [InlineData("Hält der Damm von Talstadt?\nVon Mara Beispiel und Jon van Muster\nDie Feuerwehr rückte aus.", "Hält der Damm von Talstadt?")]
    public void The_first_line_is_the_headline_where_it_stands_alone(string text, string headline)
    {
        var article = ArticleReader.FromText("a", text);
        Assert.Equal(headline, article.Headline?.Name);
        Assert.Equal([headline], article.Zones(ZoneKind.Headline));
    }

    [Theory]
    [InlineData("Die Feuerwehr rückte mit zwölf Wagen aus.\nVerletzt wurde niemand.")]
    [InlineData("Nur eine Zeile ohne Punkt")]
    [InlineData("Die Behörde erklärte:\n„Es gibt keine Gefahr.“")]
    public void A_sentence_or_a_lone_line_is_no_headline(string text) => Assert.Null(ArticleReader.FromText("a", text).Headline);

    [Theory]
    [InlineData("Damm gebrochen\nVon Mara Beispiel, Talstädter Zeitung\n\nEs regnete tagelang.", "Talstädter Zeitung")]
    [InlineData("Damm gebrochen\n\nDeichbote – mit Material von dpa\n\nEs regnete tagelang.", "Deichbote")]
    [InlineData("Es regnete tagelang. Der Damm brach.\nDie Deichwelt-App: jetzt kostenlos herunterladen.\nMehr war nicht zu retten.", "Deichwelt")]
    public void The_outlet_is_taken_from_where_the_article_shows_it(string text, string outlet)
    {
        var article = ArticleReader.FromText("a", text);
        Assert.Equal(outlet, article.Outlet?.Name);
        Reads.AssertFieldsAreSlices(article);
    }

    [Theory]
    [InlineData("Streit um die Allgemeine Zeitung\nVon Mara Beispiel, Berlin\nEs regnete tagelang.")]
    [InlineData("Der Damm brach.\nDie Feuerwehr lobte die Post.\nDie neue Wetter-App half.")]
    public void Outlets_that_an_article_speaks_of_are_not_its_own(string text) => Assert.Null(ArticleReader.FromText("a", text).Outlet);

    [Fact]
    public void Bylines_and_captions_get_their_zones()
    {
        var article = ArticleReader.FromText("a", "Damm gebrochen\nVon Mara Beispiel und Jon van Muster\n\nEs regnete tagelang.\n\nDer Damm am Morgen. Foto: Ida Lux/dpa\n\nVon Berlin nach Talstadt\n\nEnde der Woche soll es trocken sein.");
        Assert.Equal("Mara Beispiel und Jon van Muster", article.Byline?.Name);
        Assert.Equal(["Von Mara Beispiel und Jon van Muster"], article.Zones(ZoneKind.Byline));
        Assert.Equal(["Der Damm am Morgen. Foto: Ida Lux/dpa"], article.Zones(ZoneKind.Caption));
    }

    [Theory]
    [InlineData("VON DER QUELLE BIS ZUR MÜNDUNG DES FLUSSES")]
    [InlineData("Von Berlin nach Talstadt")]
    [InlineData("Von Mara Beispiel stammt der Plan.")]
    public void Other_lines_that_start_alike_are_no_bylines(string line) =>
        Assert.Empty(ArticleReader.FromText("a", line + "\nEs regnete tagelang.").Zones(ZoneKind.Byline));

    [Fact]
    public void The_language_is_told_by_small_words_and_left_open_where_they_do_not_tell()
    {
        Assert.Equal("de", ArticleReader.FromText("a", "Die Feuerwehr und der Rettungsdienst sind mit allen Kräften auf dem Weg, aber es ist nicht leicht.").Language?.Name);
        Assert.Equal("en", ArticleReader.FromText("a", "The dam of the town was broken and all of the people had been told that they should leave.").Language?.Name);
        Assert.Null(ArticleReader.FromText("a", "Talstadt 3:1").Language);
    }

    [Fact]
    public void Hurt_text_is_repaired_and_says_so()
    {
        var article = Reads.One("a.txt", "Die BehÃ¶rde warnt vor HochwasserschÃ¤den.");
        Assert.Equal("Die Behörde warnt vor Hochwasserschäden.", article.Text.Value);
        Assert.Contains("Windows-1252", Assert.Single(article.Source.Repairs), StringComparison.Ordinal);
        Assert.Equal("encoding-repaired", Assert.Single(article.Diagnostics).Code);
    }
}
