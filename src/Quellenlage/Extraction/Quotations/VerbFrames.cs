using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Quotations;

/// <summary>Quotations that a verb of saying introduces: behind it, before it, or in the sentence before.</summary>
internal static class VerbFrames
{
    private const string Reporting = "reported";
    private const string AsInquit = "inquit";
    internal const string AsInfinitive = "infinitive";
    private const string Dependent = "complement-clause";
    private const string SentenceBefore = "sentence-before";

    public static void Find(in SentenceView view, List<QuotationDraft> drafts)
    {
        for (var k = 0; k < view.Clauses.Length; k++)
        {
            var clause = view.Clauses[k];
            if (!SpeechCues.TryFind(view.Text, clause, out var cue)) continue;
            if (clause.Kind != ClauseKind.Main && OpensInnerFrame(view, clause)) continue;
            if (cue.Verb.NeedsFor && !HasObject(view, clause, cue)) continue;
            var draft = Frame(view, k, cue) ?? ContentInSentenceBefore(view, k, cue) ?? Reported(view, k, cue);
            if (draft is null) continue;
            AddCue(view, cue, clause, draft);
            draft.Speaker ??= cue.Passive && !cue.Verb.QuotesItsObject ? Agent(view, clause) : SpeakerOf(view, k, cue);
            if (cue.Passive && draft.Speaker is null && cue.Verb.IsHearsayInPassive) draft.Modality = Modalities.Modality.Alleged;
            // "hieß es weiter": whoever spoke before.
            if (cue.Verb.NamesSourceInPhrase && draft.Speaker is null && CarriedStatements.Previous(view, drafts) is { } before && view.Text.Sentences[before.LastSentence].Paragraph == view.Sentence.Paragraph)
            {
                draft.CarriedFrom = before;
                draft.NamesNobody = true;
            }


            if (draft.Speaker is { } speaker) SetSpeaker(view, draft, Addressees.WithoutChannel(view.Text, speaker));
            draft.OfItself = draft.Rule == AsInfinitive && !cue.Passive && cue.Verb.PromisesOfItself;
            Addressees.Find(view, clause, cue, draft);
            drafts.Add(draft);
            if (draft.Rule == Reporting && Gapped(view, k, cue) is { } second) drafts.Add(second);
            if (cue.Verb.QuotesItsObject && !cue.Passive && QuotedSource(view, clause, draft) is { } inner) drafts.Add(inner);
        }
    }

    internal static void SetSpeaker(in SentenceView view, QuotationDraft draft, in NounPhrase speaker)
    {
        var end = HolderTails.End(view.Text, speaker, view.LastWord, out var apposition);
        draft.Speaker = apposition is { } named && view.Text.IsInName(named.Head) ? named : speaker;
        if (end == speaker.End) return;
        draft.SpeakerSpan = view.Span(speaker.First, end);
        // ", sagte der Leiter des Amts, Jon Melcher": the frame goes as far as its speaker.
        if (draft.Frame is not [var frame]) return;
        var reach = view.Text.Tokens[end - 1].End;
        if (reach > frame.End && frame.Contains(view.Text.Tokens[speaker.End - 1].Span) && !draft.Content.Exists(c => c.Start >= frame.End && c.Start < reach)) draft.Frame[0] = new TextSpan(frame.Start, reach);
    }

    // What follows a coordinated predicate ("beklagte Schäden, teilte aber mit, dass ...") is its content, not the clause before.
    private static QuotationDraft? Frame(in SentenceView view, int k, in SpeechCue cue)
    {
        var inquit = IsCoordinatedPredicate(view, k) ? null : Inquit(view, k, cue);
        if (inquit is { Type: QuotationType.Direct }) return inquit;
        var behind = ContentBehind(view, k, cue);
        return behind is not null && (inquit is null || !view.Text.IsSubjunctive(view.Clauses[k - 1].Verb)) ? behind : inquit ?? behind;
    }

    private static bool IsCoordinatedPredicate(in SentenceView view, int k)
    {
        var clause = view.Clauses[k];
        return k > 0 && clause.Verb == clause.First && QuotationWords.CoordinatingParticles.Contains(view.Text.Word(clause.Verb + 1));
    }

    private static bool OpensInnerFrame(in SentenceView view, in Clause clause) =>
        QuotationWords.InnerFrames.TryGet(view.Text.Word(clause.First), out var entry) && entry[1] == "verb";

    private static NounPhrase? SpeakerOf(in SentenceView view, int k, in SpeechCue cue)
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
    private static NounPhrase? Agent(in SentenceView view, in Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
            if (QuotationWords.AgentPrepositions.Contains(view.Text.Word(i)) && NounPhrases.TryRead(view.Text, i + 1, clause.End, out var agent) && Speakers.IsSpeaker(view.Text, agent)) return agent;
        return null;
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

    internal static NounPhrase? PhraseSource(in SentenceView view, in Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
            if (QuotationWords.SourcePrepositions.Contains(view.Text.Word(i)) && NounPhrases.TryRead(view.Text, i + 1, clause.End, out var source)) return source;
        return null;
    }

    // „...“, sagte X. / Es gebe Hoffnung, sagte X, und ... : the frame opens with its verb behind what was said.
    private static QuotationDraft? Inquit(in SentenceView view, int k, in SpeechCue cue)
    {
        var clause = view.Clauses[k];
        if (clause.Kind != ClauseKind.Main || clause.Verb < 0 || clause.Verb > clause.First) return view.No(AsInquit, cue.Token, "the verb does not open its clause");
        if (k == 0 || clause.Opening is not (',' or '–')) return view.No(AsInquit, cue.Token, "no comma or dash parts the verb from a statement before it");
        if (!cue.Verb.TakesClause) return view.No(AsInquit, cue.Token, "the verb takes no clause as what was said");
        if (IsRestOfSubject(view, k)) return view.No(AsInquit, cue.Token, "what stands before the verb is its subject");
        if (IsAdverbial(view, k - 1)) return view.No(AsInquit, cue.Token, "what stands before the verb is a clause of time or reason");
        if (!cue.Verb.TakesPlainObject && cue.Verb.TakesObject && HasObject(view, clause, cue)) return view.No(AsInquit, cue.Token, "the verb has an object of its own");
        var text = view.Text;
        var before = clause.First - 1;
        var draft = NewDraft(view, QuotationType.Indirect, AsInquit);
        if (QuotedSpans.EndingAt(text, before) is { } quoted)
        {
            draft.Type = QuotationType.Direct;
            draft.Content.Add(quoted.Span);
        }
        else if (view.Trimmed(view.StartOfStatement(k - 1), before) is { } said)
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

    // "Während das Amt zählt, spricht ...": a clause of time or reason before the verb is not what was said.
    private static bool IsAdverbial(in SentenceView view, int k) =>
        view.Clauses[k].Kind == ClauseKind.Subordinate && (k == 0 || view.Clauses[k].Opening is ':' or ';') && !QuotationWords.Complementisers.Contains(FirstWord(view, k));

    private static string FirstWord(in SentenceView view, int k) => view.Text.Word(view.Clauses[k].First).ToString().ToLowerInvariant();

    // "Anna Melcher, die Leiterin, sagte": what stands before the verb is the subject with an apposition or relative clause, no statement.
    private static bool IsRestOfSubject(in SentenceView view, int k)
    {
        for (var i = k - 1; i >= 0 && view.Clauses[i].Opening is not (':' or ';'); i--)
        {
            if (view.Clauses[i].Kind is not (ClauseKind.Verbless or ClauseKind.Relative)) return false;
            if (i == 0) return NounPhrases.TryRead(view.Text, view.Clauses[0].First, view.Clauses[0].End, out _) && !view.Text.IsQuote(view.Clauses[0].First);
        }

        return false;
    }

    private static QuotationDraft? ContentBehind(in SentenceView view, int k, in SpeechCue cue)
    {
        for (var j = k + 1; j < view.Clauses.Length && j <= k + 4; j++)
        {
            var clause = view.Clauses[j];
            if (RuleFor(view, clause, cue.Verb, j == k + 1) is { } rule)
            {
                var end = view.EndOfStatement(j);
                if (view.Trimmed(clause.First, end) is not { } content) return null;
                var draft = NewDraft(view, QuotationType.Indirect, rule);
                var opened = QuotedSpans.StartingAt(view.Text, clause.First);
                if (rule == "colon" && opened is { } quoted)
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

    private static string? RuleFor(in SentenceView view, in Clause clause, in SpeechVerb verb, bool adjacent)
    {
        if (clause.Opening == ':') return verb.TakesClause ? "colon" : null;
        if (clause.Opening is not (',' or '–')) return null;
        var first = clause.First;
        if (view.Text.IsQuote(first)) first++;
        return clause.Kind switch
        {
            ClauseKind.Subordinate when QuotationWords.Complementisers.Contains(view.Text.Word(first)) => verb.TakesClause ? Dependent : null,
            ClauseKind.Interrogative => verb.TakesClause ? "indirect-question" : null,
            ClauseKind.Infinitive => verb.TakesInfinitive || (verb.TakesClause && verb.Modality != Modalities.Modality.Alleged) ? AsInfinitive : null,
            ClauseKind.Main when view.Text.IsSubjunctive(clause.Verb) && clause.Verb > clause.First => verb.TakesClause ? "subjunctive-clause" : null,
            // "sagte, die Helfer hielten durch": forms that Konjunktiv and indicative share.
            ClauseKind.Main when clause.Verb > clause.First && adjacent && verb is { TakesClause: true, TakesObject: false } && view.Text.Is(clause.First, WordTraits.Article | WordTraits.PersonalPronoun | WordTraits.Determiner) => "main-clause",
            _ => null,
        };
    }

    // "Das berichtet der Bote." / "Davon geht der Minister aus."
    private static QuotationDraft? ContentInSentenceBefore(in SentenceView view, int k, in SpeechCue cue)
    {
        var clause = view.Clauses[k];
        var anaphor = AnaphorOf(view, clause, cue);
        if (k != 0 || view.Index == 0 || anaphor < 0) return null;
        if (cue.Passive || (anaphor == clause.First && clause.Verb != clause.First + 1)) return view.No(SentenceBefore, cue.Token, "the verb is passive, or does not stand right behind the first word");
        var before = new SentenceView(view.Text, view.Index - 1);
        if (before.Sentence.Paragraph != view.Sentence.Paragraph || before.Sentence.IsHeading) return view.No(SentenceBefore, cue.Token, "the sentence before is a heading or of another paragraph");
        if (before.Trimmed(before.Sentence.FirstToken, before.LastWord) is not { } content) return null;
        var draft = NewDraft(view, QuotationType.Indirect, SentenceBefore);
        draft.Speaker = cue.Verb.NamesSourceInPhrase ? PhraseSource(view, clause) : anaphor > clause.Verb ? Subjects.Find(view.Text, clause) : Subjects.FirstFrom(view.Text, clause.Verb + 1, clause.End);
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

    // The writer's summary: a clause with verb of saying, speaker and object.
    private static QuotationDraft? Reported(in SentenceView view, int k, in SpeechCue cue)
    {
        var clause = view.Clauses[k];
        if (WhyNotReported(view, clause, cue) is { } reason) return view.No(Reporting, cue.Token, reason);
        if ((cue.Passive ? Agent(view, clause) : SpeakerOf(view, k, cue)) is not { } subject || Speakers.CannotSpeak(view.Text, subject)) return view.No(Reporting, cue.Token, "the clause has no subject that could speak");
        if (!HasObject(view, clause, cue)) return view.No(Reporting, cue.Token, "the object with the verb's preposition is missing");
        var end = view.EndOfStatement(k);
        var first = k > 0 && clause.Verb == clause.First && IsRestOfSubject(view, k) ? view.Clauses[0].First : clause.First;
        if (GappedSubject(view, k, cue) is not null) end = Math.Min(end, clause.End);
        if (view.Trimmed(first, end) is not { } content || end - first < 4) return view.No(Reporting, cue.Token, "fewer than four words");
        if (DependentSubjunctive(view, k) is { } dependent)
        {
            dependent.Speaker = subject;
            return dependent;
        }

        var draft = NewDraft(view, QuotationType.Reported, Reporting);
        draft.Speaker = subject;
        draft.Content.Add(content);
        return draft;
    }

    // "wies den Vorwurf zurück, weil er jeder Grundlage entbehre": the Konjunktiv tells that the clause is in the speaker's words.
    private static QuotationDraft? DependentSubjunctive(in SentenceView view, int k)
    {
        if (k + 1 >= view.Clauses.Length || view.Clauses[k + 1] is not { Kind: ClauseKind.Subordinate or ClauseKind.Relative, Opening: ',' } next || !view.Text.IsSubjunctive(next.Verb)) return null;
        if (view.Trimmed(next.First, view.EndOfStatement(k + 1)) is not { } content) return null;
        var draft = NewDraft(view, QuotationType.Indirect, "dependent-konjunktiv");
        draft.Content.Add(content);
        draft.Frame.Add(view.Span(StartOfFrame(view, k), next.First));
        return draft;
    }

    private static string? WhyNotReported(in SentenceView view, in Clause clause, in SpeechCue cue)
    {
        if (!cue.Verb.TakesObject) return "the verb takes no object that sums up what was said";
        if (cue.Passive && Agent(view, clause) is null) return "the verb is passive and names nobody who acts";
        if (clause.Kind is ClauseKind.Relative or ClauseKind.Infinitive or ClauseKind.Interrogative) return "the verb stands in a relative, infinitive or question clause";
        if (IsNoStatement(view, clause, cue)) return "with this object, or with sich, the verb says something else";
        return view.Text.IsSubjunctive(clause.Verb) ? "the verb is in Konjunktiv: somebody else reports it" : null;
    }

    // "Melcher sprach von 38 Toten, das Amt von 26": the second clause leaves the verb out.
    private static QuotationDraft? Gapped(in SentenceView view, int k, in SpeechCue cue)
    {
        if (GappedSubject(view, k, cue) is not { } subject || view.Trimmed(view.Clauses[k + 1].First, view.Clauses[k + 1].End) is not { } content) return null;
        var draft = NewDraft(view, QuotationType.Reported, Reporting);
        draft.Speaker = subject;
        draft.Modality = cue.Verb.Modality;
        draft.Content.Add(content);
        return draft;
    }

    private static NounPhrase? GappedSubject(in SentenceView view, int k, in SpeechCue cue)
    {
        if (k + 1 >= view.Clauses.Length || view.Clauses[k + 1] is not { Kind: ClauseKind.Verbless, Opening: ',' } next) return null;
        if (cue.Verb.TakesPlainObject || !HasObject(view, next, cue)) return null;
        return NounPhrases.TryRead(view.Text, next.First, next.End, out var subject) && !view.Text.Is(next.First, WordTraits.Preposition) ? subject : null;
    }

    // "bestätigt sich", "forderte das Unglück 92 Menschenleben": the verb says something else here.
    private static bool IsNoStatement(in SentenceView view, in Clause clause, in SpeechCue cue)
    {
        for (var i = clause.First; i < clause.End; i++)
        {
            if (view.Text.Is(i, WordTraits.Reflexive) && !view.Text.Is(i, WordTraits.PersonalPronoun) && !cue.Verb.IsReflexive) return true;
            if (cue.Verb.TakesToll && QuotationWords.TollNouns.Contains(view.Text.Word(i))) return true;
        }

        return false;
    }

    // Verbs that take no plain object need their preposition: "sprach von Toten", "bezeichnete ihn als Helden".
    private static bool HasObject(in SentenceView view, in Clause clause, in SpeechCue cue)
    {
        if (cue.Verb.TakesPlainObject) return true;
        for (var i = clause.First; i < clause.End; i++)
            if (QuotationWords.ObjectPrepositions.TryGet(view.Text.Word(i), out var entry) && cue.Verb.Takes.Contains(entry[1], StringComparison.Ordinal)) return true;
        return false;
    }

    // "Das Blatt zitierte einen Beamten mit den Worten, ...": the object is the source behind the subject.
    private static QuotationDraft? QuotedSource(in SentenceView view, in Clause clause, QuotationDraft outer)
    {
        if (outer.Speaker is not { } speaker) return null;
        var from = speaker.First > clause.Verb ? speaker.End : clause.Verb + 1;
        for (var i = from; i < clause.End && i < from + 6; i++)
        {
            if (view.Text.Is(i, WordTraits.Preposition)) return null;
            if (!NounPhrases.TryRead(view.Text, i, clause.End, out var source)) continue;
            var inner = NewDraft(view, outer.Type, "quoted-source");
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

    private static void AddCue(in SentenceView view, in SpeechCue cue, in Clause clause, QuotationDraft draft)
    {
        if (draft.Modality == Modalities.Modality.Asserted) draft.Modality = cue.Verb.Modality;
        if (draft.Rule == Reporting) return;
        AddCueTokens(view, cue, clause, draft);
    }

    /// <summary>The verb with its auxiliary, particle and impersonal subject.</summary>
    internal static void AddCueTokens(in SentenceView view, in SpeechCue cue, in Clause clause, QuotationDraft draft)
    {
        // "hieß es": the impersonal subject belongs to the verb.
        var impersonal = clause.Verb + 1 < clause.End && cue.Verb.NamesSourceInPhrase && QuotationWords.Impersonal.Contains(view.Text.Word(clause.Verb + 1)) ? clause.Verb + 1 : -1;
        foreach (var token in new[] { clause.Verb, cue.Token, cue.Particle, impersonal }.Where(t => t >= 0).Distinct().Order())
            draft.Cue.Add(view.Text.Tokens[token].Span);
    }

    private static QuotationDraft NewDraft(in SentenceView view, QuotationType type, string rule) =>
        new() { Type = type, Content = [], Rule = rule, Sentence = view.Index };
}
