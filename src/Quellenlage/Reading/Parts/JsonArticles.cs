using System.Text.Json;
using Quellenlage.Resources;

namespace Quellenlage.Reading.Parts;

/// <summary>
/// Articles as JSON by whatever names their fields go: ninjs 1 to 3, JSON Feed, Fundus, news-please, Media Cloud and the like. Which name
/// stands for which field tells <c>reading/json-keys.tsv</c>, the stronger before the weaker.
/// </summary>
internal static class JsonArticles
{
    private const int MaximalDepth = 6;
    private static readonly WordList _keys = WordList.Load("reading/json-keys");
    private static readonly ILookup<string, string> _byField = _keys.Entries.ToLookup(static e => e[1], static e => e.Word, StringComparer.Ordinal);

    /// <summary>The articles that the value holds: itself, or the items of an array or a feed.</summary>
    public static IEnumerable<ArticleParts> Read(JsonElement json, int depth = 0)
    {
        if (json.ValueKind == JsonValueKind.Array) return depth < MaximalDepth ? json.EnumerateArray().SelectMany(j => Read(j, depth + 1)) : [];
        if (json.ValueKind != JsonValueKind.Object) return [];
        if (ListOf(json) is { } list && depth < MaximalDepth)
        {
            var outlet = First(json, "outlet", "title");
            return Read(list, depth + 1).Select(p => p.Outlet.Length > 0 ? p : p with { Outlet = outlet });
        }

        return ReadOne(json) is { HasText: true } parts ? [parts] : [];
    }

    /// <summary>A field's value by the first of its names that the object has; empty where it has none.</summary>
    public static string First(JsonElement json, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
            foreach (var key in _byField[field])
                if (json.TryGetProperty(key, out var value) && JsonTexts.Of(value) is { Length: > 0 } text) return text;
        return "";
    }

    private static ArticleParts? ReadOne(JsonElement json)
    {
        var isAgency = json.TryGetProperty("uri", out _);
        return new ArticleParts
        {
            Id = First(json, "id"),
            MediaType = "application/json",
            Format = isAgency ? "ninjs" : "JSON",
            Headline = BodyParts.Line(First(json, "title")),
            Teaser = BodyParts.Line(First(json, "teaser")),
            Body = Body(json),
            Byline = BodyParts.Line(First(json, "author")),
            Outlet = First(json, "outlet"),
            Url = First(json, "url"),
            Published = First(json, "date", "updated"),
            Updated = First(json, "updated"),
            Language = First(json, "language"),
            Credits = [.. _byField["credit"].SelectMany(k => json.TryGetProperty(k, out var value) ? JsonTexts.All(value) : [])],
        };
    }

    private static IReadOnlyList<BodyPart> Body(JsonElement json)
    {
        if (json.TryGetProperty("body", out var body) && body.ValueKind == JsonValueKind.Object) return Sections(body);
        if (json.TryGetProperty("bodies", out var bodies) && bodies.ValueKind == JsonValueKind.Array) return OfBodies(bodies);
        if (First(json, "html") is { Length: > 0 } html) return BodyParts.OfHtml(html);
        return BodyParts.OfText(First(json, "text"));
    }

    /// <summary>Fundus: a summary, and sections of a headline and paragraphs.</summary>
    private static List<BodyPart> Sections(JsonElement body)
    {
        var parts = new List<BodyPart>();
        if (body.TryGetProperty("summary", out var summary)) parts.AddRange(JsonTexts.All(summary).Select(static t => new BodyPart(t, ZoneKind.Teaser)));
        if (!body.TryGetProperty("sections", out var sections) || sections.ValueKind != JsonValueKind.Array) return parts;
        foreach (var section in sections.EnumerateArray().Where(static s => s.ValueKind == JsonValueKind.Object))
            foreach (var name in (string[])["headline", "paragraphs"])
                if (section.TryGetProperty(name, out var texts)) parts.AddRange(JsonTexts.All(texts).Select(static t => new BodyPart(t, null)));
        return parts;
    }

    /// <summary>ninjs 2 and 3: the same body in several forms, of which markup tells the most.</summary>
    private static IReadOnlyList<BodyPart> OfBodies(JsonElement bodies)
    {
        var all = bodies.EnumerateArray().Where(static b => b.ValueKind == JsonValueKind.Object).Select(static b => (Type: JsonTexts.Of(b, "contentType") + JsonTexts.Of(b, "contenttype"), Value: JsonTexts.Of(b, "value"))).Where(static b => b.Value.Length > 0).ToList();
        var best = all.Find(static b => b.Type.Contains("html", StringComparison.OrdinalIgnoreCase) || b.Type.Contains("xml", StringComparison.OrdinalIgnoreCase));
        if (best.Value is { Length: > 0 } html) return BodyParts.OfHtml(html);
        return all.Count > 0 ? BodyParts.OfText(all[0].Value) : [];
    }

    /// <summary>The list of articles that an object is about: the items of a feed or of an answer.</summary>
    private static JsonElement? ListOf(JsonElement json)
    {
        foreach (var key in _byField["list"])
            if (json.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array) return list;
        return null;
    }
}
