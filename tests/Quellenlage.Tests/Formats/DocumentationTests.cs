using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Quellenlage.Tests.Formats;

/// <summary>docs/formats.md and the schemas say the same.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string _formats = File.ReadAllText(Repository.PathOf("docs", "formats.md"));

    public static TheoryData<string> Schemas { get; } = ["extract.schema.json", "dossier.schema.json"];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Every_field_and_every_word_of_a_schema_is_documented(string file)
    {
        foreach (var schema in Descendants(JsonSchema.ReadDocumented(file)))
        {
            if (schema.TryGetProperty("properties", out var properties))
                foreach (var property in properties.EnumerateObject()) AssertDocumented(property.Name);
            if (schema.TryGetProperty("enum", out var words))
                foreach (var word in words.EnumerateArray().Where(w => w.ValueKind == JsonValueKind.String)) AssertDocumented(word.GetString()!);
        }
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Every_field_of_a_schema_is_described_and_no_object_is_open(string file)
    {
        var root = JsonSchema.ReadDocumented(file);
        foreach (var definition in root.GetProperty("$defs").EnumerateObject()) Assert.True(definition.Value.TryGetProperty("description", out _), definition.Name);
        foreach (var schema in Descendants(root))
        {
            if (schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("object")) Assert.True(schema.TryGetProperty("additionalProperties", out _), schema.ToString());
            if (!schema.TryGetProperty("additionalProperties", out _)) continue;
            foreach (var property in schema.GetProperty("properties").EnumerateObject())
                Assert.True(property.Value.TryGetProperty("description", out _) || property.Value.TryGetProperty("$ref", out _), property.ToString());
        }
    }

    /// <summary>A block marked <c>```json extract.schema.json#/$defs/figure</c> is an example of that schema.</summary>
    [Fact]
    public void The_examples_keep_to_the_schemas()
    {
        var examples = Example().Matches(_formats);
        Assert.True(examples.Count >= 8, $"{examples.Count} examples were found");
        foreach (Match example in examples)
            Assert.Empty(JsonSchema.Documented(example.Groups[1].Value).Errors(JsonElement.Parse(example.Groups[2].Value)));
    }

    private static void AssertDocumented(string word) => Assert.True(_formats.Contains($"`{word}`", StringComparison.Ordinal), $"docs/formats.md does not tell of `{word}`");

    // Nothing but names stands under "properties" and "$defs", so that a field may be called "enum" as well.
    private static IEnumerable<JsonElement> Descendants(JsonElement schema)
    {
        if (schema.ValueKind == JsonValueKind.Array)
            foreach (var item in schema.EnumerateArray())
                foreach (var inner in Descendants(item)) yield return inner;
        if (schema.ValueKind != JsonValueKind.Object) yield break;
        yield return schema;
        foreach (var keyword in schema.EnumerateObject())
        {
            var parts = keyword.Name is "properties" or "$defs" ? keyword.Value.EnumerateObject().Select(p => p.Value) : [keyword.Value];
            foreach (var part in parts)
                foreach (var inner in Descendants(part)) yield return inner;
        }
    }

    [GeneratedRegex("^```json (\\S+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
