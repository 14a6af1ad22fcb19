using Quellenlage.Extraction.Figures;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.Names;

namespace Quellenlage.Extraction.Quotations;

/// <summary>Tells nouns that can say something from those that cannot, where a frame is too weak to tell by itself.</summary>
internal static class Speakers
{
    /// <summary>
    /// True for abstract nouns ("die Entscheidung", "keine Fortschritte") by their endings, unless the word lists know the noun as a
    /// body or office ("die Regierung"). Names, pronouns and unknown words may speak.
    /// </summary>
    public static bool CannotSpeak(AnalysedText text, in NounPhrase phrase)
    {
        if (QuotationWords.NoDeterminers.Contains(text.Word(phrase.First))) return true;
        var head = text.Word(phrase.Head);
        if (text.IsInName(phrase.Head) || text.IsInName(phrase.HeadEnd - 1) || !text.Is(phrase.Head, WordTraits.Noun)) return false;
        if (IsKnownSpeaker(head)) return false;
        foreach (var ending in QuotationWords.AbstractEndings.Entries)
            if (head.EndsWith(ending.Word, StringComparison.Ordinal)) return !IsSpeakingBody(head);
        return false;
    }

    /// <summary>
    /// True for those who can have said what the writer sums up: names, pronouns, people, bodies, papers, and nouns that nothing is known of.
    /// "Das Buch führt die Liste an" has none.
    /// </summary>
    public static bool CanSpeak(AnalysedText text, in NounPhrase phrase)
    {
        if (CannotSpeak(text, phrase)) return false;
        if (IsSpeaker(text, phrase) || text.IsInName(phrase.Head) || text.IsInName(phrase.HeadEnd - 1) || text.Is(phrase.Head, WordTraits.PersonalPronoun | WordTraits.RelativePronoun | WordTraits.Determiner | WordTraits.Article) || !text.IsCapitalised(phrase.Head)) return true;
        var head = text.Word(phrase.Head);
        return text.Is(phrase.Head, WordTraits.Unknown | WordTraits.Numeral) || text.IsQuote(phrase.Head) || OriginTypes.Knows(head) || (NounClasses.Of(head) & NounClass.People) != 0;
    }

    /// <summary>True for persons, organisations, and nouns that the word lists know as a body or office.</summary>
    public static bool IsSpeaker(AnalysedText text, in NounPhrase phrase)
    {
        var head = text.Word(phrase.Head);
        return text.NameOver(phrase.HeadEnd - 1) is { Type: NameType.Person or NameType.Organisation } || IsKnownSpeaker(head) || IsSpeakingBody(head);
    }

    private static bool IsSpeakingBody(ReadOnlySpan<char> head) => QuotationWords.SpeakingBodies.Contains(head) || QuotationWords.TryGetLastPart(QuotationWords.SpeakingBodies, head, out _);

    private static bool IsKnownSpeaker(ReadOnlySpan<char> noun) =>
        (NameWords.Find(noun) ?? NameWords.FindHead(noun)) is { } word
        && (word.Is(NameWordKinds.Title) || word.Is(NameWordKinds.AuthorityNoun) || word.Is(NameWordKinds.OrganisationNoun) || word.Is(NameWordKinds.Body) || word.Is(NameWordKinds.Inhabitant));
}
