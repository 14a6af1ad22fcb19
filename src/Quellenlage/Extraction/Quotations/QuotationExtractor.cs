using System.Collections.Immutable;
using System.Globalization;
using Quellenlage.Extraction.Modalities;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.WordForms;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Quotations;

/// <summary>
/// Finds who says what. Frames are sought sentence by sentence (verbs of saying, prepositions that name a holder, words and moods that
/// carry a holder on), then stretches in quotation marks, then the chains are put together.
/// </summary>
public static class QuotationExtractor
{
    // The bound for sentences in which every statement overlaps with the next.
    private const int DeepestNesting = 64;

    /// <summary>Ordered by the start of the content, a longer one first. Never throws; time is linear in the text.</summary>
    public static ImmutableArray<Quotation> Extract(AnalysedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Extract(text, trace: null);
    }

    /// <summary>The same quotations, and for the rules whose cue is there and that found nothing, why; in the order of the sentences.</summary>
    public static (ImmutableArray<Quotation> Quotations, ImmutableArray<RuleMiss> Misses) Explain(AnalysedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trace = new Trace();
        var quotations = Extract(text, trace);
        return (quotations, [.. trace.Misses.OrderBy(m => m.Sentence)]);
    }

    private static ImmutableArray<Quotation> Extract(AnalysedText text, Trace? trace)
    {
        var drafts = new List<QuotationDraft>();
        for (var i = 0; i < text.Sentences.Length; i++)
        {
            var view = new SentenceView(text, i, trace);
            HolderFrames.Find(view, drafts);
            VerbFrames.Find(view, drafts);
            NounFrames.Find(view, drafts);
            References.Find(view, drafts);
            HeadlineFrames.Find(view, drafts);
            KonjunktivFrames.Find(view, drafts);
            CarriedStatements.FindMarked(view, drafts);
            CarriedStatements.FindSubjunctive(view, drafts);
            CarriedStatements.FindHearsay(view, drafts);
        }

        DirectQuotations.Find(text, drafts, trace);
        return Finish(text, drafts);
    }

    private static ImmutableArray<Quotation> Finish(AnalysedText text, List<QuotationDraft> drafts)
    {
        // A stable order: where contents are the same, the frame that was found first.
        var ordered = drafts.Select((draft, found) => (draft, found)).OrderBy(d => d.draft.Start).ThenByDescending(d => d.draft.End).ThenByDescending(d => d.draft.Length).ThenBy(d => d.found).Select(d => d.draft).ToList();
        var ids = new Dictionary<QuotationDraft, string>(ReferenceEqualityComparer.Instance);
        foreach (var draft in ordered) ids[draft] = string.Create(CultureInfo.InvariantCulture, $"q{ids.Count + 1}");
        var chains = new ChainBuilder(text);
        var origins = new OriginTypes(text);
        var parents = FindParents(ordered);
        foreach (var draft in ordered) AddInnerSource(draft, parents);
        for (var i = 0; i < ordered.Count; i++) AddFrameWithinFrame(ordered, i);
        var quotations = ImmutableArray.CreateBuilder<Quotation>(ordered.Count);
        foreach (var draft in ordered)
        {
            var parent = parents[draft];
            var chain = chains.ChainOf(draft, parent);
            quotations.Add(new Quotation
            {
                Id = ids[draft],
                Type = draft.Type,
                Content = [.. draft.Content],
                Speaker = SpeakerSpans(text, draft),
                Cue = [.. Framing(draft).Cue],
                Frame = [.. Framing(draft).Frame],
                Addressee = [.. Framing(draft).Addressee],
                Parent = parent is null ? null : ids[parent],
                Chain = chain,
                OriginType = origins.Of(chain),
                OriginTopic = chain.IsEmpty ? null : OriginTopics.Of(text, draft, chain[^1].Entity),
                Modality = ModalityOf(text, draft),
                Rule = draft.Rule,
            });
        }

        return quotations.DrainToImmutable();
    }

    /// <summary>For each draft the innermost other one whose content holds all of it; ordered input makes that a walk with a stack.</summary>
    private static Dictionary<QuotationDraft, QuotationDraft?> FindParents(List<QuotationDraft> ordered)
    {
        var parents = new Dictionary<QuotationDraft, QuotationDraft?>(ReferenceEqualityComparer.Instance);
        var open = new Stack<QuotationDraft>();
        foreach (var draft in ordered)
        {
            while (open.TryPeek(out var top) && top.End <= draft.Start) open.Pop();
            parents[draft] = open.Take(DeepestNesting).FirstOrDefault(o => o.Content.Any(piece => draft.Content.All(piece.Contains)) && o.Length > draft.Length && draft.HopOf != o);
            open.Push(draft);
        }

        return parents;
    }

    // "Die Stadt teilte mit, der Deich sei nach Angaben der Feuerwehr gebrochen": the outer one rests on the inner source too.
    private static void AddInnerSource(QuotationDraft draft, Dictionary<QuotationDraft, QuotationDraft?> parents)
    {
        var parent = parents[draft];
        if (parent is { Type: QuotationType.Reported, Speaker: not null, CarriedFrom: null } && HolderFrames.IsHolderRule(draft.Rule) && draft.Inner is null)
        {
            // "Laut Bote hat der Minister bestätigt ...": the paper tells what the minister says, not the other way round.
            parents[draft] = null;
            draft.Inner = parent;
            parent.CarriedFrom = draft;
            return;
        }

        if (parent is null || parent.Inner is not null || draft.Speaker is null || parent.Speaker is null) return;
        var coversParent = HolderFrames.IsHolderRule(draft.Rule) && draft.Length * 2 >= parent.Length;
        // "Laut X hat die Stadt nach Angaben von Y ..." within a frame of its own: nobody from a sentence before passes it on.
        if (HolderFrames.IsHolderRule(draft.Rule) && draft.CarriedFrom is { } carried && carried.Sentence < draft.Sentence) draft.CarriedFrom = null;
        // "X berichtet, Y habe gesagt, dass ...": what X reports is no more than what Y said; an order is more than its words.
        var isParent = draft.Rule != FrameContents.AsInfinitive && draft.Frame.Count == 1 && draft.Frame[0].Start <= parent.Start + 5 && (draft.Length + draft.Frame[0].Length) * 10 >= parent.Length * 9;
        if (coversParent || isParent) parent.Inner = draft;
    }

    // "sagte der Minister laut Bote": the frame names who passes it on, within the same sentence.
    private static void AddFrameWithinFrame(List<QuotationDraft> ordered, int at)
    {
        var draft = ordered[at];
        if (!HolderFrames.IsHolderRule(draft.Rule) || draft.Speaker is null) return;
        var first = at;
        while (first > 0 && ordered[first - 1].Sentence >= draft.Sentence) first--;
        for (var i = first; i < ordered.Count && ordered[i].Sentence <= draft.Sentence; i++)
        {
            var other = ordered[i];
            if (i == at || other.Sentence != draft.Sentence || other.Speaker is null || other.CarriedFrom is not null || HolderFrames.IsHolderRule(other.Rule) || !other.Frame.Exists(f => f.Contains(draft.Frame[0]))) continue;
            draft.Content.Clear();
            draft.Content.AddRange(other.Content);
            draft.Type = other.Type;
            draft.Inner = other;
            other.CarriedFrom = draft;
            return;
        }
    }

    // Words in marks within an indirect quotation share its frame. The writer's own summary has none.
    private static QuotationDraft Framing(QuotationDraft draft)
    {
        while (draft is { Type: QuotationType.Direct, Frame.Count: 0, CarriedFrom: { Type: QuotationType.Direct or QuotationType.Indirect } outer }) draft = outer;
        return draft;
    }

    // Who is quoted in a fragment, or speaks on without a frame, stands where the frame before names them.
    private static ImmutableArray<TextSpan> SpeakerSpans(AnalysedText text, QuotationDraft draft)
    {
        if (draft.SpeakerSpan is { } span) return [span];
        // "demnach" names nobody; the chain tells whose words it takes over.
        if (draft.NamesNobody && draft.Speaker is null) return [];
        for (var carried = draft.CarriedFrom; draft.Speaker is null && carried is not null; carried = carried.CarriedFrom)
            if (carried.Speaker is not null) return SpeakerSpans(text, carried);
        if (draft.Speaker is { } speaker) return [new TextSpan(text.Tokens[speaker.First].Start, text.Tokens[speaker.End - 1].End)];
        return [];
    }

    // A singular Konjunktiv II where Konjunktiv I would do ("käme", not "komme") is more than a mark of reported speech. Plural forms
    // stand for a Konjunktiv I that looks like the indicative.
    private static bool IsConditional(AnalysedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!text.IsFinite(i)) continue;
            if (!text.Is(i, WordTraits.Subjunctive2) || text.Is(i, WordTraits.Subjunctive1)) return false;
            foreach (ref readonly var form in Lexicon.German.LookAtStart(text[text.Tokens[i]]))
                if (form.Mood == Mood.Subjunctive2 && form.Number == Number.Singular) return true;
            return false;
        }

        return false;
    }

    private static Modality ModalityOf(AnalysedText text, QuotationDraft draft)
    {
        if (draft.Modality is not (Modality.Asserted or Modality.Alleged)) return draft.Modality;
        var first = text.TokenAt(draft.Start);
        var end = first;
        while (end < text.Tokens.Length && text.Tokens[end].End <= draft.End) end++;
        if (Denials.IsDenial(text, draft, first, end)) return Modality.Denied;
        // "geht davon aus, dass ... kommen werde": what is supposed lies ahead.
        if (draft.Modality == Modality.Alleged) return Forecasts.IsForecast(text, first, end) ? Modality.Expected : Modality.Alleged;
        if (draft.Type == QuotationType.Direct) return Modality.Asserted;
        if (IsConditional(text, first, end)) return Modality.Hypothetical;
        // "werde vermutlich steigen": a guess at what lies ahead is a forecast.
        if (Forecasts.IsForecast(text, first, end)) return Modality.Expected;
        return ModalityCues.OfClause(text, first, end, underHolder: true) is Modality.Alleged ? Modality.Alleged : Modality.Asserted;
    }
}
