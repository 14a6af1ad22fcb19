using Quellenlage.Language;
using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Language;

public sealed class UnmarkedEndTests
{
    private static string Sentences(string text)
    {
        var analysed = TextAnalyser.Analyse(ArticleReader.FromText("a", text));
        return string.Join(" | ", analysed.Sentences.Select(s => analysed.Text.Slice(s.Span)));
    }

    [Theory]
    [InlineData("Brückenbau am Fluss Der Kreistag hat den Plan am Montag gebilligt.", "Brückenbau am Fluss | Der Kreistag hat den Plan am Montag gebilligt.")]
    [InlineData("Der Rat lehnte den Antrag ab Danach ging die Sitzung zu Ende.", "Der Rat lehnte den Antrag ab | Danach ging die Sitzung zu Ende.")]
    [InlineData("Der Streit bleibt offen Anna Muster wurde im Mai gewählt.", "Der Streit bleibt offen | Anna Muster wurde im Mai gewählt.")]
    [InlineData("Neue Fähre in Betrieb SARWIK (xyz). Die Fähre fährt seit Montag.", "Neue Fähre in Betrieb | SARWIK (xyz). | Die Fähre fährt seit Montag.")]
    [InlineData("„Wir bleiben hier.“ „Ich auch.“", "„Wir bleiben hier.“ | „Ich auch.“")]
    public void A_sentence_ends_without_mark_where_another_clearly_begins(string text, string expected) => Assert.Equal(expected, Sentences(text));

    [Theory]
    [InlineData("Das meldete gestern die Zeitung Die Welt aus Sarwik.")]
    [InlineData("Am Montag können Sie den Antrag stellen.")]
    [InlineData("Gestern fuhr der Bus nach Der Hof weiter.")]
    [InlineData("Der Sprecher sagte dem Sender, Anna Muster wurde nicht verletzt.")]
    [InlineData("Laut Die Zeit sprach er mit der Partei Die Linke und wurde gehört.")]
    [InlineData("„Am Damm“ Von Anna Muster")]
    public void Capitals_inside_a_sentence_do_not_end_it(string text) => Assert.Equal(text, Sentences(text));
}
