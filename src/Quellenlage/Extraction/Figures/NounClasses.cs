using System.Collections.Immutable;
using Quellenlage.Language.WordForms;
using Quellenlage.Resources;

namespace Quellenlage.Extraction.Figures;

[Flags]
internal enum NounClass : byte
{
    None = 0,
    People = 1,
    Troops = 2,
    Buildings = 4,
    Vehicles = 8,

    /// <summary>What can be sent somewhere.</summary>
    Forces = Troops | Vehicles,

    /// <summary>What can be laid waste.</summary>
    Things = Buildings | Vehicles,
}

/// <summary>The classes of <c>figures/noun-classes.tsv</c>; a compound has those of its last part.</summary>
internal static class NounClasses
{
    private const int ShortestPart = 4;
    private const int LongestWord = 64;
    private static readonly ImmutableArray<WordEntry> _personEndings = WordList.Load("figures/person-endings").Entries;
    private static readonly FormTable<NounClass> _classes = Load();

    public static NounClass Of(ReadOnlySpan<char> noun)
    {
        if (_classes.TryGetLastPart(noun, ShortestPart, out var classes)) return classes;
        return IsPerson(noun) ? NounClass.People : NounClass.None;
    }

    // Lehrer, Juristin, Passant: by the ending of the dictionary form, where the lexicon knows the noun. Angeklagte, Befragte: a
    // participle or adjective used as a noun.
    private static bool IsPerson(ReadOnlySpan<char> noun)
    {
        if (IsNominalised(noun)) return true;
        var readings = Lexicon.German.Look(noun);
        if (readings.IsEmpty && Lexicon.German.TryCompound(noun, out var head)) readings = Lexicon.German.LookCapitalised(noun[head..]);
        foreach (ref readonly var reading in readings)
        {
            if (reading.PartOfSpeech != PartOfSpeech.Noun) continue;
            foreach (var ending in _personEndings)
                if (reading.Lemma.Length > ending.Word.Length + 2 && reading.Lemma.EndsWith(ending.Word, StringComparison.Ordinal)) return ending[1] == "person";
        }

        return false;
    }

    private static bool IsNominalised(ReadOnlySpan<char> noun)
    {
        if (noun.Length is < ShortestPart or > LongestWord) return false;
        Span<char> small = stackalloc char[noun.Length];
        noun.CopyTo(small);
        small[0] = char.ToLowerInvariant(noun[0]);
        var isAdjective = false;
        foreach (ref readonly var reading in Lexicon.German.Look(small)) isAdjective |= reading.PartOfSpeech == PartOfSpeech.Adjective || reading.VerbForm == VerbForm.Participle2;
        if (!isAdjective) return false;
        foreach (ref readonly var reading in Lexicon.German.Look(noun))
            if (reading.PartOfSpeech == PartOfSpeech.Noun && !reading.Lemma.EndsWith('e')) return false;
        return true;
    }

    public static NounClass Parse(string name) => Enum.Parse<NounClass>(name, ignoreCase: true);

    private static FormTable<NounClass> Load()
    {
        var classes = new Dictionary<string, NounClass>(StringComparer.Ordinal);
        foreach (var entry in WordList.Load("figures/noun-classes").Entries)
        {
            classes.TryGetValue(entry.Word, out var known);
            var own = Parse(entry[1]);
            // Troops are people to whatever happens to people.
            classes[entry.Word] = known | own | (own == NounClass.Troops ? NounClass.People : NounClass.None);
        }

        return new FormTable<NounClass>(classes);
    }
}
