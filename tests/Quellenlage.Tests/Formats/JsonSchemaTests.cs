using System.Text.Json;
using Xunit;

namespace Quellenlage.Tests.Formats;

/// <summary>The judge of the other tests is judged first.</summary>
public sealed class JsonSchemaTests
{
    [Theory]
    [InlineData("""{"type":"string"}""", "\"a\"", "1")]
    [InlineData("""{"type":["integer","null"]}""", "null", "1.5")]
    [InlineData("""{"type":"number"}""", "1.5", "true")]
    [InlineData("""{"type":"boolean"}""", "false", "null")]
    [InlineData("""{"enum":["a",null]}""", "null", "\"b\"")]
    [InlineData("""{"const":3}""", "3", "4")]
    [InlineData("""{"minLength":2}""", "\"ab\"", "\"😀\"")]
    [InlineData("""{"pattern":"^f[0-9]+$"}""", "\"f12\"", "\"xf12\"")]
    [InlineData("""{"minimum":0,"maximum":1}""", "0.5", "1.01")]
    [InlineData("""{"minItems":1}""", "[1]", "[]")]
    [InlineData("""{"items":{"type":"null"}}""", "[null]", "[null,1]")]
    [InlineData("""{"required":["a"]}""", """{"a":1}""", """{"b":1}""")]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", "{}", """{"a":1}""")]
    [InlineData("""{"properties":{"a":{"type":"null"}}}""", """{"a":null}""", """{"a":1}""")]
    [InlineData("""{"properties":{"a":{}},"additionalProperties":false}""", """{"a":1}""", """{"a":1,"b":1}""")]
    [InlineData("""{"anyOf":[{"type":"null"},{"const":1}]}""", "1", "2")]
    [InlineData("""{"allOf":[{"minimum":1},{"maximum":2}]}""", "2", "3")]
    [InlineData("""{"if":{"minimum":5},"then":{"maximum":6}}""", "4", "7")]
    [InlineData("""{"$ref":"#/$defs/a","$defs":{"a":{"const":1}}}""", "1", "2")]
    [InlineData("""{"$ref":"other#/$defs/a"}""", "1", "2")]
    public void A_keyword_accepts_what_it_says_and_nothing_else(string schema, string right, string wrong)
    {
        var other = """{"$defs":{"a":{"$ref":"#/$defs/b"},"b":{"const":1}}}""";
        var judge = new JsonSchema("main", name => JsonElement.Parse(name == "main" ? schema : other));
        Assert.Empty(judge.Errors(JsonElement.Parse(right)));
        Assert.NotEmpty(judge.Errors(JsonElement.Parse(wrong)));
    }

    [Fact]
    public void A_keyword_that_is_not_known_is_refused() =>
        Assert.Throws<NotSupportedException>(() => new JsonSchema("main", _ => JsonElement.Parse("""{"maxLength":1}""")).Errors(JsonElement.Parse("1")));
}
