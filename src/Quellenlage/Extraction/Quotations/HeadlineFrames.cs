using Quellenlage.Language;
using Quellenlage.Language.Grammar;

namespace Quellenlage.Extraction.Quotations;

/// <summary>
/// Headlines that name who says so before a colon: "Bericht: ...", "Anna Melcher: ...", "Tolvar sicher: ...". Other words before the
/// colon of a headline tell what it is about.
/// </summary>
internal static class HeadlineFrames
{
    private const string Rule = "headline-colon";
    private const int FewestWords = 3;

    public static void Find(in SentenceView view, List<QuotationDraft> drafts)
    {
        if (!view.Sentence.IsHeading || view.Clauses.Length < 2 || view.Clauses[0] is not { Kind: ClauseKind.Verbless } holder || view.Clauses[1].Opening != ':') return;
        var text = view.Text;
        if (!NounPhrases.TryRead(text, holder.First, holder.End, out var phrase) || !CanSay(text, phrase, holder.End))
        {
            view.No(Rule, holder.End, "before the colon stands neither a person nor a report, nor a name with what it is sure of");
            return;
        }

        if (view.Trimmed(view.Clauses[1].First, view.LastWord) is not { } content || Words(view, view.Clauses[1].First) < FewestWords) return;
        var draft = new QuotationDraft { Type = QuotationType.Reported, Content = [content], Rule = Rule, Sentence = view.Index, Speaker = phrase };
        draft.Frame.Add(view.Span(holder.First, holder.End + 1));
        drafts.Add(draft);
    }

    // "Autor: Melcher, Anna" says nothing.
    private static int Words(in SentenceView view, int first)
    {
        var words = 0;
        for (var i = first; i < view.LastWord; i++)
            if (view.Text.Tokens[i].Kind is TokenKind.Word or TokenKind.Number) words++;
        return words;
    }

    private static bool CanSay(AnalysedText text, in NounPhrase phrase, int end)
    {
        if (phrase.End == end) return text.NameOver(phrase.HeadEnd - 1) is { Type: NameType.Person } || (!text.IsInName(phrase.Head) && !text.IsInName(phrase.HeadEnd - 1) && OriginTypes.Knows(text.Word(phrase.Head))) || (QuotationWords.IsSourceNoun(text.Word(phrase.Head), out var own) && own);
        return phrase.End == end - 1 && QuotationWords.HeadlineAttitudes.Contains(text.Word(phrase.End));
    }
}
