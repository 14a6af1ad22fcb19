namespace Quellenlage.Extraction.Figures;

/// <summary>What a verb form is to the clause.</summary>
internal enum VerbFormKind : byte
{
    Finite,

    /// <summary>Infinitive and participle without ending: at the clause's end.</summary>
    NonFinite,

    /// <summary>A participle with an ending: before a noun.</summary>
    Attributive,
}

/// <param name="Particle">What must stand at the end of the clause (nahm ... fest); null where nothing must.</param>
internal readonly record struct InflectedVerb(string Form, VerbFormKind Kind, string? Particle);

/// <summary>The forms of a verb from its principal parts: "töten", "fest|nehmen nimmt nahm genommen".</summary>
internal static class VerbForms
{
    private static readonly string[] _adjectiveEndings = ["e", "en", "er", "em", "es"];
    private static readonly string[] _inseparable = ["ver", "be", "er", "ent", "zer", "ge", "miss", "emp"];

    public static IEnumerable<InflectedVerb> Of(string parts)
    {
        var words = parts.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var bar = words[0].IndexOf('|', StringComparison.Ordinal);
        var particle = bar < 0 ? null : words[0][..bar];
        var infinitive = words[0][(bar + 1)..];
        var strong = words.Length == 4;
        var participle = strong ? words[3] : WeakParticiple(infinitive);
        foreach (var form in strong ? StrongFinite(infinitive, words[1], words[2]) : WeakFinite(infinitive))
        {
            yield return new(form, VerbFormKind.Finite, particle);
            if (particle is not null) yield return new(particle + form, VerbFormKind.Finite, null);
        }

        yield return new(particle + infinitive, VerbFormKind.NonFinite, null);
        if (particle is not null) yield return new(particle + "zu" + infinitive, VerbFormKind.NonFinite, null);
        yield return new(particle + participle, VerbFormKind.NonFinite, null);
        foreach (var ending in _adjectiveEndings) yield return new(particle + participle + ending, VerbFormKind.Attributive, null);
    }

    private static IEnumerable<string> WeakFinite(string infinitive)
    {
        var stem = Stem(infinitive);
        var link = NeedsLink(stem) ? "e" : "";
        return [infinitive, stem + "e", stem + link + "t", stem + link + "te", stem + link + "ten"];
    }

    private static IEnumerable<string> StrongFinite(string infinitive, string present, string past) =>
        [infinitive, Stem(infinitive) + "e", present, past, past.EndsWith('e') ? past + "n" : past + "en"];

    private static string WeakParticiple(string infinitive)
    {
        var stem = Stem(infinitive);
        var bare = infinitive.EndsWith("ieren", StringComparison.Ordinal) || _inseparable.Any(p => infinitive.StartsWith(p, StringComparison.Ordinal));
        return (bare ? "" : "ge") + stem + (NeedsLink(stem) ? "et" : "t");
    }

    private static string Stem(string infinitive) =>
        infinitive.EndsWith("en", StringComparison.Ordinal) ? infinitive[..^2] : infinitive[..^1];

    // arbeitet, rettet, öffnet, but filmt, lernt.
    private static bool NeedsLink(string stem) =>
        stem[^1] is 't' or 'd' || (stem[^1] is 'n' or 'm' && stem.Length > 1 && stem[^2] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'ä' or 'ö' or 'ü' or 'r' or 'l' or 'h' or 'n' or 'm'));
}
