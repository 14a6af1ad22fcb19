using Quellenlage.Language.WordForms;
using Quellenlage.Resources;

namespace Quellenlage.Language.Grammar;

/// <summary>Reads lemma, mood, tense, voice and modal sense off the forms of a verb group.</summary>
internal static class VerbGroupReader
{
    private static readonly WordList _withSein = WordList.Load("language/sein-verbs");
    private static readonly WordList _guessAdverbs = WordList.Load("language/guess-adverbs");
    private static readonly Dictionary<string, ModalSenses> _modals = WordList.Load("language/modal-senses").Entries.ToDictionary(e => e.Word, e => new ModalSenses(Sense(e[1]), Sense(e[2]), Sense(e[3])), StringComparer.Ordinal);

    /// <summary>A group of the non-finite forms from <paramref name="first"/> to <paramref name="end"/>.</summary>
    /// <param name="finite">The reading of the clause's finite form; the default in an infinitive clause.</param>
    public static VerbGroup Read(AnalysedText text, in Clause clause, int first, int end, in WordForm finite)
    {
        var main = MainOf(text, first, end);
        var participle = text.Is(main, WordTraits.Participle2) && !(main == end - 1 && finite.PartOfSpeech == PartOfSpeech.Modal);
        var withSein = false;
        var lemma = LemmaOf(text, main, participle ? VerbForm.Participle2 : VerbForm.Infinitive, ref withSein);
        var forms = Forms.Of(text, main, end, finite);
        var verb = clause.Kind == ClauseKind.Infinitive ? -1 : clause.Verb;
        var voice = !participle ? Voice.Active
            : forms.HasPassive ? Voice.Passive
            : forms.HasState && !withSein ? Voice.State : Voice.Active;
        var perfect = forms.IsPerfect(participle, voice);
        var future = verb >= 0 && forms.Role == "passive" && text.Is(end - 1, WordTraits.Infinitive) && !(participle && main == end - 1);
        var mood = verb < 0 ? VerbMood.None : MoodOf(text, verb) is var own && own == VerbMood.Subjunctive2 && future ? VerbMood.Conditional : own;
        return new VerbGroup(verb, main, first, end, -1, lemma, mood, TenseOf(finite, mood, perfect, future), voice, SenseOf(text, clause, finite, mood, perfect, future, end));
    }

    /// <summary>The group of a finite form alone.</summary>
    public static VerbGroup ReadFinite(AnalysedText text, int verb)
    {
        var (best, mood) = (default(WordForm), MoodOf(text, verb));
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(verb)))
        {
            if (!form.IsVerb || form.VerbForm != VerbForm.Finite || form.Mood == Mood.Imperative) continue;
            if (best.Lemma is null || (mood == VerbMood.Indicative && best.Mood != Mood.Indicative && form.Mood == Mood.Indicative)) best = form;
        }

        return new VerbGroup(verb, verb, verb, verb, -1, best.Lemma, mood, TenseOf(best, mood, perfect: false, future: false), Voice.Active, ModalSense.None);
    }

    /// <summary>The last form that is no auxiliary; the first one where all are.</summary>
    public static int MainOf(AnalysedText text, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
            if (!VerbGroups.IsZu(text, i) && !VerbGroups.IsAuxiliaryForm(text, i)) return i;
        return VerbGroups.IsZu(text, first) && first + 1 < end ? first + 1 : first;
    }

    private static string? LemmaOf(AnalysedText text, int main, VerbForm wanted, ref bool withSein)
    {
        string? lemma = null;
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(main)))
        {
            if (!form.IsVerb || (form.VerbForm != wanted && !(wanted == VerbForm.Infinitive && form.VerbForm == VerbForm.ZuInfinitive))) continue;
            lemma ??= form.Lemma;
            if (!_withSein.Contains(form.Lemma) && !(form.SeparablePrefix is { } prefix && _withSein.Contains(form.Lemma.AsSpan(prefix.Length)))) continue;
            // "ist gefallen": of fallen, not of gefallen.
            (lemma, withSein) = (form.Lemma, true);
            break;
        }

        return lemma;
    }

    private static VerbMood MoodOf(AnalysedText text, int verb) =>
        text.Is(verb, WordTraits.Subjunctive1) ? VerbMood.Subjunctive1 : text.Is(verb, WordTraits.Subjunctive2) ? VerbMood.Subjunctive2 : VerbMood.Indicative;

    private static VerbTense TenseOf(in WordForm finite, VerbMood mood, bool perfect, bool future)
    {
        if (future) return perfect ? VerbTense.FuturePerfect : VerbTense.Future;
        var past = mood == VerbMood.Indicative && finite.Tense == Tense.Past;
        if (perfect) return past && finite.PartOfSpeech == PartOfSpeech.Auxiliary ? VerbTense.Pluperfect : VerbTense.Perfect;
        if (mood == VerbMood.None) return VerbTense.None;
        return past ? VerbTense.Preterite : VerbTense.Present;
    }

    private static ModalSense SenseOf(AnalysedText text, in Clause clause, in WordForm finite, VerbMood mood, bool perfect, bool future, int end)
    {
        if (future) return HasGuess(text, clause) ? ModalSense.Expectation : ModalSense.None;
        if (finite.PartOfSpeech != PartOfSpeech.Modal)
            return finite.Lemma is not null && VerbGroups.IsZu(text, end - 2) ? ModalSense.Obligation : ModalSense.None;
        if (!_modals.TryGetValue(finite.Lemma, out var senses)) return ModalSense.None;
        if (perfect || EndsInState(text, end)) return senses.BesideState;
        // "sollte" and "wollte" are past and Konjunktiv at once; the past is a plan of then.
        return mood == VerbMood.Subjunctive2 ? senses.Subjunctive2 : senses.Plain;
    }

    // "soll krank sein", "sollen Angst haben"
    private static bool EndsInState(AnalysedText text, int end)
    {
        foreach (ref readonly var form in Lexicon.German.Look(text.Word(end - 1)))
            if (form is { PartOfSpeech: PartOfSpeech.Auxiliary, VerbForm: VerbForm.Infinitive }) return GrammarWords.AuxiliaryRole(form.Lemma) is "state" or "perfect";
        return false;
    }

    private static bool HasGuess(AnalysedText text, in Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
            if (_guessAdverbs.Contains(text.Word(i))) return true;
        return false;
    }

    private static ModalSense Sense(string name) => Enum.Parse<ModalSense>(name);

    private readonly record struct ModalSenses(ModalSense Plain, ModalSense Subjunctive2, ModalSense BesideState);

    /// <summary>Which auxiliaries stand beside the main form.</summary>
    private readonly record struct Forms(string Role, bool HasPassive, bool HasState, bool HasHaben, bool HasInnerSein)
    {
        public static Forms Of(AnalysedText text, int main, int end, in WordForm finite)
        {
            var role = finite.PartOfSpeech == PartOfSpeech.Auxiliary ? GrammarWords.AuxiliaryRole(finite.Lemma) : "";
            // "werden" governs a participle as passive only when nothing stands between: "wird getötet haben" is none.
            var forms = new Forms(role, role == "passive" && main == end - 1, role == "state", role == "perfect", HasInnerSein: false);
            for (var i = main + 1; i < end; i++)
                foreach (ref readonly var form in Lexicon.German.Look(text.Word(i)))
                {
                    if (form.PartOfSpeech != PartOfSpeech.Auxiliary) continue;
                    var inner = GrammarWords.AuxiliaryRole(form.Lemma);
                    forms = forms with { HasPassive = forms.HasPassive || inner == "passive", HasState = forms.HasState || inner == "state", HasHaben = forms.HasHaben || inner == "perfect", HasInnerSein = forms.HasInnerSein || inner == "state" };
                    break;
                }

            return forms;
        }

        public bool IsPerfect(bool participle, Voice voice) =>
            participle ? HasHaben || (HasState && voice != Voice.State) : Role == "perfect" && HasInnerSein;
    }
}
