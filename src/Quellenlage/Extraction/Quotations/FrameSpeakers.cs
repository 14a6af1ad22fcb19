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
        if (cue.Verb.NamesSourceInPhrase) return PhraseSource(view, clause);
        if (IsCoordinatedPredicate(view, k) && view.Clauses[k - 1].Verb >= 0) return Subjects.Find(view.Text, view.Clauses[k - 1]);
        if (clause.Verb == clause.First && k > 0 && IsRestOfSubject(view, k) && NounPhrases.TryRead(view.Text, view.Clauses[0].First, view.Clauses[0].End, out var before))
            return WithApposition(view, k - 1, before);
        return Subjects.Find(view.Text, clause) is { } subject ? WithoutObject(view.Text, clause, subject, cue) : null;
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
    internal static bool IsRestOfSubject(in SentenceView view, int k)
    {
        for (var i = k - 1; i >= 0 && view.Clauses[i].Opening is not (':' or ';'); i--)
        {
            if (view.Clauses[i].Kind is not (ClauseKind.Verbless or ClauseKind.Relative)) return false;
            if (i == 0) return NounPhrases.TryRead(view.Text, view.Clauses[0].First, view.Clauses[0].End, out _) && !view.Text.IsQuote(view.Clauses[0].First);
        }

        return false;
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
