using System.Text.Json;

namespace Quellenlage.Reading.Parts;

/// <summary>Reads texts from JSON values that programs write as strings, as lists, or as objects with a name.</summary>
internal static class JsonTexts
{
    private static readonly string[] _names = ["value", "name", "literal", "main", "text", "url", "title"];

    /// <summary>The texts of a list joined by commas; those whose role is main before others. Empty where there is none.</summary>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Text(value),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array when Main(value) is { } main => main,
        JsonValueKind.Array => string.Join(", ", All(value)),
        JsonValueKind.Object => OfObject(value),
        _ => "",
    };

    public static string Of(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? Of(value) : "";

    /// <summary>Each text of a list, or the one.</summary>
    public static IEnumerable<string> All(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Where(static v => v.ValueKind != JsonValueKind.Array).Select(Of).Where(static t => t.Length > 0)
            : Of(value) is { Length: > 0 } text ? [text] : [];

    /// <summary>The one of several versions that is the main one: of headlines that differ by role.</summary>
    private static string? Main(JsonElement list)
    {
        string? first = null;
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("role", out var role) || !item.TryGetProperty("value", out _)) return null;
            first ??= OfObject(item);
            if (Of(role) == "main") return OfObject(item);
        }

        return first;
    }

    private static string OfObject(JsonElement json)
    {
        foreach (var name in _names)
            if (json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && Text(value) is { Length: > 0 } text) return text;
        return "";
    }

    private static string Text(JsonElement value) => value.GetString()!.Trim();
}
