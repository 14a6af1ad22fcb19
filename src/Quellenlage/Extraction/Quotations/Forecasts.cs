using Quellenlage.Extraction.Modalities;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Extraction.Quotations;

/// <summary>Tells by the finite verb of what is reported whether it lies ahead: "werde ... entsenden", "schicken wird", "solle helfen".</summary>
internal static class Forecasts
{
    /// <param name="first">First token of the content.</param>
    /// <param name="end">Token behind its last.</param>
    public static bool IsForecast(AnalysedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!text.IsFinite(i) || !text.Is(i, WordTraits.Auxiliary | WordTraits.Modal)) continue;
            return IsFuture(text, i) && (Infinitives.Is(text.Word(i - 1)) || EndsInInfinitive(text, i, end));
        }

        return false;
    }

    // "würden" stands for a Konjunktiv I of the present and is no future.
    private static bool IsFuture(AnalysedText text, int verb)
    {
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(verb)))
        {
            if (form.VerbForm != VerbForm.Finite) continue;
            if (text.Is(verb, WordTraits.Modal)) return form.Mood == Mood.Subjunctive1 && QuotationWords.HearsayModals.Contains(form.Lemma);
            if (GrammarWords.AuxiliaryRole(form.Lemma) is "passive" && form.Mood != Mood.Subjunctive2 && form.Tense != Tense.Past) return true;
        }

        return false;
    }

    private static bool EndsInInfinitive(AnalysedText text, int verb, int end)
    {
        var last = verb;
        while (last + 1 < end && text.Tokens[last + 1].Kind != TokenKind.Punctuation) last++;
        while (last > verb && text.Tokens[last].Kind != TokenKind.Word) last--;
        return last > verb && !text.IsCapitalised(last) && Infinitives.Is(text.Word(last));
    }
}
