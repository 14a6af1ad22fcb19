using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Quellenlage.Reading.Encodings;
using Quellenlage.Reading.Inputs;
using Quellenlage.Reading.Metadata;
using Quellenlage.Reading.Parts;
using Quellenlage.Text;

namespace Quellenlage.Reading.Formats;

/// <summary>One article a line, as a JSON object; lines are read one by one, so that a file may have any length.</summary>
internal static class JsonLines
{
    private const string Advice = "correct the line; the other lines were read";

    public static IEnumerable<ReadResult> Read(InputFile input, ByteSource source)
    {
        var line = new ArrayBufferWriter<byte>(1 << 16);
        for (var number = 1; source.ReadLine(ArticleReader.MaximalBytes, line, out var tooLong); number++)
        {
            if (tooLong)
            {
                yield return new ReadError(input.Path, Position(number, null), $"the line is longer than {ArticleReader.MaximalMegabytes} MB", Advice);
                continue;
            }

            foreach (var result in ReadLine(input, number, line.WrittenSpan)) yield return result;
        }
    }

    private static string Position(int line, long? column) =>
        column is null ? string.Create(CultureInfo.InvariantCulture, $"{line}") : string.Create(CultureInfo.InvariantCulture, $"{line}:{column}");

    /// <summary>The article of the line, or the articles of a feed that fills it; none where the line is empty.</summary>
    private static IReadOnlyList<ReadResult> ReadLine(InputFile input, int number, ReadOnlySpan<byte> bytes)
    {
        if (number == 1 && bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        bytes = bytes.TrimEnd((byte)'\r');
        var decoded = TextDecoder.Decode(bytes);
        if (string.IsNullOrWhiteSpace(decoded.Text)) return [];
        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
        try
        {
            using var json = JsonDocument.Parse(decoded.Text);
            return ToArticles(input, number, json.RootElement, decoded, sha);
        }
        catch (JsonException e)
        {
            var column = Column(decoded.Text, e.BytePositionInLine ?? 0);
            return [new ReadError(input.Path, Position(number, column), "the line is not valid JSON", Advice)];
        }
        catch (InvalidOperationException)
        {
            return [new ReadError(input.Path, Position(number, 1), "a string holds half of a surrogate pair", Advice)];
        }
    }

    /// <summary>Characters, counted from 1, before so many bytes of UTF-8.</summary>
    private static long Column(string text, long bytePosition)
    {
        var (bytes, column) = (0L, 1L);
        foreach (var rune in text.EnumerateRunes())
        {
            if (bytes >= bytePosition) break;
            bytes += rune.Utf8SequenceLength;
            column++;
        }

        return column;
    }

    private static IReadOnlyList<ReadResult> ToArticles(InputFile input, int number, JsonElement json, DecodedText decoded, string sha)
    {
        var isOwn = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("text", out _);
        var parts = isOwn ? [] : JsonArticles.Read(json).ToList();
        if (parts.Count == 0) return [ToArticle(input, number, json, decoded, sha)];
        var source = new SourceFile(input.Path, "application/jsonl", sha, decoded.Encoding, decoded.Notes);
        return [.. parts.Select((p, i) => (ReadResult)PartsArticle.Read(input, string.Create(CultureInfo.InvariantCulture, $"{input.Id}:{number}{(parts.Count > 1 ? $".{i + 1}" : "")}"), source, p))];
    }

    private static ReadResult ToArticle(InputFile input, int number, JsonElement json, DecodedText decoded, string sha)
    {
        ReadError Wrong(string problem) => new(input.Path, Position(number, 1), problem, Advice);
        if (json.ValueKind != JsonValueKind.Object) return Wrong("the line is no JSON object");
        if (!json.TryGetProperty("text", out var text)) return Wrong("the object has no 'text'");
        if (text.ValueKind != JsonValueKind.String) return Wrong("'text' is no string");
        var body = MojibakeRepair.Repair(text.GetString()!);
        var headline = MojibakeRepair.Repair(StringOf(json, "headline")?.Trim() ?? "");
        if (string.IsNullOrWhiteSpace(body.Text) && headline.Text.Length == 0) return Wrong("'text' is empty");
        var id = IdOf(json) ?? string.Create(CultureInfo.InvariantCulture, $"{input.Id}:{number}");
        ImmutableArray<string> repairs = [.. decoded.Notes, .. headline.Repairs, .. body.Repairs];
        var source = new SourceFile(input.Path, "application/jsonl", sha, decoded.Encoding, repairs);
        var whole = headline.Text.Length == 0 ? body.Text : headline.Text + "\n\n" + body.Text;
        var draft = new Draft(id, source, whole);
        if (headline.Text.Length > 0) TakeHeadline(draft, headline.Text);
        TakeFields(draft, json);
        return PlainText.Read(draft, headline.Text.Length);
    }

    private static void TakeHeadline(Draft draft, string headline)
    {
        var span = new TextSpan(0, headline.Length);
        draft.Zones.Mark(span, ZoneKind.Headline);
        draft.Headline = new ArticleField(headline, span, "JSON headline");
        draft.MayStartWithHeadline = false;
    }

    private static void TakeFields(Draft draft, JsonElement json)
    {
        if (StringOf(json, "outlet") is { } outlet) MetadataKeys.Take(draft, "outlet", outlet, null, "JSON outlet");
        if (StringOf(json, "byline") is { } byline) MetadataKeys.Take(draft, "author", byline, null, "JSON byline");
        if (StringOf(json, "published") is { } published) MetadataKeys.Take(draft, "date", published, null, "JSON published");
        if (JsonArticles.First(json, "updated") is { Length: > 0 } updated) draft.Updated = UpdateDate.Of(updated, "JSON updated");
        if (StringOf(json, "url") is { } url) draft.Url = url;
        TakeForeignFields(draft, json);
        if (!json.TryGetProperty("credits", out var credits)) return;
        if (credits.ValueKind == JsonValueKind.String) AddCredit(draft, credits);
        if (credits.ValueKind != JsonValueKind.Array) return;
        foreach (var credit in credits.EnumerateArray()) AddCredit(draft, credit);
    }

    /// <summary>Other programs name the fields otherwise; the text stays as it is given.</summary>
    private static void TakeForeignFields(Draft draft, JsonElement json)
    {
        Span<(string Field, string Key)> fields = [("title", "title"), ("outlet", "outlet"), ("author", "author"), ("date", "date"), ("language", "language")];
        foreach (var (field, key) in fields)
        {
            if (field == "date" && draft.Dates.Count > 0) continue;
            if ((field == "date" ? JsonArticles.First(json, field, "updated") : JsonArticles.First(json, field)) is { Length: > 0 } value) MetadataKeys.Take(draft, key, value, null, $"JSON {field}");
        }
    }

    private static void AddCredit(Draft draft, JsonElement credit)
    {
        if (credit.ValueKind == JsonValueKind.String && credit.GetString() is { Length: > 0 } name)
            draft.Credits.Add(new ArticleField(name, null, "JSON credits"));
    }

    private static string? IdOf(JsonElement json) =>
        json.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number ? id.GetRawText() : StringOf(json, "id");

    /// <summary>The property as text; null where it is missing, empty or no string.</summary>
    private static string? StringOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
