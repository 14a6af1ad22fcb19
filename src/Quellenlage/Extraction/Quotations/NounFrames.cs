using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Quotations;

/// <summary>
/// Quotations that a noun of saying introduces, where the verb beside it says little: "die Forderung des Vereins, den Deich zu erhöhen",
/// "vertrat die Auffassung, der Deich halte". The nouns stand in <c>speech-nouns.tsv</c>.
/// </summary>
internal static class NounFrames
{
    private const string Rule = "noun-of-saying";

    public static void Find(in SentenceView view, List<QuotationDraft> drafts)
    {
        for (var k = 0; k + 1 < view.Clauses.Length; k++)
        {
            var clause = view.Clauses[k];
            for (var i = clause.End - 1; i >= clause.First; i--)
            {
                if (!view.Text.IsCapitalised(i) || !QuotationWords.SpeechNouns.TryGet(view.Text.Word(i), out var entry)) continue;
                if (Frame(view, k, i, drafts) is { } draft)
                {
                    draft.Modality = Enum.Parse<Modalities.Modality>(entry[1], ignoreCase: true);
                    drafts.Add(draft);
                }

                break;
            }
        }
    }

    private static QuotationDraft? Frame(in SentenceView view, int k, int noun, List<QuotationDraft> drafts)
    {
        var (text, clause, next) = (view.Text, view.Clauses[k], view.Clauses[k + 1]);
        if (!IsComplement(view, next)) return view.No(Rule, noun, "no clause with dass, ob, zu or Konjunktiv follows it");
        if (!NounPhrases.TryRead(text, noun, clause.End, out var phrase)) return null;
        for (var i = phrase.End; i < clause.End; i++)
            if (text.IsCapitalised(i) && text.Is(i, WordTraits.Noun)) return view.No(Rule, noun, "another noun stands between it and the clause");
        if (view.Trimmed(next.First, EndOfContent(view, k)) is not { } content) return null;
        foreach (var other in drafts.FromEnd(view.Index))
            if (other.Content.Exists(c => c.Start == content.Start)) return view.No(Rule, noun, "a verb of saying introduces the clause");
        var draft = new QuotationDraft { Type = QuotationType.Indirect, Content = [content], Rule = Rule, Sentence = view.Index };
        draft.Frame.Add(view.Span(FrameContents.StartOfFrame(view, k), next.First));
        if (draft.Speaker is null && clause.Verb >= 0 && FirstPerson.IsSecond(text, clause.Verb + 1)) return view.No(Rule, noun, "it speaks to the reader");
        var article = noun > clause.First && text.Is(noun - 1, WordTraits.Article) ? noun - 1 : noun;
        draft.Speaker = Owner(text, noun, phrase);
        if (draft.Speaker is null && clause.Verb >= 0 && FrameSpeakers.SubjectOf(view, k) is { } subject && subject.Head != noun && Speakers.CanSpeak(text, subject))
        {
            VerbFrames.SetSpeaker(view, draft, subject);
            draft.Cue.Add(text.Tokens[clause.Verb].Span);
        }

        draft.Cue.Add(view.Span(article, noun + 1));
        draft.Cue.Sort();
        return draft;
    }

    // "die Forderung des Vereins, den Deich zu erhöhen, kam zu spät": behind the clause the sentence of the noun goes on.
    private static int EndOfContent(in SentenceView view, int k)
    {
        if (view.Clauses[k].Verb >= 0) return view.EndOfStatement(k + 1);
        for (var j = k + 2; j < view.Clauses.Length; j++)
            if (view.Clauses[j] is { Kind: ClauseKind.Main } rest && rest.Verb == rest.First) return rest.First - 1;
        return view.EndOfStatement(k + 1);
    }

    private static bool IsComplement(in SentenceView view, in Clause next) => next.Opening == ',' && next.Kind switch
    {
        ClauseKind.Subordinate => QuotationWords.Complementisers.Contains(view.Text.Word(next.First)),
        ClauseKind.Infinitive => true,
        ClauseKind.Main => view.Text.IsSubjunctive(next.Verb) && next.Verb > next.First,
        _ => false,
    };

    // "die Forderung des Vereins", "die Forderung von Anna Melcher"
    private static NounPhrase? Owner(AnalysedText text, int noun, in NounPhrase phrase)
    {
        if (phrase.End <= noun + 1) return null;
        var from = text.Is(noun + 1, WordTraits.Preposition) ? noun + 2 : noun + 1;
        if (from > noun + 1 && !QuotationWords.OwnerPrepositions.Contains(text.Word(noun + 1))) return null;
        return NounPhrases.TryRead(text, from, phrase.End, out var owner) ? owner : null;
    }
}
