using Quellenlage.Language.WordForms;
using Quellenlage.Resources;
using Xunit;

namespace Quellenlage.Tests.Language;

public sealed class LexiconTests
{
    private static WordForm[] Readings(string form) => Lexicon.German.Look(form).ToArray();

    [Theory]
    [InlineData("sei", "sein", Mood.Subjunctive1)]
    [InlineData("seien", "sein", Mood.Subjunctive1)]
    [InlineData("habe", "haben", Mood.Subjunctive1)]
    [InlineData("werde", "werden", Mood.Subjunctive1)]
    [InlineData("könne", "können", Mood.Subjunctive1)]
    [InlineData("käme", "kommen", Mood.Subjunctive2)]
    [InlineData("würde", "werden", Mood.Subjunctive2)]
    [InlineData("hätten", "haben", Mood.Subjunctive2)]
    [InlineData("müsste", "müssen", Mood.Subjunctive2)]
    [InlineData("handele", "handeln", Mood.Subjunctive1)]
    public void Konjunktiv_forms_are_known_with_their_mood(string form, string lemma, Mood mood) =>
        Assert.Contains(Readings(form), r => r.IsVerb && r.Lemma == lemma && r.Mood == mood && r.Person.HasFlag(Person.Third));

    [Theory]
    [InlineData("Risse", "Riss")]
    [InlineData("Flüssen", "Fluss")]
    [InlineData("Schlusses", "Schluss")]
    [InlineData("Füßen", "Fuß")]
    [InlineData("Grüße", "Gruß")]
    public void Nouns_have_the_spelling_of_today(string form, string lemma) =>
        Assert.All(Readings(form).Where(r => r.PartOfSpeech == PartOfSpeech.Noun), r => Assert.Equal(lemma, r.Lemma));

    [Theory]
    [InlineData("ist", "sein", PartOfSpeech.Auxiliary)]
    [InlineData("muss", "müssen", PartOfSpeech.Modal)]
    [InlineData("sagte", "sagen", PartOfSpeech.Verb)]
    [InlineData("wandte", "wenden", PartOfSpeech.Verb)]
    [InlineData("boykottiert", "boykottieren", PartOfSpeech.Verb)]
    public void Verbs_have_their_class_and_infinitive(string form, string lemma, PartOfSpeech pos) =>
        Assert.Contains(Readings(form), r => r.PartOfSpeech == pos && r.Lemma == lemma && r.VerbForm == VerbForm.Finite && r.Mood == Mood.Indicative);

    [Theory]
    [InlineData("getötet", "töten", VerbForm.Participle2, null)]
    [InlineData("mitgeteilt", "mitteilen", VerbForm.Participle2, "mit")]
    [InlineData("mitzuteilen", "mitteilen", VerbForm.ZuInfinitive, "mit")]
    [InlineData("bekanntgegeben", "bekanntgeben", VerbForm.Participle2, "bekannt")]
    [InlineData("unternommen", "unternehmen", VerbForm.Participle2, null)]
    [InlineData("herausgefordert", "herausfordern", VerbForm.Participle2, "heraus")]
    [InlineData("heranzukommen", "herankommen", VerbForm.ZuInfinitive, "heran")]
    public void Forms_that_are_not_finite_lead_to_their_verb(string form, string lemma, VerbForm which, string? prefix) =>
        Assert.Contains(Readings(form), r => r.PartOfSpeech == PartOfSpeech.Verb && r.Lemma == lemma && r.VerbForm == which && r.SeparablePrefix == prefix);

    [Theory]
    [InlineData("teilte", "mit", "mitteilen")]
    [InlineData("Teilte", "mit", "mitteilen")]
    [InlineData("gab", "an", "angeben")]
    [InlineData("wies", "zurück", "zurückweisen")]
    [InlineData("gaben", "bekannt", "bekanntgeben")]
    public void A_finite_form_and_a_particle_make_a_separable_verb(string form, string particle, string lemma)
    {
        Assert.True(Lexicon.German.TrySeparable(form, particle, out var reading));
        Assert.Equal((lemma, particle, VerbForm.Finite, Mood.Indicative), (reading.Lemma, reading.SeparablePrefix, reading.VerbForm, reading.Mood));
    }

    [Theory]
    [InlineData("hatte", "mit")]
    [InlineData("mit", "teilte")]
    [InlineData("getötet", "")]
    [InlineData("", "an")]
    [InlineData("Haus", "auf")]
    public void Other_pairs_make_no_verb(string form, string particle)
    {
        Assert.False(Lexicon.German.TrySeparable(form, particle, out var reading));
        Assert.Equal(default, reading);
    }

    [Fact]
    public void Soldaten_is_singular_but_for_the_nominative_and_all_of_the_plural()
    {
        var readings = Readings("Soldaten");
        Assert.All(readings, r => Assert.Equal(("Soldat", PartOfSpeech.Noun, Gender.Masculine), (r.Lemma, r.PartOfSpeech, r.Gender)));
        Assert.Equal(Case.Genitive | Case.Dative | Case.Accusative, Assert.Single(readings, r => r.Number == Number.Singular).Case);
        Assert.Equal(
            Case.Nominative | Case.Genitive | Case.Dative | Case.Accusative,
            Assert.Single(readings, r => r.Number == Number.Plural).Case);
    }

    [Theory]
    [InlineData("Verletzte", "Verletzte", Number.Plural, Case.Nominative)]
    [InlineData("Verletzter", "Verletzte", Number.Singular, Case.Nominative)]
    [InlineData("Verletzten", "Verletzte", Number.Plural, Case.Dative)]
    [InlineData("Beamter", "Beamte", Number.Singular, Case.Nominative)]
    [InlineData("Tote", "Tote", Number.Plural, Case.Accusative)]
    [InlineData("Vermissten", "Vermisste", Number.Plural, Case.Genitive)]
    [InlineData("Abgeordnetem", "Abgeordnete", Number.Singular, Case.Dative)]
    [InlineData("Verwundete", "Verwundete", Number.Plural, Case.Nominative)]
    public void Adjectives_used_as_nouns_are_declined(string form, string lemma, Number number, Case grammaticalCase) =>
        Assert.Contains(Readings(form), r => r.PartOfSpeech == PartOfSpeech.Noun && r.Lemma == lemma && r.Number == number && r.Case.HasFlag(grammaticalCase));

    [Theory]
    [InlineData("größten", "groß", Degree.Superlative)]
    [InlineData("höher", "hoch", Degree.Comparative)]
    [InlineData("schwerere", "schwer", Degree.Comparative)]
    [InlineData("gute", "gut", Degree.Positive)]
    public void Compared_adjectives_lead_to_their_positive(string form, string lemma, Degree degree) =>
        Assert.Contains(Readings(form), r => r.PartOfSpeech == PartOfSpeech.Adjective && r.Lemma == lemma && r.Degree == degree);

    [Fact]
    public void Closed_classes_carry_what_clauses_are_built_by()
    {
        Assert.Contains(Readings("dass"), r => r.PartOfSpeech == PartOfSpeech.SubordinatingConjunction);
        Assert.Contains(Readings("und"), r => r.PartOfSpeech == PartOfSpeech.CoordinatingConjunction);
        Assert.Contains(Readings("im"), r => r is { PartOfSpeech: PartOfSpeech.Contraction, Lemma: "in", Case: Case.Dative });
        Assert.Contains(Readings("zufolge"), r => r.PartOfSpeech == PartOfSpeech.Preposition && r.Case.HasFlag(Case.Dative));
        Assert.Contains(Readings("deren"), r => r.Kind == PronounKind.Relative);
        Assert.Contains(Readings("ihrer"), r => r.Kind == PronounKind.Possessive);
    }

    [Fact]
    public void A_capital_is_taken_as_written_first_and_as_a_sentence_start_where_asked()
    {
        Assert.All(Readings("Essen"), r => Assert.Equal(PartOfSpeech.Noun, r.PartOfSpeech));
        Assert.Contains(Readings("Gestern"), r => r.PartOfSpeech == PartOfSpeech.Adverb);
        var both = Lexicon.German.LookAtStart("Essen").ToArray();
        Assert.Contains(both, r => r.PartOfSpeech == PartOfSpeech.Noun);
        Assert.Contains(both, r => r.PartOfSpeech == PartOfSpeech.Verb && r.Lemma == "essen");
        Assert.Empty(Readings("soldat"));
    }

    [Theory]
    [InlineData("Grenzschutzbeamter", "beamter")]
    [InlineData("Nato-Beamter", "Beamter")]
    [InlineData("Hafenmeisterinnen", "meisterinnen")]
    [InlineData("Brückensperrungen", "sperrungen")]
    [InlineData("EU-Deichschutzgesetz", "gesetz")]
    [InlineData("Gesundheitsamt", "amt")]
    public void An_unknown_compound_has_a_known_head(string form, string head)
    {
        Assert.True(Lexicon.German.TryCompound(form, out var headStart));
        Assert.EndsWith(head, form[headStart..], StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(0, Lexicon.German.LookCapitalised(form.AsSpan(headStart)).Length);
    }

    [Theory]
    [InlineData("Xolqar")]
    [InlineData("Ramstein")]
    [InlineData("Nato-")]
    [InlineData("-Beamter")]
    [InlineData("")]
    [InlineData("laufen")]
    public void What_is_no_compound_is_not_split(string form)
    {
        Assert.False(Lexicon.German.TryCompound(form, out var headStart));
        Assert.Equal(0, headStart);
    }

    [Fact]
    public void Every_line_of_our_own_list_is_in_the_compiled_lexicon()
    {
        var list = WordList.Load("words/closed-class");
        var missing = list.Entries
            .Where(e => e[1] is not ("linker" or "lost-ending") && !e[3].Contains("inflect=", StringComparison.Ordinal))
            .Where(e => !Readings(e.Word).Any(r => r.Lemma == e[2]))
            .Select(e => e.Word);
        Assert.Empty(missing);
    }

    [Fact]
    public void Random_strings_give_no_error_and_the_same_answer_twice()
    {
        var random = new Random(20251116);
        const string Letters = "aeinrstzugäößßABEGSTZ-.\u00ad\u0131\ud83d\ude00 \0";
        for (var i = 0; i < 20_000; i++)
        {
            var form = new string([.. Enumerable.Range(0, random.Next(0, 90)).Select(_ => Letters[random.Next(Letters.Length)])]);
            var once = Lexicon.German.Look(form).ToArray();
            Lexicon.German.LookAtStart(form);
            Lexicon.German.LookCapitalised(form);
            Lexicon.German.TrySeparable(form, "an", out _);
            if (Lexicon.German.TryCompound(form, out var head)) Assert.InRange(head, 1, form.Length - 1);
            Assert.Equal(once, Lexicon.German.Look(form).ToArray());
        }
    }

    [Fact]
    public void A_repeated_lookup_allocates_nothing()
    {
        Lexicon.German.Look("Soldaten");
        Lexicon.German.TrySeparable("teilte", "mit", out _);
        Lexicon.German.TryCompound("Grenzschutzbeamter", out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Lexicon.German.Look("Soldaten");
        Lexicon.German.TrySeparable("teilte", "mit", out _);
        Lexicon.German.TryCompound("Grenzschutzbeamter", out _);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
