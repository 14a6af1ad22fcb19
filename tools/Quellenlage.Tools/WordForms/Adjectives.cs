using System.Text.Json;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Tools.WordForms;

/// <summary>The package german-adjectives-dict, and the participles of all verbs; each also as a noun.</summary>
internal sealed class Adjectives(ReadingTable table, Paradigms paradigms)
{
    private readonly Dictionary<string, string> _byStem = new(StringComparer.Ordinal);

    /// <summary>The adjective (uninflected) with the stem; null where there is none.</summary>
    public string? ByStem(string stem) => _byStem.GetValueOrDefault(stem);

    public void Read(JsonElement adjectives, SortedDictionary<string, VerbForm> participles)
    {
        foreach (var adjective in adjectives.EnumerateObject())
        {
            if (adjective.Value.Child("NOM").Child("DEF").Text("F") is not { } weak) continue;
            if (weak == adjective.Name) AddInvariable(adjective.Name);
            else if (weak.EndsWith('e')) Add(adjective.Name, weak[..^1], participles.GetValueOrDefault(adjective.Name));
        }

        foreach (var (participle, which) in participles)
            if (!_byStem.ContainsKey(participle)) Add(participle, participle, which);
    }

    private void Add(string adjective, string stem, VerbForm participle)
    {
        var features = new FeatureCode { PartOfSpeech = PartOfSpeech.Adjective, Degree = Degree.Positive, VerbForm = participle };
        _byStem.TryAdd(stem, adjective);
        table.Add(adjective, adjective, null, features);
        paradigms.Decline(table, Paradigms.Attributive, stem, adjective, features);
        paradigms.Nominalise(table, stem);
    }

    /// <summary>Adjectives of places (Berliner) have one form; as do those that end in e and are given no ending.</summary>
    private void AddInvariable(string adjective)
    {
        table.Add(adjective, adjective, null, new FeatureCode { PartOfSpeech = PartOfSpeech.Adjective, Degree = Degree.Positive });
        if (adjective.EndsWith('e') && char.IsLower(adjective[0])) Add(adjective, adjective[..^1], VerbForm.None);
    }
}
