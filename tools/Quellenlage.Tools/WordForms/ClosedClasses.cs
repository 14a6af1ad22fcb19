using Quellenlage.Language.WordForms;
using Quellenlage.Resources;

namespace Quellenlage.Tools.WordForms;

/// <summary>Our own list of what the packages lack, resources/de/words/closed-class.tsv.</summary>
internal sealed class ClosedClasses
{
    private const string Inflect = "inflect=";
    private const string VerbClass = "class=";

    private readonly WordList _list = WordList.Load("words/closed-class");

    /// <summary>What may stand between the parts of a compound.</summary>
    public IEnumerable<string> Linkers => _list.Entries.Where(e => e[1] == "linker").Select(e => e.Word);

    /// <summary>What the first part of a compound may have lost.</summary>
    public IEnumerable<string> LostEndings => _list.Entries.Where(e => e[1] == "lost-ending").Select(e => e.Word);

    /// <summary>Auxiliary and Modal for the verbs that the list names; every other verb is a full verb.</summary>
    public PartOfSpeech ClassOf(string infinitive)
    {
        foreach (var entry in _list[infinitive])
            if (entry[3].StartsWith(VerbClass, StringComparison.Ordinal)) return FeatureText.ParsePartOfSpeech(entry[3][VerbClass.Length..]);
        return PartOfSpeech.Verb;
    }

    /// <summary>Adjectives whose comparison is in the list, and therefore not regular.</summary>
    public HashSet<string> IrregularlyCompared() =>
        [.. _list.Entries.Where(e => e[3].Contains("degree=comparative", StringComparison.Ordinal)).Select(e => e[2])];

    /// <exception cref="InvalidDataException">A line has an unknown part of speech, feature or paradigm.</exception>
    public void AddTo(ReadingTable table, Paradigms paradigms)
    {
        foreach (var entry in _list.Entries)
        {
            if (entry[1] is "linker" or "lost-ending" || entry[3].StartsWith(VerbClass, StringComparison.Ordinal)) continue;
            try
            {
                Add(entry, table, paradigms);
            }
            catch (InvalidDataException error)
            {
                throw new InvalidDataException($"{_list.Name}:{entry.Line}: {error.Message}", error);
            }
        }
    }

    private static void Add(WordEntry entry, ReadingTable table, Paradigms paradigms)
    {
        var parts = entry[3].Split(' ');
        var paradigm = parts.FirstOrDefault(p => p.StartsWith(Inflect, StringComparison.Ordinal));
        var features = FeatureText.Add(
            new FeatureCode { PartOfSpeech = FeatureText.ParsePartOfSpeech(entry[1]) },
            string.Join(' ', parts.Where(p => p != paradigm)));
        if (features is { PartOfSpeech: PartOfSpeech.Adjective, Degree: Degree.None }) features = features with { Degree = Degree.Positive };
        if (paradigm is null)
        {
            table.Add(entry.Word, entry[2], null, features);
            return;
        }

        paradigms.Decline(table, paradigm[Inflect.Length..], entry.Word, entry[2], features);
        if (features.PartOfSpeech == PartOfSpeech.Adjective) paradigms.Nominalise(table, entry.Word);
    }
}
