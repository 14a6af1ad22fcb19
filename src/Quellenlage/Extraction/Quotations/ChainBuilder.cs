using System.Collections.Immutable;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Quotations;

/// <summary>Puts together who reports whom for each draft: carried holders, channels, the speaker, inner sources, enclosing quotations.</summary>
internal sealed class ChainBuilder(AnalysedText text)
{
    private const int DeepestChain = 8;
    private readonly SpeakerResolver _speakers = new(text);
    private readonly Dictionary<QuotationDraft, ImmutableArray<ChainLink>> _chains = new(ReferenceEqualityComparer.Instance);

    /// <param name="parent">The quotation whose content holds the draft; null for none.</param>
    public ImmutableArray<ChainLink> ChainOf(QuotationDraft draft, QuotationDraft? parent) => Build(draft, parent, 0);

    private ImmutableArray<ChainLink> Build(QuotationDraft draft, QuotationDraft? parent, int depth)
    {
        if (_chains.TryGetValue(draft, out var known)) return known;
        if (depth >= DeepestChain) return [];
        var chain = draft.HopOf is { } hop ? Build(hop, parent, depth + 1) : Own(draft, parent, depth);
        if (chain.Length > DeepestChain) chain = chain[^DeepestChain..];
        _chains[draft] = chain;
        return chain;
    }

    private ImmutableArray<ChainLink> Own(QuotationDraft draft, QuotationDraft? parent, int depth)
    {
        var links = ImmutableArray.CreateBuilder<ChainLink>(2);
        if (parent is not null && !SharesSpeaker(parent, draft)) AddAll(links, Build(parent, null, depth + 1));
        if (draft.CarriedFrom is { } carried && carried != parent) AddAll(links, Build(carried, null, depth + 1));
        if (draft.Channel is { } channel && _speakers.Link(channel) is { } through) AddOnce(links, through);
        if (draft.Speaker is { } speaker && _speakers.Link(speaker) is { } said) AddOnce(links, said);
        else if (draft.HolderAdjective is { } adjective) AddOnce(links, _speakers.LinkToAdjective(adjective));
        if (draft.Inner?.Speaker is { } source && _speakers.Link(source) is { } origin) AddOnce(links, origin);
        return links.DrainToImmutable();
    }

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
