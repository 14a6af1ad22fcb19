using Quellenlage.Language;
using Quellenlage.Language.Grammar;

namespace Quellenlage.Extraction.Quotations;

/// <summary>Tells a denial by the words of what is said, where the verb of its frame does not tell.</summary>
internal static class Denials
{
    private const int LongestStatement = 20;
    private const string NeverKind = "never";
    private const string ButNotKind = "but-not";

    /// <param name="first">First token of the content.</param>
    /// <param name="end">Token behind its last.</param>
    public static bool IsDenial(AnalysedText text, QuotationDraft draft, int first, int end) =>
        IsQuotedWord(text, draft) || IsObject(text, draft, first, end) || (end - first <= LongestStatement && (HasPhrase(text, first, end) || HasNoEvidence(text, first, end) || HasNever(text, first, end)));

    /// <summary>True when a short sentence denies by its own words.</summary>
    public static bool IsDenial(AnalysedText text, in Sentence sentence) => sentence.EndToken - sentence.FirstToken <= LongestStatement && (HasPhrase(text, sentence.FirstToken, sentence.EndToken) || HasNoEvidence(text, sentence.FirstToken, sentence.EndToken) || HasNever(text, sentence.FirstToken, sentence.EndToken));

    // sprach von „Falschmeldungen“
    private static bool IsQuotedWord(AnalysedText text, QuotationDraft draft)
    {
        foreach (var quoted in text.QuotedWithin(text.Sentences[draft.Sentence]))
        {
            if (quoted.Content.IsEmpty || !draft.Content[0].Contains(quoted.Span)) continue;
            var last = text.TokenAt(quoted.Content.End - 1);
            if (last - text.TokenAt(quoted.Content.Start) < 4 && QuotationWords.DenialNouns.Contains(text.Word(last))) return true;
        }

        return false;
    }

    // "es habe keine Hinweise gegeben", "lägen keine Beweise vor"
    private static bool HasNoEvidence(AnalysedText text, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (!text.IsCapitalised(i) || !QuotationWords.EvidenceNouns.Contains(text.Word(i))) continue;
            for (var before = i - 1; before >= first && before > i - 4; before--)
                if (QuotationWords.NoDeterminers.Contains(text.Word(before))) return true;
        }

        return false;
    }

    // "habe den Rat nie erreicht"; "das habe ich noch nie gesehen" compares.
    private static bool HasNever(AnalysedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!IsNever(text, i, NeverKind) || IsNever(text, i - 1, ButNotKind) || IsNever(text, i + 1, ButNotKind)) continue;
            for (var j = i + 1; j < end; j++)
                if (text.IsOnly(j, WordTraits.Participle2, WordTraits.Capitalised)) return true;
        }

        return false;
    }

    private static bool IsNever(AnalysedText text, int token, string kind) => QuotationWords.Never.TryGet(text.Word(token), out var entry) && entry[1] == kind;

    // sprach von einer Fälschung, nannte den Bericht eine Erfindung; „Wir halten es für eine Fälschung“
    private static bool IsObject(AnalysedText text, QuotationDraft draft, int first, int end)
    {
        if (draft.Type != QuotationType.Reported && !(draft.Type == QuotationType.Direct && end - first <= LongestStatement && HasFirstPerson(text, first, end))) return false;
        for (var i = first + 1; i < end; i++)
        {
            if (!text.IsCapitalised(i) || !QuotationWords.DenialNouns.Contains(text.Word(i))) continue;
            var before = text.Is(i - 1, WordTraits.Article | WordTraits.Adjective) ? i - 2 : i - 1;
            if (QuotationWords.ObjectPrepositions.Contains(text.Word(before))) return true;
        }

        return false;
    }

    private static bool HasFirstPerson(AnalysedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (FirstPerson.Is(text, i, end)) return true;
        return false;
    }

    private static bool HasPhrase(AnalysedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
            foreach (var phrase in QuotationWords.DenialPhrases)
                if (i + phrase.Length <= end && Matches(text, i, phrase)) return true;
        return false;
    }

    private static bool Matches(AnalysedText text, int at, string[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
            if (!text.Word(at + i).Equals(phrase[i], StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }
}
