using Quellenlage.Language.WordForms;

namespace Quellenlage.Language.Tagging;

/// <summary>Which readings of the lexicon a tag allows, and which of them to take.</summary>
internal static class ReadingChoice
{
    /// <param name="mood">The label of the mood, of <see cref="Moods"/>.</param>
    /// <param name="subject">The personal pronoun that is the subject; empty where it is none.</param>
    public static TokenTag FiniteVerb((UniversalPos Upos, Stts Xpos) tag, ReadOnlySpan<WordForm> readings, int mood, ReadOnlySpan<char> subject)
    {
        var chosen = Moods.Of(mood);
        var features = new FeatureCode { VerbForm = VerbForm.Finite, Mood = chosen.Mood, Tense = chosen.Tense };
        var subjects = PersonsOf(subject);
        var (best, bestFit) = (-1, -1);
        for (var i = 0; i < readings.Length; i++)
        {
            ref readonly var reading = ref readings[i];
            if (!Fits(tag.Xpos, reading) || Moods.Of(reading.Mood, reading.Tense) != mood) continue;
            var fit = (reading.Person & subjects) != 0 ? 1 : 0;
            if (fit > bestFit) (best, bestFit) = (i, fit);
        }

        if (best < 0) return new TokenTag(tag.Upos, tag.Xpos, LemmaOnly(tag.Xpos, readings), features);
        var person = (readings[best].Person & subjects) is not Person.None and var agreed ? agreed : readings[best].Person;
        return new TokenTag(tag.Upos, tag.Xpos, readings[best].Lemma, features with { Number = readings[best].Number, Person = person });
    }

    /// <summary>The features that all fitting readings share, and the first one's lemma.</summary>
    public static TokenTag Other((UniversalPos Upos, Stts Xpos) tag, ReadOnlySpan<WordForm> readings)
    {
        var first = -1;
        var features = default(FeatureCode);
        for (var i = 0; i < readings.Length; i++)
        {
            ref readonly var reading = ref readings[i];
            if (!Fits(tag.Xpos, reading)) continue;
            if (first < 0)
            {
                first = i;
                features = new FeatureCode { VerbForm = reading.VerbForm, Case = Only(reading.Case), Number = reading.Number, Gender = Only(reading.Gender), Person = reading.Person };
                continue;
            }

            if (features.VerbForm != reading.VerbForm) features = features with { VerbForm = VerbForm.None };
            if (features.Case != reading.Case) features = features with { Case = Case.None };
            if (features.Number != reading.Number) features = features with { Number = Number.None };
            if (features.Gender != reading.Gender) features = features with { Gender = Gender.None };
            if (features.Person != reading.Person) features = features with { Person = Person.None };
        }

        return new TokenTag(tag.Upos, tag.Xpos, first < 0 ? null : readings[first].Lemma, features);
    }

    private static Case Only(Case cases) => (cases & (cases - 1)) == 0 ? cases : Case.None;

    private static Gender Only(Gender genders) => (genders & (genders - 1)) == 0 ? genders : Gender.None;

    private static string? LemmaOnly(Stts tag, ReadOnlySpan<WordForm> readings)
    {
        foreach (ref readonly var reading in readings)
            if (Fits(tag, reading)) return reading.Lemma;
        return null;
    }

    // Without a pronoun as subject it is a noun.
    private static Person PersonsOf(ReadOnlySpan<char> subject)
    {
        var persons = Person.None;
        foreach (ref readonly var reading in Lexicon.German.Look(subject))
            if (reading is { PartOfSpeech: PartOfSpeech.Pronoun, Kind: PronounKind.Personal } && (reading.Case & Case.Nominative) != 0) persons |= reading.Person;
        return persons == Person.None ? Person.Third : persons;
    }

    public static bool Fits(Stts tag, in WordForm reading) => tag switch
    {
        Stts.NN => reading.PartOfSpeech == PartOfSpeech.Noun,
        Stts.ADJA or Stts.ADJD => reading.PartOfSpeech == PartOfSpeech.Adjective,
        Stts.ADV or Stts.PAV => reading.PartOfSpeech == PartOfSpeech.Adverb && reading.Kind != PronounKind.Interrogative,
        Stts.PWAV => reading.PartOfSpeech == PartOfSpeech.Adverb && reading.Kind == PronounKind.Interrogative,
        Stts.APPR or Stts.APPO or Stts.APZR => reading.PartOfSpeech == PartOfSpeech.Preposition,
        Stts.APPRART => reading.PartOfSpeech == PartOfSpeech.Contraction,
        Stts.ART => reading.PartOfSpeech == PartOfSpeech.Article,
        Stts.CARD => reading.PartOfSpeech == PartOfSpeech.Numeral,
        Stts.ITJ => reading.PartOfSpeech == PartOfSpeech.Interjection,
        Stts.KON or Stts.KOKOM => reading.PartOfSpeech == PartOfSpeech.CoordinatingConjunction,
        Stts.KOUS or Stts.KOUI => reading.PartOfSpeech == PartOfSpeech.SubordinatingConjunction,
        Stts.PTKVZ => reading.PartOfSpeech == PartOfSpeech.VerbParticle,
        Stts.PTKA or Stts.PTKANT or Stts.PTKNEG or Stts.PTKZU => reading.PartOfSpeech == PartOfSpeech.Particle,
        Stts.PDAT or Stts.PDS => IsPronoun(reading, PronounKind.Demonstrative),
        Stts.PPER => IsPronoun(reading, PronounKind.Personal),
        Stts.PRF => IsPronoun(reading, PronounKind.Reflexive),
        Stts.PPOSAT or Stts.PPOSS => IsPronoun(reading, PronounKind.Possessive),
        Stts.PRELS or Stts.PRELAT => IsPronoun(reading, PronounKind.Relative),
        Stts.PWS or Stts.PWAT => IsPronoun(reading, PronounKind.Interrogative),
        Stts.PIAT or Stts.PIS => IsPronoun(reading, PronounKind.Indefinite),
        >= Stts.VAFIN and <= Stts.VVPP => IsVerb(tag, reading),
        _ => false,
    };

    private static bool IsPronoun(in WordForm reading, PronounKind kind) => reading.PartOfSpeech == PartOfSpeech.Pronoun && reading.Kind == kind;

    private static bool IsVerb(Stts tag, in WordForm reading) => tag switch
    {
        Stts.VAFIN => reading is { PartOfSpeech: PartOfSpeech.Auxiliary, VerbForm: VerbForm.Finite },
        Stts.VMFIN => reading is { PartOfSpeech: PartOfSpeech.Modal, VerbForm: VerbForm.Finite },
        Stts.VVFIN => reading is { PartOfSpeech: PartOfSpeech.Verb, VerbForm: VerbForm.Finite } && reading.Mood != Mood.Imperative,
        Stts.VAIMP or Stts.VVIMP => reading.IsVerb && reading.Mood == Mood.Imperative,
        Stts.VAINF => reading is { PartOfSpeech: PartOfSpeech.Auxiliary, VerbForm: VerbForm.Infinitive },
        Stts.VMINF => reading is { PartOfSpeech: PartOfSpeech.Modal, VerbForm: VerbForm.Infinitive },
        Stts.VVINF => reading is { PartOfSpeech: PartOfSpeech.Verb, VerbForm: VerbForm.Infinitive },
        Stts.VVIZU => reading.VerbForm == VerbForm.ZuInfinitive,
        Stts.VAPP => reading is { PartOfSpeech: PartOfSpeech.Auxiliary, VerbForm: VerbForm.Participle2 },
        Stts.VMPP => reading is { PartOfSpeech: PartOfSpeech.Modal, VerbForm: VerbForm.Participle2 },
        _ => reading is { PartOfSpeech: PartOfSpeech.Verb, VerbForm: VerbForm.Participle2 },
    };
}
