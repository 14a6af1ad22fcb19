using Quellenlage.Language.WordForms;

namespace Quellenlage.Tools.WordForms;

/// <summary>Reads parts of speech and features as the word lists write them: <c>case=nom,acc number=sg gender=m</c>.</summary>
internal static class FeatureText
{
    /// <exception cref="InvalidDataException">There is no such part of speech.</exception>
    public static PartOfSpeech ParsePartOfSpeech(string text) =>
        Enum.TryParse<PartOfSpeech>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var pos)
            ? pos
            : throw new InvalidDataException($"no part of speech is named '{text}'");

    /// <summary>Adds what the text says to the features.</summary>
    /// <exception cref="InvalidDataException">A feature or value is unknown.</exception>
    public static FeatureCode Add(FeatureCode features, string text)
    {
        foreach (var feature in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = feature.Split('=');
            if (parts.Length != 2) throw new InvalidDataException($"expected feature=value, found '{feature}'");
            features = Add(features, parts[0], parts[1]);
        }

        return features;
    }

    private static FeatureCode Add(FeatureCode features, string name, string value) => name switch
    {
        "case" => features with { Case = value.Split(',').Aggregate(Case.None, (all, one) => all | ParseCase(one)) },
        "gender" => features with { Gender = value.Split(',').Aggregate(Gender.None, (all, one) => all | ParseGender(one)) },
        "person" => features with { Person = value.Split(',').Aggregate(Person.None, (all, one) => all | ParsePerson(one)) },
        "number" => features with { Number = value switch { "sg" => Number.Singular, "pl" => Number.Plural, _ => throw Unknown(value) } },
        "degree" when Enum.TryParse<Degree>(value, ignoreCase: true, out var degree) => features with { Degree = degree },
        "tense" when Enum.TryParse<Tense>(value, ignoreCase: true, out var tense) => features with { Tense = tense },
        "mood" when Enum.TryParse<Mood>(value, ignoreCase: true, out var mood) => features with { Mood = mood },
        "form" when Enum.TryParse<VerbForm>(value, ignoreCase: true, out var form) => features with { VerbForm = form },
        "kind" when Enum.TryParse<PronounKind>(value, ignoreCase: true, out var kind) => features with { Kind = kind },
        _ => throw Unknown($"{name}={value}"),
    };

    private static Case ParseCase(string text) => text switch
    {
        "nom" => Case.Nominative,
        "gen" => Case.Genitive,
        "dat" => Case.Dative,
        "acc" => Case.Accusative,
        _ => throw Unknown(text),
    };

    private static Gender ParseGender(string text) => text switch
    {
        "m" => Gender.Masculine,
        "f" => Gender.Feminine,
        "n" => Gender.Neuter,
        _ => throw Unknown(text),
    };

    private static Person ParsePerson(string text) => text switch
    {
        "1" => Person.First,
        "2" => Person.Second,
        "3" => Person.Third,
        _ => throw Unknown(text),
    };

    private static InvalidDataException Unknown(string text) => new($"the feature '{text}' is unknown");
}
