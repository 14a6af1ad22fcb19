using Quellenlage.Language;
using Quellenlage.Language.Coreference;
using Quellenlage.Language.Grammar;
using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Language;

public sealed class CoreferenceTests
{
    private const string Nobody = "-";

    // What the last occurrence of the words leads to.
    private static string Lead(string article, string words)
    {
        var text = TextAnalyser.Analyse(ArticleReader.FromText("a", article));
        var at = text.TokenAt(article.LastIndexOf(words, StringComparison.Ordinal));
        Assert.True(NounPhrases.TryRead(text, at, text.Sentences[text.SentenceAt(text.Tokens[at].Start)].EndToken, out var phrase) || !words.Contains(' ', StringComparison.Ordinal));
        var antecedents = new Antecedents(text);
        return (words.Contains(' ', StringComparison.Ordinal) ? antecedents.OfDescription(phrase) : antecedents.OfPronoun(at)) is not { } found ? Nobody : found.Name?.Canonical ?? text.Text.Slice(text.Tokens[found.Phrase!.Value.Head].Span);
    }

    [Theory]
    [InlineData("Der Minister Jon Melcher besuchte am Montag Sarwik. Er sagte, der Damm halte.", "Er", "Jon Melcher")]
    [InlineData("Maria Lindner traf am Montag Peter Hollmann. Sie sagte, der Damm halte.", "Sie", "Maria Lindner")]
    [InlineData("Maria Lindner traf am Montag Peter Hollmann. Er sagte, der Damm halte.", "Er", "Peter Hollmann")]
    [InlineData("Peter Hollmann lobte Klaus Werner. Er sagte, der Damm halte.", "Er", "Peter Hollmann")]
    [InlineData("Am Montag sprachen Peter Hollmann und Klaus Werner in Sarwik. Er sagte, der Damm halte.", "Er", Nobody)]
    [InlineData("Peter Hollmann kam am Montag. Später traf ein Sprecher der Feuerwehr ein. Er sagte, der Damm halte.", "Er", "Sprecher")]
    [InlineData("Peter Hollmann kam am Montag. Er sah den Damm. Er sagte, der Damm halte.", "Er", "Peter Hollmann")]
    [InlineData("Peter Hollmann kam am Montag. „Klaus Werner hat alle belogen“, sagte er.", "er", "Peter Hollmann")]
    [InlineData("Peter Hollmann kam am Montag. Klaus Werner habe alle belogen, sagte er.", "er", "Peter Hollmann")]
    [InlineData("Klaus Werner kam am Montag. Peter Hollmann blieb ruhig: Der Damm halte, sagte er.", "er", "Peter Hollmann")]
    [InlineData("Der Leiter des Amts, Peter Hollmann, kam am Montag. Zuvor hatte er den Damm geprüft.", "er", "Peter Hollmann")]
    [InlineData("Im Rat saß ein Experte, der den Damm für sicher hielt.", "der", "Experte")]
    [InlineData("Peter Hollmann begrüßte am Montag Klaus Werner. Dieser sagte, der Damm halte.", "Dieser", "Klaus Werner")]
    [InlineData("Peter Hollmann kam am Montag. Die Experten prüften den Damm. Sie sagten, er halte.", "Sie", "Experten")]
    [InlineData("Peter Hollmann kam am Montag. Man sagte, der Damm halte.", "Man", Nobody)]
    public void A_pronoun_leads_to_whom_it_stands_for_or_to_nobody(string article, string pronoun, string expected) => Assert.Equal(expected, Lead(article, pronoun));

    [Theory]
    [InlineData("Verteidigungsminister Jon Melcher kam am Montag. Später lobte der Minister den Rat.", "der Minister", "Jon Melcher")]
    [InlineData("Minister Jon Melcher und Minister Peter Hollmann kamen am Montag. Später lobte der Minister den Rat.", "der Minister", Nobody)]
    [InlineData("Minister Jon Melcher kam am Montag. Später lobte die Ministerin den Rat.", "die Ministerin", Nobody)]
    [InlineData("Maria Lindner, Sprecherin der Feuerwehr, kam am Montag. Später lobte die Sprecherin den Rat.", "die Sprecherin", "Maria Lindner")]
    [InlineData("Jon Melcher (52) und Peter Hollmann (48) kamen am Montag. Später lobte der 48-Jährige den Rat.", "der 48-Jährige", "Peter Hollmann")]
    [InlineData("Der 34-jährige Jon Melcher kam am Montag mit Maria Lindner. Später lobte die 29-Jährige den Rat.", "die 29-Jährige", "Maria Lindner")]
    [InlineData("Das schrieb am Montag die Zeitung „Sarwiker Bote“. Später lobte das Blatt den Rat.", "das Blatt", "Sarwiker Bote")]
    [InlineData("Die Nachrichtenagentur Reuters fragte am Montag nach. Später lobte die Agentur den Rat.", "die Agentur", "Reuters")]
    [InlineData("Die Clara-Lindner-Stiftung zählte am Montag nach. Später lobte die Stiftung den Rat.", "die Stiftung", "Clara-Lindner-Stiftung")]
    [InlineData("Der Präsident schweigt. Am Montag will Präsident Jon Melcher reden.", "Der Präsident", "Jon Melcher")]
    [InlineData("Der chilenische Minister Jon Melcher kam am Montag. Später lobte der chilenische Minister den Rat.", "der chilenische Minister", "Jon Melcher")]
    [InlineData("Der chilenische Minister Jon Melcher kam am Montag. Später lobte der dänische Minister den Rat.", "der dänische Minister", Nobody)]
    [InlineData("Das sagte ein chilenischer Zollbeamter. Später lobte der Beamte den Rat.", "der Beamte", "Zollbeamter")]
    [InlineData("Das sagte ein Mitarbeiter der Werft. Später lobte der Werftmitarbeiter den Rat.", "der Werftmitarbeiter", "Mitarbeiter")]
    [InlineData("Das sagte ein Mitarbeiter der Werft. Später lobte der Bankmitarbeiter den Rat.", "der Bankmitarbeiter", Nobody)]
    [InlineData("Jon Melcher kam am Montag. Später lobte ein Minister den Rat.", "ein Minister", Nobody)]
    [InlineData("Die Clara-Lindner-Stiftung zählte am Montag nach. Später lobten die Stiftungen den Rat.", "die Stiftungen", Nobody)]
    [InlineData("Jon Melcher kam am Montag. Später lobte das Ministerium den Rat.", "das Ministerium", Nobody)]
    public void A_description_leads_to_the_name_it_stands_for_or_to_none(string article, string description, string expected) => Assert.Equal(expected, Lead(article, description));
}
