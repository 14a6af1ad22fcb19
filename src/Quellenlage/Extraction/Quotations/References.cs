using Quellenlage.Language.Grammar;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Quotations;

/// <summary>A further source behind the speaker: "unter Berufung auf einen Beamten".</summary>
internal static class References
{
    public static void Find(in SentenceView view, List<QuotationDraft> drafts)
    {
        var outer = drafts.FromEnd(view.Index).LastOrDefault();
        for (var i = view.Sentence.FirstToken; i < view.Sentence.EndToken; i++)
        {
            foreach (var phrase in QuotationWords.References)
            {
                if (!Matches(view, i, phrase)) continue;
                if (!NounPhrases.TryRead(view.Text, i + phrase.Length, view.Sentence.EndToken, out var source))
                {
                    view.No("reference", i, "no noun phrase follows that could be a source");
                    continue;
                }

                outer ??= Around(view, i, source.End, drafts);
                if (outer is null) return;
                var inner = new QuotationDraft { Type = outer.Type, Content = [.. outer.Content], Rule = "reference", Sentence = view.Index, Modality = outer.Modality, HopOf = outer, Speaker = source };
                inner.Cue.Add(view.Span(i, i + phrase.Length));
                outer.Inner = inner;
                drafts.Add(inner);
                return;
            }
        }
    }

    private static QuotationDraft? Around(in SentenceView view, int first, int end, List<QuotationDraft> drafts)
    {
        if (HolderFrames.Draft(view, view.ClauseAt(first), first, end, "reference-alone") is not { } outer) return null;
        outer.Cue.Add(view.Span(first, end));
        drafts.Add(outer);
        return outer;
    }

    private static bool Matches(in SentenceView view, int at, string[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
            if (!view.Text.Word(at + i).Equals(phrase[i], StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }
}
