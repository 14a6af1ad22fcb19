using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Quellenlage.Tests.Formats;

/// <summary>Both output formats keep to the schemas that <c>docs/</c> gives to their readers.</summary>
public sealed class SchemaTests
{
    private const string Extract = "extract.schema.json";
    private const string Dossier = "dossier.schema.json";

    [Fact]
    public void Every_line_of_extract_keeps_to_its_schema()
    {
        var schema = JsonSchema.Documented(Extract);
        Assert.True(SampleOutput.Extract.Count >= 10);
        foreach (var article in SampleOutput.Extract) Assert.Empty(schema.Errors(article));
    }

    [Fact]
    public void The_dossier_keeps_to_its_schema() => Assert.Empty(JsonSchema.Documented(Dossier).Errors(SampleOutput.Dossier));

    [Fact]
    public void No_field_of_extract_may_be_missing_added_or_of_another_kind()
    {
        var richest = SampleOutput.Extract.MaxBy(a => a.GetProperty("figures").GetArrayLength());
        AssertDamageIsSeen(JsonSchema.Documented(Extract), richest);
    }

    [Fact]
    public void No_field_of_the_dossier_may_be_missing_added_or_of_another_kind() => AssertDamageIsSeen(JsonSchema.Documented(Dossier), SampleOutput.Dossier);

    [Theory]
    [InlineData("figures", "qualifier")]
    [InlineData("figures", "modality")]
    [InlineData("figures", "id")]
    [InlineData("quotations", "type")]
    [InlineData("names", "type")]
    [InlineData("names", "role")]
    [InlineData("names", "entity")]
    [InlineData("zones", "kind")]
    public void A_word_that_the_format_does_not_know_is_refused(string list, string field)
    {
        var article = JsonNode.Parse(SampleOutput.Extract.First(a => a.GetProperty(list).GetArrayLength() > 0).GetRawText())!;
        article[list]![0]![field] = "Unheard Of";
        Assert.NotEmpty(JsonSchema.Documented(Extract).Errors(article.Deserialize<JsonElement>()));
    }

    [Fact]
    public void The_bounds_of_a_figure_must_fit_its_qualifier()
    {
        var article = SampleOutput.Extract.First(a => a.GetProperty("figures").EnumerateArray().Any(f => f.GetProperty("qualifier").GetString() == "at-least"));
        var damaged = JsonNode.Parse(article.GetRawText())!;
        damaged["figures"]!.AsArray().First(f => (string?)f!["qualifier"] == "at-least")!["max"] = 10;
        Assert.NotEmpty(JsonSchema.Documented(Extract).Errors(damaged.Deserialize<JsonElement>()));
    }

    /// <summary>Damages one object of each kind, field by field.</summary>
    private static void AssertDamageIsSeen(JsonSchema schema, JsonElement document)
    {
        var root = JsonNode.Parse(document.GetRawText())!;
        Shorten(root);
        Assert.Empty(schema.Errors(root.Deserialize<JsonElement>()));
        var kinds = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        Collect(root, "$", kinds);
        foreach (var (kind, item) in kinds)
        {
            void Expect(string damage)
            {
                Assert.False(schema.Errors(root.Deserialize<JsonElement>()).Count == 0, $"{kind}: {damage} was not seen");
            }

            item["unheardOf"] = 1;
            Expect("a field too many");
            item.Remove("unheardOf");
            foreach (var (name, value) in item.ToList())
            {
                item.Remove(name);
                Expect($"the missing field {name}");
                item[name] = new JsonObject { ["unheardOf"] = 1 };
                Expect($"a field {name} of another kind");
                item[name] = value;
            }
        }
    }

    // Each damage has the whole document judged anew.
    private static void Shorten(JsonNode? node)
    {
        const int Kept = 4;
        if (node is JsonArray { Count: > Kept } list) list.RemoveRange(Kept, list.Count - Kept);
        foreach (var child in node is JsonArray items ? items.ToList() : node is JsonObject item ? [.. item.Select(p => p.Value)] : []) Shorten(child);
    }

    /// <summary>The first object of each place of the format, list indexes left out.</summary>
    private static void Collect(JsonNode? node, string path, Dictionary<string, JsonObject> kinds)
    {
        if (node is JsonObject item)
        {
            kinds.TryAdd(path, item);
            foreach (var (name, value) in item) Collect(value, $"{path}.{name}", kinds);
        }
        else if (node is JsonArray list)
        {
            foreach (var value in list) Collect(value, $"{path}[]", kinds);
        }
    }
}
