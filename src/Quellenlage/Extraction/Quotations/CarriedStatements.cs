using Quellenlage.Extraction.Modalities;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.WordForms;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Quotations;

/// <summary>
/// Statements whose holder the article named before: sentences in Konjunktiv, "demnach", "den Angaben zufolge"; and hearsay ("soll",
/// "angeblich") that names nobody.
/// </summary>
internal static class CarriedStatements
{
    private const string ByWord = "carried-by-word";
    private const string ByKonjunktiv = "carried-by-konjunktiv";
    private const int MostSentencesBack = 4;
    private const string NoHolderBefore = "no quotation stands shortly before it whose holder it could carry on";
    private const string Hearsay = "hearsay";

    /// <summary>Clauses with "demnach" and its like.</summary>
    public static void FindMarked(in SentenceView view, List<QuotationDraft> drafts)
    {
        for (var k = 0; k < view.Clauses.Length; k++)
        {
            var clause = view.Clauses[k];
            for (var i = clause.First; i < clause.End; i++)
            {
                if (!QuotationWords.CarryOn.Contains(view.Text.Word(i))) continue;
                var named = i == clause.First && k > 0 ? SourceBefore(view, k) : null;
                var previous = Previous(view, drafts, MostSentencesBack);
                // "Das Amt legte einen Bericht vor. Demnach ...": nearer than who spoke before that.
                if (named is null && (previous is null || previous.LastSentence < view.Index - 1) && view.Index > 0) named = SourceInSentenceBefore(view);
                if (previous is null && named is null)
                {
                    view.No(ByWord, i, NoHolderBefore);
                    continue;
                }

                if (Around(view, k, i, i + 1, ByWord) is not { } draft) continue;
                draft.Cue.Add(view.Text.Tokens[i].Span);
                draft.Frame.Add(view.Text.Tokens[i].Span);
                draft.NamesNobody = true;
                if (named is { } source) SetNamedSource(view, k, draft, source);
                else draft.CarriedFrom = previous;
                drafts.Add(draft);
                break;
            }
        }
    }

    // "Berichten, wonach ...": the noun before the word names the source.
    private static NounPhrase? SourceBefore(in SentenceView view, int k)
    {
        var (text, before) = (view.Text, view.Clauses[k - 1]);
        for (var i = before.End - 1; i >= before.First; i--)
        {
            if (!text.IsCapitalised(i) || (!QuotationWords.IsSourceNoun(text.Word(i), out _) && !QuotationWords.SpeechNouns.Contains(text.Word(i)))) continue;
            var first = i;
            while (first > before.First && text.Is(first - 1, WordTraits.Article | WordTraits.Determiner | WordTraits.Adjective) && !text.IsFinite(first - 1)) first--;
            return NounPhrases.TryRead(text, first, before.End, out var phrase) ? phrase : null;
        }

        return null;
    }

    private static NounPhrase? SourceInSentenceBefore(in SentenceView view)
    {
        var before = new SentenceView(view.Text, view.Index - 1);
        if (before.Sentence.Paragraph < view.Sentence.Paragraph - 1 || before.Sentence.IsHeading) return null;
        for (var k = 0; k < before.Clauses.Length; k++)
        {
            var clause = before.Clauses[k];
            for (var i = clause.First; i < clause.End; i++)
            {
                if (!view.Text.IsCapitalised(i) || !((QuotationWords.IsSourceNoun(view.Text.Word(i), out var own) && own) || OriginTypes.IsDocument(view.Text.Word(i)))) continue;
                var first = i;
                while (first > clause.First && view.Text.Is(first - 1, WordTraits.Article | WordTraits.Determiner | WordTraits.Adjective) && !view.Text.IsFinite(first - 1)) first--;
                if (!NounPhrases.TryRead(view.Text, first, clause.End, out var paper)) continue;
                return clause.Verb >= 0 && FrameSpeakers.SubjectOf(before, k) is { } subject && Speakers.IsSpeaker(view.Text, subject) ? subject : paper;
            }
        }

        return null;
    }

    private static void SetNamedSource(in SentenceView view, int k, QuotationDraft draft, in NounPhrase source)
    {
        HolderFrames.SetSource(view, k, draft, source, own: false);
        // "verbreitete eine Schätzung, derzufolge ...": whose it is, the subject tells.
        if (draft.Speaker is null && draft.HolderWord is null) draft.Speaker = k > 0 && FrameSpeakers.SubjectOf(view, k - 1) is { } subject && Speakers.IsSpeaker(view.Text, subject) ? subject : source;
    }

    /// <summary>A sentence in Konjunktiv that no frame of its own explains.</summary>
    public static void FindSubjunctive(in SentenceView view, List<QuotationDraft> drafts)
    {
        if (view.Sentence.IsHeading || view.Clauses.Length == 0) return;
        var k = view.Clauses[0].Kind == ClauseKind.Main ? 0 : FirstMain(view);
        // "Melden Sie sich an": the reader is told to.
        if (k < 0 || !view.Text.IsSubjunctive(view.Clauses[k].Verb) || IsFirstPerson(view.Text, view.Clauses[k]) || (view.Clauses[k].Verb == view.Sentence.FirstToken && FirstPerson.IsSecond(view.Text, view.Clauses[k].Verb + 1))) return;
        if (WhyNot(view, view.Clauses[k].Verb, drafts) is { } reason)
        {
            view.No(ByKonjunktiv, view.Clauses[k].Verb, reason);
            return;
        }

        var previous = Previous(view, drafts, before: view.Index);
        var span = BeforeMarks(view);
        // Sentences that carry on one after the other are one quotation, unless one denies and the other does not.
        var denies = Denials.IsDenial(view.Text, view.Sentence);
        if (previous is { Rule: ByKonjunktiv } run && run.Denies == denies && run.LastSentence == view.Index - 1 && view.Text.Sentences[run.LastSentence].Paragraph == view.Sentence.Paragraph)
        {
            run.Content[0] = run.Content[0].Union(span);
            run.LastSentence = view.Index;
            return;
        }

        var draft = new QuotationDraft { Type = QuotationType.IndirectFreeIndirect, Content = [span], Rule = ByKonjunktiv, Sentence = view.Index, CarriedFrom = previous, CarriesOuterOnly = true, Denies = denies };
        drafts.Add(draft);
    }

    // "Sie habe genug: „...“": the words in marks are a quotation of their own.
    private static TextSpan BeforeMarks(in SentenceView view)
    {
        foreach (var clause in view.Clauses)
            if (clause.Opening == ':' && view.Text.IsQuote(clause.First)) return new TextSpan(view.Sentence.Span.Start, view.Text.Tokens[clause.First - 1].End);
        return view.Sentence.Span;
    }

    private static string? WhyNot(in SentenceView view, int verb, List<QuotationDraft> drafts)
    {
        if (IsCovered(view, drafts, butBy: verb)) return "another rule explains the Konjunktiv, or the sentence stands in quotation marks";
        if (IsGuess(view.Text, verb)) return "a modal verb in the singular of Konjunktiv II is the writer's own guess";
        return Previous(view, drafts, before: view.Index) is null ? NoHolderBefore : null;
    }

    // "ich gehe", "glaube ich": in first person Konjunktiv I looks like the indicative, and nobody is reported so.
    private static bool IsFirstPerson(AnalysedText text, in Clause clause) =>
        IsIndicativeOfFirst(text, clause.Verb) && (FirstPerson.Is(text, clause.Verb + 1, clause.End) || (clause.Verb > clause.First && FirstPerson.Is(text, clause.Verb - 1, clause.End)));

    private static bool IsIndicativeOfFirst(AnalysedText text, int verb)
    {
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(verb)))
            if (form.IsVerb && form.Mood == Mood.Indicative && (form.Person & Person.First) != 0) return true;
        return false;
    }

    // "Das könnte daran liegen": a modal verb in the singular of Konjunktiv II is the writer's own guess; reported speech has "könne".
    private static bool IsGuess(AnalysedText text, int verb)
    {
        if (!text.Is(verb, WordTraits.Modal) || text.Is(verb, WordTraits.Subjunctive1)) return false;
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(verb)))
            if (form.Mood == Mood.Subjunctive2 && form.Number == Number.Singular) return true;
        return false;
    }

    /// <summary>"soll" with perfect infinitive, "angeblich": hearsay that nobody is named for.</summary>
    public static void FindHearsay(in SentenceView view, List<QuotationDraft> drafts)
    {
        for (var k = 0; k < view.Clauses.Length; k++)
        {
            var clause = view.Clauses[k];
            var marker = HearsayMarker(view, clause);
            if (marker < 0) continue;
            if (IsCovered(view, drafts, view.Text.Tokens[marker].Span))
            {
                view.No(Hearsay, marker, "it stands in what a named holder says");
                continue;
            }

            if (Around(view, k, clause.First, clause.First, Hearsay) is not { } draft) continue;
            draft.Type = QuotationType.FreeIndirect;
            if (draft.Start == view.Sentence.Span.Start && view.EndOfStatement(k) >= view.LastWord) draft.Content[0] = view.Sentence.Span;
            draft.Modality = Modality.Alleged;
            drafts.Add(draft);
        }
    }

    private static int HearsayMarker(in SentenceView view, in Clause clause)
    {
        var text = view.Text;
        for (var i = clause.First; i < clause.End; i++)
            // "die angeblich tiefste Grube" is called so and no statement.
            if (QuotationWords.Hearsay.Contains(text.Word(i)) && !(text.Is(i - 1, WordTraits.Article | WordTraits.Determiner) && text.Is(i + 1, WordTraits.Adjective) && text.Word(i + 1) is [.., 'e'] or [.., 'e', 'n' or 'r' or 's' or 'm'])) return i;
        if (clause.Verb < 0 || !QuotationWords.HearsayModals.Contains(text.Word(clause.Verb))) return -1;
        if (HasPerfectInfinitive(text, clause)) return clause.Verb;
        view.No(Hearsay, clause.Verb, "no infinitive of perfect or state closes its clause: it tells a plan or a duty");
        return -1;
    }

    // "soll getötet worden sein", "sollen gefallen sein", "soll es ... geben": an infinitive of sein or haben, or an impersonal one.
    private static bool HasPerfectInfinitive(AnalysedText text, in Clause clause)
    {
        for (var i = clause.End - 1; i >= clause.First; i--)
        {
            if (i == clause.Verb || !text.Is(i, WordTraits.Infinitive) || text.IsCapitalised(i)) continue;
            if (IsWithinMarks(text, i, clause.Verb)) continue;
            // "soll bis Mai fertig sein": a plan.
            if (QuotationWords.PlannedStates.Contains(text.Word(i - 1))) return false;
            foreach (ref readonly var form in Lexicon.German.Look(text.Word(i)))
                if ((form.PartOfSpeech == PartOfSpeech.Auxiliary && GrammarWords.AuxiliaryRole(form.Lemma) is not "passive") || QuotationWords.HearsayInfinitives.Contains(form.Lemma)) return true;
            return false;
        }

        return false;
    }

    // Words in marks that the modal verb stands outside of.
    private static bool IsWithinMarks(AnalysedText text, int token, int verb)
    {
        foreach (var quoted in text.QuotedWithin(text.Sentences[text.SentenceAt(text.Tokens[token].Start)]))
            if (quoted.Span.Contains(text.Tokens[token].Span) && !quoted.Span.Contains(text.Tokens[verb].Span)) return true;
        return false;
    }

    private static QuotationDraft? Around(in SentenceView view, int k, int frameFirst, int frameEnd, string rule)
    {
        var end = view.EndOfStatement(k);
        // "..., der gestanden und bereut haben soll": predicates of one clause that "und" joins are one statement.
        while (k > 0 && view.Clauses[k] is { Opening: Clauses.Joined, Kind: not ClauseKind.Main }) k--;
        var clause = view.Clauses[k];
        var draft = new QuotationDraft { Type = QuotationType.Indirect, Content = [], Rule = rule, Sentence = view.Index };
        var start = clause.Opening is Clauses.Joined or ',' && view.Text.Is(clause.First, WordTraits.Coordinator) && frameEnd == clause.First ? clause.First + 1 : clause.First;
        if (view.Trimmed(start, frameFirst) is { Length: > 1 } left) draft.Content.Add(left);
        if (view.Trimmed(Math.Max(start, frameEnd), Math.Min(end, view.LastWord)) is { Length: > 1 } right) draft.Content.Add(right);
        return draft.Content.Count == 0 ? null : draft;
    }

    private static int FirstMain(in SentenceView view)
    {
        for (var k = 0; k < view.Clauses.Length; k++)
            if (view.Clauses[k].Kind == ClauseKind.Main && view.Clauses[k].Verb >= 0) return k;
        return -1;
    }

    // A verb of saying that is in Konjunktiv itself is reported in turn: "der Rat habe gefordert, dass ...".
    private static bool IsCovered(in SentenceView view, List<QuotationDraft> drafts, int butBy)
    {
        var verb = view.Text.Tokens[butBy].Span;
        foreach (var draft in drafts.FromEnd(view.Index))
            if (draft.Sentence == view.Index && draft.Rule != Hearsay && !(draft.Cue.Contains(verb) && draft.Start > verb.End)) return true;
        return view.Text.Quoted.Any(static (q, s) => q.Depth == 0 && q.Span.Contains(s), view.Sentence.Span);
    }

    private static bool IsCovered(in SentenceView view, List<QuotationDraft> drafts, TextSpan marker)
    {
        foreach (var draft in drafts.FromEnd(view.Index))
            if (draft.Sentence == view.Index && (draft.Start <= marker.Start && marker.End <= draft.End)) return true;
        return false;
    }

    /// <summary>The last quotation with a holder in this sentence or the one or two before it, within the paragraph or just across.</summary>
    /// <param name="before">The sentence that it must end before; this one counts where it is not given.</param>
    internal static QuotationDraft? Previous(in SentenceView view, List<QuotationDraft> drafts, int furthest = 2, int before = int.MaxValue)
    {
        foreach (var draft in drafts.FromEnd(view.Index - furthest))
        {
            if (draft.Rule == Hearsay || draft.LastSentence >= before) continue;
            if (view.Text.Sentences[draft.LastSentence].Paragraph < view.Sentence.Paragraph - 1) return null;
            return Outermost(draft, drafts);
        }

        return null;
    }

    // "Die Polizei sagte, der Mann habe gedroht, ... Er sei ...": the Polizei speaks on, not the man.
    private static QuotationDraft Outermost(QuotationDraft draft, List<QuotationDraft> drafts)
    {
        foreach (var other in drafts.FromEnd(draft.Sentence))
            if (other.Sentence == draft.Sentence && other != draft && other.Speaker is not null && other.HopOf is null && draft.Cue.Count > 0 && !HolderFrames.IsHolderRule(draft.Rule) && draft.Rule != "quoted-source"
                && other.Content.Exists(c => c.Contains(draft.Cue[0]))) return other;
        return draft;
    }
}

internal static class DraftLists
{
    /// <summary>From the last draft back, as long as they belong to the sentence or a later one.</summary>
    public static IEnumerable<QuotationDraft> FromEnd(this List<QuotationDraft> drafts, int sentence)
    {
        for (var i = drafts.Count - 1; i >= 0 && drafts[i].LastSentence >= sentence; i--) yield return drafts[i];
    }

    public static bool Any<T, TState>(this System.Collections.Immutable.ImmutableArray<T> items, Func<T, TState, bool> holds, TState state)
    {
        foreach (var item in items)
            if (holds(item, state)) return true;
        return false;
    }
}
