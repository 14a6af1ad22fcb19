using Quellenlage.Resources;

namespace Quellenlage.Extraction.Figures;

/// <summary>How a word or phrase shows a measure.</summary>
internal enum SignKind : byte
{
    /// <summary>A finite or non-finite verb form.</summary>
    Verb,

    /// <summary>A participle or adjective that may stand before the counted noun.</summary>
    Attributive,
    Phrase,
    Noun,
    WeakNoun,

    /// <summary>A noun for the event before "von" or a genitive: Tod, Festnahme.</summary>
    OfEvent,

    /// <summary>A noun that names the quantity itself: Inzidenz.</summary>
    Quantity,
}

/// <param name="Measure">Name of the measure.</param>
/// <param name="Class">What must be counted, unless nothing is named; None = anything.</param>
/// <param name="Particle">What must stand at the end of the clause; null where nothing must.</param>
/// <param name="Deed">True where the object of the verb is counted, and its subject is not.</param>
internal sealed record MeasureSign(string Measure, SignKind Kind, NounClass Class, string? Particle, bool Deed = false)
{
    public bool Allows(NounClass counted, bool named) => Class == NounClass.None || !named || (Class & counted) != 0;
}

/// <summary>The measures of <c>figures/measures.rules</c>, by the forms that show them. Immutable.</summary>
internal static class MeasureTable
{
    private const int ShortestPart = 4;
    private const string OfClass = "-of-";

    private static readonly RuleFile _rules = RuleFile.Load("figures/measures");
    private static readonly List<KeyValuePair<string, MeasureSign>> _signs = [.. _rules.Rules.SelectMany(Expand)];
    private static readonly FormTable<MeasureSign[]> _verbs = Group(_signs.Where(s => s.Value.Kind is SignKind.Verb or SignKind.Attributive));
    private static readonly FormTable<MeasureSign> _nouns = new(_signs.Where(s => IsNoun(s.Value.Kind)).Select(s => new KeyValuePair<string, MeasureSign>(s.Key.TrimStart('*'), s.Value)));
    private static readonly FormTable<MeasureSign> _lastParts = new(_signs.Where(s => IsNoun(s.Value.Kind) && s.Key[0] == '*').Select(s => new KeyValuePair<string, MeasureSign>(s.Key[1..], s.Value)));
    private static readonly FormTable<MeasureSign> _events = new(_signs.Where(s => s.Value.Kind == SignKind.OfEvent));
    private static readonly Dictionary<string, string> _classDefaults = new(
        from r in _rules.Rules from c in r.All("weak-class") select new KeyValuePair<string, string>(c, r.Name), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> _increments = [.. from r in _rules.Rules where r["increment"] is not null select r.Name];
    private static readonly HashSet<(string, string)> _over = [.. from r in _rules.Rules from o in r.All("over") from other in o.Split(' ') select (r.Name, other)];
    private static readonly Dictionary<string, string> _rates = new(from r in _rules.Rules from of in r.All("rate-of") from counted in of.Split(' ') select new KeyValuePair<string, string>(counted, r.Name));
    private static readonly HashSet<string> _beside = [.. from r in _rules.Rules where r["beside"] is not null select r.Name];
    private static readonly HashSet<(string, string)> _unless = [.. from r in _rules.Rules from u in r.All("unless") from verb in u.Split(' ') select (r.Name, verb)];
    private static readonly Dictionary<string, string> _crowds = new(from r in _rules.Rules from c in r.All("crowd") from verb in c.Split(' ') select new KeyValuePair<string, string>(verb, r.Name), StringComparer.Ordinal);
    private static readonly Dictionary<(string, string), string> _joins = Joins();

    /// <summary>Phrases by their first word.</summary>
    public static WordPatterns<MeasureSign> Phrases { get; } = new(_signs.Where(s => s.Value.Kind == SignKind.Phrase).Select(s => (s.Key, s.Value)), backward: false);

    /// <summary>Signs of a verb form, participle or adjective; empty where it is none.</summary>
    public static ReadOnlySpan<MeasureSign> Verbs(ReadOnlySpan<char> form) => _verbs.TryGet(form, out var signs) ? signs : [];

    /// <summary>The sign of a noun, whole or, where the resource says so, as the last part of a compound.</summary>
    public static bool TryNoun(ReadOnlySpan<char> form, out MeasureSign sign) =>
        _nouns.TryGet(form, out sign) || _lastParts.TryGetLastPart(form, ShortestPart, out sign);

    public static bool TryEvent(ReadOnlySpan<char> form, out MeasureSign sign) => _events.TryGet(form, out sign);

    /// <summary>The measure of a bare noun of the class where no verb says another; null where it has none.</summary>
    public static string? DefaultOf(NounClass counted)
    {
        foreach (var (name, measure) in _classDefaults)
            if ((NounClasses.Parse(name) & counted) != 0) return measure;
        return null;
    }

    /// <summary>The measure that counts both together; null where there is none.</summary>
    public static string? Joined(string first, string second) => _joins.GetValueOrDefault((first, second));

    /// <summary>True where the verbs of the first beat the nouns of the second.</summary>
    public static bool IsOver(string first, string second) => _over.Contains((first, second));

    /// <summary>True where the verb tells something else of what the measure's nouns name.</summary>
    public static bool IsUnless(string measure, string verbLemma) => _unless.Contains((measure, verbLemma));

    /// <summary>The measure that counts the given one by population; null where there is none.</summary>
    public static string? RateOf(string measure) => _rates.GetValueOrDefault(measure);

    /// <summary>The measure that the verb tells of a crowd of which only a round number is named; null where it tells none.</summary>
    public static string? OfCrowd(string verbLemma) => _crowds.GetValueOrDefault(verbLemma);

    /// <summary>True where the verbs of the measure tell of what stands behind "mit".</summary>
    public static bool IsBeside(string measure) => _beside.Contains(measure);

    /// <summary>True for measures that are always a change since before.</summary>
    public static bool IsIncrement(string measure) => _increments.Contains(measure);

    private static bool IsNoun(SignKind kind) => kind is SignKind.Noun or SignKind.WeakNoun or SignKind.Quantity;

    private static IEnumerable<KeyValuePair<string, MeasureSign>> Expand(RuleEntry rule)
    {
        foreach (var (key, value) in rule.Properties)
        {
            var at = key.IndexOf(OfClass, StringComparison.Ordinal);
            if (key == "of-event") at = -1;
            var wanted = at < 0 ? NounClass.None : NounClasses.Parse(key[(at + OfClass.Length)..]);
            foreach (var sign in Forms(at < 0 ? key : key[..at], value, rule.Name, wanted)) yield return sign;
        }
    }

    private static IEnumerable<KeyValuePair<string, MeasureSign>> Forms(string key, string value, string measure, NounClass wanted) => key switch
    {
        "verb" => VerbForms.Of(value).Select(v =>
            new KeyValuePair<string, MeasureSign>(v.Form, new(measure, v.Kind == VerbFormKind.Attributive ? SignKind.Attributive : SignKind.Verb, wanted, v.Particle))),
        "deed" => VerbForms.Of(value).Select(v =>
            new KeyValuePair<string, MeasureSign>(v.Form, new(measure, v.Kind == VerbFormKind.Attributive ? SignKind.Attributive : SignKind.Verb, wanted, v.Particle, Deed: true))),
        "adjective" => Adjective(value).Select(f => new KeyValuePair<string, MeasureSign>(f, new(measure, SignKind.Attributive, wanted, null))),
        "noun" => Declined(value).Select(f => new KeyValuePair<string, MeasureSign>(f, new(measure, SignKind.Noun, wanted, null))),
        "weak-noun" => Declined(value).Select(f => new KeyValuePair<string, MeasureSign>(f, new(measure, SignKind.WeakNoun, wanted, null))),
        "quantity" => Declined(value).Select(f => new KeyValuePair<string, MeasureSign>(f, new(measure, SignKind.Quantity, wanted, null))),
        "of-event" => Declined(value).Select(f => new KeyValuePair<string, MeasureSign>(f, new(measure, SignKind.OfEvent, wanted, null))),
        "phrase" => [new(value, new(measure, SignKind.Phrase, wanted, null))],
        "about" or "join" or "over" or "increment" or "weak-class" or "unless" or "beside" or "rate-of" or "crowd" => [],
        _ => throw new InvalidDataException($"{_rules.Name}: the rule '{measure}' has the unknown property '{key}'"),
    };

    private static string[] Adjective(string form) => [form, form + "e", form + "en", form + "er", form + "em", form + "es"];

    // All endings that a noun or a nominalised adjective can have; forms that do not exist do no harm.
    private static string[] Declined(string form) =>
        form[^1] == 'e' ? [form, form + "n", form + "r", form + "s"] : [form, form + "n", form + "s", form + "es", form + "en"];

    private static FormTable<MeasureSign[]> Group(IEnumerable<KeyValuePair<string, MeasureSign>> signs) =>
        new(signs.GroupBy(s => s.Key, StringComparer.OrdinalIgnoreCase).Select(g => new KeyValuePair<string, MeasureSign[]>(g.Key, [.. g.Select(s => s.Value).Distinct()])));

    private static Dictionary<(string, string), string> Joins()
    {
        var joins = new Dictionary<(string, string), string>();
        foreach (var rule in _rules.Rules)
        {
            if (rule["join"]?.Split(' ') is not [var first, var second]) continue;
            joins[(first, second)] = joins[(second, first)] = rule.Name;
        }

        return joins;
    }
}
