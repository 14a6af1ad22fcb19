using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Quellenlage.Eval;

/// <summary>Reads the fields that gold and output share. A missing field and null are the same.</summary>
internal static class JsonFields
{
    public static IEnumerable<JsonElement> Lines(string path) =>
        File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => JsonSerializer.Deserialize<JsonElement>(line));

    public static string Text(this JsonElement json, string name) => json.GetProperty(name).GetString()!;

    public static string? OptionalText(this JsonElement json, string name) => json.Optional(name)?.GetString();

    public static decimal? OptionalNumber(this JsonElement json, string name) => json.Optional(name)?.GetDecimal();

    public static DateOnly? Day(this JsonElement json, string name) =>
        json.OptionalText(name) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public static Stretch Stretch(this JsonElement json) => new(json.GetProperty("start").GetInt32(), json.GetProperty("end").GetInt32());

    public static ImmutableArray<T> List<T>(this JsonElement json, string name, Func<JsonElement, T> read) =>
        json.Optional(name) is { } list ? [.. list.EnumerateArray().Select(read)] : [];

    /// <summary>The names of a chain's links, outermost first; a link is a name or an object that has one.</summary>
    public static ImmutableArray<string> Chain(this JsonElement json) =>
        json.List("chain", link => link.ValueKind == JsonValueKind.String ? link.GetString()! : link.Text("name"));

    public static JsonElement? Optional(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
