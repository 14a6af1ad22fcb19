using Quellenlage.Language.WordForms;

namespace Quellenlage.Extraction.Modalities;

/// <summary>Tells infinitives from other forms.</summary>
internal static class Infinitives
{
    /// <summary>True for the infinitive of a full verb that can be no participle: what "werden" makes a future.</summary>
    public static bool Is(ReadOnlySpan<char> form)
    {
        var found = false;
        foreach (ref readonly var reading in Lexicon.German.Look(form))
        {
            if (reading.VerbForm == VerbForm.Participle2) return false;
            found |= reading.VerbForm == VerbForm.Infinitive && reading.PartOfSpeech == PartOfSpeech.Verb;
        }

        return found;
    }
}
