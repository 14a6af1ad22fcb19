using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Extraction.Figures;

/// <summary>Tells who does a deed from whom it is done to: "Drei Männer töteten zwei Brüder" counts two dead, not five.</summary>
internal static class Agents
{
    /// <summary>
    /// True where the counted are the subject of an active verb that has an object as well: they stand before the finite verb or right
    /// behind it, the verb can be plural, and another noun without a preposition follows.
    /// </summary>
    public static bool Does(AnalysedText text, Segment segment, Candidate candidate, FoundSign deed)
    {
        if (candidate.Segment < 0 || candidate.Number.CoreFirst < segment.First || candidate.Number.CoreFirst >= segment.End) return false;
        if (IsPassive(text, segment) && (text.Traits[deed.First] & WordTraits.Participle2) != 0) return false;
        var verb = FiniteOf(text, segment, deed);
        if (verb < 0 || !CanBePlural(text, verb) || IsAfterPreposition(text, segment, candidate.Number.First)) return false;
        if (verb < candidate.Number.First && HasNounOrNumber(text, segment, verb + 1, candidate.Number.First)) return false;
        if (verb > candidate.Number.First && HasNounOrNumber(text, segment, segment.First, candidate.Number.First)) return false;
        return HasNounOrNumber(text, segment, candidate.Anchor + 1, segment.End);
    }

    public static bool IsPassive(AnalysedText text, Segment segment)
    {
        for (var at = segment.First; at < segment.End; at++)
            if ((FunctionWords.Of(text[text.Tokens[at]]) & FunctionWord.Passive) != 0) return true;
        return false;
    }

    private static int FiniteOf(AnalysedText text, Segment segment, FoundSign deed)
    {
        for (var at = segment.First; at < segment.End; at++)
            if ((text.Traits[at] & WordTraits.Auxiliary) != 0 && (text.Traits[at] & WordTraits.Capitalised) == 0) return at;
        return (text.Traits[deed.First] & WordTraits.FiniteVerb) != 0 ? deed.First : -1;
    }

    private static bool CanBePlural(AnalysedText text, int verb)
    {
        foreach (ref readonly var reading in Lexicon.German.Look(text[text.Tokens[verb]]))
            if (reading.IsVerb && reading.VerbForm == VerbForm.Finite && reading.Number == Number.Plural) return true;
        return false;
    }

    /// <summary>True where a noun or a number that no preposition or genitive leads stands in the stretch.</summary>
    private static bool HasNounOrNumber(AnalysedText text, Segment segment, int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            var counts = text.Tokens[at].Kind == TokenKind.Number || NumberWords.TryRead(text[text.Tokens[at]], out _);
            if ((counts || CountedPhrase.IsNoun(text, at)) && !IsLed(text, segment, at)) return true;
        }

        return false;
    }

    // Back over what may stand before a noun within its phrase, to a preposition, or to the noun that a genitive belongs to.
    private static bool IsLed(AnalysedText text, Segment segment, int noun)
    {
        const WordTraits Inside = WordTraits.Adjective | WordTraits.Determiner | WordTraits.Numeral | WordTraits.Adverb | WordTraits.Participle2;
        for (var at = noun - 1; at >= segment.First; at--)
        {
            var form = text[text.Tokens[at]];
            if ((FunctionWords.Of(form) & (FunctionWord.Preposition | FunctionWord.Locative)) != 0 || (text.Traits[at] & WordTraits.Contraction) != 0) return true;
            if (PartWords.IsGenitive(form) && at > segment.First && CountedPhrase.IsNoun(text, at - 1)) return true;
            if (CountedPhrase.IsNoun(text, at) && at < noun - 1) return false;
            var inside = (FunctionWords.Of(form) & (FunctionWord.Article | FunctionWord.Determiner | FunctionWord.Adverb)) != 0 || (text.Traits[at] & Inside) != 0;
            if (!inside && !CountedPhrase.IsNoun(text, at) && text.Tokens[at].Kind != TokenKind.Number) return false;
        }

        return false;
    }

    private static bool IsAfterPreposition(AnalysedText text, Segment segment, int number) => IsLed(text, segment, number);
}
