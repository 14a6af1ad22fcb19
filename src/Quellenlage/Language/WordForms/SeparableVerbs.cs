namespace Quellenlage.Language.WordForms;

/// <summary>Reads forms of separable verbs that no dictionary lists: their particles combine with verbs freely.</summary>
internal static class SeparableVerbs
{
    private const int MinParticle = 2;
    private const int MinVerb = 4;
    private const string Zu = "zu";

    /// <summary>The readings of the form as particle and verb, the longest particle first to give any; null where there are none.</summary>
    public static WordForm[]? Derive(LexiconData data, ReadOnlySpan<char> form)
    {
        if (!char.IsLower(form[0])) return null;
        for (var length = form.Length - MinVerb; length >= MinParticle; length--)
        {
            if (!data.Has(data.Find(form[..length]), PartOfSpeech.VerbParticle)) continue;
            var particle = form[..length].ToString();
            var verb = form[length..];
            var readings = new List<WordForm>();
            AddForms(data, particle, verb, readings);
            if (readings.Count == 0 && verb.StartsWith(Zu, StringComparison.Ordinal)) AddInfinitives(data, particle, verb[Zu.Length..], readings);
            if (readings.Count > 0) return [.. readings];
        }

        return null;
    }

    private static void AddForms(LexiconData data, string particle, ReadOnlySpan<char> verb, List<WordForm> readings)
    {
        var found = data.Find(verb);
        for (var i = 0; found >= 0 && i < data.ReadingCount(found); i++)
        {
            var features = data.Features(found, i);
            var separates = features.PartOfSpeech == PartOfSpeech.Verb || (features.PartOfSpeech == PartOfSpeech.Adjective && features.VerbForm != VerbForm.None);
            if (separates && features.Mood != Mood.Imperative && features.VerbForm != VerbForm.ZuInfinitive) Add(data, found, i, particle, verb, features, readings);
        }
    }

    private static void AddInfinitives(LexiconData data, string particle, ReadOnlySpan<char> verb, List<WordForm> readings)
    {
        var found = data.Find(verb);
        for (var i = 0; found >= 0 && i < data.ReadingCount(found); i++)
        {
            var features = data.Features(found, i);
            if (features is { PartOfSpeech: PartOfSpeech.Verb, VerbForm: VerbForm.Infinitive })
                Add(data, found, i, particle, verb, features with { VerbForm = VerbForm.ZuInfinitive }, readings);
        }
    }

    private static void Add(LexiconData data, int formClass, int reading, string particle, ReadOnlySpan<char> verb, FeatureCode features, List<WordForm> readings)
    {
        var simple = data.Reading(formClass, reading, verb);
        if (simple.SeparablePrefix is null)
            readings.Add(new WordForm(particle + simple.Lemma, features.PartOfSpeech == PartOfSpeech.Verb ? particle : null, features));
    }
}
