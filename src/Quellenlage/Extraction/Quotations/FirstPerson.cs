using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Extraction.Quotations;

/// <summary>"ich", "wir": whoever says it speaks of themselves.</summary>
internal static class FirstPerson
{
    /// <summary>True for "du", "ihr" and, not at the start of a sentence, "Sie" as a subject.</summary>
    public static bool IsSecond(AnalysedText text, int token)
    {
        if (text.IsCapitalised(token) && text.IsOnly(token, WordTraits.PersonalPronoun, WordTraits.Noun) && text.Tokens[token - Math.Min(token, 1)] is { Kind: TokenKind.Word } && text.SentenceAt(text.Tokens[token].Start) == text.SentenceAt(text.Tokens[token - Math.Min(token, 1)].Start) && token > 0) return true;
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(token)))
            if (form.Kind == PronounKind.Personal && form.Person == Person.Second && (form.Case & Case.Nominative) != 0) return true;
        return false;
    }

    /// <summary>True for a personal pronoun of first person that can be a subject, before the end.</summary>
    public static bool Is(AnalysedText text, int token, int end)
    {
        if (token >= end) return false;
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(token)))
            if (form.Kind == PronounKind.Personal && form.Person == Person.First && (form.Case & Case.Nominative) != 0) return true;
        return false;
    }
}
