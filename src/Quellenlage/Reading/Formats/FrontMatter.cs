using Quellenlage.Reading.Metadata;
using Quellenlage.Reading.Zones;
using Quellenlage.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Quellenlage.Reading.Formats;

/// <summary>The block of YAML between <c>---</c> lines with which many Markdown files start.</summary>
internal static class FrontMatter
{
    private const int MaximalLength = 1 << 16;

    /// <summary>True where the text starts with the line that opens front matter.</summary>
    public static bool Starts(ReadOnlySpan<char> text) =>
        text.StartsWith("---") && text[3..].IndexOfAny('\n', '\r') is >= 0 and var end && text.Slice(3, end).IsWhiteSpace();

    /// <summary>Marks the block as boilerplate and takes title, date, author, outlet, address and language from it.</summary>
    /// <returns>The offset behind the block; 0 where the text has none or never closes it.</returns>
    public static int Read(Draft draft, List<TextSpan> lines)
    {
        var first = lines[0] with { Start = SkipMark(draft.Text) };
        if (!Starts(draft.Text.AsSpan(first.Start)) || ClosingLine(draft.Text, lines) is not { } closing) return 0;
        draft.Zones.Mark(new TextSpan(first.Start, closing.End), ZoneKind.Boilerplate);
        var yaml = draft.Text[first.End..closing.Start];
        foreach (var (key, value) in Pairs(yaml, draft)) Take(draft, key, value);
        return closing.End;
    }

    private static int SkipMark(string text) => text.StartsWith('\uFEFF') ? 1 : 0;

    private static TextSpan? ClosingLine(string text, List<TextSpan> lines)
    {
        for (var i = 1; i < lines.Count && lines[i].Start < MaximalLength; i++)
            if (text.AsSpan(lines[i].Start, lines[i].Length).TrimEnd() is "---" or "...") return lines[i];
        return null;
    }

    private static List<(string Key, string Value)> Pairs(string yaml, Draft draft)
    {
        try
        {
            return FromYaml(yaml);
        }
        catch (Exception e) when (e is YamlException or ArgumentException or InvalidOperationException or FormatException)
        {
            draft.Diagnostics.Add(new Diagnostic("front-matter-malformed", null, "The front matter is no valid YAML; it was read line by line."));
            return LineByLine(yaml);
        }
    }

    private static List<(string Key, string Value)> FromYaml(string yaml)
    {
        var pairs = new List<(string, string)>();
        // The parser descends once a level; deeper nesting than any front matter has could overflow the stack.
        if (yaml.AsSpan().Count('[') + yaml.AsSpan().Count('{') > 200 || DeepestIndent(yaml) > 100) throw new FormatException();
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root) return LineByLine(yaml);
        foreach (var (key, value) in root.Children)
        {
            var scalar = value as YamlScalarNode ?? (value as YamlSequenceNode)?.Children.OfType<YamlScalarNode>().FirstOrDefault();
            if (key is YamlScalarNode { Value: { } name } && scalar?.Value is { } text) pairs.Add((name, text));
        }

        return pairs;
    }

    private static int DeepestIndent(string yaml)
    {
        var deepest = 0;
        foreach (var line in yaml.AsSpan().EnumerateLines()) deepest = Math.Max(deepest, line.Length - line.TrimStart(" -?:\t").Length);
        return deepest;
    }

    private static List<(string Key, string Value)> LineByLine(string yaml)
    {
        var pairs = new List<(string, string)>();
        foreach (var line in yaml.AsSpan().EnumerateLines())
        {
            var colon = line.IndexOf(':');
            if (colon > 0 && !char.IsWhiteSpace(line[0])) pairs.Add((line[..colon].Trim().ToString(), line[(colon + 1)..].Trim().Trim("\"'").ToString()));
        }

        return pairs;
    }

    private static void Take(Draft draft, string key, string value)
    {
        value = value.Trim();
        if (value.Length == 0) return;
        MetadataKeys.Take(draft, key, value, null, $"front matter {key}");
    }
}
