using Quellenlage.Language;
using Quellenlage.Language.Coreference;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.Names;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Quotations;

/// <summary>From a speaker's noun phrase to the link of a chain: the name in it, or what a pronoun or a generic noun leads back to.</summary>
internal sealed class SpeakerResolver(AnalysedText text)
{
    private readonly Antecedents _antecedents = new(text);

    /// <summary>Null where the phrase names nobody that can be told (es, man, an unresolved pronoun keeps its own word).</summary>
    public ChainLink? Link(in NounPhrase phrase)
    {
        var span = new TextSpan(text.Tokens[phrase.First].Start, text.Tokens[phrase.End - 1].End);
        if (QuotationWords.Impersonal.Contains(text[text.Tokens[phrase.First]]) && phrase.End == phrase.First + 1) return null;
        if (phrase.End == phrase.First + 1 && text.Is(phrase.First, WordTraits.Article) && !text.Is(phrase.First, WordTraits.RelativePronoun)) return null;
        if (NameInHead(phrase) is { } name)
        {
            // A person by the fullest form, a description by its own words, everything else as it stands.
            if (name.Type == NameType.Person) return new ChainLink(name.Span, name.Canonical, name.Entity);
            // "die Bezirksregierung Tolvar" is not Tolvar, "die Stadt Tolvar" is.
            if (name.Type == NameType.Place && !text.IsInName(phrase.Head) && NameWords.Find(text.Word(phrase.Head))?.Is(NameWordKinds.PlaceNoun) != true && text.Is(phrase.Head, WordTraits.Noun))
                return new ChainLink(new TextSpan(text.Tokens[phrase.Core].Start, span.End), Nominative.Of(text, phrase), null);
            return new ChainLink(name.Span, name.Role == NameRole.Authority ? Nominative.Of(text, phrase) : Nominative.OfName(text, name), name.Entity);
        }

        if (phrase.End == phrase.First + 1 && (text.IsOnly(phrase.First, WordTraits.PersonalPronoun, WordTraits.Noun) || text.Is(phrase.First, WordTraits.RelativePronoun | WordTraits.Determiner) && !text.Is(phrase.First, WordTraits.Noun)))
            return OfPronoun(phrase.First, span);
        if (_antecedents.OfDescription(phrase) is { } described) return LinkTo(described, span);
        var bare = new TextSpan(text.Tokens[Math.Min(phrase.Core, phrase.End - 1)].Start, span.End);
        return new ChainLink(bare, Nominative.Of(text, phrase), null);
    }

    /// <summary>"nach ukrainischen Angaben": the state that the adjective belongs to, where a name in the article tells; else the word, or the first part of a compound.</summary>
    public ChainLink LinkToWord(TextSpan span)
    {
        var state = States.ByAdjective(text.Text[span]);
        var token = text.TokenAt(span.Start);
        if (state is null && text.NameOver(token) is { } part && part.Span == span) return new ChainLink(span, part.Canonical, part.Entity);
        if (state is null) return new ChainLink(span, span == text.Tokens[token].Span ? text.Text.Slice(span) : CompoundHolders.NameOf(text.Text[span]), null);
        foreach (var name in text.Names)
            if (name.Role == NameRole.State && name.Canonical == state) return new ChainLink(span, state, name.Entity);
        return new ChainLink(span, state, null);
    }

    // The last name within the head that is no genitive before it: "Russlands Präsident Putin" is Putin, "Mitarbeiter des Dienstes" is no name.
    private NameMention? NameInHead(in NounPhrase phrase)
    {
        if (text.End(phrase) > phrase.HeadEnd && IsCoordinated(phrase)) return null;
        for (var i = phrase.HeadEnd - 1; i >= phrase.Core; i--)
        {
            if (text.IsQuote(i)) continue;
            if (text.NameOver(i) is not { } name) return null;
            return name.Span.End >= text.Tokens[i].End && name.Span.Start <= text.Tokens[i].Start ? name : null;
        }

        return null;
    }

    // A pronoun that leads nowhere keeps its own word.
    private ChainLink OfPronoun(int pronoun, TextSpan span) =>
        _antecedents.OfPronoun(pronoun) is { } found ? LinkTo(found, span) : new ChainLink(span, text.Text.Slice(span), null);

    private ChainLink LinkTo(in Antecedent found, TextSpan span) =>
        found.Name is { } name ? new ChainLink(span, name.Canonical, name.Entity) : new ChainLink(span, Nominative.Of(text, found.Phrase!.Value), null);

    private bool IsCoordinated(in NounPhrase phrase)
    {
        for (var i = phrase.HeadEnd; i < phrase.End; i++)
            if (text.Is(i, WordTraits.Coordinator)) return true;
        return false;
    }
}

internal static class NounPhraseExtensions
{
    public static int End(this AnalysedText text, in NounPhrase phrase) => Math.Min(phrase.End, text.Tokens.Length);
}
