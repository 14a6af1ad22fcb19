using System.Collections.Immutable;
using Quellenlage.Resources;

namespace Quellenlage.Stories.Series;

/// <summary>How the figures of a measure behave over time.</summary>
internal enum MeasureNature : byte
{
    /// <summary>What there is on a day; may rise and fall. Also for measures that the resource does not know.</summary>
    Stock,

    /// <summary>Everything so far; only rises.</summary>
    Cumulative,

    /// <summary>What came in one period; periods are not compared.</summary>
    Flow,
}

/// <summary>What the measures resource says of a measure.</summary>
/// <param name="HasTotals">True where those who are there on a day and the sum of all who ever came are both counted.</param>
/// <param name="IsEstimate">True where also what has been is only estimated (damage, costs), so that an expected amount contradicts another.</param>
/// <param name="Parts">The measures that this one counts together; empty where none are known.</param>
internal sealed record Measure(string Name, MeasureNature Nature, bool HasTotals, bool IsEstimate, ImmutableArray<string> Parts, Wording Label);

internal static class Measures
{
    private const string OtherPrefix = "other:";

    private static readonly Dictionary<string, Measure> _byName =
        WordList.Load("stories/measures").Entries.ToDictionary(e => e.Word, Read, StringComparer.Ordinal);

    public static Measure Of(string name)
    {
        if (_byName.TryGetValue(name, out var measure)) return measure;
        var label = name.StartsWith(OtherPrefix, StringComparison.Ordinal) ? name[OtherPrefix.Length..] : name;
        return new Measure(name, MeasureNature.Stock, false, false, [], new Wording(label, label));
    }

    private static Measure Read(WordEntry entry)
    {
        var nature = entry[1] switch
        {
            "cumulative" => MeasureNature.Cumulative,
            "flow" => MeasureNature.Flow,
            "stock" or "presence" or "estimate" => MeasureNature.Stock,
            var other => throw new InvalidDataException($"stories/measures:{entry.Line}: no nature is named '{other}'"),
        };
        return new Measure(entry.Word, nature, entry[1] == "presence", entry[1] == "estimate", [.. entry[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)], new Wording(entry[3], entry[4]));
    }
}
