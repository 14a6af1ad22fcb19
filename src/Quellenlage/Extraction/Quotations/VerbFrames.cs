using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Quotations;

/// <summary>Quotations that a verb of saying introduces: behind it, before it, or in the sentence before.</summary>
internal static class VerbFrames
{
    public static void Find(in SentenceView view, List<QuotationDraft> drafts)
    {
        for (var k = 0; k < view.Clauses.Length; k++)
        {
            var clause = view.Clauses[k];
            if (!SpeechCues.TryFind(view.Text, clause, out var cue)) continue;
            if ((clause.Kind != ClauseKind.Main && OpensInnerFrame(view, clause)) || IsTaken(drafts, view.Index, view.Text.Tokens[cue.Token].Span)) continue;
            // "Jeder kann verlangen, dass ...": what can or must be said has not been said.
            if (cue.Token != clause.Verb && QuotationWords.IdleModals.Contains(view.Text.Word(clause.Verb))) continue;
            if (cue.Verb.NeedsFor && !ReportedFrames.HasObject(view, clause, cue)) continue;
            var draft = cue.Verb.NeedsItsPhrase ? ReportedFrames.Find(view, k, cue) : Frame(view, k, cue) ?? FrameContents.InSentenceBefore(view, k, cue) ?? ReportedFrames.Find(view, k, cue);
            if (draft is null) continue;
            AddCue(view, cue, clause, draft);
            draft.Speaker ??= cue.Passive && !cue.Verb.QuotesItsObject ? FrameSpeakers.Agent(view, clause) ?? FrameSpeakers.PassiveSource(view, clause) : FrameSpeakers.Of(view, k, cue);
            // "Es ist ausgeschlossen, dass ...": the writer's own words.
            if (cue.Passive && draft.Speaker is null && IsState(view.Text, clause, cue)) continue;
            if (cue.Passive && draft.Speaker is null && cue.Verb.IsHearsayInPassive) draft.Modality = Modalities.Modality.Alleged;
            // "hieß es weiter": whoever spoke before.
            if (cue.Verb.NamesSourceInPhrase && draft.Speaker is null && QuotationWords.ImpersonalSubjects.Contains(view.Text.Word(clause.Verb + 1)) && CarriedStatements.Previous(view, drafts) is { } before && view.Text.Sentences[before.LastSentence].Paragraph == view.Sentence.Paragraph)
            {
                draft.CarriedFrom = before;
                draft.NamesNobody = true;
            }

            if (draft.Speaker is { } speaker) SetSpeaker(view, draft, Addressees.WithoutChannel(view.Text, speaker));
            // "Die Ordnung fand Anwendung: Im Tor stand ...": what cannot speak only leads to what follows its colon.
            if (draft is { Rule: FrameContents.AsColon, Type: QuotationType.Indirect, Speaker: { } thing } && !Speakers.CanSpeak(view.Text, thing)) continue;
            // "wie ihr meint": whoever is spoken to is not reported.
            if (draft.Speaker is { } addressed && addressed.End == addressed.First + 1 && FirstPerson.IsSecond(view.Text, addressed.First)) continue;
            draft.OfItself = draft.Rule == FrameContents.AsInfinitive && !cue.Passive && cue.Verb.PromisesOfItself;
            Addressees.Find(view, clause, cue, draft);
            drafts.Add(draft);
            if (draft.Rule == ReportedFrames.Rule && ReportedFrames.Gapped(view, k, cue) is { } second) drafts.Add(second);
            if (cue.Verb.QuotesItsObject && !cue.Passive && FrameSpeakers.QuotedSource(view, clause, draft) is { } inner) drafts.Add(inner);
        }
    }

    // ", so schätzen Fachleute, ...": the frame is found.
    private static bool IsTaken(List<QuotationDraft> drafts, int sentence, TextSpan cue)
    {
        foreach (var draft in drafts.FromEnd(sentence))
            if (draft.Rule == "so" && draft.Cue.Contains(cue)) return true;
        return false;
    }

    private static bool IsState(AnalysedText text, in Clause clause, in SpeechCue cue) =>
        GrammarWords.AuxiliaryRole(Lemma(text, clause.Verb)) is "state" && !(cue.Token + 1 < clause.End && VerbGroups.IsAuxiliaryForm(text, cue.Token + 1));

    private static string Lemma(AnalysedText text, int verb)
    {
        foreach (ref readonly var form in Language.WordForms.Lexicon.German.LookAtStart(text.Word(verb)))
            if (form.PartOfSpeech == Language.WordForms.PartOfSpeech.Auxiliary) return form.Lemma;
        return "";
    }

    internal static void SetSpeaker(in SentenceView view, QuotationDraft draft, in NounPhrase speaker)
    {
        var end = HolderTails.End(view.Text, speaker, view.LastWord, out var apposition);
        // "eine Mitteilung der Leiter, Anna Melcher und Jon Kolb": what stands behind a paper names its writers.
        var isPaper = OriginTypes.IsDocument(view.Text.Word(speaker.Head));
        draft.Speaker = apposition is { } named && view.Text.IsInName(named.Head) && !isPaper ? named : speaker;
        if (end == speaker.End || isPaper) return;
        draft.SpeakerSpan = view.Span(speaker.First, end);
        // ", sagte der Leiter des Amts, Jon Melcher": the frame goes as far as its speaker.
        if (draft.Frame is not [var frame]) return;
        var reach = view.Text.Tokens[end - 1].End;
        if (reach > frame.End && frame.Contains(view.Text.Tokens[speaker.End - 1].Span) && !draft.Content.Exists(c => c.Start >= frame.End && c.Start < reach)) draft.Frame[0] = new TextSpan(frame.Start, reach);
    }

    // What follows a coordinated predicate ("beklagte Schäden, teilte aber mit, dass ...") is its content, not the clause before.
    private static QuotationDraft? Frame(in SentenceView view, int k, in SpeechCue cue)
    {
        var inquit = FrameSpeakers.IsCoordinatedPredicate(view, k) ? null : FrameContents.Before(view, k, cue);
        if (inquit is { Type: QuotationType.Direct }) return inquit;
        var behind = FrameContents.Behind(view, k, cue);
        return behind is not null && (inquit is null || !view.Text.IsSubjunctive(view.Clauses[k - 1].Verb)) ? behind : inquit ?? behind;
    }

    private static bool OpensInnerFrame(in SentenceView view, in Clause clause) =>
        QuotationWords.InnerFrames.TryGet(view.Text.Word(clause.First), out var entry) && entry[1] == "verb";

    private static void AddCue(in SentenceView view, in SpeechCue cue, in Clause clause, QuotationDraft draft)
    {
        if (draft.Modality == Modalities.Modality.Asserted) draft.Modality = ModalityOf(view, cue, clause);
        // "widersprach: „Der Deich hält“": what is denied are the words of others, not these.
        if (draft.Modality == Modalities.Modality.Denied && (draft.Type == QuotationType.Direct || draft.Rule == FrameContents.AsColon)) draft.Modality = Modalities.Modality.Asserted;
        if (draft.Rule == ReportedFrames.Rule) return;
        AddCueTokens(view, cue, clause, draft);
    }

    // "bestätigte den Brand nicht", "schloss das nicht aus": neither is confirmed, neither denied.
    private static Modalities.Modality ModalityOf(in SentenceView view, in SpeechCue cue, in Clause clause)
    {
        var modality = cue.Verb.Modality;
        if (modality is not (Modalities.Modality.Confirmed or Modalities.Modality.Denied)) return modality;
        for (var i = clause.First; i < clause.End; i++)
            if (QuotationWords.Negations.Contains(view.Text.Word(i))) return modality == Modalities.Modality.Denied ? Modalities.Modality.Hypothetical : Modalities.Modality.Asserted;
        return modality;
    }

    /// <summary>The verb with its auxiliary, particle and impersonal subject.</summary>
    internal static void AddCueTokens(in SentenceView view, in SpeechCue cue, in Clause clause, QuotationDraft draft)
    {
        // "hieß es": the impersonal subject belongs to the verb.
        var impersonal = clause.Verb + 1 < clause.End && cue.Verb.NamesSourceInPhrase && QuotationWords.Impersonal.Contains(view.Text.Word(clause.Verb + 1)) ? clause.Verb + 1 : -1;
        foreach (var token in new[] { clause.Verb, cue.Token, cue.Particle, impersonal }.Where(t => t >= 0).Distinct().Order())
            draft.Cue.Add(view.Text.Tokens[token].Span);
    }

    internal static QuotationDraft NewDraft(in SentenceView view, QuotationType type, string rule) =>
        new() { Type = type, Content = [], Rule = rule, Sentence = view.Index };
}
