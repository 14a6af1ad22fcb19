using Quellenlage.Language;
using Quellenlage.Language.Grammar;

namespace Quellenlage.Extraction.Quotations;

/// <summary>The writer's summaries: clauses whose verb of saying has an object instead of what was said.</summary>
internal static class ReportedFrames
{
    internal const string Rule = "reported";
    private const string DeniedName = "denied";
    private const int FewestWords = 4;
    private const int FewestWithAnaphor = 3;

    // The writer's summary: a clause with verb of saying, speaker and object.
    internal static QuotationDraft? Find(in SentenceView view, int k, in SpeechCue cue)
    {
        var clause = view.Clauses[k];
        if (WhyNotReported(view, clause, cue) is { } reason) return view.No(Rule, cue.Token, reason);
        if ((cue.Passive ? FrameSpeakers.Agent(view, clause) : FrameSpeakers.Of(view, k, cue)) is not { } subject || !Speakers.CanSpeak(view.Text, subject)) return view.No(Rule, cue.Token, "the clause has no subject that could speak");
        if (!HasObject(view, clause, cue)) return view.No(Rule, cue.Token, "the object with the verb's preposition is missing");
        if (cue.Verb.Counts && !(HasNumber(view, clause) && IsCounter(view.Text, subject))) return view.No(Rule, cue.Token, "no authority or body counts here, or no number says what");
        var end = HolderFrames.EndOfStatement(view, k);
        var first = StartOfSummary(view, k);
        // "bestätigte den Riss und wies ... zurück": each predicate is a statement of its own.
        if (clause.Opening == Clauses.Joined && first == clause.First) first++;
        if (GappedSubject(view, k, cue) is not null || (k + 1 < view.Clauses.Length && view.Clauses[k + 1] is { Opening: Clauses.Joined, Kind: ClauseKind.Main })) end = Math.Min(end, clause.End);
        // "Melcher bestreitet das": what it denies is told, whatever it was.
        if (view.Trimmed(first, end) is not { } content || end - first < (view.Text.IsOnly(end - 1, WordTraits.Article | WordTraits.PersonalPronoun, WordTraits.Noun) ? FewestWithAnaphor : FewestWords)) return view.No(Rule, cue.Token, "too few words");
        if (DependentSubjunctive(view, k) is { } dependent)
        {
            dependent.Speaker = subject;
            return dependent;
        }

        var draft = VerbFrames.NewDraft(view, QuotationType.Reported, Rule);
        draft.Speaker = subject;
        draft.Content.Add(content);
        if (DeniesByNoun(view, clause)) draft.Modality = Modalities.Modality.Denied;
        return draft;
    }

    // "bekräftigte das Dementi", "bleibt bei seinem Dementi": the object tells what is said.
    private static bool DeniesByNoun(in SentenceView view, in Clause clause)
    {
        for (var i = clause.Verb + 1; i < clause.End; i++)
            if (view.Text.IsCapitalised(i) && QuotationWords.SpeechNouns.TryGet(view.Text.Word(i), out var entry) && entry[1] == DeniedName
                && (!view.Text.Is(i - 2, WordTraits.Preposition) || view.Text.Is(i - 2, WordTraits.FiniteVerb) || QuotationWords.ObjectPrepositions.Contains(view.Text.Word(i - 2)))) return true;
        return false;
    }

    // The police, an office, a union, a clinic.
    private static bool IsCounter(AnalysedText text, in NounPhrase subject) =>
        OriginTypes.IsAuthority(text, subject) || text.NameOver(subject.HeadEnd - 1) is { Type: NameType.Organisation } || OriginTypes.IsBody(text.Word(subject.Head));

    // "Die Mauer, die alt war, lehnte er ab", "Den Deich zu erhöhen, lehnte er ab": what stands before the verb belongs to it; a clause of time or reason does not.
    private static int StartOfSummary(in SentenceView view, int k)
    {
        if (view.Clauses[k].Kind != ClauseKind.Main || view.Clauses[k].Verb != view.Clauses[k].First) return view.Clauses[k].First;
        for (var i = k - 1; i >= 0; i--)
        {
            if (view.Clauses[i].Kind is not (ClauseKind.Verbless or ClauseKind.Relative or ClauseKind.Infinitive)) return view.Clauses[k].First;
            if (i == 0 || view.Clauses[i].Opening is ':' or ';') return view.Clauses[i].First;
        }

        return view.Clauses[k].First;
    }

    // "wies den Vorwurf zurück, weil er jeder Grundlage entbehre": the Konjunktiv tells that the clause is in the speaker's words.
    private static QuotationDraft? DependentSubjunctive(in SentenceView view, int k)
    {
        if (k + 1 >= view.Clauses.Length || view.Clauses[k + 1] is not { Kind: ClauseKind.Subordinate or ClauseKind.Relative, Opening: ',' } next || !view.Text.IsSubjunctive(next.Verb)) return null;
        if (view.Trimmed(next.First, view.EndOfStatement(k + 1)) is not { } content) return null;
        var draft = VerbFrames.NewDraft(view, QuotationType.Indirect, "dependent-konjunktiv");
        draft.Content.Add(content);
        draft.Frame.Add(view.Span(FrameContents.StartOfFrame(view, k), next.First));
        return draft;
    }

    // "Die Polizei zählte 300 Teilnehmer"
    private static bool HasNumber(in SentenceView view, in Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
            if (view.Text.Is(i, WordTraits.Numeral)) return true;
        return false;
    }

    private static string? WhyNotReported(in SentenceView view, in Clause clause, in SpeechCue cue)
    {
        if (!cue.Verb.TakesObject) return "the verb takes no object that sums up what was said";
        if (cue.Passive && FrameSpeakers.Agent(view, clause) is null) return "the verb is passive and names nobody who acts";
        if (clause.Kind is ClauseKind.Relative or ClauseKind.Infinitive or ClauseKind.Interrogative) return "the verb stands in a relative, infinitive or question clause";
        if (IsNoStatement(view, clause, cue)) return "with this object, or with sich, the verb says something else";
        return view.Text.IsSubjunctive(clause.Verb) ? "the verb is in Konjunktiv: somebody else reports it" : null;
    }

    // "Melcher sprach von 38 Toten, das Amt von 26": the second clause leaves the verb out.
    internal static QuotationDraft? Gapped(in SentenceView view, int k, in SpeechCue cue)
    {
        if (GappedSubject(view, k, cue) is not { } subject || view.Trimmed(view.Clauses[k + 1].First, view.Clauses[k + 1].End) is not { } content) return null;
        var draft = VerbFrames.NewDraft(view, QuotationType.Reported, Rule);
        draft.Speaker = subject;
        draft.Modality = cue.Verb.Modality;
        draft.Content.Add(content);
        return draft;
    }

    private static NounPhrase? GappedSubject(in SentenceView view, int k, in SpeechCue cue)
    {
        if (k + 1 >= view.Clauses.Length || view.Clauses[k + 1] is not { Kind: ClauseKind.Verbless, Opening: ',' } next) return null;
        if (cue.Verb.TakesPlainObject) return HasNumber(view, view.Clauses[k]) && HasNumber(view, next) ? Counter(view, next) : null;
        if (!HasObject(view, next, cue)) return null;
        return NounPhrases.TryRead(view.Text, next.First, next.End, out var subject) && !view.Text.Is(next.First, WordTraits.Preposition) ? subject : null;
    }

    // "zählte 400 Gäste, die Polizei nur 180": a number behind another who can speak.
    private static NounPhrase? Counter(in SentenceView view, in Clause next) =>
        NounPhrases.TryRead(view.Text, next.First, next.End, out var subject) && subject.End < next.End && !view.Text.Is(subject.First, WordTraits.Numeral) && Speakers.IsSpeaker(view.Text, subject)
            && Agreement.Of(view.Text, subject).CanBeNominative ? subject : null;

    // "bestätigt sich", "forderte das Unglück 92 Menschenleben": the verb says something else here.
    private static bool IsNoStatement(in SentenceView view, in Clause clause, in SpeechCue cue)
    {
        var versatile = QuotationWords.HasOtherSense(cue.Verb);
        for (var i = clause.First; i < clause.End; i++)
        {
            if (view.Text.Is(i, WordTraits.Reflexive) && !view.Text.Is(i, WordTraits.PersonalPronoun) && !cue.Verb.IsReflexive) return true;
            if (versatile && QuotationWords.IsOtherSense(cue.Verb, view.Text.Word(i))) return true;
        }

        return false;
    }

    // Verbs that take no plain object need their preposition: "sprach von Toten", "bezeichnete ihn als Helden".
    internal static bool HasObject(in SentenceView view, in Clause clause, in SpeechCue cue) => HasObject(view, clause, cue.Verb);

    internal static bool HasObject(in SentenceView view, in Clause clause, in SpeechVerb verb)
    {
        if (verb.TakesPlainObject) return true;
        for (var i = clause.First; i < clause.End; i++)
            if (QuotationWords.ObjectPrepositions.TryGet(view.Text.Word(i), out var entry) && verb.Takes.Contains(entry[1], StringComparison.Ordinal)) return true;
        return false;
    }
}
