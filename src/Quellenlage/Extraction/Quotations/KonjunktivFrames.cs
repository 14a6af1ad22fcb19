using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Extraction.Quotations;

/// <summary>
/// Clauses in Konjunktiv I behind a clause in the indicative whose verb is none of saying: "Melcher winkte ab, das Wasser steige nicht",
/// "Die Stadt bleibt gelassen: Der Deich halte." A main clause takes that mood only for what somebody says; the subject before says it.
/// </summary>
internal static class KonjunktivFrames
{
    private const string Rule = "konjunktiv-behind-clause";

    public static void Find(in SentenceView view, List<QuotationDraft> drafts)
    {
        for (var k = 1; k < view.Clauses.Length; k++)
        {
            if (!IsReported(view, k)) continue;
            var frame = FrameOf(view, k);
            if (frame < 0) continue;
            if (FrameSpeakers.SubjectOf(view, frame) is not { } subject || !CanSay(view.Text, subject))
            {
                view.No(Rule, view.Clauses[k].Verb, "the clause before it has no subject that could speak");
                continue;
            }

            Add(view, frame, k, subject, drafts);
            return;
        }
    }

    // Konjunktiv I, and no first word that makes a comparison of it: "als sei nichts geschehen". Behind a colon the plural has Konjunktiv II.
    private static bool IsReported(in SentenceView view, int k)
    {
        var (text, clause) = (view.Text, view.Clauses[k]);
        return clause is { Kind: ClauseKind.Main, Opening: ',' or ':' } && clause.Verb > clause.First && !text.IsQuote(clause.First)
            && (text.Is(clause.Verb, WordTraits.Subjunctive1) || (clause.Opening == ':' && text.IsSubjunctive(clause.Verb) && Agreement.OfVerb(text, clause.Verb) == Number.Plural))
            && !text.IsCapitalised(clause.Verb) && !(clause.Verb == clause.First + 1 && text.Is(clause.First, WordTraits.Subordinator));
    }

    // The main clause in the indicative before it; what hangs on that one may stand between.
    private static int FrameOf(in SentenceView view, int k)
    {
        for (var j = k - 1; j >= 0; j--)
        {
            var clause = view.Clauses[j];
            if (clause is { Kind: ClauseKind.Main, Verb: >= 0 }) return view.Text.IsSubjunctive(clause.Verb) ? -1 : j;
            if (view.Clauses[k].Opening == ',' && clause.Kind is not (ClauseKind.Relative or ClauseKind.Verbless)) return -1;
        }

        return -1;
    }

    private static bool CanSay(AnalysedText text, in NounPhrase subject) =>
        Speakers.IsSpeaker(text, subject) || text.IsOnly(subject.First, WordTraits.PersonalPronoun, WordTraits.Noun) || OriginTypes.Knows(text.Word(subject.Head));

    private static void Add(in SentenceView view, int frame, int k, in NounPhrase subject, List<QuotationDraft> drafts)
    {
        var verb = view.Text.Tokens[view.Clauses[k].Verb].Span;
        QuotationDraft? summary = null;
        foreach (var other in drafts.FromEnd(view.Index))
        {
            if (other.Sentence != view.Index || !(other.Content.Exists(c => c.Contains(verb)) || other.Frame.Exists(f => f.Contains(verb)))) continue;
            // "wies die Kritik zurück: Der Deich halte": a summary and what was said.
            if (other.Rule != ReportedFrames.Rule || view.Clauses[k].Opening != ':') return;
            summary = other;
        }

        if (view.Trimmed(view.Clauses[k].First, view.EndOfStatement(k)) is not { } content) return;
        if (summary is not null && view.Trimmed(view.Clauses[frame].First, view.Clauses[k].First) is { } before && summary.Start <= before.Start) summary.Content[^1] = new Text.TextSpan(summary.Content[^1].Start, before.End);
        var draft = new QuotationDraft { Type = QuotationType.Indirect, Content = [content], Rule = Rule, Sentence = view.Index };
        draft.Frame.Add(view.Span(view.StartOfStatement(frame), view.Clauses[k].First));
        draft.Cue.Add(view.Text.Tokens[view.Clauses[frame].Verb].Span);
        VerbFrames.SetSpeaker(view, draft, subject);
        drafts.Add(draft);
    }
}
