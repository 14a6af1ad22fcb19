using System.Collections.Immutable;
using Quellenlage.Language.Patterns;
using Quellenlage.Resources;

namespace Quellenlage.Extraction.Times;

/// <summary>One compiled rule of <c>resources/de/times/*.rules</c>. Its properties:
/// <c>pattern</c> (one or more), <c>type</c>, <c>value</c>; optionally <c>part</c> (start, middle or end of the value's period, as
/// a word or a slot), <c>point</c> (a template for the days that a duration leads to), <c>approximate</c> (<c>yes</c>: its days are about right), <c>tense</c> (one of which the clause
/// must have), <c>within</c> (of which a word must stand in the clause), <c>unless-after</c> (a pattern that must not follow), and the context tests
/// <c>before</c>, <c>not-before</c>, <c>after</c>, <c>not-after</c>.</summary>
internal sealed class TimeRule
{
    private readonly ImmutableArray<Outlook> _tenses;
    private readonly ImmutableArray<(ContextTest Test, bool After, bool Wanted)> _contexts;
    private readonly ContextTest? _within;
    private readonly ImmutableArray<Pattern> _unless;

    /// <exception cref="InvalidDataException">A property is missing, unknown or malformed; the message names file and line.</exception>
    public TimeRule(string file, RuleEntry entry, WordClasses.Builder classes)
    {
        Name = entry.Name;
        try
        {
            Type = Enum.Parse<TimeType>(entry["type"] ?? throw new FormatException("the rule has no 'type:'"), ignoreCase: true);
            Value = ValueTemplate.Parse(entry["value"] ?? throw new FormatException("the rule has no 'value:'"));
            Part = entry["part"];
            Point = entry["point"] is { } point ? ValueTemplate.Parse(point) : null;
            Patterns = [.. entry.All("pattern").SelectMany(line => Pattern.Parse(line, classes))];
            if (Patterns.IsEmpty) throw new FormatException("the rule has no 'pattern:'");
            IsApproximate = entry["approximate"] == "yes";
            _within = entry["within"] is { } words ? new ContextTest(words, classes) : null;
            _unless = [.. entry.All("unless-after").SelectMany(line => Pattern.Parse(line, classes))];
            _tenses = entry["tense"] is { } tenses ? [.. tenses.Split(' ').Select(t => Enum.Parse<Outlook>(t, ignoreCase: true))] : [];
            _contexts = [.. Contexts(entry, classes)];
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new InvalidDataException($"{file}:{entry.Line}: rule '{entry.Name}': {e.Message}", e);
        }
    }

    public string Name { get; }

    public TimeType Type { get; }

    public ImmutableArray<Pattern> Patterns { get; }

    public ValueTemplate Value { get; }

    /// <summary>A part of a period, or the slot that holds one; null for the whole.</summary>
    public string? Part { get; }

    public ValueTemplate? Point { get; }

    public bool IsApproximate { get; }

    /// <summary>True when what stands around the tokens is as the rule asks.</summary>
    public bool Fits(TokenReadings readings, int start, int end)
    {
        foreach (var (test, after, wanted) in _contexts)
            if (test.Holds(readings, after ? end : start - 1) != wanted) return false;
        foreach (var pattern in _unless)
            if (Follows(readings, end, pattern)) return false;
        if (_within is not null && !IsWithin(readings, start, end)) return false;
        return _tenses.IsEmpty || _tenses.Contains(ClauseTense.OfClause(readings, start, end));
    }

    private bool IsWithin(TokenReadings readings, int start, int end)
    {
        var (first, last) = ClauseTense.Clause(readings, start, end);
        for (var i = first; i < last; i++)
            if ((i < start || i >= end) && _within!.Holds(readings, i)) return true;
        return false;
    }

    private static bool Follows(TokenReadings readings, int at, Pattern pattern)
    {
        foreach (var wanted in pattern.Classes)
        {
            var found = false;
            foreach (var reading in readings[at]) found |= reading.Class == wanted;
            if (!found) return false;
            at++;
        }

        return true;
    }

    private static IEnumerable<(ContextTest Test, bool After, bool Wanted)> Contexts(RuleEntry entry, WordClasses.Builder classes)
    {
        foreach (var (key, line) in entry.Properties)
        {
            switch (key)
            {
                case "before": yield return (new ContextTest(line, classes), false, true); break;
                case "not-before": yield return (new ContextTest(line, classes), false, false); break;
                case "after": yield return (new ContextTest(line, classes), true, true); break;
                case "not-after": yield return (new ContextTest(line, classes), true, false); break;
                case "about" or "pattern" or "type" or "value" or "part" or "point" or "approximate" or "tense" or "within" or "unless-after": break;
                default: throw new FormatException($"'{key}:' is no property of a time rule");
            }
        }
    }
}
