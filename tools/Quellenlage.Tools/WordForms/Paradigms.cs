using Quellenlage.Language.WordForms;
using Quellenlage.Resources;

namespace Quellenlage.Tools.WordForms;

/// <summary>The endings of declined words, from resources/de/words/endings.tsv.</summary>
internal sealed class Paradigms
{
    public const string Adjective = "adjective";
    public const string Attributive = "adjective-attributive";

    private readonly WordList _endings = WordList.Load("words/endings");

    /// <exception cref="InvalidDataException">There is no such paradigm.</exception>
    public void Decline(ReadingTable table, string paradigm, string stem, string lemma, FeatureCode features)
    {
        var rows = _endings[paradigm];
        if (rows.IsEmpty) throw new InvalidDataException($"{_endings.Name} has no paradigm '{paradigm}'");
        foreach (var row in rows)
            table.Add(row[1] == "-" ? stem : stem + row[1], lemma, null, FeatureText.Add(features, row[2]));
    }

    /// <summary>An adjective used as a noun: Verletzter, die Verletzten.</summary>
    public void Nominalise(ReadingTable table, string stem)
    {
        var capitalised = Spelling.Capitalise(stem);
        Decline(table, Attributive, capitalised, capitalised + "e", new FeatureCode { PartOfSpeech = PartOfSpeech.Noun });
    }
}
