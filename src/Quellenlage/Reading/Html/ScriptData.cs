using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Quellenlage.Reading.Parts;
using Quellenlage.Resources;

namespace Quellenlage.Reading.Html;

/// <summary>
/// Finds the text of an article in the data that a page carries for its own scripts, whether as a script of type JSON or behind an equals
/// sign in one that runs. Scripts are searched, never run. Which names hold text tells <c>reading/state-keys.tsv</c>.
/// </summary>
internal static class ScriptData
{
    private const int MaximalLength = 16 << 20;
    private const int MaximalValues = 100;
    private const int MaximalNodes = 200_000;
    private const int MaximalDepth = 6;
    private const int ShortestBody = 300;
    private const int ShortestParagraph = 40;
    private static readonly JsonReaderOptions _options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 128 };
    private static readonly FrozenDictionary<string, FrozenSet<string>> _keys = WordList.Load("reading/state-keys").Entries
        .GroupBy(static e => e[1], static e => e.Word, StringComparer.Ordinal).ToFrozenDictionary(static g => g.Key, static g => g.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The paragraphs of the longest text that is found; empty where none is long enough to be an article's.</summary>
    /// <param name="html">The page as it came.</param>
    public static IReadOnlyList<string> Body(string html)
    {
        IReadOnlyList<string> best = [];
        var (left, nodes) = (MaximalValues, MaximalNodes);
        foreach (var script in Scripts(html))
            foreach (var json in Values(Encoding.UTF8.GetBytes(script), left))
            {
                left--;
                using (json) best = Longest(json.RootElement, best, ref nodes);
            }

        return Length(best) >= ShortestBody ? best : [];
    }

    /// <summary>How much running text the paragraphs hold.</summary>
    private static int Length(IReadOnlyList<string> paragraphs) => paragraphs.Sum(static p => p.Length >= ShortestParagraph ? p.Length : 0);

    private static IEnumerable<string> Scripts(string html)
    {
        for (var at = html.IndexOf("<script", StringComparison.OrdinalIgnoreCase); at >= 0 && at < MaximalLength; at = html.IndexOf("<script", at, StringComparison.OrdinalIgnoreCase))
        {
            var start = html.IndexOf('>', at);
            var end = start < 0 ? -1 : html.IndexOf("</script", start, StringComparison.OrdinalIgnoreCase);
            if (end < 0) yield break;
            at = end;
            if (end - start - 1 is >= ShortestBody and <= MaximalLength) yield return html[(start + 1)..end];
        }
    }

    /// <summary>What stands at the start or behind equals signs and is JSON.</summary>
    private static IEnumerable<JsonDocument> Values(byte[] script, int limit)
    {
        for (var at = 0; at >= 0 && at < script.Length && limit > 0;)
        {
            var value = script.AsSpan(at).TrimStart(" \t\r\n"u8);
            if (value is [(byte)'{' or (byte)'[', ..] && TryParse(value, out var read) is { } json)
            {
                limit--;
                yield return json;
                at = script.Length - script.AsSpan(at).TrimStart(" \t\r\n"u8).Length + read;
            }
            else if (value is [(byte)'{' or (byte)'[', ..]) limit--;

            var next = script.AsSpan(Math.Min(at, script.Length)).IndexOf((byte)'=');
            at = next < 0 ? -1 : at + next + 1;
        }
    }

    private static JsonDocument? TryParse(ReadOnlySpan<byte> bytes, out int read)
    {
        var reader = new Utf8JsonReader(bytes, _options);
        read = 0;
        try
        {
            if (!JsonDocument.TryParseValue(ref reader, out var json)) return null;
            read = (int)reader.BytesConsumed;
            return json;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IReadOnlyList<string> Longest(JsonElement root, IReadOnlyList<string> best, ref int nodes)
    {
        var stack = new Stack<(string Name, JsonElement Value)>();
        stack.Push(("", root));
        while (stack.TryPop(out var item) && --nodes > 0)
        {
            if (Paragraphs(item.Name, item.Value) is { } found && Length(found) > Length(best)) best = found;
            if (item.Value.ValueKind == JsonValueKind.Object)
                foreach (var property in item.Value.EnumerateObject()) stack.Push((property.Name, property.Value));
            else if (item.Value.ValueKind == JsonValueKind.Array)
                foreach (var inner in item.Value.EnumerateArray()) stack.Push(("", inner));
        }

        return best;
    }

    private static IReadOnlyList<string>? Paragraphs(string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String && _keys["body"].Contains(name) && TextOf(value) is { Length: >= ShortestBody } text)
            return [.. BodyParts.OfHtml(text).Where(static p => p.Kind is null).Select(static p => p.Text)];
        if (value.ValueKind != JsonValueKind.Array || !_keys["parts"].Contains(name)) return null;
        return [.. value.EnumerateArray().Select(static v => BodyParts.Line(PartOf(v, 0))).Where(static p => p.Length > 0)];
    }

    /// <summary>The text of a part, if it is of a type that holds any.</summary>
    private static string PartOf(JsonElement part, int depth)
    {
        if (part.ValueKind == JsonValueKind.String) return TextOf(part);
        if (part.ValueKind == JsonValueKind.Array && depth < MaximalDepth) return string.Concat(part.EnumerateArray().Select(p => PartOf(p, depth + 1)));
        if (part.ValueKind != JsonValueKind.Object || depth >= MaximalDepth) return "";
        foreach (var property in part.EnumerateObject())
            if (_keys["type"].Contains(property.Name.ToLowerInvariant()) && property.Value.ValueKind == JsonValueKind.String && !_keys["holds"].Contains(Letters(TextOf(property.Value)))) return "";
        foreach (var property in part.EnumerateObject())
            if (_keys["text"].Contains(property.Name) && PartOf(property.Value, depth + 1) is { Length: > 0 } text) return text;
        return "";
    }

    /// <summary>Types are written <c>TextBlock</c>, <c>text-block</c>, <c>h2</c>.</summary>
    private static string Letters(string type) => string.Concat(type.Where(char.IsAsciiLetter)).ToLowerInvariant();

    private static string TextOf(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            return "";
        }
    }
}
