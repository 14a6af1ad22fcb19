using Quellenlage.Language;
using Quellenlage.Language.Tagging;
using Quellenlage.Language.WordForms;
using Quellenlage.Reading;
using Quellenlage.Resources;
using Xunit;

namespace Quellenlage.Tests.Language;

public sealed class TaggerTests
{
    private static TokenTag Tag(string text, string word)
    {
        var analysed = TextAnalyser.Analyse(ArticleReader.FromText("a", text));
        return analysed.Tags[Enumerable.Range(0, analysed.Tokens.Length).First(i => analysed.Text.Slice(analysed.Tokens[i].Span) == word)];
    }

    [Theory]
    [InlineData("Die Behörde meldete am Abend, dass der Damm gebrochen sei.", "sei", "sein", Mood.Subjunctive1)]
    [InlineData("Der Sprecher erklärte, die Lage werde sich bessern.", "werde", "werden", Mood.Subjunctive1)]
    [InlineData("Ich werde morgen nach Sarwik fahren.", "werde", "werden", Mood.Indicative)]
    [InlineData("Wenn er mehr Zeit hätte, würde er den Antrag lesen.", "hätte", "haben", Mood.Subjunctive2)]
    [InlineData("Die Ministerin hatte den Antrag gelesen.", "hatte", "haben", Mood.Indicative)]
    public void Finite_verbs_have_the_mood_of_their_sentence(string text, string word, string lemma, Mood mood)
    {
        var tag = Tag(text, word);
        Assert.True(tag.IsFinite);
        Assert.Equal((lemma, mood, VerbForm.Finite), (tag.Lemma, tag.Mood, tag.VerbForm));
    }

    [Theory]
    [InlineData("Der Mann, der das Haus kaufte, ist verreist.", "kaufte", UniversalPos.VERB, Stts.VVFIN)]
    [InlineData("Das Haus wurde am Montag verkauft.", "verkauft", UniversalPos.VERB, Stts.VVPP)]
    [InlineData("Die Feuerwehr konnte den Brand am Morgen löschen.", "löschen", UniversalPos.VERB, Stts.VVINF)]
    [InlineData("Die Feuerwehr konnte den Brand am Morgen löschen.", "am", UniversalPos.ADP, Stts.APPRART)]
    [InlineData("Er lehnte den Vorschlag ab.", "ab", UniversalPos.ADP, Stts.PTKVZ)]
    [InlineData("Er sagte, dass die Wahl gültig war.", "dass", UniversalPos.SCONJ, Stts.KOUS)]
    [InlineData("Er sagte, dass die Wahl gültig war.", ",", UniversalPos.PUNCT, Stts.Comma)]
    public void Words_have_the_part_of_speech_of_their_sentence(string text, string word, UniversalPos upos, Stts xpos)
    {
        var tag = Tag(text, word);
        Assert.Equal((upos, xpos), (tag.Upos, tag.Xpos));
    }

    [Fact]
    public void The_pronoun_tells_the_person_of_a_form_that_has_two()
    {
        Assert.Equal(Person.First, Tag("Am Montag sagte ich die Reise ab.", "sagte").Person);
        Assert.Equal(Person.Third, Tag("Am Montag sagte die Ministerin die Reise ab.", "sagte").Person);
    }

    [Fact]
    public void Every_token_has_a_tag()
    {
        var analysed = TextAnalyser.Analyse(ArticleReader.FromText("a", "„…“ 10.000 ``x''\n\n??? \uD800 " + new string('ä', 500) + " 😀 http://beispiel.example/a"));
        Assert.Equal(analysed.Tokens.Length, analysed.Tags.Length);
    }

    [Fact]
    public void A_damaged_model_is_refused()
    {
        using var stream = ResourceFiles.Open("models/de/tagger.bin");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        bytes[^1] ^= 1;
        Assert.Contains("checksum", Assert.Throws<InvalidDataException>(() => Tagger.Read(bytes)).Message, StringComparison.Ordinal);
        Assert.Contains("instead of", Assert.Throws<InvalidDataException>(() => Tagger.Read(bytes.AsSpan(0, bytes.Length - 4))).Message, StringComparison.Ordinal);
        Assert.Contains("does not start", Assert.Throws<InvalidDataException>(() => Tagger.Read("<html>"u8)).Message, StringComparison.Ordinal);
    }
}
