using System.Text.Json;
using System.Text.RegularExpressions;

namespace Quellenlage.Tests.Formats;

/// <summary>
/// Holds JSON to a schema (JSON Schema 2020-12), as far as the schemas of <c>docs/schemas</c> go: a keyword that it does not know is
/// an error and not passed over. References may lead to other files of the same folder.
/// </summary>
internal sealed class JsonSchema
{
    private readonly Func<string, JsonElement> _open;
    private readonly Dictionary<string, JsonElement> _files = new(StringComparer.Ordinal);
    private readonly string _reference;

    /// <param name="reference">File and, after #, JSON pointer of the schema: <c>extract.schema.json#/$defs/figure</c>.</param>
    /// <param name="open">The schema file of a name.</param>
    public JsonSchema(string reference, Func<string, JsonElement> open) => (_reference, _open) = (reference, open);

    public static JsonSchema Documented(string reference) => new(reference, ReadDocumented);

    public static JsonElement ReadDocumented(string file) => JsonElement.Parse(File.ReadAllBytes(Repository.PathOf("docs", "schemas", file)));

    /// <summary>What is wrong with the value, a line each; empty where nothing is.</summary>
    public List<string> Errors(JsonElement value)
    {
        var errors = new List<string>();
        Follow(_reference, "", value, "$", errors);
        return errors;
    }

    private void Follow(string reference, string file, JsonElement value, string path, List<string> errors)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var (name, pointer) = hash < 0 ? (reference, "") : (reference[..hash], reference[(hash + 1)..]);
        if (name.Length == 0) name = file;
        if (!_files.TryGetValue(name, out var schema)) _files[name] = schema = _open(name);
        foreach (var step in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries)) schema = schema.GetProperty(step);
        Check(schema, name, value, path, errors);
    }

    private void Check(JsonElement schema, string file, JsonElement value, string path, List<string> errors)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            var rule = keyword.Value;
            switch (keyword.Name)
            {
                case "$schema" or "$defs" or "title" or "description" or "then": break;
                case "$ref": Follow(rule.GetString()!, file, value, path, errors); break;
                case "anyOf": CheckAnyOf(rule, file, value, path, errors); break;
                case "allOf":
                    foreach (var part in rule.EnumerateArray()) Check(part, file, value, path, errors);
                    break;
                case "if":
                    if (Accepts(rule, file, value)) Check(schema.GetProperty("then"), file, value, path, errors);
                    break;
                case "type" when !IsOfType(value, rule): errors.Add($"{path}: {value.ValueKind} is not {rule}"); break;
                case "enum" when !rule.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)): errors.Add($"{path}: {value} is none of {rule}"); break;
                case "const" when !JsonElement.DeepEquals(rule, value): errors.Add($"{path}: {value} is not {rule}"); break;
                case "type" or "enum" or "const": break;
                default:
                    if (!CheckObject(keyword, schema, file, value, path, errors) && !CheckArray(keyword, file, value, path, errors) && !CheckScalar(keyword, value, path, errors))
                        throw new NotSupportedException($"{file}: the keyword '{keyword.Name}' is not known");
                    break;
            }
        }
    }

    private bool CheckObject(JsonProperty keyword, JsonElement schema, string file, JsonElement value, string path, List<string> errors)
    {
        if (keyword.Name is not ("properties" or "required" or "additionalProperties" or "dependentRequired")) return false;
        if (value.ValueKind != JsonValueKind.Object) return true;
        void Require(JsonElement names)
        {
            foreach (var name in names.EnumerateArray())
                if (!value.TryGetProperty(name.GetString()!, out _)) errors.Add($"{path}: lacks {name}");
        }

        switch (keyword.Name)
        {
            case "properties":
                foreach (var property in keyword.Value.EnumerateObject())
                    if (value.TryGetProperty(property.Name, out var inner)) Check(property.Value, file, inner, $"{path}.{property.Name}", errors);
                break;
            case "required": Require(keyword.Value); break;
            case "dependentRequired":
                foreach (var dependency in keyword.Value.EnumerateObject())
                    if (value.TryGetProperty(dependency.Name, out _)) Require(dependency.Value);
                break;
            default:
                if (keyword.Value.ValueKind != JsonValueKind.False) throw new NotSupportedException($"{file}: additionalProperties can only be false");
                foreach (var property in value.EnumerateObject())
                    if (!schema.GetProperty("properties").TryGetProperty(property.Name, out _)) errors.Add($"{path}: must not have {property.Name}");
                break;
        }

        return true;
    }

    private bool CheckArray(JsonProperty keyword, string file, JsonElement value, string path, List<string> errors)
    {
        if (keyword.Name is not ("items" or "minItems")) return false;
        if (value.ValueKind != JsonValueKind.Array) return true;
        if (keyword.Name == "minItems")
        {
            if (value.GetArrayLength() < keyword.Value.GetInt32()) errors.Add($"{path}: has fewer than {keyword.Value} items");
            return true;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray()) Check(keyword.Value, file, item, $"{path}[{index++}]", errors);
        return true;
    }

    private static bool CheckScalar(JsonProperty keyword, JsonElement value, string path, List<string> errors)
    {
        var wrong = keyword.Name switch
        {
            "minLength" => value.ValueKind == JsonValueKind.String && value.GetString()!.EnumerateRunes().Count() < keyword.Value.GetInt32(),
            "pattern" => value.ValueKind == JsonValueKind.String && !Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!, RegexOptions.NonBacktracking),
            "minimum" => value.ValueKind == JsonValueKind.Number && value.GetDecimal() < keyword.Value.GetDecimal(),
            "maximum" => value.ValueKind == JsonValueKind.Number && value.GetDecimal() > keyword.Value.GetDecimal(),
            _ => (bool?)null,
        };
        if (wrong == true) errors.Add($"{path}: {value} breaks {keyword.Name} {keyword.Value}");
        return wrong is not null;
    }

    private void CheckAnyOf(JsonElement choices, string file, JsonElement value, string path, List<string> errors)
    {
        if (choices.EnumerateArray().Any(choice => Accepts(choice, file, value))) return;
        var why = new List<string>();
        foreach (var choice in choices.EnumerateArray()) Check(choice, file, value, path, why);
        errors.Add($"{path}: none of the choices fits ({string.Join("; ", why)})");
    }

    private bool Accepts(JsonElement schema, string file, JsonElement value)
    {
        var errors = new List<string>();
        Check(schema, file, value, "$", errors);
        return errors.Count == 0;
    }

    // "type" is one name or a list of names.
    private static bool IsOfType(JsonElement value, JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(t => IsOfType(value, t)) : IsOfType(value, type.GetString()!);

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && decimal.IsInteger(value.GetDecimal()),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"the type '{type}' is not known"),
    };
}
