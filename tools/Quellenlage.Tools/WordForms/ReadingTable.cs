using Quellenlage.Language.WordForms;

namespace Quellenlage.Tools.WordForms;

internal readonly record struct Reading(string Lemma, string? Prefix, FeatureCode Features);

/// <summary>Collects the readings of all forms. What it gives out does not depend on the order in which it was filled.</summary>
internal sealed class ReadingTable
{
    private static readonly Case[] _cases = [Case.Nominative, Case.Genitive, Case.Dative, Case.Accusative];

    private readonly Dictionary<string, HashSet<Reading>> _readings = new(StringComparer.Ordinal);

    public int Count => _readings.Count;

    public void Add(string form, string lemma, string? prefix, FeatureCode features)
    {
        if (form.Length is 0 or > LexiconFormat.MaxFormLength || form.Contains(' ', StringComparison.Ordinal)) return;
        if (!_readings.TryGetValue(form, out var readings)) _readings[form] = readings = [];
        if (features.Case == Case.None)
        {
            readings.Add(new Reading(lemma, prefix, features));
            return;
        }

        // A reading for each case, so that what merges later does not depend on who had given which sets.
        foreach (var one in _cases)
            if (features.Case.HasFlag(one)) readings.Add(new Reading(lemma, prefix, features with { Case = one }));
    }

    /// <summary>Forms in ordinal order with their readings, merged where they differ in one set of features only, and sorted.</summary>
    public IEnumerable<(string Form, List<Reading> Readings)> Entries()
    {
        foreach (var form in _readings.Keys.Order(StringComparer.Ordinal)) yield return (form, Merge(_readings[form]));
    }

    private static List<Reading> Merge(IEnumerable<Reading> readings)
    {
        foreach (var mask in FeatureCode.SetMasks.ToArray())
            readings = readings
                .GroupBy(r => (r.Lemma, r.Prefix, Others: r.Features.Value & ~mask, HasSet: (r.Features.Value & mask) != 0))
                .Select(g => g.First() with { Features = new FeatureCode(g.Aggregate(0u, (all, r) => all | r.Features.Value)) })
                .ToList();
        return [.. readings.OrderBy(r => r.Features).ThenBy(r => r.Lemma, StringComparer.Ordinal).ThenBy(r => r.Prefix, StringComparer.Ordinal)];
    }
}
