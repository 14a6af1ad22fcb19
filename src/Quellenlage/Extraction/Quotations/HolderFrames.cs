using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.Names;
using Quellenlage.Language.WordForms;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Quotations;

/// <summary>
/// Quotations whose holder is named beside the statement: laut X, X zufolge, nach Angaben von X, so X, wie X mitteilte. The rest of the
/// statement is the content, in two pieces where the frame stands inside it.
/// </summary>
internal static class HolderFrames
{
    private const int LongestPhrase = 14;
    private const int MostInsertions = 3;
    private const string AccordingTo = "according-to";
    private const string AccordingToNoun = "according-to-noun";
    private const string Zufolge = "zufolge";

    public static void Find(in SentenceView view, List<QuotationDraft> drafts)
    {
        for (var k = 0; k < view.Clauses.Length; k++)
        {
            var clause = view.Clauses[k];
            for (var i = clause.First; i < clause.End; i++)
                if (QuotationWords.HolderPrepositions.TryGet(view.Text.Word(i), out var entry) && AtPreposition(view, k, i, entry[1], drafts) is { } found) drafts.Add(found);
            if (AtInnerFrame(view, k) is { } frame) drafts.Add(frame);
        }
    }

    /// <summary>True for the rules by which a statement names its holder within itself.</summary>
    public static bool IsHolderRule(string rule) => rule is AccordingTo or AccordingToNoun or Zufolge;

    private static QuotationDraft? AtPreposition(in SentenceView view, int k, int at, string place, List<QuotationDraft> drafts) => place switch
    {
        "before" => Before(view, k, at, needsNoun: false, drafts),
        "noun" => Before(view, k, at, needsNoun: true, drafts) ?? OpinionBefore(view, k, at),
        "after" => After(view, k, at, drafts),
        _ => null,
    };

    // laut der Polizei, nach Angaben des Ministers, nach ukrainischen Angaben, nach einem Bericht der Zeitung
    private static QuotationDraft? Before(in SentenceView view, int k, int at, bool needsNoun, List<QuotationDraft> drafts)
    {
        var text = view.Text;
        var rule = needsNoun ? AccordingToNoun : AccordingTo;
        if (!needsNoun && at == view.Clauses[k].First && view.Clauses[k].Kind == ClauseKind.Relative) return InRelative(view, k, at);
        if (!NounPhrases.TryRead(text, at + 1, view.Clauses[k].End, out var phrase)) return view.No(rule, at, "no noun phrase follows that could be a holder");
        var isSource = QuotationWords.IsSourceNoun(text.Word(phrase.Head), out var own);
        if (needsNoun && !isSource) return view.No(rule, at, "the noun behind it makes no attribution");
        if (needsNoun && (IsTemporal(text, phrase) || IsAct(text, phrase, own))) return view.No(rule, at, "the noun behind it names an act, or has an article and no owner: it tells when, not who");
        var end = HolderTails.End(text, phrase, view.LastWord, out var apposition);
        if (apposition is null && ReachesVerb(view, k, at, end)) end = view.Clauses[k].Verb;
        var draft = Draft(view, k, at, BehindComma(text, end, apposition), rule);
        if (draft is null) return null;
        draft.Cue.Add(text.Tokens[at].Span);
        if (!isSource) draft.Speaker = phrase;
        else SetSource(view, k, draft, phrase, own);
        if (end > phrase.End) draft.SpeakerSpan = view.Span(phrase.First, end);
        if (apposition is { } named && text.IsInName(named.Head) && draft.Speaker is not null) draft.Speaker = named;
        // "Nach Angaben der Männer hätten sich ...": the Konjunktiv tells that somebody before passes it on.
        if (text.IsSubjunctive(view.Clauses[k].Verb) && draft.Speaker is not null && CarriedStatements.Previous(view, drafts) is { } previous && previous.Sentence < view.Index
            && text.Sentences[previous.Sentence].Paragraph == view.Sentence.Paragraph) draft.CarriedFrom = previous;
        return draft;
    }

    // "Laut dem Amt (AW) der Provinz Tolvar wurde ...": all that stands before the verb of a main clause is one phrase, where no adverb ends it.
    private static bool ReachesVerb(in SentenceView view, int k, int at, int end)
    {
        var (text, clause) = (view.Text, view.Clauses[k]);
        if (clause.Kind != ClauseKind.Main || at != clause.First || end >= clause.Verb || clause.Verb > end + LongestPhrase) return false;
        for (var i = end; i < clause.Verb; i++)
            if (text.IsOnly(i, WordTraits.Adverb, WordTraits.Adjective) || text.IsMark(i, ',') || (i == end && text.Is(i, WordTraits.Preposition))) return false;
        return text.IsCapitalised(clause.Verb - 1) || text.IsMark(clause.Verb - 1, ')') || text.IsQuote(clause.Verb - 1);
    }

    // "ein Gutachten, laut dem der Deich hielt"
    private static QuotationDraft? InRelative(in SentenceView view, int k, int at)
    {
        if (view.Trimmed(at + 2, view.EndOfStatement(k)) is not { } content) return null;
        var draft = new QuotationDraft { Type = QuotationType.Indirect, Content = [content], Rule = AccordingTo, Sentence = view.Index };
        draft.Cue.Add(view.Text.Tokens[at].Span);
        draft.Frame.Add(view.Span(at, at + 2));
        draft.SpeakerSpan = view.Text.Tokens[at + 1].Span;
        draft.Speaker = NounBefore(view, at - 1);
        return draft;
    }

    // The noun phrase that ends right before the comma.
    private static NounPhrase? NounBefore(in SentenceView view, int comma)
    {
        for (var i = Math.Max(view.Sentence.FirstToken, comma - LongestPhrase); i < comma; i++)
            if (!(i > view.Sentence.FirstToken && view.Text.Is(i - 1, WordTraits.Article | WordTraits.Adjective)) && NounPhrases.TryRead(view.Text, i, comma, out var phrase) && phrase.End >= comma - 1) return phrase;
        return null;
    }

    // The comma that closes an apposition belongs to the frame.
    private static int BehindComma(AnalysedText text, int end, NounPhrase? apposition) => apposition is not null && text.IsMark(end, ',') ? end + 1 : end;

    // "nach dem Bericht" of a time rather than of a source is rare; a definite report without owner is no holder.
    private static bool IsTemporal(AnalysedText text, in NounPhrase phrase) =>
        phrase.Core > phrase.First && !QuotationWords.Possessives.Contains(text.Word(phrase.First))
        && ((phrase.HeadEnd == phrase.End && phrase.Head == phrase.Core) || (text.Is(phrase.End, WordTraits.Preposition) && GrammarWords.NounPrepositions.Contains(text.Word(phrase.End))) || IsOfPeriod(text, phrase));

    // "nach der gekappten Prognose für 2015"
    private static bool IsOfPeriod(AnalysedText text, in NounPhrase phrase) =>
        phrase.Head > phrase.Core && phrase.HeadEnd == phrase.End && text.Is(phrase.First, WordTraits.Article) && text.Is(phrase.End, WordTraits.Preposition) && text.Tokens[Math.Min(phrase.End + 1, text.Tokens.Length - 1)].Kind == TokenKind.Number;

    // "nach Auswertung der Daten": a bare singular of what is done names the act; "nach einer Auswertung", "nach Berichten" the source.
    private static bool IsAct(AnalysedText text, in NounPhrase phrase, bool own)
    {
        if (!own || phrase.First != phrase.Head) return false;
        var isKnown = false;
        foreach (ref readonly var form in Lexicon.German.Look(text.Word(phrase.Head)))
        {
            if (form.PartOfSpeech != PartOfSpeech.Noun) continue;
            if (form.Number != Number.Singular || (form.Gender & Gender.Feminine) == 0) return false;
            isKnown = true;
        }

        return isKnown;
    }

    internal static void SetSource(in SentenceView view, int k, QuotationDraft draft, in NounPhrase phrase, bool own)
    {
        var text = view.Text;
        draft.SpeakerSpan = view.Span(phrase.First, phrase.End);
        var head = phrase.Head + 1;
        if (head < phrase.End)
        {
            var preposition = text.Is(head, WordTraits.Preposition);
            var from = preposition ? head + 1 : head;
            if (preposition && own && !QuotationWords.OwnerPrepositions.Contains(text.Word(head))) draft.Speaker = phrase;
            else if (NounPhrases.TryRead(text, from, phrase.End, out var owner) && owner.End == phrase.End) draft.Speaker = owner;
            else draft.Speaker = phrase;
        }
        else if (phrase.First == phrase.Head && CompoundHolders.Of(text, phrase.Head) is { } part)
        {
            draft.HolderWord = part;
        }
        else if (own)
        {
            draft.Speaker = phrase;
        }
        else if (phrase.Head > phrase.Core && QuotationWords.Own.Contains(text.Word(phrase.Head - 1)))
        {
            draft.Speaker = Subjects.Find(text, view.Clauses[k]);
            draft.OfItself = true;
        }
        else if (phrase.Head > phrase.Core && States.ByAdjective(text.Word(phrase.Head - 1)) is not null)
        {
            draft.HolderWord = text.Tokens[phrase.Head - 1].Span;
        }
        else if (QuotationWords.Possessives.Contains(text.Word(phrase.First)))
        {
            // "nach ihren Informationen": the possessive stands for the holder.
            draft.Speaker = new NounPhrase(phrase.First, phrase.First, phrase.First, phrase.First + 1, phrase.First + 1);
        }
        else if (phrase.Head > phrase.Core && (phrase.First == phrase.Core || !text.Is(phrase.First, WordTraits.Article)))
        {
            // "behördlichen Angaben", "anderen Aussagen zufolge": a source of its own, though no one is named.
            draft.Speaker = phrase;
        }
    }

    // Der Behörde zufolge, Medienberichten zufolge, Berichten aus Seoul zufolge
    private static QuotationDraft? After(in SentenceView view, int k, int at, List<QuotationDraft> drafts)
    {
        var text = view.Text;
        for (var from = Math.Max(view.Clauses[k].First, at - LongestPhrase); from < at; from++)
        {
            if (from > view.Clauses[k].First && text.Is(from - 1, WordTraits.Article | WordTraits.Adjective) && !text.IsFinite(from - 1)) continue;
            if (!NounPhrases.TryRead(text, from, at, out var phrase) || phrase.End != at && !ReachesByPreposition(text, phrase, at)) continue;
            phrase = phrase with { End = at };
            var draft = Draft(view, k, from, at + 1, Zufolge);
            if (draft is null) return null;
            draft.Cue.Add(text.Tokens[at].Span);
            if (!QuotationWords.IsSourceNoun(text.Word(phrase.Head), out var own)) draft.Speaker = phrase;
            else SetSource(view, k, draft, phrase, own);
            // "den Angaben zufolge": of whoever was named before.
            if (draft.Speaker is null && draft.HolderWord is null) draft.CarriedFrom = CarriedStatements.Previous(view, drafts);
            return draft;
        }

        return view.No(Zufolge, at, "no noun phrase stands right before it");
    }

    // "seiner Meinung nach", "Ansicht der Stadt nach"
    private static QuotationDraft? OpinionBefore(in SentenceView view, int k, int at)
    {
        var text = view.Text;
        for (var from = Math.Max(view.Clauses[k].First, at - 6); from < at; from++)
        {
            if (!NounPhrases.TryRead(text, from, at, out var phrase) || phrase.End != at || !QuotationWords.IsSourceNoun(text.Word(phrase.Head), out var own)) continue;
            // "korrigierte diese Angabe nach unten": the opinion before it stands in the dative.
            if ((Agreement.Of(text, phrase).Cases & Case.Dative) == 0 || (at + 1 < view.LastWord && text.Tokens[at + 1].Kind is TokenKind.Symbol or TokenKind.Number)) continue;
            if (Draft(view, k, from, at + 1, AccordingToNoun) is not { } draft) return null;
            draft.Cue.Add(text.Tokens[at].Span);
            SetSource(view, k, draft, phrase, own);
            // A possessive leads to its owner: the pronoun stands for the speaker.
            if (draft.Speaker is null && phrase.Core > phrase.First) draft.Speaker = phrase with { End = phrase.First + 1, HeadEnd = phrase.First + 1, Head = phrase.First, Core = phrase.First };
            return draft;
        }

        return null;
    }

    private static bool ReachesByPreposition(AnalysedText text, in NounPhrase phrase, int at) =>
        text.Is(phrase.End, WordTraits.Preposition) && NounPhrases.TryRead(text, phrase.End + 1, at, out var attribute) && attribute.End == at;

    private static QuotationDraft? AtInnerFrame(in SentenceView view, int k)
    {
        var (text, clause) = (view.Text, view.Clauses[k]);
        if (!QuotationWords.InnerFrames.TryGet(text.Word(clause.First), out var entry)) return null;
        if (entry[1] == "noun")
        {
            // ", so der Minister": nothing but the speaker in the clause.
            if (k == 0) return view.No("so", clause.First, "no comma sets it off from a statement before it");
            if (clause.Verb == clause.First + 1 && SoSays(view, k) is { } says) return says;
            if (clause.Verb >= 0) return view.No("so", clause.First, "its clause has a verb of its own");
            if (!NounPhrases.TryRead(text, clause.First + 1, clause.End, out var speaker)) return view.No("so", clause.First, "no noun phrase follows that could be a speaker");
            var soEnd = HolderTails.End(text, speaker, view.LastWord, out var apposition);
            var so = Draft(view, k, clause.First, Math.Max(soEnd, clause.End), "so");
            if (so is null) return null;
            WithCommas(view, so);
            so.Speaker = apposition is { } named && text.IsInName(named.Head) ? named : speaker;
            if (soEnd > speaker.End) so.SpeakerSpan = view.Span(speaker.First, soEnd);
            so.Cue.Add(text.Tokens[clause.First].Span);
            return so;
        }

        clause = WithVerbBehindApposition(view, k);
        if (clause.Verb < 0 || !SpeechCues.TryFind(text, clause with { Kind = ClauseKind.Subordinate }, out var cue)) return view.No("as-reported", clause.First, "its clause has no verb of saying");
        var source = cue.Verb.NamesSourceInPhrase ? FrameSpeakers.PhraseSource(view, clause) : Subjects.FirstFrom(text, clause.First + 1, clause.Verb);
        if (source is not { } subject) return view.No("as-reported", clause.First, "its clause has no subject that could speak");
        var frame = Draft(view, k, clause.First, clause.End, "as-reported");
        if (frame is null) return null;
        subject = Addressees.WithoutChannel(text, subject);
        var end = HolderTails.End(text, subject, clause.End, out _);
        if (end > subject.End) frame.SpeakerSpan = view.Span(subject.First, end);
        WithCommas(view, frame);
        frame.Speaker = subject;
        frame.Modality = cue.Verb.Modality;
        frame.Cue.Add(text.Tokens[clause.First].Span);
        frame.Cue.Add(text.Tokens[cue.Token].Span);
        if (clause.Verb > cue.Token) frame.Cue.Add(text.Tokens[clause.Verb].Span);
        return frame;
    }

    // ", so schätzen Fachleute, ..."
    private static QuotationDraft? SoSays(in SentenceView view, int k)
    {
        var clause = view.Clauses[k];
        if (!SpeechCues.TryFind(view.Text, clause, out var cue) || cue.Passive || FrameSpeakers.SubjectOf(view, k) is not { } subject || !Speakers.CanSpeak(view.Text, subject)) return null;
        if (Draft(view, k, clause.First, clause.End, "so") is not { } draft) return null;
        WithCommas(view, draft);
        VerbFrames.SetSpeaker(view, draft, subject);
        draft.Modality = cue.Verb.Modality;
        draft.Cue.Add(view.Text.Tokens[clause.First].Span);
        VerbFrames.AddCueTokens(view, cue, clause, draft);
        return draft;
    }

    // "wie die Leiterin des Amts, Anna Melcher, mitteilte": the verb comes behind the apposition.
    private static Clause WithVerbBehindApposition(in SentenceView view, int k)
    {
        var clause = view.Clauses[k];
        for (var j = k + 1; clause.Verb < 0 && j < view.Clauses.Length && j <= k + MostInsertions && view.Clauses[j].Opening == ','; j++)
            if (view.Clauses[j] is { Verb: >= 0, Kind: not ClauseKind.Relative } next && next.Verb == next.End - 1) return clause with { Verb = next.Verb, End = next.End };
        return clause;
    }

    // The commas around a clause that frames belong to it.
    private static void WithCommas(in SentenceView view, QuotationDraft draft)
    {
        var first = view.Text.TokenAt(draft.Frame[0].Start);
        var end = view.Text.TokenAt(draft.Frame[0].End - 1) + 1;
        if (first > view.Sentence.FirstToken && view.Text.IsMark(first - 1, ',')) first--;
        if (end < view.LastWord && view.Text.IsMark(end, ',')) end++;
        draft.Frame[0] = view.Span(first, end);
    }

    /// <summary>A draft whose content is the statement around the frame; null where nothing remains.</summary>
    internal static QuotationDraft? Draft(in SentenceView view, int k, int frameFirst, int frameEnd, string rule)
    {
        var statement = frameFirst == view.Clauses[k].First && k > 0 && view.Clauses[k].Kind is not ClauseKind.Main ? k - 1 : k;
        var first = Math.Min(StartOfContent(view, k, statement), frameFirst);
        var rest = BehindInsertion(view, k, frameEnd, isFronted: frameFirst <= first);
        var end = Math.Max(EndOfStatement(view, Math.Max(k, rest < view.LastWord ? view.ClauseAt(rest) : k)), frameEnd);
        var draft = new QuotationDraft { Type = QuotationType.Indirect, Content = [], Rule = rule, Sentence = view.Index };
        AddPiece(view, draft, first, frameFirst);
        AddPiece(view, draft, rest, Math.Min(end, view.LastWord));
        if (draft.Content.Count == 0) return view.No(rule, frameFirst, "nothing is left of the sentence to be what was said");
        draft.Frame.Add(view.Span(frameFirst, frameEnd));
        // „... Das Wasser steigt“, so Melcher: all that the marks hold.
        if (draft.Content.Count == 1 && frameFirst > 0 && QuotedSpans.EndingAt(view.Text, frameFirst - 1) is { } closing && closing.Span.Start <= draft.Content[0].Start && closing.Span.End >= draft.Content[0].End)
        {
            draft.Type = QuotationType.Direct;
            draft.Content[0] = closing.Span;
        }
        else if (draft.Content.Count == 1 && QuotedSpans.StartingAt(view.Text, view.Text.TokenAt(draft.Content[0].Start)) is { } quoted && quoted.Span.End >= draft.Content[0].End)
        {
            draft.Type = QuotationType.Direct;
            draft.Content[0] = quoted.Span;
        }

        return draft;
    }

    // "die nach Angaben ... alt war": a relative clause by itself. "..., dass der Deich halte, so Melcher": all before a frame of its own.
    private static int StartOfContent(in SentenceView view, int k, int statement)
    {
        if (statement == k) return view.Clauses[k].Kind == ClauseKind.Relative ? view.Clauses[k].First : view.StartOfStatement(k);
        return view.Clauses[statement] is { Kind: ClauseKind.Subordinate or ClauseKind.Interrogative, Verb: < 0 } open ? open.First : FrameContents.StartOfSaid(view, k);
    }

    // "laut der Zeitung, die sich auf ... beruft, ist ...": what tells more of the holder is no part of what was said.
    private static int BehindInsertion(in SentenceView view, int k, int frameEnd, bool isFronted)
    {
        k = Math.Max(k, view.ClauseAt(frameEnd - 1));
        if (frameEnd < view.Clauses[k].End) return frameEnd;
        var j = k + 1;
        while (j < view.Clauses.Length && view.Clauses[j].Opening == ',' && (view.Clauses[j].Kind == ClauseKind.Relative || (isFronted && view.Clauses[j].Kind == ClauseKind.Verbless))) j++;
        if (j == k + 1) return frameEnd;
        if (j >= view.Clauses.Length) return isFronted ? frameEnd : view.LastWord;
        if (isFronted) return view.Clauses[j] is { Kind: ClauseKind.Main } main && main.Verb == main.First ? main.First : frameEnd;
        return view.Clauses[j].Opening == ',' ? view.Clauses[j].First : frameEnd;
    }

    // "..., die Polizei spricht von 40": a clause in which somebody else speaks is another statement.
    internal static int EndOfStatement(in SentenceView view, int k)
    {
        var end = view.EndOfStatement(k);
        for (var i = k + 1; i < view.Clauses.Length && view.Clauses[i].First < end; i++)
        {
            if (view.Clauses[i] is not { Kind: ClauseKind.Main, Opening: ',' or '–' } clause || clause.Verb <= clause.First || view.Text.IsSubjunctive(clause.Verb)) continue;
            if (SpeechCues.TryFind(view.Text, clause, out _) && Subjects.Find(view.Text, clause) is { } subject && Speakers.IsSpeaker(view.Text, subject)) return clause.First - 1;
        }

        return end;
    }

    private static void AddPiece(in SentenceView view, QuotationDraft draft, int first, int end)
    {
        while (first < end && view.Text.Is(first, WordTraits.Coordinator) && !view.Text.IsCapitalised(first)) first++;
        if (view.Trimmed(first, end) is { } piece && piece.Length > 1) draft.Content.Add(piece);
    }
}
