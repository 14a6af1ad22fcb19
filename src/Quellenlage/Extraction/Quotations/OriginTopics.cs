using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.WordForms;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Quotations;

/// <summary>Tells whether what is said is about the one who says it, by signs in its words.</summary>
internal static class OriginTopics
{
    /// <param name="entity">The origin's entity; null where it is none.</param>
    public static OriginTopic Of(AnalysedText text, QuotationDraft draft, int? entity)
    {
        if (draft.OfItself) return OriginTopic.Itself;
        foreach (var piece in draft.Content)
        {
            if (entity is { } origin && Names(text, piece, origin, draft)) return OriginTopic.Itself;
            if (draft.Type == QuotationType.Direct && HasFirstPerson(text, piece)) return OriginTopic.Itself;
        }

        return OriginTopic.Others;
    }

    // In a summary the speaker's own name stands in the content without being its topic.
    private static bool Names(AnalysedText text, TextSpan piece, int entity, QuotationDraft draft)
    {
        for (var i = text.TokenAt(piece.Start); i < text.Tokens.Length && text.Tokens[i].End <= piece.End; i++)
            if (text.NameOver(i)?.Entity == entity && !(draft.Speaker is { } speaker && i >= speaker.First && i < speaker.End)) return true;
        return false;
    }

    private static bool HasFirstPerson(AnalysedText text, TextSpan piece)
    {
        for (var i = text.TokenAt(piece.Start); i < text.Tokens.Length && text.Tokens[i].End <= piece.End; i++)
        {
            if (!text.Is(i, WordTraits.PersonalPronoun)) continue;
            foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(i)))
                if (form.PartOfSpeech == PartOfSpeech.Pronoun && form.Kind == PronounKind.Personal && form.Person == Person.First) return true;
        }

        return false;
    }
}
