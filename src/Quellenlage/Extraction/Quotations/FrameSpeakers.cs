using Quellenlage.Language;
using Quellenlage.Language.Grammar;

namespace Quellenlage.Extraction.Quotations;

/// <summary>Who speaks in the frame of a verb of saying: its subject, its agent, the source that a phrase or its object names.</summary>
internal static class FrameSpeakers
{
    internal static NounPhrase? Of(in SentenceView view, int k, in SpeechCue cue)
    {
        var clause = view.Clauses[k];
        // "Das geht aus einem Bericht hervor": the source stands in the phrase, not in the subject.
        if (cue.Verb.NamesSourceInPhrase) return PhraseSource(view, clause) ?? (clause.Verb == clause.First && BeforeInsertion(view, k) is var start and >= 0 ? PhraseSource(view, view.Clauses[start]) : null);
        if (IsCoordinatedPredicate(view, k) && MainBefore(view, k) is var main and >= 0) return SubjectOf(view, main);
        return SubjectOf(view, k) is { } subject ? WithoutObject(view.Text, clause, subject, cue) : null;
    }

    /// <summary>The subject of the clause, also where insertions part it from the verb: "Anna Melcher, die Leiterin, will ...".</summary>
    internal static NounPhrase? SubjectOf(in SentenceView view, int k)
    {
        var clause = view.Clauses[k];
        // "bestätigte den Brand und nannte ...": the subject holds on.
        if (clause.Opening == Clauses.Joined && k > 0 && clause.Verb == clause.First + 1) return SubjectOf(view, k - 1);
        if (clause.Verb == clause.First && BeforeInsertion(view, k) is var start and >= 0 && HeadOfSubject(view, start) is { } before)
        {
            // "Die Zahl der Toten, die ..., bezifferte das Amt": what cannot speak is the object of one who can.
            var number = Agreement.OfVerb(view.Text, clause.Verb);
            if ((!Speakers.CanSpeak(view.Text, before) || !Agreement.Of(view.Text, before).CanBeSubjectOf(number)) && Subjects.FirstFrom(view.Text, clause.Verb + 1, clause.End, number) is { } behind && Speakers.IsSpeaker(view.Text, behind)) return behind;
            return WithApposition(view, k - 1, before);
        }

        return Subjects.Find(view.Text, clause);
    }

    // "Sie räumte ein, es fehle an Geld, sprach aber ...": the last clause before in the indicative that has a subject of its own.
    private static int MainBefore(in SentenceView view, int k)
    {
        for (var i = k - 1; i >= 0; i--)
            if (view.Clauses[i] is { Kind: ClauseKind.Main, Verb: >= 0 } main && !view.Text.IsSubjunctive(main.Verb) && (main.Verb > main.First || i == 0)) return i;
        return -1;
    }

    /// <summary>Where the passive names the paper that says so: "in einem Bericht wird vermutet".</summary>
    internal static NounPhrase? PassiveSource(in SentenceView view, in Clause clause)
    {
        if (PhraseSource(view, clause) is not { } source) return null;
        var head = view.Text.Word(source.Head);
        return QuotationWords.IsSourceNoun(head, out _) || QuotationWords.SpeechNouns.Contains(head) || QuotationWords.TryGetLastPart(QuotationWords.SpeechNouns, head, out _) ? source : null;
    }

    // "wurde von der Feuerwehr bestätigt": whoever acts, where they can speak.
    internal static NounPhrase? Agent(in SentenceView view, in Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
            if (QuotationWords.AgentPrepositions.Contains(view.Text.Word(i)) && NounPhrases.TryRead(view.Text, i + 1, clause.End, out var agent) && Speakers.IsSpeaker(view.Text, agent)) return agent;
        return null;
    }

    internal static NounPhrase? PhraseSource(in SentenceView view, in Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
            if (QuotationWords.SourcePrepositions.Contains(view.Text.Word(i)) && NounPhrases.TryRead(view.Text, i + 1, clause.End, out var source)) return source;
        return null;
    }

    internal static bool IsCoordinatedPredicate(in SentenceView view, int k)
    {
        var clause = view.Clauses[k];
        return k > 0 && clause.Verb == clause.First && QuotationWords.CoordinatingParticles.Contains(view.Text.Word(clause.Verb + 1));
    }

    // "Anna Melcher, die Leiterin, sagte": what stands before the verb is the subject with an apposition or relative clause, no statement.
    internal static bool IsRestOfSubject(in SentenceView view, int k) =>
        BeforeInsertion(view, k) is var start and >= 0 && HeadOfSubject(view, start) is not null;

    // The clause without verb by which the statement begins, where only appositions and relative clauses stand between it and the clause; else -1.
    internal static int BeforeInsertion(in SentenceView view, int k)
    {
        for (var i = k - 1; i >= 0; i--)
        {
            if (view.Clauses[i].Kind is not (ClauseKind.Verbless or ClauseKind.Relative)) return -1;
            if (i == 0 || view.Clauses[i].Opening is ':' or ';') return view.Clauses[i].Kind == ClauseKind.Verbless && !view.Text.IsQuote(view.Clauses[i].First) ? i : -1;
        }

        return -1;
    }

    private static NounPhrase? HeadOfSubject(in SentenceView view, int start)
    {
        var clause = view.Clauses[start];
        return NounPhrases.TryRead(view.Text, Subjects.BehindParticles(view.Text, clause.First, clause.End), clause.End, out var phrase) && !Subjects.IsAdverb(view.Text, phrase) ? phrase : null;
    }

    // "sprach die Feuerwehr von zwölf Toten": the phrase is the verb's, not the subject's.
    private static NounPhrase WithoutObject(AnalysedText text, in Clause clause, in NounPhrase subject, in SpeechCue cue)
    {
        var taken = subject.HeadEnd < subject.End && QuotationWords.ObjectPrepositions.TryGet(text.Word(subject.HeadEnd), out var entry) && cue.Verb.Takes.Contains(entry[1], StringComparison.Ordinal);
        return taken && (subject.First > clause.Verb || clause.Kind == ClauseKind.Subordinate) ? subject with { End = subject.HeadEnd } : subject;
    }

    // "Der Chef des Amts, Jon Melcher, sagte": the name behind the comma is who speaks.
    private static NounPhrase WithApposition(in SentenceView view, int k, in NounPhrase phrase)
    {
        var (text, clause) = (view.Text, view.Clauses[k]);
        if (clause.Kind != ClauseKind.Verbless || text.NameAt(clause.First) is not { Type: NameType.Person } name || name.Span.End != text.Tokens[clause.End - 1].End) return phrase;
        return phrase with { Head = clause.First, HeadEnd = clause.End, End = clause.End };
    }

    // "Das Blatt zitierte einen Beamten mit den Worten, ...": the object is the source behind the subject.
    internal static QuotationDraft? QuotedSource(in SentenceView view, in Clause clause, QuotationDraft outer)
    {
        if (outer.Speaker is not { } speaker) return null;
        var from = speaker.First > clause.Verb ? speaker.End : clause.Verb + 1;
        for (var i = from; i < clause.End && i < from + 6; i++)
        {
            if (view.Text.Is(i, WordTraits.Preposition)) return null;
            if (!NounPhrases.TryRead(view.Text, i, clause.End, out var source)) continue;
            var inner = VerbFrames.NewDraft(view, outer.Type, "quoted-source");
            inner.Content.AddRange(outer.Content);
            inner.Speaker = source;
            inner.HopOf = outer;
            inner.Modality = outer.Modality;
            inner.Cue.AddRange(outer.Cue);
            outer.Inner = inner;
            return inner;
        }

        return null;
    }
}
