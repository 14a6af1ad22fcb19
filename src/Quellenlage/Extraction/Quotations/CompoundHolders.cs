using Quellenlage.Language;
using Quellenlage.Language.Coreference;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.Names;
using Quellenlage.Language.WordForms;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Quotations;

/// <summary>Holders that are the first part of a compound: the police of "Polizeiangaben", the authority of "Behördenauskunft".</summary>
internal static class CompoundHolders
{
    /// <summary>The first part, where the last one makes an attribution and is no source of its own, and the first can speak; otherwise null.</summary>
    public static TextSpan? Of(AnalysedText text, int token)
    {
        var word = text.Word(token);
        if (QuotationWords.SourceNouns.Contains(word) || !QuotationWords.TryGetLastPart(QuotationWords.SourceNouns, word, out var last) || last[1] == "yes") return null;
        var part = word[..^last.Word.Length].TrimEnd('-');
        var span = new TextSpan(text.Tokens[token].Start, text.Tokens[token].Start + part.Length);
        if (text.NameOver(token) is { } name) return name.Span == span ? span : null;
        return Noun(part) is { } noun && CanSpeak(noun) ? span : null;
    }

    /// <summary>The form by which one would name the part: Behörde of Behörden-, Regierung of Regierungs-; people stay as many as they are.</summary>
    public static string NameOf(ReadOnlySpan<char> part) => Noun(part) is { } noun && !(IsPlural(part) && Nouns.IsPerson(noun)) ? noun : part.ToString();

    private static bool IsPlural(ReadOnlySpan<char> part)
    {
        foreach (ref readonly var form in Lexicon.German.LookCapitalised(part))
            if (form is { PartOfSpeech: PartOfSpeech.Noun, Number: Number.Plural }) return true;
        return false;
    }

    // Regierungs-: the s joins, where what is left of it can speak.
    private static string? Noun(ReadOnlySpan<char> part)
    {
        if (part is [_, _, .., 's'] && Noun(part[..^1]) is { } joined && CanSpeak(joined)) return joined;
        foreach (ref readonly var form in Lexicon.German.LookCapitalised(part))
            if (form.PartOfSpeech == PartOfSpeech.Noun) return form.Lemma;
        return null;
    }

    private static bool CanSpeak(string noun) =>
        OriginTypes.Knows(noun) || ((NameWords.Find(noun) ?? NameWords.FindHead(noun)) is { } word && word.Is(NameWordKinds.Title | NameWordKinds.AuthorityNoun | NameWordKinds.OrganisationNoun | NameWordKinds.Body));
}
