using System.Buffers;
using System.Text;
using System.Text.Json;
using Quellenlage.Reading;
using Quellenlage.Text;

namespace Quellenlage.Dossiers;

/// <summary>Writes what was read of an article, before anything is taken from its text.</summary>
public static class ArticleWriter
{
    /// <summary>
    /// The fields with which an object of <c>extract</c> begins, and <c>diagnostics</c>, as UTF-8 JSON on a single line, without a line
    /// break at its end. Thread-safe.
    /// </summary>
    public static byte[] ToJsonLine(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var buffer = new ArrayBufferWriter<byte>(article.Text.Length * 2 + 1024);
        using var json = new Utf8JsonWriter(buffer, JsonText.Compact);
        json.WriteStartObject();
        WriteFields(json, article, article.Published);
        WriteDiagnostics(json, article.Text, article.Diagnostics);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>
    /// The article as a person would copy it, as UTF-8 text: where it comes from, then its zones but boilerplate and related links, each
    /// behind an empty line. Thread-safe.
    /// </summary>
    public static byte[] ToText(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = new StringBuilder();
        text.Append("== ").Append(article.Id).Append(" (").Append(article.Source.Path).Append(")\n");
        AppendLine(text, "headline", article.Headline?.Name);
        AppendLine(text, "outlet", article.Outlet?.Name);
        AppendLine(text, "byline", article.Byline?.Name);
        AppendLine(text, "credits", string.Join(", ", article.Credits.Select(static c => c.Name)));
        AppendLine(text, "published", article.Published.Best is { } day ? JsonText.IsoDay(day) : null);
        AppendLine(text, "address", article.Url);
        foreach (var diagnostic in article.Diagnostics) AppendLine(text, "note", diagnostic.Message);
        foreach (var zone in article.Zones)
            if (zone.IsContent && article.Text.Slice(zone.Span).Trim() is { Length: > 0 } words) text.Append('\n').Append(words).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    internal static void WriteFields(Utf8JsonWriter json, Article article, PublicationDate published)
    {
        json.WriteString("id", article.Id);
        json.WriteStartObject("source");
        json.WriteString("path", article.Source.Path);
        json.WriteString("mediaType", article.Source.MediaType);
        json.WriteString("sha256", article.Source.Sha256);
        json.WriteString("encoding", article.Source.Encoding);
        json.WriteStrings("repairs", article.Source.Repairs);
        json.WriteEndObject();
        json.WriteString("url", article.Url);
        json.WriteString("text", article.Text.Value);
        json.WriteStartArray("zones");
        foreach (var zone in article.Zones)
        {
            json.WriteStartObject();
            json.WriteString("kind", Terms.Of(zone.Kind));
            json.WriteOffsets(article.Text, zone.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteField("headline", article.Text, article.Headline);
        json.WriteField("outlet", article.Text, article.Outlet);
        json.WriteField("byline", article.Text, article.Byline);
        json.WriteStartArray("credits");
        foreach (var credit in article.Credits) json.WriteFieldValue(article.Text, credit);
        json.WriteEndArray();
        json.WriteField("language", article.Text, article.Language);
        WritePublished(json, published);
        WriteUpdated(json, article.Updated);
        json.WriteStartArray("entries");
        foreach (var entry in article.Entries)
        {
            json.WriteStartObject();
            json.WriteOffsets(article.Text, entry.Span);
            json.WriteDay("day", entry.Day);
            json.WriteString("moment", entry.Moment);
            json.WriteString("basis", entry.Basis);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteDiagnostics(Utf8JsonWriter json, SourceText text, IReadOnlyList<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteSpan("span", text, diagnostic.Span);
            json.WriteString("message", diagnostic.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePublished(Utf8JsonWriter json, PublicationDate published)
    {
        json.WriteStartObject("published");
        json.WriteDay("earliest", published.Earliest);
        json.WriteDay("latest", published.Latest);
        if (published.Best is not null) json.WriteDay("best", published.Best);
        json.WriteString("precision", published.Precision);
        json.WriteStrings("basis", published.Basis);
        json.WriteEndObject();
    }

    private static void WriteUpdated(Utf8JsonWriter json, UpdateDate? updated)
    {
        if (updated is null)
        {
            json.WriteNull("updated");
            return;
        }

        json.WriteStartObject("updated");
        json.WriteDay("day", updated.Day);
        json.WriteString("moment", updated.Moment);
        json.WriteString("basis", updated.Basis);
        json.WriteEndObject();
    }

    private static void AppendLine(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) text.Append(name).Append(": ").Append(value.ReplaceLineEndings(" ")).Append('\n');
    }
}
