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
    public static void Find(AnalysedText text, List<QuotationDraft> drafts)
    {
        var claimed = drafts.Where(d => d.Type == QuotationType.Direct).SelectMany(d => d.Content).ToHashSet();
        var found = new List<QuotationDraft>();
        foreach (var quoted in text.Quoted)
        {
            if (quoted.Depth > 0 || quoted.Content.IsEmpty || claimed.Contains(quoted.Span) || IsTitle(text, quoted)) continue;
            var sentence = text.SentenceAt(quoted.Span.Start);
            if (sentence < 0) continue;
            var draft = new QuotationDraft { Type = QuotationType.Direct, Content = [quoted.Span], Rule = "quoted-fragment", Sentence = sentence };
            if (Frame(text, quoted, sentence, draft, drafts)) found.Add(draft);
        }

        drafts.AddRange(found);
    }

    private static bool Frame(AnalysedText text, in QuotedSpan quoted, int sentence, QuotationDraft draft, List<QuotationDraft> drafts)
    {
        // Inside another quotation's content: that one's holder speaks, in these very words.
        foreach (var other in drafts)
        {
            if (other.Sentence > sentence) break;
            foreach (var piece in other.Content)
                if (piece.Contains(quoted.Span))
                {
                    draft.CarriedFrom = other;
                    return true;
                }
        }

        if (quoted.Span.Contains(text.Sentences[sentence].Span) || IsWholeSentence(text, quoted, sentence))
        {
            draft.CarriedFrom = Neighbour(text, drafts, sentence);
            return true;
        }

        var view = new SentenceView(text, sentence);
        var clause = view.Clauses[view.ClauseAt(text.TokenAt(quoted.Span.Start))];
        if (clause.Verb < 0) return draft.Content[0].Length > 25;
        draft.Cue.Add(text.Tokens[clause.Verb].Span);
        draft.Frame.Add(view.Span(clause.First, clause.End));
        if (Subjects.Find(text, clause) is { } subject && !Speakers.CannotSpeak(text, subject)) draft.Speaker = subject;
        if (SpeechCues.TryFind(text, clause, out var cue)) draft.Modality = cue.Verb.Modality;
        return true;
    }

    private static bool IsWholeSentence(AnalysedText text, in QuotedSpan quoted, int sentence) =>
        quoted.Span.Start == text.Sentences[sentence].Span.Start && quoted.Span.End >= text.Sentences[sentence].Span.End - 1;

    private static QuotationDraft? Neighbour(AnalysedText text, List<QuotationDraft> drafts, int sentence)
    {
        QuotationDraft? before = null;
        foreach (var draft in drafts)
            if (draft.Sentence < sentence && draft.Sentence >= sentence - 2 && text.Sentences[draft.Sentence].Paragraph >= text.Sentences[sentence].Paragraph - 1) before = draft;
        return before;
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
