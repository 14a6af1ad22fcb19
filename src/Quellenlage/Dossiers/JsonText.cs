using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quellenlage.Extraction;
using Quellenlage.Reading;
using Quellenlage.Stories;
using Quellenlage.Text;

namespace Quellenlage.Dossiers;

/// <summary>
/// Writes the values that both output formats share. This is the one place where UTF-16 offsets become Unicode code points, and every
/// span is written with the slice of the article that it covers.
/// </summary>
internal static class JsonText
{
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // The writer holds all that was not flushed, and doubles its buffer when it is full.
    private const int Much = 1 << 16;

    /// <summary>Passes on what was written where it is so much that holding it would cost memory; to be called after each item of a long list.</summary>
    public static void FlushMuch(this Utf8JsonWriter json)
    {
        if (json.BytesPending >= Much) json.Flush();
    }

    /// <summary>Writes <c>start</c>, <c>end</c> and <c>text</c> into the open object.</summary>
    public static void WriteSpanProperties(this Utf8JsonWriter json, SourceText text, TextSpan span)
    {
        json.WriteOffsets(text, span);
        json.WriteString("text", text[span]);
    }

    /// <summary>Writes <c>start</c> and <c>end</c> into the open object.</summary>
    public static void WriteOffsets(this Utf8JsonWriter json, SourceText text, TextSpan span)
    {
        json.WriteNumber("start", text.CodePointOffset(span.Start));
        json.WriteNumber("end", text.CodePointOffset(span.End));
    }

    public static void WriteSpan(this Utf8JsonWriter json, string name, SourceText text, TextSpan? span)
    {
        if (span is not { } given)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteSpanProperties(text, given);
        json.WriteEndObject();
    }

    public static void WriteSpans(this Utf8JsonWriter json, string name, SourceText text, IReadOnlyList<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartObject();
            json.WriteSpanProperties(text, span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteStrings(this Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>Writes an object with the wording in German, <c>de</c>, and English, <c>en</c>.</summary>
    public static void WriteWording(this Utf8JsonWriter json, string name, Wording wording)
    {
        json.WriteStartObject(name);
        json.WriteString("de", wording.German);
        json.WriteString("en", wording.English);
        json.WriteEndObject();
    }

    public static void WriteDay(this Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } given) json.WriteString(name, IsoDay(given));
        else json.WriteNull(name);
    }

    public static void WriteNumber(this Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } given) json.WriteNumber(name, given / 1.000000000000000000000000000000m);
        else json.WriteNull(name);
    }

    public static void WriteField(this Utf8JsonWriter json, string name, SourceText text, ArticleField? field)
    {
        if (field is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WritePropertyName(name);
        json.WriteFieldValue(text, field);
    }

    public static void WriteFieldValue(this Utf8JsonWriter json, SourceText text, ArticleField field)
    {
        json.WriteStartObject();
        json.WriteString("name", field.Name);
        if (field.Span is { } span) json.WriteSpanProperties(text, span);
        else json.WriteString("text", field.Name);
        json.WriteString("basis", field.Basis);
        json.WriteEndObject();
    }

    public static void WriteChain(this Utf8JsonWriter json, SourceText text, IReadOnlyList<ChainLink> chain, Func<int, string> entityId)
    {
        json.WriteStartArray("chain");
        foreach (var link in chain)
        {
            json.WriteStartObject();
            json.WriteString("name", link.Name);
            json.WriteEntity("entity", link.Entity, entityId);
            json.WriteOffsets(text, link.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteEntity(this Utf8JsonWriter json, string name, int? entity, Func<int, string> entityId)
    {
        if (entity is { } given) json.WriteString(name, entityId(given));
        else json.WriteNull(name);
    }

    public static string IsoDay(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
