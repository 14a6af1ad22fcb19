using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Extraction.Quotations;

/// <summary>A verb of saying in a clause.</summary>
/// <param name="Token">The verb's own form: finite, participle or infinitive.</param>
/// <param name="Particle">Token of the particle that it left behind; -1 where there is none.</param>
/// <param name="Passive">True for "wurde berichtet", which has no speaker as its subject.</param>
internal readonly record struct SpeechCue(SpeechVerb Verb, int Token, int Particle, bool Passive);

internal static class SpeechCues
{
    private const int PhraseReach = 3;

    /// <summary>The clause's verb of saying, with auxiliary or modal and with its particle; false where it has none.</summary>
    public static bool TryFind(AnalysedText text, in Clause clause, out SpeechCue cue)
    {
        if (TryFindVerb(text, clause, out cue) && (!cue.Verb.NeedsItsPhrase || HasItsPhrase(text, clause, cue.Verb))) return true;
        cue = default;
        return false;
    }

    private static bool TryFindVerb(AnalysedText text, in Clause clause, out SpeechCue cue)
    {
        cue = default;
        if (clause.Verb < 0) return false;
        if (clause.Kind == ClauseKind.Infinitive) return TryVerbAt(text, clause.Verb, VerbForm.Infinitive, out cue);
        if (!text.Is(clause.Verb, WordTraits.Auxiliary)) return QuotationWords.Causatives.Contains(text.Word(clause.Verb)) ? TryCaused(text, clause, out cue) : TryFinite(text, clause, out cue);
        // The participle or infinitive stands before a verb-final auxiliary, and at the end of a main clause.
        for (var i = clause.End - 1; i >= clause.First; i--)
        {
            if (i == clause.Verb || text.IsCapitalised(i)) continue;
            if (text.Is(i, WordTraits.Participle2) && TryVerbAt(text, i, VerbForm.Participle2, out cue))
            {
                cue = cue with { Passive = IsPassive(text, clause.Verb, cue.Verb) || (text.IsOnly(i + 1, WordTraits.Infinitive, WordTraits.Preposition) && i + 1 < clause.End && GrammarWords.AuxiliaryRole(text.Word(i + 1)) is "passive") };
                return true;
            }

            if (text.Is(i, WordTraits.Infinitive) && text.Is(clause.Verb, WordTraits.Modal) && TryVerbAt(text, i, VerbForm.Infinitive, out cue)) return true;
        }

        return TryNoun(text, clause, out cue);
    }

    // "ließ mitteilen": the subject says it by somebody else. "lässt sich sagen" says nothing.
    private static bool TryCaused(AnalysedText text, in Clause clause, out SpeechCue cue)
    {
        cue = default;
        for (var i = clause.First; i < clause.End; i++)
            if (text.IsOnly(i, WordTraits.Reflexive, WordTraits.PersonalPronoun)) return false;
        for (var i = clause.End - 1; i >= clause.First; i--)
            if (i != clause.Verb && !text.IsCapitalised(i) && text.Is(i, WordTraits.Infinitive) && TryVerbAt(text, i, VerbForm.Infinitive, out cue)) return true;
        return false;
    }

    // "kommt auf 19", "bleibt bei der Darstellung": without that phrase the verb says nothing.
    private static bool HasItsPhrase(AnalysedText text, in Clause clause, in SpeechVerb verb)
    {
        for (var i = clause.First; i < clause.End; i++)
        {
            if (!QuotationWords.ObjectPrepositions.TryGet(text.Word(i), out var entry) || !verb.Takes.Contains(entry[1], StringComparison.Ordinal)) continue;
            for (var j = i + 1; j < clause.End && j <= i + PhraseReach; j++)
                if (verb.Counts ? text.Is(j, WordTraits.Numeral) && !text.Is(j, WordTraits.Article) : text.IsCapitalised(j) && QuotationWords.SpeechNouns.Contains(text.Word(j))) return true;
        }

        return false;
    }

    // "ist von Toten die Rede": a noun with its article beside an auxiliary.
    private static bool TryNoun(AnalysedText text, in Clause clause, out SpeechCue cue)
    {
        for (var i = clause.End - 1; i > clause.First; i--)
        {
            if (!text.IsCapitalised(i) || !text.Is(i - 1, WordTraits.Article) || !QuotationWords.TryNoun(text.Word(i), out var verb)) continue;
            cue = new SpeechCue(verb, i, i - 1, false);
            return true;
        }

        cue = default;
        return false;
    }

    private static bool TryFinite(AnalysedText text, in Clause clause, out SpeechCue cue)
    {
        for (var i = clause.End - 1; i > clause.Verb; i--)
        {
            if (!text.Is(i, WordTraits.VerbParticle) || text.IsCapitalised(i) || !VerbGroups.ClosesBracket(text, i, clause.End)) continue;
            if (!Lexicon.German.TrySeparable(text.Word(clause.Verb), text.Word(i), out var separable)) continue;
            if (!QuotationWords.TryVerb(separable.Lemma, out var verb))
            {
                // "gab der Regierung Recht", "findet am Montag statt": a particle at the very end makes another verb, which is none of saying.
                // "spricht davon", "nannte es gering" are the verb and another word.
                if (i < clause.End - 1) continue;
                if (text.Is(i, WordTraits.Adverb | WordTraits.Adjective)) break;
                cue = default;
                return false;
            }

            cue = new SpeechCue(verb, clause.Verb, i, false);
            return true;
        }

        return TryWithAdverb(text, clause, out cue) || TryVerbAt(text, clause.Verb, VerbForm.Finite, out cue);
    }

    // "hielt dagegen": verbs with such an adverb that the lexicon does not have.
    private static bool TryWithAdverb(AnalysedText text, in Clause clause, out SpeechCue cue)
    {
        cue = default;
        var last = clause.End - 1;
        if (last <= clause.Verb || !text.IsOnly(last, WordTraits.Adverb, WordTraits.Capitalised)) return false;
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(clause.Verb)))
        {
            if (!form.IsVerb || form.VerbForm != VerbForm.Finite || !QuotationWords.TryVerb(string.Concat(text.Word(last), form.Lemma), out var verb)) continue;
            cue = new SpeechCue(verb, clause.Verb, last, false);
            return true;
        }

        return false;
    }

    private static bool TryVerbAt(AnalysedText text, int token, VerbForm wanted, out SpeechCue cue)
    {
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(token)))
        {
            if (!form.IsVerb || !(form.VerbForm == wanted || (wanted == VerbForm.Infinitive && form.VerbForm == VerbForm.ZuInfinitive))) continue;
            if (!QuotationWords.TryVerb(form.Lemma, out var verb)) continue;
            cue = new SpeechCue(verb, token, -1, false);
            return true;
        }

        cue = default;
        return false;
    }

    // "ist bestätigt" is passive, "ist davon ausgegangen" a perfect.
    private static bool IsPassive(AnalysedText text, int auxiliary, in SpeechVerb verb)
    {
        foreach (ref readonly var form in Lexicon.German.Look(text.Word(auxiliary)))
            if (form.PartOfSpeech == PartOfSpeech.Auxiliary) return GrammarWords.AuxiliaryRole(form.Lemma) is "passive" || (GrammarWords.AuxiliaryRole(form.Lemma) is "state" && (verb.TakesPlainObject || verb.TakesAccusativeListener));
        return false;
    }
}
