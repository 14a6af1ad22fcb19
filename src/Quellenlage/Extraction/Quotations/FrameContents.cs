using Quellenlage.Language;
using Quellenlage.Language.Grammar;

namespace Quellenlage.Extraction.Quotations;

/// <summary>What a verb of saying takes as said: what stands before it, behind it, or in the sentence before.</summary>
internal static class FrameContents
{
    private const string AsInquit = "inquit";
    internal const string AsColon = "colon";
    internal const string AsInfinitive = "infinitive";
    private const string Dependent = "complement-clause";
    private const string SentenceBefore = "sentence-before";

    // „...“, sagte X. / Es gebe Hoffnung, sagte X, und ... : the frame opens with its verb behind what was said.
    internal static QuotationDraft? Before(in SentenceView view, int k, in SpeechCue cue)
    {
        var clause = view.Clauses[k];
        if (clause.Kind != ClauseKind.Main || clause.Verb < 0 || clause.Verb > clause.First) return view.No(AsInquit, cue.Token, "the verb does not open its clause");
        if (k == 0 || clause.Opening is not (',' or '–')) return view.No(AsInquit, cue.Token, "no comma or dash parts the verb from a statement before it");
        if (!cue.Verb.IsReflexive && view.Text.IsOnly(clause.Verb + 1, WordTraits.Reflexive, WordTraits.PersonalPronoun)) return view.No(AsInquit, cue.Token, "with sich the verb says nothing");
        if (!cue.Verb.FollowsWhatWasSaid) return view.No(AsInquit, cue.Token, "the verb takes no clause as what was said");
        if (FrameSpeakers.IsRestOfSubject(view, k)) return view.No(AsInquit, cue.Token, "what stands before the verb is its subject");
        var text = view.Text;
        var before = clause.First - 1;
        var quotedBefore = QuotedSpans.EndingAt(text, before);
        var first = StartOfSaid(view, k);
        var isWhole = quotedBefore is { } marks && marks.Span.Start <= text.Tokens[first].Start;
        if (!isWhole && !IsStatement(view, first, k)) return view.No(AsInquit, cue.Token, "what stands before the verb is no statement: it has no verb of its own, or is a clause of time or reason");
        if (!cue.Verb.TakesPlainObject && cue.Verb.TakesObject && ReportedFrames.HasObject(view, clause, cue)) return view.No(AsInquit, cue.Token, "the verb has an object of its own");
        var draft = VerbFrames.NewDraft(view, QuotationType.Indirect, AsInquit);
        // "Es werde dauern, „bis alles trocken ist“, sagte er": the marks hold only a part of what was said.
        if (quotedBefore is { } quoted && (isWhole || !IsStatement(view, first, k)))
        {
            draft.Type = QuotationType.Direct;
            draft.Content.Add(quoted.Span);
        }
        else if (view.Trimmed(first, before) is { } said)
        {
            draft.Content.Add(said);
        }
        else
        {
            return null;
        }

        // The interrupted quotation goes on behind the frame.
        if (k + 1 < view.Clauses.Length && view.Clauses[k + 1] is var next && QuotedSpans.StartingAt(text, next.First) is { } rest && draft.Type == QuotationType.Direct)
            draft.Content.Add(rest.Span);
        draft.Frame.Add(view.Span(clause.First - 1, clause.End));
        return draft;
    }

    // All of the sentence before the frame from its last colon or semicolon on; of "X sagte, es regne, berichtet Y" what the first frame takes.
    internal static int StartOfSaid(in SentenceView view, int k)
    {
        for (var i = k - 1; i > 0; i--)
        {
            if (view.Clauses[i].Opening is ':' or ';') return view.Clauses[i].First;
            if (view.Clauses[i] is { Opening: ',', Kind: ClauseKind.Main } said && view.Text.IsSubjunctive(said.Verb) && view.Clauses[i - 1] is { Kind: ClauseKind.Main, Verb: >= 0 } frame
                && !view.Text.IsSubjunctive(frame.Verb) && SpeechCues.TryFind(view.Text, frame, out _)) return said.First;
        }

        return view.Sentence.FirstToken;
    }

    // "Während das Amt zählt, spricht ...", "Am Montag, dem Feiertag, meldete ...": a clause of time or reason, or one without a verb, is not what was said.
    private static bool IsStatement(in SentenceView view, int first, int k)
    {
        for (var i = view.ClauseAt(first); i < k; i++)
        {
            var clause = view.Clauses[i];
            if (clause.Verb >= 0 && (clause.Kind is ClauseKind.Main or ClauseKind.Interrogative or ClauseKind.Infinitive || (clause.Kind == ClauseKind.Subordinate && IsComplementiser(view, clause.First)))) return true;
        }

        return false;
    }

    private static bool IsComplementiser(in SentenceView view, int token) => QuotationWords.Complementisers.Contains(view.Text.Word(token).ToString().ToLowerInvariant());

    internal static QuotationDraft? Behind(in SentenceView view, int k, in SpeechCue cue)
    {
        // "Das heißt, der Händler zahlt": the writer explains.
        if (cue.Verb.NamesSourceInPhrase && view.Clauses[k].End == view.Clauses[k].First + 2 && QuotationWords.Anaphora.Contains(view.Text.Word(view.Clauses[k].First))) return view.No(Dependent, cue.Token, "the writer explains");
        // "bietet es sich an, ...", "verspricht sich, ...": with sich these verbs say nothing.
        if (!cue.Verb.IsReflexive && cue.Token == view.Clauses[k].Verb && view.Clauses[k].Kind == ClauseKind.Main && IsReflexive(view, view.Clauses[k])) return view.No(Dependent, cue.Token, "with sich the verb says nothing");
        for (var j = k + 1; j < view.Clauses.Length && j <= k + 4; j++)
        {
            var clause = view.Clauses[j];
            if (RuleFor(view, view.Clauses[k], clause, cue.Verb, j == k + 1) is { } rule)
            {
                var end = view.EndOfContent(j);
                if (view.Trimmed(clause.First, end) is not { } content) return null;
                var draft = VerbFrames.NewDraft(view, QuotationType.Indirect, rule);
                var opened = QuotedSpans.StartingAt(view.Text, clause.First);
                if (rule == AsColon && opened is { } quoted)
                {
                    draft.Type = QuotationType.Direct;
                    content = quoted.Span;
                }

                draft.Content.Add(content);
                draft.Frame.Add(view.Span(StartOfFrame(view, k), clause.First));
                return draft;
            }

            if (clause.Kind is not (ClauseKind.Relative or ClauseKind.Verbless)) break;
        }

        return view.No(Dependent, cue.Token, "no clause follows that the verb could take: dass, ob, a question, zu, Konjunktiv, a colon");
    }

    private static bool IsReflexive(in SentenceView view, in Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
            if (view.Text.IsOnly(i, WordTraits.Reflexive, WordTraits.PersonalPronoun)) return true;
        return false;
    }

    // "Der Leiter des Amts, der seit Montag zählt, sagte, ...": what interrupts the clause before its verb belongs to the frame.
    internal static int StartOfFrame(in SentenceView view, int k)
    {
        var first = view.Clauses[k].First;
        if (view.Clauses[k].Kind != ClauseKind.Main || view.Clauses[k].Verb != first) return first;
        for (var i = k; i > 0 && view.Clauses[i].Opening is ',' or '–'; i--)
        {
            if (view.Clauses[i - 1] is { Kind: ClauseKind.Main, Verb: >= 0 }) return first;
            if (i - 1 == 0 || view.Clauses[i - 1].Opening is ':' or ';') return view.Clauses[i - 1].First;
        }

        return first;
    }

    private static string? RuleFor(in SentenceView view, in Clause frame, in Clause clause, in SpeechVerb verb, bool adjacent)
    {
        // "dass es so bleibe: „...“": the colon is that of the main clause.
        if (clause.Opening == ':' && verb is { TakesPlainObject: false, TakesObject: true } && !view.Text.IsQuote(clause.First) && ReportedFrames.HasObject(view, frame, verb)) return null;
        if (clause.Opening == ':') return verb.TakesClause && frame.Kind is ClauseKind.Main or ClauseKind.Infinitive ? AsColon : null;
        if (clause.Opening is not (',' or '–')) return null;
        var first = clause.First;
        if (view.Text.IsQuote(first)) first++;
        return clause.Kind switch
        {
            ClauseKind.Subordinate when QuotationWords.Complementisers.Contains(view.Text.Word(first)) => verb.TakesClause ? Dependent : null,
            ClauseKind.Interrogative => verb.TakesClause && !IsRelativeQuestion(view, frame, first) ? "indirect-question" : null,
            // "um zu", "ohne zu": a purpose is not what was said.
            ClauseKind.Infinitive when QuotationWords.PurposeWords.Contains(view.Text.Word(Subjects.BehindParticles(view.Text, first, clause.End))) => null,
            // "jemanden zu finden, der bereit ist, ... zu teilen": it hangs on what stands between.
            ClauseKind.Infinitive when !adjacent && !verb.TakesInfinitive => null,
            ClauseKind.Infinitive => verb.TakesInfinitive || (verb.TakesClause && verb.Modality != Modalities.Modality.Alleged) ? AsInfinitive : null,
            ClauseKind.Main when view.Text.IsSubjunctive(clause.Verb) && clause.Verb > clause.First => verb.TakesClause ? "subjunctive-clause" : null,
            // "sagte, die Helfer hielten durch": forms that Konjunktiv and indicative share.
            ClauseKind.Main when clause.Verb > clause.First && adjacent && verb is { TakesClause: true, TakesObject: false } && view.Text.Is(clause.First, WordTraits.Article | WordTraits.PersonalPronoun | WordTraits.Determiner) => "main-clause",
            _ => null,
        };
    }

    // "schilderte den Fehler, welcher ...", "bestätigte Berichte, wonach ...": behind a noun such a word goes on with it and asks nothing.
    private static bool IsRelativeQuestion(in SentenceView view, in Clause frame, int first) =>
        QuotationWords.RelativeQuestions.TryGet(view.Text.Word(first), out var entry)
        && (entry[1] == "always" || (view.Text.IsCapitalised(frame.End - 1) && view.Text.Is(frame.End - 1, WordTraits.Noun | WordTraits.Unknown) && !view.Text.IsCapitalised(first + 1)));

    // "Das berichtet der Bote." / "Davon geht der Minister aus."
    internal static QuotationDraft? InSentenceBefore(in SentenceView view, int k, in SpeechCue cue)
    {
        var clause = view.Clauses[k];
        var anaphor = AnaphorOf(view, clause, cue);
        if (k != 0 || view.Index == 0 || anaphor < 0) return null;
        if (cue.Passive || (anaphor == clause.First && clause.Verb != clause.First + 1)) return view.No(SentenceBefore, cue.Token, "the verb is passive, or does not stand right behind the first word");
        var before = new SentenceView(view.Text, view.Index - 1);
        if (before.Sentence.Paragraph != view.Sentence.Paragraph || before.Sentence.IsHeading) return view.No(SentenceBefore, cue.Token, "the sentence before is a heading or of another paragraph");
        if (before.Trimmed(before.Sentence.FirstToken, before.LastWord) is not { } content) return null;
        var draft = VerbFrames.NewDraft(view, QuotationType.Indirect, SentenceBefore);
        draft.Speaker = cue.Verb.NamesSourceInPhrase ? FrameSpeakers.PhraseSource(view, clause) : anaphor > clause.Verb ? Subjects.Find(view.Text, clause) : Subjects.FirstFrom(view.Text, clause.Verb + 1, clause.End);
        // "Das erklärt den Anstieg": nobody says it.
        if (draft.Speaker is null && !cue.Verb.NamesSourceInPhrase) return view.No(SentenceBefore, cue.Token, "the clause has no subject that could speak");
        draft.Content.Add(content);
        draft.Content.Add(view.Text.Tokens[anaphor].Span);
        if (anaphor > clause.First) draft.Frame.Add(view.Span(clause.First, anaphor));
        if (anaphor + 1 < view.LastWord) draft.Frame.Add(view.Span(anaphor + 1, view.LastWord));
        return draft;
    }

    // "Das berichtet der Bote", "der Bote berichtete gestern darüber"
    private static int AnaphorOf(in SentenceView view, in Clause clause, in SpeechCue cue)
    {
        if (QuotationWords.Anaphora.Contains(view.Text.Word(clause.First))) return clause.First;
        for (var i = clause.Verb + 1; cue.Verb.TakesClause && i < clause.End; i++)
            if (QuotationWords.InnerAnaphora.Contains(view.Text.Word(i))) return i;
        return -1;
    }
}
