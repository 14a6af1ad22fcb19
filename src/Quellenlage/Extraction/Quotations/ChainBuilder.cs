using System.Collections.Immutable;
using Quellenlage.Language;
using Quellenlage.Language.Coreference;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.WordForms;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Quotations;

/// <summary>Puts together who reports whom for each draft: carried holders, channels, the speaker, inner sources, enclosing quotations.</summary>
internal sealed class ChainBuilder(AnalysedText text)
{
    private const int DeepestChain = 8;
    private readonly SpeakerResolver _speakers = new(text);
    private readonly Dictionary<string, (ImmutableArray<ChainLink> Chain, string? Attribute)> _described = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<QuotationDraft, ImmutableArray<ChainLink>> _chains = new(ReferenceEqualityComparer.Instance);

    /// <param name="parent">The quotation whose content holds the draft; null for none.</param>
    public ImmutableArray<ChainLink> ChainOf(QuotationDraft draft, QuotationDraft? parent) => Build(draft, parent, 0);

    private ImmutableArray<ChainLink> Build(QuotationDraft draft, QuotationDraft? parent, int depth)
    {
        if (_chains.TryGetValue(draft, out var known)) return known;
        if (depth >= DeepestChain) return [];
        var chain = draft.HopOf is { } hop ? Build(hop, parent, depth + 1) : Own(draft, parent, depth);
        chain = OfDescription(draft, chain);
        if (chain.Length > DeepestChain) chain = chain[^DeepestChain..];
        _chains[draft] = chain;
        return chain;
    }

    private ImmutableArray<ChainLink> Own(QuotationDraft draft, QuotationDraft? parent, int depth)
    {
        var links = ImmutableArray.CreateBuilder<ChainLink>(2);
        if (parent is not null && !SharesSpeaker(parent, draft)) AddAll(links, Build(parent, null, depth + 1));
        if (draft.CarriedFrom is { } carried && carried != parent)
        {
            AddAll(links, Build(carried, null, depth + 1));
            // "Die Stadt teilte mit, der Deich sei laut Feuerwehr gebrochen. Das Wasser steige": the Feuerwehr speaks for its clause alone.
            if (draft.CarriesOuterOnly && carried.Inner is { Speaker: { } passed } inner && HolderFrames.IsHolderRule(inner.Rule) && links.Count > 1 && _speakers.Link(passed)?.Name == links[^1].Name) links.RemoveAt(links.Count - 1);
        }

        if (draft.Channel is { } channel && _speakers.Link(channel) is { } through) AddOnce(links, through);
        // „Wir glauben, dass ...“, sagte Melcher: within somebody's own words "ich" and "wir" name nobody else.
        var ownWords = links.Count > 0 && parent is { Type: QuotationType.Direct } && draft.Speaker is { } self && self.End == self.First + 1 && FirstPerson.Is(text, self.First, self.End);
        if (ownWords) return links.DrainToImmutable();
        if (draft.Speaker is { } speaker && _speakers.Link(speaker) is { } said)
        {
            // "Sie könne sagen, ..., beteuerte Melcher": who speaks in what somebody says, and leads nowhere else, is mostly that one.
            if (!(links.Count > 0 && parent is not null && IsUnresolved(speaker, said))) AddOnce(links, said);
        }
        else if (draft.HolderWord is { } adjective) AddOnce(links, _speakers.LinkToWord(adjective));
        if (draft.Inner?.Speaker is { } source && _speakers.Link(source) is { } origin) AddOnce(links, origin);
        return links.DrainToImmutable();
    }

    // "der Beamte": whom the article described before as "ein Militärbeamter", with all through whom it had his words.
    private ImmutableArray<ChainLink> OfDescription(QuotationDraft draft, ImmutableArray<ChainLink> chain)
    {
        if (chain.IsEmpty || draft.Speaker is not { } phrase || chain[^1].Entity is not null || !text.Is(phrase.Head, WordTraits.Noun) || !text.IsCapitalised(phrase.Head)) return chain;
        var noun = (IsPlural(phrase) ? "+" : "") + Nouns.Lemma(text.Word(phrase.Head));
        var attribute = phrase.Head > phrase.Core && text.Is(phrase.Head - 1, WordTraits.Adjective) ? Stem(text.Word(phrase.Head - 1)) : null;
        if (chain.Length == 1 && IsDefinite(phrase) && _described.TryGetValue(noun, out var before) && before.Chain[^1].Span.Start < chain[0].Span.Start
            && (attribute is null || before.Attribute is null || attribute == before.Attribute)) return before.Chain.SetItem(before.Chain.Length - 1, before.Chain[^1] with { Span = chain[0].Span });
        _described[noun] = (chain, attribute);
        return chain;
    }

    // "die Behörden" are not "die Behörde" from before.
    private bool IsPlural(in NounPhrase phrase)
    {
        var plural = false;
        foreach (ref readonly var noun in Lexicon.German.Look(text.Word(phrase.Head)))
        {
            if (noun.PartOfSpeech != PartOfSpeech.Noun) continue;
            if (phrase.First == phrase.Head || !text.Is(phrase.First, WordTraits.Article))
            {
                if (noun.Number != Number.Plural) return false;
                plural = true;
                continue;
            }

            foreach (ref readonly var article in Lexicon.German.LookAtStart(text.Word(phrase.First)))
            {
                if (article.PartOfSpeech != PartOfSpeech.Article || (article.Case & noun.Case) == 0) continue;
                if (noun.Number == Number.Singular && article.Number != Number.Plural && (article.Gender == Gender.None || (article.Gender & noun.Gender) != 0)) return false;
                plural |= noun.Number == Number.Plural && article.Number != Number.Singular;
            }
        }

        return plural;
    }

    private static string Stem(ReadOnlySpan<char> adjective) => adjective[..Math.Max(3, adjective.Length - 2)].ToString();

    // "der", "die", "das" and no owner behind: somebody known. "ein" has another letter.
    private bool IsDefinite(in NounPhrase phrase) => phrase.End == phrase.Head + 1 && text.Is(phrase.First, WordTraits.Article) && text.Word(phrase.First) is ['d' or 'D', ..];

    private bool IsUnresolved(in NounPhrase speaker, in ChainLink said) =>
        said.Entity is null && speaker.End == speaker.First + 1 && text.IsOnly(speaker.First, WordTraits.PersonalPronoun, WordTraits.Noun) && said.Name.AsSpan().SequenceEqual(text.Word(speaker.First));

    private static bool SharesSpeaker(QuotationDraft parent, QuotationDraft draft) =>
        parent.Speaker is { } a && draft.Speaker is { } b && a.First == b.First;

    private static void AddAll(ImmutableArray<ChainLink>.Builder links, ImmutableArray<ChainLink> more)
    {
        foreach (var link in more) AddOnce(links, link);
    }

    private static void AddOnce(ImmutableArray<ChainLink>.Builder links, ChainLink link)
    {
        foreach (var present in links)
            if (present.Name == link.Name || (present.Entity is not null && present.Entity == link.Entity)) return;
        links.Add(link);
    }
}
