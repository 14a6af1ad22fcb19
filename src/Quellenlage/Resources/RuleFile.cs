using System.Collections.Immutable;

namespace Quellenlage.Resources;

/// <summary>
/// A file of rules that a linguist can read. Each rule has a name, properties, and examples that the test run executes:
/// <code>
/// # for: ...          # source: ...          # licence: ...   (one a line)
///
/// rule zufolge
///   about: the holder stands before its preposition
///   cue: zufolge
///   + [Der Behörde] zufolge sank der Pegel. => Behörde
///   - Zu Folge sechs gibt es nichts Neues.
/// </code>
/// <c>+</c> must match, <c>-</c> must not. In a positive example brackets mark the exact span (backslash before a bracket that is
/// meant as one), and <c>=></c> precedes the expected value; what span and value mean is said by the stage that reads the file.
/// Properties may repeat. Immutable.
/// </summary>
public sealed record RuleFile(string Name, ResourceHeader Header, ImmutableArray<RuleEntry> Rules)
{
    /// <summary>Loads <c>resources/de/NAME.rules</c>.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">A line is malformed; the message names file, line and what was expected.</exception>
    public static RuleFile Load(string name)
    {
        var path = $"resources/de/{name}.rules";
        return Parse(path, ResourceFiles.ReadText(path));
    }

    internal static RuleFile Parse(string name, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var header = ResourceHeader.Read(name, lines);
        var rules = ImmutableArray.CreateBuilder<RuleEntry>();
        var i = 0;
        while (i < lines.Length)
        {
            var line = lines[i].TrimEnd();
            if (line.Length == 0 || line[0] == '#') i++;
            else if (line.StartsWith("rule ", StringComparison.Ordinal)) rules.Add(ReadRule(name, lines, ref i));
            else throw new InvalidDataException($"{name}:{i + 1}: expected 'rule NAME', an empty line or a comment, found '{line}'");
        }

        var twice = rules.GroupBy(r => r.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) throw new InvalidDataException($"{name}:{twice.Last().Line}: the rule '{twice.Key}' stands twice");
        return new RuleFile(name, header, rules.ToImmutable());
    }

    private static RuleEntry ReadRule(string name, string[] lines, ref int i)
    {
        var start = i;
        var properties = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        var positive = ImmutableArray.CreateBuilder<RuleExample>();
        var negative = ImmutableArray.CreateBuilder<RuleExample>();
        for (i++; i < lines.Length && lines[i].StartsWith("  ", StringComparison.Ordinal); i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.StartsWith("+ ", StringComparison.Ordinal)) positive.Add(RuleExample.Parse(line[2..], i + 1));
            else if (line.StartsWith("- ", StringComparison.Ordinal)) negative.Add(RuleExample.Parse(line[2..], i + 1));
            else
            {
                var colon = line.IndexOf(": ", StringComparison.Ordinal);
                if (colon <= 0) throw new InvalidDataException($"{name}:{i + 1}: expected 'key: value', '+ example' or '- example', found '{line}'");
                properties.Add(new(line[..colon], line[(colon + 2)..].Trim()));
            }
        }

        return new RuleEntry(lines[start][5..].Trim(), properties.ToImmutable(), positive.ToImmutable(), negative.ToImmutable(), start + 1);
    }
}

/// <param name="Line">Where the rule starts in its file, counted from 1.</param>
public sealed record RuleEntry(string Name, ImmutableArray<KeyValuePair<string, string>> Properties, ImmutableArray<RuleExample> MustMatch, ImmutableArray<RuleExample> MustNotMatch, int Line)
{
    /// <summary>The first value of the property; null where the rule has none.</summary>
    public string? this[string key] => Properties.FirstOrDefault(p => p.Key == key).Value;

    /// <summary>All values of the property, in order.</summary>
    public IEnumerable<string> All(string key) => Properties.Where(p => p.Key == key).Select(p => p.Value);
}

/// <summary>An example sentence of a rule.</summary>
/// <param name="Text">Without the marking brackets.</param>
/// <param name="Start">Where the marked span starts in <paramref name="Text"/>; -1 where nothing is marked.</param>
/// <param name="End">Where it ends, exclusive; -1 likewise.</param>
/// <param name="Value">What stands behind <c>=></c>; null where nothing does.</param>
public sealed record RuleExample(string Text, int Start, int End, string? Value, int Line)
{
    internal static RuleExample Parse(string line, int number)
    {
        string? value = null;
        var arrow = line.LastIndexOf(" => ", StringComparison.Ordinal);
        if (arrow >= 0) (line, value) = (line[..arrow].TrimEnd(), line[(arrow + 4)..].Trim());
        var text = new System.Text.StringBuilder(line.Length);
        var (start, end) = (-1, -1);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && line[i + 1] is '[' or ']') text.Append(line[++i]);
            else if (line[i] == '[' && start < 0) start = text.Length;
            else if (line[i] == ']' && start >= 0 && end < 0) end = text.Length;
            else text.Append(line[i]);
        }

        if (start >= 0 && end < 0) throw new InvalidDataException($"line {number}: the bracket that marks the span is not closed");
        return new RuleExample(text.ToString(), start, end, value, number);
    }
}
