using Quellenlage.Reading;
using Quellenlage.Reading.Zones;
using Xunit;

namespace Quellenlage.Tests.Reading;

public sealed class BoilerplateTests
{
    [Fact]
    public void Every_phrase_marks_its_extent_and_nothing_around_it()
    {
        foreach (var phrase in BoilerplatePhrases.All)
        {
            const string before = "Es regnete in Talstadt.";
            const string after = "Danach schien die Sonne.";
            var text = phrase.Extent switch
            {
                PhraseExtent.Line => $"{before}\n{phrase.Words}\n{after}",
                PhraseExtent.Start => $"{before}\n{phrase.Words} Damm und Deich\n{after}",
                PhraseExtent.Label => $"{before}\n{phrase.Words} {after}",
                PhraseExtent.Sentence => $"{before} Hier {phrase.Words} heute. {after}",
                _ => $"{before} {(phrase.Kind == ZoneKind.Related ? "Mehr zum Thema finden Sie dort." : "Jetzt anmelden bitte.")} Und {phrase.Words} auch. {after}",
            };
            var article = ArticleReader.FromText("a", text);
            Assert.Equal($"{phrase.Words}: {before}|{after}", $"{phrase.Words}: {string.Join('|', article.Zones(ZoneKind.Body))}");
            Assert.NotEmpty(article.Zones(phrase.Kind));
        }
    }

    [Theory]
    [InlineData("Die Anzeige gegen den Bürgermeister wurde fallen gelassen. Die Suche nach Vermissten dauert an.")]
    [InlineData("Das Gericht urteilte über Cookies und personenbezogene Daten. Die Einwilligung sei unwirksam.")]
    [InlineData("Die neue App der Stadt zeigt Pegelstände. Viele teilen sie gern.")]
    [InlineData("Weitere Nachrichten aus dem Tal gab es am Abend nicht.")]
    [InlineData("Der Newsletter der Behörde erschien mit Fehlern.")]
    [InlineData("Sie lesen auch Briefe. Wer das liest, lebt länger.")]
    public void News_about_such_things_is_no_boilerplate(string text) =>
        Assert.Equal([text], ArticleReader.FromText("a", text).Zones(ZoneKind.Body));

    [Fact]
    public void An_advert_within_a_line_ends_where_the_article_goes_on()
    {
        var article = ArticleReader.FromText("a", "Der Damm brach.\nDie Talbote-App bringt Wetter und Pegel direkt auf Ihr Smartphone. Jetzt kostenlos herunterladen. Feuerwehr im Einsatz\nZwölf Wagen rückten aus.");
        Assert.Equal(["Die Talbote-App bringt Wetter und Pegel direkt auf Ihr Smartphone. Jetzt kostenlos herunterladen."], article.Zones(ZoneKind.Boilerplate));
        Assert.Equal(["Der Damm brach.", "Feuerwehr im Einsatz\nZwölf Wagen rückten aus."], article.Zones(ZoneKind.Body));
    }

    [Fact]
    public void A_consent_box_of_several_lines_is_one_zone()
    {
        var article = ArticleReader.FromText("a", "Der Damm brach.\nExterner Inhalt\nZum Abspielen brauchen wir Ihre Zustimmung.\nEs werden Cookies gesetzt.\nExternen Inhalt anzeigen\nZwölf Wagen rückten aus.");
        Assert.StartsWith("Externer Inhalt", Assert.Single(article.Zones(ZoneKind.Boilerplate)), StringComparison.Ordinal);
        Assert.Equal(["Der Damm brach.", "Zwölf Wagen rückten aus."], article.Zones(ZoneKind.Body));
    }

    [Fact]
    public void Links_to_other_articles_reach_to_the_end_of_their_line()
    {
        var article = ArticleReader.FromText("a", "Der Damm brach.\nLesen Sie auch „Das Wasser steigt“ Wie die Stadt sich rüstet. Neue Deiche im Tal\nZwölf Wagen rückten aus.");
        Assert.Equal(["Lesen Sie auch „Das Wasser steigt“ Wie die Stadt sich rüstet. Neue Deiche im Tal"], article.Zones(ZoneKind.Related));
    }
}
