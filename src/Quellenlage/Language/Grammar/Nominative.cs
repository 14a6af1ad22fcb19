using System.Text;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Language.Grammar;

/// <summary>
/// Puts a noun phrase into the form by which one would name it: nominative, without article. "des verbündeten Geheimdienstes" becomes
/// "verbündeter Geheimdienst"; what follows the head (genitives, names) stays as it is.
/// </summary>
internal static class Nominative
{
    // Endings of adjectives without article in the nominative: part of the grammar of German, not of its vocabulary.
    private const string MasculineEnding = "er";
    private const string FeminineEnding = "e";
    private const string NeuterEnding = "es";
    private const string PluralEnding = "e";

    /// <summary>The phrase's core, its adjectives and head in nominative where the lexicon knows the head; verbatim where it does not.</summary>
    public static string Of(AnalysedText text, in NounPhrase phrase)
    {
        var head = text.Word(phrase.Head).ToString();
        var ending = "";
        var nominative = text.NameAt(phrase.Head) is { } named && named.Span == text.Tokens[phrase.Head].Span && !(phrase.HeadEnd > phrase.Head + 1 && text.Is(phrase.Head + 1, WordTraits.Noun)) ? OfName(text, named) : null;
        if (nominative is null && !TryHead(text, phrase, head, out nominative, out ending)) return Verbatim(text, phrase.Core, phrase.End);
        var name = new StringBuilder();
        for (var i = phrase.Core; i < phrase.End; i++)
        {
            if (i > phrase.Core && text.Tokens[i - 1].End < text.Tokens[i].Start) name.Append(' ');
            if (i == phrase.Head) name.Append(nominative);
            else if (i > phrase.Head && text.NameAt(i) is { } other && other.Span == text.Tokens[i].Span && !(i + 1 < phrase.End && text.IsCapitalised(i + 1))) name.Append(OfName(text, other));
            else if (i < phrase.Head && IsInflected(text, i)) name.Append(Stem(text.Word(i))).Append(ending);
            else name.Append(text.Word(i));
        }

        return name.ToString();
    }

    /// <summary>The name as it stands, a genitive ending taken off.</summary>
    public static string OfName(AnalysedText text, NameMention name)
    {
        var written = text.Text.Slice(name.Span);
        if (written.Length == name.Canonical.Length + 1 && written[^1] == 's' && written.StartsWith(name.Canonical, StringComparison.Ordinal)) return name.Canonical;
        return WithoutGenitive(text, name, written);
    }

    // "des Talheim-Kuriers": the noun that the name ends with has an own form for the genitive.
    private static string WithoutGenitive(AnalysedText text, NameMention name, string written)
    {
        var article = text.TokenAt(name.Span.Start) - 1;
        var last = written.AsSpan(written.AsSpan().LastIndexOfAny('-', ' ') + 1);
        if (written[^1] != 's' || article < 0 || !text.Is(article, WordTraits.Article | WordTraits.Determiner | WordTraits.Adjective)) return written;
        string? lemma = null;
        foreach (ref readonly var form in Lexicon.German.Look(last))
        {
            if (form.PartOfSpeech != PartOfSpeech.Noun || form.Case != Case.Genitive || form.Number == Number.Plural) return written;
            lemma = form.Lemma;
        }

        return lemma is not null && last.StartsWith(lemma, StringComparison.Ordinal) ? string.Concat(written.AsSpan(0, written.Length - last.Length), lemma) : written;
    }

    private static string Verbatim(AnalysedText text, int first, int end) => text.Text.Slice(new(text.Tokens[first].Start, text.Tokens[end - 1].End));

    private static bool IsInflected(AnalysedText text, int i) =>
        (text.Is(i, WordTraits.Adjective | WordTraits.Unknown) && !text.IsCapitalised(i) && text.Word(i) is [.., _, 'e', 'n' or 'r' or 's' or 'm'] or [.., _, _, 'e']) || NounPhrases.IsPartOfTitle(text, i);

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> adjective) => adjective[^1] == 'e' ? adjective[..^1] : adjective[..^2];

    private static bool TryHead(AnalysedText text, in NounPhrase phrase, string head, out string nominative, out string ending)
    {
        (nominative, ending) = (head, "");
        // A proper name stays as it is; "Generalstab" and the noun of "Nato-Beamter" are common nouns all the same.
        if (text.NameOver(phrase.Head) is { } name && name.Role != NameRole.Authority && name.Span.End >= text.Tokens[phrase.Head].End) return false;
        var forms = Readings(head, out var before);
        if (forms.IsEmpty) return false;
        var found = false;
        var best = default(WordForm);
        foreach (ref readonly var form in forms)
        {
            if (form.PartOfSpeech != PartOfSpeech.Noun || !Agrees(text, phrase, form)) continue;
            // Without an article a form that can be plural nearly always is ("Berichten zufolge").
            if (!found || (phrase.First == phrase.Core && form.Number == Number.Plural)) best = form;
            found = true;
        }

        if (!found) return false;
        var tail = head[before..];
        nominative = head[..before] + (best.Number == Number.Plural ? PluralNominative(tail, best.Lemma) : Singular(best, before > 0 && char.IsLower(tail[0])));
        ending = best.Number == Number.Plural ? PluralEnding
            : (best.Gender & Gender.Masculine) != 0 ? MasculineEnding
            : (best.Gender & Gender.Feminine) != 0 ? FeminineEnding : NeuterEnding;
        return true;
    }

    private static ReadOnlySpan<WordForm> Readings(string head, out int before)
    {
        before = 0;
        var forms = Lexicon.German.Look(head);
        if (!forms.IsEmpty || !Lexicon.German.TryCompound(head, out before)) return forms;
        return Lexicon.German.LookCapitalised(head.AsSpan(before));
    }

    // A nominalised adjective ("Beamte") takes the ending of one that stands without article.
    private static string Singular(in WordForm form, bool inCompound)
    {
        var lemma = form.Lemma;
        if (lemma[^1] == 'e' && (form.Gender & Gender.Masculine) != 0 && IsNominalisedAdjective(lemma)) lemma += 'r';
        if (inCompound && char.IsUpper(lemma[0])) lemma = char.ToLowerInvariant(lemma[0]) + lemma[1..];
        return lemma;
    }

    // Beamte has the form Beamter, Experte has no Experter.
    private static bool IsNominalisedAdjective(string lemma)
    {
        foreach (ref readonly var form in Lexicon.German.LookCapitalised(lemma + "r"))
            if (form.PartOfSpeech == PartOfSpeech.Noun && form.Lemma == lemma) return true;
        return false;
    }

    // Plural dative and nominative differ by -n at most.
    private static string PluralNominative(string form, string lemma)
    {
        if (form is not [.., 'n'] || HasNominativePlural(form, lemma)) return form;
        var shorter = form[..^1];
        return HasNominativePlural(shorter, lemma) ? shorter : form;
    }

    private static bool HasNominativePlural(string form, string lemma)
    {
        foreach (ref readonly var reading in Lexicon.German.LookCapitalised(form))
            if (reading.Number == Number.Plural && (reading.Case & Case.Nominative) != 0 && reading.Lemma == lemma) return true;
        return false;
    }

    // Article and noun must share case, number and gender.
    private static bool Agrees(AnalysedText text, in NounPhrase phrase, in WordForm noun)
    {
        if (phrase.First == phrase.Core) return true;
        foreach (ref readonly var article in Lexicon.German.LookAtStart(text.Word(phrase.First)))
        {
            if (article.PartOfSpeech is not (PartOfSpeech.Article or PartOfSpeech.Pronoun)) continue;
            if (article.Number != Number.None && noun.Number != Number.None && article.Number != noun.Number) continue;
            if (article.Case != Case.None && noun.Case != Case.None && (article.Case & noun.Case) == 0) continue;
            if (article.Gender != Gender.None && noun.Gender != Gender.None && (article.Gender & noun.Gender) == 0) continue;
            return true;
        }

        return false;
    }
}
