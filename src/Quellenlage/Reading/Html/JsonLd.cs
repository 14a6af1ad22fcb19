using System.Text.Json;

namespace Quellenlage.Reading.Html;

/// <summary>
/// Reads schema.org data of articles from JSON-LD: a single object, an array, or <c>@graph</c>, nested in any way. Of malformed blocks is
/// read what can be read; nothing throws.
/// </summary>
internal static class JsonLd
{
    private const int MaximalLength = 4 << 20;
    private const int MaximalEntries = 2_000;
    private static readonly JsonDocumentOptions _options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 48 };

    public static void Read(string script, PageFacts facts)
    {
        if (script.Length > MaximalLength) return;
        // Many pages carry broken JSON-LD.
        if (!TryRead(Tidy(script), facts)) TryRead(JsonMender.Mend(script), facts);
    }

    private static bool TryRead(string script, PageFacts facts)
    {
        try
        {
            using var json = JsonDocument.Parse(script, _options);
            foreach (var thing in Things(json.RootElement))
                if (IsArticle(thing)) Take(thing, facts);
                else TakePage(thing, facts);
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Without the comment marks and raw line breaks that pages put around and into it.</summary>
    private static string Tidy(string script)
    {
        script = script.Trim();
        if (script.StartsWith("<!--", StringComparison.Ordinal)) script = script[4..];
        if (script.EndsWith("-->", StringComparison.Ordinal)) script = script[..^3];
        return string.Create(script.Length, script, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++) target[i] = char.IsControl(source[i]) ? ' ' : source[i];
        });
    }

    /// <summary>Articles and pages.</summary>
    private static IEnumerable<JsonElement> Things(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray())
                foreach (var thing in Things(item)) yield return thing;
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            if (json.TryGetProperty("@type", out _)) yield return json;
            foreach (var name in (string[])["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"])
                if (json.TryGetProperty(name, out var inner) && inner.ValueKind is JsonValueKind.Array or JsonValueKind.Object && name != "itemListElement")
                    foreach (var thing in Things(inner)) yield return thing;
        }
    }

    private static bool IsArticle(JsonElement json) =>
        json.TryGetProperty("@type", out var type) && Strings(type).Any(IsArticle);

    /// <summary>The name of a type stands for articles.</summary>
    public static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) && type != "JobPosting" || type is "Report" or "Review" or "Recipe" or "NewsItem";

    /// <summary>What is said of the page may hold for more than the article.</summary>
    private static void TakePage(JsonElement page, PageFacts facts)
    {
        if (!Strings(page.GetProperty("@type")).Any(static t => t.EndsWith("WebPage", StringComparison.Ordinal))) return;
        Add(facts.WeakDates, Text(page, "datePublished"), "JSON-LD datePublished of the page");
        Add(facts.Updates, Text(page, "dateModified"), "JSON-LD dateModified of the page");
    }

    private static void Take(JsonElement article, PageFacts facts)
    {
        Add(facts.Headlines, Text(article, "headline") ?? Text(article, "name"), "JSON-LD headline");
        Add(facts.Dates, Text(article, "datePublished") ?? Text(article, "dateCreated"), "JSON-LD datePublished");
        Add(facts.Updates, Text(article, "dateModified"), "JSON-LD dateModified");
        Add(facts.Outlets, Name(article, "publisher"), "JSON-LD publisher");
        Add(facts.Authors, Names(article, "author"), "JSON-LD author");
        Add(facts.Teasers, Text(article, "description"), "JSON-LD description");
        Add(facts.Urls, Text(article, "url") ?? Id(article, "mainEntityOfPage"), "JSON-LD url");
        Add(facts.Bodies, Text(article, "articleBody"), "JSON-LD articleBody");
        if (article.TryGetProperty("liveBlogUpdate", out var updates)) TakeEntries(updates, facts);
        facts.Language ??= Text(article, "inLanguage");
        facts.IsLiveBlog |= Strings(article.GetProperty("@type")).Contains("LiveBlogPosting");
        facts.IsForSubscribers |= article.TryGetProperty("isAccessibleForFree", out var free) && (free.ValueKind == JsonValueKind.False || free.ValueKind == JsonValueKind.String && string.Equals(free.GetString(), "false", StringComparison.OrdinalIgnoreCase));
    }

    private static void TakeEntries(JsonElement updates, PageFacts facts)
    {
        foreach (var update in updates.ValueKind == JsonValueKind.Array ? updates.EnumerateArray() : default)
            if (update.ValueKind == JsonValueKind.Object && facts.Entries.Count < MaximalEntries)
                facts.Entries.Add(new StatedEntry(Text(update, "headline") ?? "", Text(update, "articleBody") ?? "", Text(update, "datePublished") ?? Text(update, "dateModified") ?? ""));
    }

    private static void Add(List<PageFact> facts, string? value, string basis)
    {
        if (!string.IsNullOrWhiteSpace(value)) facts.Add(new PageFact(value.Trim(), basis));
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? Strings(value).FirstOrDefault() : null;

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().Where(static v => v.ValueKind == JsonValueKind.String).Select(static v => v.GetString()!),
        _ => [],
    };

    private static string? Id(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? Text(value, "@id") : Text(json, name);

    private static string? Name(JsonElement json, string property) => Names(json, property) is { } names ? names.Split(", ")[0] : null;

    /// <summary>The names of one or several things, which stand as strings or as objects.</summary>
    private static string? Names(JsonElement json, string property)
    {
        if (!json.TryGetProperty(property, out var value)) return null;
        IEnumerable<JsonElement> things = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
        var names = things.Select(static t => t.ValueKind switch
        {
            JsonValueKind.String => t.GetString(),
            JsonValueKind.Object => Text(t, "name"),
            _ => null,
        }).Where(static n => !string.IsNullOrWhiteSpace(n)).Select(static n => n!.Trim());
        var joined = string.Join(", ", names.Distinct(StringComparer.Ordinal));
        return joined.Length == 0 ? null : joined;
    }
}
