using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Language;

public sealed class VerbGroupTests
{
    private static AnalysedText Analyse(string text) => TextAnalyser.Analyse(ArticleReader.FromText("a", text));

    private static IEnumerable<Clause> Verbal(AnalysedText text) =>
        Enumerable.Range(0, text.Sentences.Length).SelectMany(s => text.ClausesOf(s)).Where(c => c.Verb >= 0);

    private static string Words(AnalysedText text, VerbGroup group) =>
        string.Join(' ', Enumerable.Range(0, text.Tokens.Length).Where(group.Contains).Select(i => text.Text.Slice(text.Tokens[i].Span)));

    [Theory]
    [InlineData("Die Werft teilte den Beschluss am Abend mit.", "teilte mit", "mitteilen", VerbMood.Indicative, VerbTense.Preterite, Voice.Active, ModalSense.None)]
    [InlineData("Zwei Taucher sollen dabei getötet worden sein.", "sollen getötet worden sein", "töten", VerbMood.Indicative, VerbTense.Perfect, Voice.Passive, ModalSense.Hearsay)]
    [InlineData("Der Wirt habe davon nichts gesagt.", "habe gesagt", "sagen", VerbMood.Subjunctive1, VerbTense.Perfect, Voice.Active, ModalSense.None)]
    [InlineData("Der Sturm wird für Montag erwartet.", "wird erwartet", "erwarten", VerbMood.Indicative, VerbTense.Present, Voice.Passive, ModalSense.None)]
    [InlineData("Die Rektorin ist gestern zurückgetreten.", "ist zurückgetreten", "zurücktreten", VerbMood.Indicative, VerbTense.Perfect, Voice.Active, ModalSense.None)]
    [InlineData("Der Schaden dürfte bei einer Million liegen.", "dürfte liegen", "liegen", VerbMood.Subjunctive2, VerbTense.Present, Voice.Active, ModalSense.Expectation)]
    [InlineData("Ein Fischer will das Boot gesehen haben.", "will gesehen haben", "sehen", VerbMood.Indicative, VerbTense.Perfect, Voice.Active, ModalSense.Claim)]
    [InlineData("Die Brücke war seit Mai gesperrt.", "war gesperrt", "sperren", VerbMood.Indicative, VerbTense.Preterite, Voice.State, ModalSense.None)]
    [InlineData("Der Rat würde den Antrag ablehnen.", "würde ablehnen", "ablehnen", VerbMood.Conditional, VerbTense.Future, Voice.Active, ModalSense.None)]
    [InlineData("Der Pegel wird wohl bald sinken.", "wird sinken", "sinken", VerbMood.Indicative, VerbTense.Future, Voice.Active, ModalSense.Expectation)]
    [InlineData("Die Schleuse soll im Herbst gebaut werden.", "soll gebaut werden", "bauen", VerbMood.Indicative, VerbTense.Present, Voice.Passive, ModalSense.Plan)]
    [InlineData("Der Kapitän soll krank sein.", "soll sein", "sein", VerbMood.Indicative, VerbTense.Present, Voice.Active, ModalSense.Hearsay)]
    [InlineData("Die Räuber hatten das Geld vergraben.", "hatten vergraben", "vergraben", VerbMood.Indicative, VerbTense.Pluperfect, Voice.Active, ModalSense.None)]
    [InlineData("Bestätigt wurde der Fund bisher nicht.", "Bestätigt wurde", "bestätigen", VerbMood.Indicative, VerbTense.Preterite, Voice.Passive, ModalSense.None)]
    public void A_verb_group_is_put_together(string sentence, string words, string lemma, VerbMood mood, VerbTense tense, Voice voice, ModalSense sense)
    {
        var text = Analyse(sentence);
        var group = Assert.Single(Verbal(text)).Group;
        Assert.Equal(words, Words(text, group));
        Assert.Equal((lemma, mood, tense, voice, sense), (group.Lemma, group.Mood, group.Tense, group.Voice, group.Sense));
    }

    [Theory]
    [InlineData("Der Bürgermeister sagte, dass der Damm gesprengt werden müsse.", "sagte", "gesprengt werden müsse")]
    [InlineData("Die Behörde hat den Steg, der morsch war, gesperrt.", "hat gesperrt", "war")]
    [InlineData("Der Kahn sank am Morgen und liegt nun am Grund.", "sank", "liegt")]
    [InlineData("Wie es heißt, kam die Fähre am Abend an und fuhr bald ab.", "heißt", "kam an", "fuhr ab")]
    [InlineData("Zwei Männer wurden verletzt und geborgen.", "wurden verletzt")]
    [InlineData("Sie hofft, den Verlust bald auszugleichen.", "hofft", "auszugleichen")]
    [InlineData("„Wir haben gewonnen, weil wir mutig waren“, sagte sie.", "haben gewonnen", "waren", "sagte")]
    public void Each_predicate_of_a_sentence_has_its_own(string sentence, params string[] groups)
    {
        var text = Analyse(sentence);
        Assert.Equal(groups, Verbal(text).Select(c => Words(text, c.Group)));
    }

    [Theory]
    [InlineData("Am Montag meldete die Wache einen Brand.", "Wache")]
    [InlineData("Den Brand meldete am Montag die Wache.", "Wache")]
    [InlineData("Der Koch, der den Brand meldete, floh.", "der", "Koch")]
    [InlineData("Die Boote, die der Rat kaufte, sanken bald.", "Rat", "Boote")]
    [InlineData("Der Pegel stieg und fiel wieder.", "Pegel", "Pegel")]
    [InlineData("Man sah nichts, weil der Nebel dicht war.", "Man", "Nebel")]
    [InlineData("Der Polizei gaben die Zeugen ihre Namen.", "Zeugen")]
    public void Each_finite_verb_has_its_subject(string sentence, params string[] heads)
    {
        var text = Analyse(sentence);
        var found = new List<string>();
        for (var s = 0; s < text.Sentences.Length; s++)
            for (var k = 0; k < text.ClausesOf(s).Length; k++)
                if (ClauseSubjects.Find(text, text.ClausesOf(s), k) is { } subject) found.Add(text.Text.Slice(text.Tokens[subject.Head].Span));
        Assert.Equal(heads.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("und und und")]
    [InlineData("„, – : ( sein zu werden worden")]
    [InlineData("Zu zu zu werden werden haben sein soll soll soll.")]
    public void Nonsense_does_no_harm(string text)
    {
        var analysed = Analyse(text);
        for (var s = 0; s < analysed.Sentences.Length; s++)
            for (var k = 0; k < analysed.ClausesOf(s).Length; k++) ClauseSubjects.Find(analysed, analysed.ClausesOf(s), k);
        Assert.NotNull(analysed);
    }
}
