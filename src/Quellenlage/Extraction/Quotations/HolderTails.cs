using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Quotations;

/// <summary>
/// What stands behind a holder and still names them: a bracket ("Anna Melcher (KP)"), a place ("die Botschaft in Tolvar"), an
/// apposition ("der Leiter des Amts, Jon Melcher"). Noun phrases end before it.
/// </summary>
internal static class HolderTails
{
    private const int LongestBracket = 8;
    private const int MostParts = 3;

    /// <summary>The token behind all that belongs to the holder; the phrase's own end where nothing follows.</summary>
    /// <param name="apposition">The phrase behind a comma, where it names a person; otherwise null.</param>
    public static int End(AnalysedText text, in NounPhrase phrase, int limit, out NounPhrase? apposition)
    {
        apposition = null;
        var end = phrase.End;
        for (var part = 0; part < MostParts && end < limit; part++)
        {
            if (BehindBracket(text, end, limit) is var bracket && bracket > end) end = bracket;
            else if (IsPlace(text, phrase, end, limit)) end = text.TokenAt(text.NameAt(end + 1)!.Span.End - 1) + 1;
            else if (apposition is null && Apposition(text, phrase, end, limit) is { } named)
            {
                apposition = named;
                end = named.End;
            }
            else break;
        }

        return end;
    }

    private static int BehindBracket(AnalysedText text, int at, int limit)
    {
        if (!text.IsMark(at, '(')) return at;
        for (var i = at + 2; i < limit && i < at + LongestBracket; i++)
            if (text.IsMark(i, ')')) return i + 1;
        return at;
    }

    // A person says something at a place; an office or body is of it.
    private static bool IsPlace(AnalysedText text, in NounPhrase phrase, int at, int limit) =>
        at + 1 < limit && QuotationWords.PlacePrepositions.Contains(text.Word(at)) && text.NameAt(at + 1) is { Type: NameType.Place } place
        && text.TokenAt(place.Span.End - 1) < limit && text.NameOver(phrase.HeadEnd - 1) is not { Type: NameType.Person };

    // ", Jon Melcher," behind an office, ", der Leiter des Amts," behind a name.
    private static NounPhrase? Apposition(AnalysedText text, in NounPhrase phrase, int at, int limit)
    {
        if (!text.IsMark(at, ',') || !NounPhrases.TryRead(text, at + 1, limit, out var named)) return null;
        var end = BehindBracket(text, named.End, limit);
        if (end < limit && text.Tokens[end].Kind != TokenKind.Punctuation) return null;
        var isPerson = text.NameOver(named.HeadEnd - 1) is { Type: NameType.Person };
        var ofPerson = text.NameOver(phrase.HeadEnd - 1) is { Type: NameType.Person };
        return isPerson != ofPerson && !(ofPerson && text.IsOnly(named.First, WordTraits.PersonalPronoun, WordTraits.Noun)) ? named with { End = end } : null;
    }
}
