using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Quotations;

/// <summary>
/// Quoted stretches that no frame has claimed yet: fragments within a clause ("nannte ihn „verlässlich“"), and whole sentences in marks
/// that carry on what the speaker before said.
/// </summary>
internal static class DirectQuotations
{
    private const string Rule = "quoted-fragment";
    private const int LongestTitle = 6;
    private const int ShortestStatement = 25;
    private const int LongestMention = 3;

    public static void Find(AnalysedText text, List<QuotationDraft> drafts, Trace? trace)
    {
        var claimed = drafts.Where(d => d.Type == QuotationType.Direct).SelectMany(d => d.Content).ToHashSet();
        var found = new List<QuotationDraft>();
        var titleEnd = 0;
        foreach (var quoted in text.Quoted)
        {
            if (quoted.Depth > 0 || quoted.Content.IsEmpty || claimed.Contains(quoted.Span)) continue;
            var sentence = text.SentenceAt(quoted.Span.Start);
            if (sentence < 0) continue;
            var isNamed = IsNamed(text, quoted) || (titleEnd > 0 && IsJoined(text, titleEnd, quoted));
            if (isNamed) titleEnd = quoted.Span.End;
            if (isNamed || IsTitle(text, quoted))
            {
                trace?.Misses.Add(new RuleMiss(sentence, Rule, quoted.Span, "the marks hold a name or title"));
                continue;
            }

            var draft = new QuotationDraft { Type = QuotationType.Direct, Content = [quoted.Span], Rule = Rule, Sentence = sentence };
            if (Frame(text, quoted, sentence, draft, drafts) || text.Sentences[sentence].IsHeading) found.Add(draft);
            else trace?.Misses.Add(new RuleMiss(sentence, Rule, quoted.Span, "a label or title, or too short for a statement in a clause without a verb"));
        }

        CarryBack(text, found, drafts);
        drafts.AddRange(found);
    }

    private static bool Frame(AnalysedText text, in QuotedSpan quoted, int sentence, QuotationDraft draft, List<QuotationDraft> drafts)
    {
        var view = new SentenceView(text, sentence);
        var k = view.ClauseAt(text.TokenAt(quoted.Span.Start));
        // Inside another quotation's content: that one's holder speaks, in these very words.
        if (Holding(drafts, quoted, sentence) is { } holding)
        {
            draft.CarriedFrom = holding;
            if (holding.Type == QuotationType.Reported) AddFrame(view, view.Clauses[k], quoted, draft);
            return true;
        }

        if (BehindColon(view, k, quoted, draft) || BeforeVerb(view, quoted, draft)) return true;
        if (quoted.Span.Contains(text.Sentences[sentence].Span) || IsWholeSentence(text, quoted, sentence))
        {
            draft.CarriedFrom = text.Sentences[sentence].IsHeading ? null : Neighbour(text, drafts, sentence);
            return true;
        }

        var clause = view.Clauses[k];
        if (clause.Verb < 0 || quoted.Span.Contains(text.Tokens[clause.Verb].Span))
        {
            // The predicate itself stands in the marks: who is quoted was named before.
            if (draft.Length <= ShortestStatement) return false;
            draft.CarriedFrom = text.Sentences[sentence].IsHeading ? null : Neighbour(text, drafts, sentence);
            return true;
        }

        var isSaid = SpeechCues.TryFind(text, clause, out var cue);
        if (!isSaid && (IsMention(view, clause, quoted) || IsLabel(view, clause, quoted) || IsTitled(view, quoted))) return false;
        // "Das Stück heißt „Stille Wasser“": without "es" the verb names.
        if (isSaid && cue.Verb.NamesSourceInPhrase && !HasImpersonal(text, clause)) return false;
        // „Frisch vom Hof“ sagt wenig: the words in marks are the subject.
        if (isSaid && SpeaksItself(view, clause, quoted)) return false;
        if (isSaid && cue.Passive) draft.Speaker = FrameSpeakers.Agent(view, clause) ?? FrameSpeakers.PassiveSource(view, clause);
        else if (FrameSpeakers.SubjectOf(view, k) is { } subject && (isSaid ? !Speakers.CannotSpeak(text, subject) : Speakers.CanSpeak(text, subject)))
        {
            // "Auch die „grüne Welle“ rollt": the marks name the subject.
            if (Holds(text, subject, quoted)) return false;
            if (!quoted.Span.Contains(text.Tokens[subject.Head].Span)) VerbFrames.SetSpeaker(view, draft, subject);
        }

        AddFrame(view, clause, quoted, draft);
        return true;
    }

    private static bool SpeaksItself(in SentenceView view, in Clause clause, in QuotedSpan quoted)
    {
        var (text, open, close) = (view.Text, view.Text.TokenAt(quoted.Span.Start), view.Text.TokenAt(quoted.Span.End - 1) + 1);
        return close == clause.Verb && Subjects.BehindParticles(text, clause.First, open + 1) == open + 1 && Subjects.FirstFrom(text, clause.Verb + 1, clause.End, Agreement.OfVerb(text, clause.Verb)) is null;
    }

    private static bool HasImpersonal(AnalysedText text, in Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
            if (QuotationWords.Impersonal.Contains(text.Word(i))) return true;
        return false;
    }

    // der Film „Stille Wasser steigen“: the noun right before the marks tells that they hold a name.
    private static bool IsNamed(AnalysedText text, in QuotedSpan quoted)
    {
        var noun = text.TokenAt(quoted.Span.Start) - 1;
        if (text.IsMark(noun, ':')) noun--;
        return noun >= 0 && text.IsCapitalised(noun) && (QuotationWords.TitleNouns.Contains(text.Word(noun)) || QuotationWords.TryGetLastPart(QuotationWords.TitleNouns, text.Word(noun), out _));
    }

    // „A“ und „B“: what only "und", "oder" or a comma joins to a title is one too.
    private static bool IsJoined(AnalysedText text, int end, in QuotedSpan quoted)
    {
        var (first, open) = (text.TokenAt(end), text.TokenAt(quoted.Span.Start));
        return open == first + 1 && (text.IsMark(first, ',') || text.Is(first, WordTraits.Coordinator));
    }

    // Words in marks in a heading without a frame: whoever says the same words in the text below. A few words that nobody says there are none.
    private static void CarryBack(AnalysedText text, List<QuotationDraft> found, List<QuotationDraft> framed)
    {
        for (var i = found.Count - 1; i >= 0; i--)
        {
            if (!text.Sentences[found[i].Sentence].IsHeading || found[i].Cue.Count > 0 || found[i].CarriedFrom is not null) continue;
            found[i].CarriedFrom = SaidBelow(text, found[i], framed) ?? SaidBelow(text, found[i], found);
            found[i].NamesNobody = true;
            if (found[i].CarriedFrom is null && found[i].Length <= ShortestStatement) found.RemoveAt(i);
        }
    }

    private static QuotationDraft? SaidBelow(AnalysedText text, QuotationDraft heading, List<QuotationDraft> drafts)
    {
        var words = Words(text, heading);
        foreach (var draft in drafts)
            if (draft.Type == QuotationType.Direct && draft.Sentence > heading.Sentence && draft.Content[0].Length >= words.Length && Words(text, draft).StartsWith(words, StringComparison.OrdinalIgnoreCase)) return draft;
        return null;
    }

    private static ReadOnlySpan<char> Words(AnalysedText text, QuotationDraft draft) => text.Text[draft.Content[0]] is { Length: > 2 } marked ? marked[1..^1].TrimEnd(".!?…") : default;

    private static QuotationDraft? Holding(List<QuotationDraft> drafts, in QuotedSpan quoted, int sentence)
    {
        foreach (var other in drafts)
        {
            if (other.Sentence > sentence) break;
            foreach (var piece in other.Content)
                if (piece.Contains(quoted.Span)) return other;
        }

        return null;
    }

    // "Melcher zeigte sich zufrieden: „...“": whatever the verb, the subject before the colon speaks.
    private static bool BehindColon(in SentenceView view, int k, in QuotedSpan quoted, QuotationDraft draft)
    {
        var text = view.Text;
        if (k == 0 || view.Clauses[k].Opening != ':' || text.Tokens[view.Clauses[k].First].Start != quoted.Span.Start) return false;
        for (var j = k - 1; j >= 0; j--)
        {
            var clause = view.Clauses[j];
            // "X meint, es werde schlimmer: „...“": the frame is the clause that is not said.
            if (clause is not { Kind: ClauseKind.Main, Verb: >= 0 } || (j > 0 && clause.Opening == ',' && text.IsSubjunctive(clause.Verb))) continue;
            if (FrameSpeakers.SubjectOf(view, j) is { } subject && !Speakers.CannotSpeak(text, subject)) VerbFrames.SetSpeaker(view, draft, subject);
            AddCue(view, clause, draft);
            InOwnWords(draft);
            draft.Frame.Add(view.Span(view.StartOfStatement(j), view.Clauses[k].First));
            return true;
        }

        return BehindName(view, k, draft);
    }

    // „...“, singt Melcher: whatever the verb, a person behind it speaks.
    private static bool BeforeVerb(in SentenceView view, in QuotedSpan quoted, QuotationDraft draft)
    {
        var text = view.Text;
        var verb = text.TokenAt(quoted.Span.End - 1) + 2;
        if (!text.IsMark(verb - 1, ',') || verb >= view.LastWord) return false;
        var k = view.ClauseAt(verb);
        var clause = view.Clauses[k];
        if (clause.Kind != ClauseKind.Main || clause.First != verb || clause.Verb != verb) return false;
        if (Subjects.FirstFrom(text, verb + 1, clause.End, Agreement.OfVerb(text, verb)) is not { } subject || subject.First > verb + 2 || !IsPerson(text, subject)) return false;
        VerbFrames.SetSpeaker(view, draft, subject);
        AddCue(view, clause, draft);
        InOwnWords(draft);
        draft.Frame.Add(view.Span(verb - 1, clause.End));
        return true;
    }

    // "wies das zurück: „Der Deich hält“": what is denied are the words of others, not these.
    private static void InOwnWords(QuotationDraft draft)
    {
        if (draft.Modality == Modalities.Modality.Denied) draft.Modality = Modalities.Modality.Asserted;
    }

    private static bool IsPerson(AnalysedText text, in NounPhrase phrase) =>
        text.NameOver(phrase.HeadEnd - 1) is { Type: NameType.Person } || text.IsOnly(phrase.First, WordTraits.PersonalPronoun, WordTraits.Noun);

    // "Melcher wörtlich: „...“", "Jon Kolb, Trainer: „...“": who stands before the colon speaks, without a verb.
    private static bool BehindName(in SentenceView view, int k, QuotationDraft draft)
    {
        var first = k - 1;
        while (first > 0 && view.Clauses[first] is { Kind: ClauseKind.Verbless, Opening: ',' }) first--;
        var holder = view.Clauses[first];
        if (holder.Kind != ClauseKind.Verbless || !NounPhrases.TryRead(view.Text, Subjects.BehindParticles(view.Text, holder.First, holder.End), holder.End, out var phrase) || !Speakers.IsSpeaker(view.Text, phrase)) return false;
        VerbFrames.SetSpeaker(view, draft, phrase);
        draft.Frame.Add(view.Span(holder.First, view.Clauses[k].First));
        return true;
    }

    private static void AddFrame(in SentenceView view, in Clause clause, in QuotedSpan quoted, QuotationDraft draft)
    {
        if (clause.Verb < 0) return;
        AddCue(view, clause, draft);
        var open = view.Text.TokenAt(quoted.Span.Start);
        var close = view.Text.TokenAt(quoted.Span.End - 1) + 1;
        if (open > clause.First) draft.Frame.Add(view.Span(clause.First, open));
        if (close < Math.Min(clause.End, view.LastWord)) draft.Frame.Add(view.Span(close, Math.Min(clause.End, view.LastWord)));
    }

    private static void AddCue(in SentenceView view, in Clause clause, QuotationDraft draft)
    {
        if (SpeechCues.TryFind(view.Text, clause, out var cue))
        {
            VerbFrames.AddCueTokens(view, cue, clause, draft);
            draft.Modality = cue.Verb.Modality;
            Addressees.Find(view, clause, cue, draft);
        }
        else
        {
            draft.Cue.Add(view.Text.Tokens[clause.Verb].Span);
        }
    }

    // „Feindesland“, „Eine unbequeme Wahrheit“: without a verb of saying a single noun, or words written like a title, are called so, not said.
    private static bool IsLabel(in SentenceView view, in Clause clause, in QuotedSpan quoted)
    {
        var first = view.Text.TokenAt(quoted.Content.Start);
        var end = view.Text.TokenAt(quoted.Content.End - 1) + 1;
        if (end - first == 1) return view.Text.IsCapitalised(first);
        return end - first <= LongestTitle && first > clause.First + 1 && view.Text.IsCapitalised(first) && !view.Text.Is(first, WordTraits.Noun) && view.Text.Tokens[end - 1].Kind == TokenKind.Word;
    }

    // die „Leitlinien für den Fluss“: a definite article before the marks has the first noun in them for its head.
    private static bool IsTitled(in SentenceView view, in QuotedSpan quoted)
    {
        var (text, first, end) = (view.Text, view.Text.TokenAt(quoted.Content.Start), view.Text.TokenAt(quoted.Content.End - 1) + 1);
        if (end - first > LongestTitle || !text.IsCapitalised(first) || !text.Is(first, WordTraits.Noun | WordTraits.Unknown) || text.Tokens[end - 1].Kind == TokenKind.Punctuation) return false;
        return text.Is(first - 2, WordTraits.Contraction) || (text.Is(first - 2, WordTraits.Article) && text.Word(first - 2) is ['d' or 'D', ..]);
    }

    // Er wandte sich gegen die „offene Schleuse“: without a verb of saying and Konjunktiv a few words that end no sentence are mentioned, not said.
    private static bool IsMention(in SentenceView view, in Clause clause, in QuotedSpan quoted)
    {
        var text = view.Text;
        var (first, end) = (text.TokenAt(quoted.Content.Start), text.TokenAt(quoted.Content.End - 1) + 1);
        if (end - first > LongestMention || text.Tokens[end - 1].Kind != TokenKind.Word || text.IsSubjunctive(clause.Verb)) return false;
        for (var i = first; i < end && end - first > 1; i++)
            if (text.IsFinite(i)) return false;
        return true;
    }

    private static bool Holds(AnalysedText text, in NounPhrase phrase, in QuotedSpan quoted) =>
        text.Tokens[phrase.First].Start < quoted.Span.Start && quoted.Span.End <= text.Tokens[phrase.End - 1].End;

    private static bool IsWholeSentence(AnalysedText text, in QuotedSpan quoted, int sentence) =>
        quoted.Span.Start == text.Sentences[sentence].Span.Start && quoted.Span.End >= text.Sentences[sentence].Span.End - 1;

    private static QuotationDraft? Neighbour(AnalysedText text, List<QuotationDraft> drafts, int sentence)
    {
        QuotationDraft? before = null;
        foreach (var draft in drafts)
            if (draft.Sentence < sentence && draft.LastSentence >= sentence - 2 && text.Sentences[draft.LastSentence].Paragraph >= text.Sentences[sentence].Paragraph - 1) before = draft;
        return before is null || IsParted(text, before.LastSentence, sentence) ? null : before;
    }

    // Behind a subheading somebody else may speak.
    private static bool IsParted(AnalysedText text, int before, int sentence)
    {
        for (var i = before + 1; i < sentence; i++)
            if (text.Sentences[i].IsHeading) return true;
        return false;
    }

    // The name of a paper, a film, an operation: one name, or capitalised words only behind a noun.
    private static bool IsTitle(AnalysedText text, in QuotedSpan quoted)
    {
        var first = text.TokenAt(quoted.Content.Start);
        var end = text.TokenAt(quoted.Content.End - 1) + 1;
        if (end > first && text.NameOver(first) is { Type: not NameType.Place } && text.NameOver(end - 1) is not null) return true;
        if (end - first > 6) return false;
        var unknown = 0;
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word) continue;
            if (text.Is(i, WordTraits.Unknown)) unknown++;
            else if (!text.IsCapitalised(i)) return false;
        }

        return unknown > 0 || (text.Is(first - 2, WordTraits.Noun) && text.IsCapitalised(first - 2));
    }
}
