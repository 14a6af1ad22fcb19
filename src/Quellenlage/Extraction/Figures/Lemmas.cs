using Quellenlage.Language;

namespace Quellenlage.Extraction.Figures;

/// <summary>Dictionary forms for measures that the resource lacks.</summary>
internal static class Lemmas
{
    /// <summary>The noun's singular, or the form itself where it is unknown.</summary>
    public static string OfNoun(ReadOnlySpan<char> form) => form.ToString();

    /// <summary>The infinitive of the clause's full verb; false where it has none or one that says too little.</summary>
    public static bool TryVerb(AnalysedText text, SentenceSigns signs, Candidate candidate, out string lemma)
    {
        lemma = "";
        return false;
    }
}
