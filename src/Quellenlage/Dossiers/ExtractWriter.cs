using System.Buffers;
using System.Text.Json;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Events;
using Quellenlage.Extraction.Figures;
using Quellenlage.Extraction.Quotations;

namespace Quellenlage.Dossiers;

/// <summary>Writes what one article says as the JSON object that <c>docs/formats.md</c> describes.</summary>
public static class ExtractWriter
{
    /// <summary>One article as UTF-8 JSON on a single line, without a line break at its end. Thread-safe.</summary>
    public static byte[] ToJsonLine(Statements statements)
    {
        var buffer = new ArrayBufferWriter<byte>(statements.Article.Text.Length * 8 + 1024);
        using var json = new Utf8JsonWriter(buffer, JsonText.Compact);
        Write(json, statements, number => $"e{number + 1}");
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The article as one JSON object.</summary>
    /// <param name="entityId">From the number of an entity within the article to the id to print.</param>
    internal static void Write(Utf8JsonWriter json, Statements statements, Func<int, string> entityId)
    {
        json.WriteStartObject();
        ArticleWriter.WriteFields(json, statements.Article, statements.Published);
        WriteSentences(json, statements);
        WriteNames(json, statements, entityId);
        WriteTimes(json, statements);
        json.WriteStartArray("quotations");
        foreach (var quotation in statements.Quotations) WriteQuotation(json, statements, quotation, entityId);
        json.WriteEndArray();
        json.WriteStartArray("figures");
        var origins = new OriginTypes(statements.Analysed);
        var quotations = statements.Quotations.ToDictionary(q => q.Id, StringComparer.Ordinal);
        foreach (var figure in statements.Figures) WriteFigure(json, statements, figure, (origins.Of(figure.Chain), TopicOf(quotations, figure)), entityId);
        json.WriteEndArray();
        ArticleWriter.WriteDiagnostics(json, statements.Article.Text, statements.Diagnostics);
        json.WriteEndObject();
    }

    private static void WriteSentences(Utf8JsonWriter json, Statements statements)
    {
        json.WriteStartArray("sentences");
        var sentences = statements.Analysed.Sentences;
        for (var i = 0; i < sentences.Length; i++)
        {
            json.WriteStartObject();
            json.WriteSpanProperties(statements.Article.Text, sentences[i].Span);
            WriteEvent(json, statements.Events[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEvent(Utf8JsonWriter json, EventDate happened)
    {
        json.WriteStartObject("event");
        json.WriteString("edtf", happened.Edtf);
        json.WriteDay("earliest", happened.Earliest);
        json.WriteDay("latest", happened.Latest);
        json.WriteString("basis", happened.Basis);
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, Statements statements, Func<int, string> entityId)
    {
        json.WriteStartArray("names");
        foreach (var name in statements.Analysed.Names)
        {
            json.WriteStartObject();
            json.WriteSpanProperties(statements.Article.Text, name.Span);
            json.WriteString("type", Terms.Of(name.Type));
            json.WriteString("role", Terms.Of(name.Role));
            json.WriteEntity("entity", name.Entity, entityId);
            json.WriteString("rule", name.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTimes(Utf8JsonWriter json, Statements statements)
    {
        json.WriteStartArray("times");
        foreach (var time in statements.Times)
        {
            json.WriteStartObject();
            json.WriteSpanProperties(statements.Article.Text, time.Span);
            json.WriteString("type", Terms.Of(time.Type));
            json.WriteString("value", time.Value);
            json.WriteDay("earliest", time.Earliest);
            json.WriteDay("latest", time.Latest);
            json.WriteString("edtf", time.Edtf);
            json.WriteString("anchor", time.Anchor);
            json.WriteString("rule", time.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteQuotation(Utf8JsonWriter json, Statements statements, Quotation quotation, Func<int, string> entityId)
    {
        var text = statements.Article.Text;
        json.WriteStartObject();
        json.WriteString("id", quotation.Id);
        json.WriteString("type", Terms.Of(quotation.Type));
        json.WriteSpans("content", text, quotation.Content);
        json.WriteSpans("speaker", text, quotation.Speaker);
        json.WriteSpans("cue", text, quotation.Cue);
        json.WriteSpans("frame", text, quotation.Frame);
        json.WriteSpans("addressee", text, quotation.Addressee);
        json.WriteString("parent", quotation.Parent);
        json.WriteChain(text, quotation.Chain, entityId);
        json.WriteString("originType", Terms.Of(quotation.OriginType));
        json.WriteString("originTopic", Terms.Of(quotation.OriginTopic));
        json.WriteString("modality", Terms.Of(quotation.Modality));
        json.WriteString("rule", quotation.Rule);
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, Statements statements, Figure figure, (OriginType? Type, OriginTopic? Topic) origin, Func<int, string> entityId)
    {
        var text = statements.Article.Text;
        json.WriteStartObject();
        json.WriteString("id", figure.Id);
        json.WriteSpanProperties(text, figure.Span);
        json.WriteSpan("number", text, figure.Number);
        json.WriteNumber("min", figure.Min);
        json.WriteNumber("max", figure.Max);
        json.WriteString("qualifier", Terms.Of(figure.Qualifier));
        json.WriteString("measure", figure.Measure);
        json.WriteSpan("counted", text, figure.Counted);
        json.WriteString("unit", figure.Unit);
        json.WriteBoolean("increment", figure.Increment);
        json.WriteChain(text, figure.Chain, entityId);
        json.WriteString("originType", Terms.Of(origin.Type));
        json.WriteString("originTopic", Terms.Of(origin.Topic));
        json.WriteString("quotation", figure.Quotation);
        json.WriteString("modality", Terms.Of(figure.Modality));
        WriteAsOf(json, statements, figure.AsOf);
        json.WriteSpan("place", text, figure.Place);
        json.WriteString("subsetOf", figure.SubsetOf);
        json.WriteString("rule", figure.Rule);
        json.WriteEndObject();
    }

    // What the quotation that it stands in is about, where the same source speaks there.
    private static OriginTopic? TopicOf(Dictionary<string, Quotation> quotations, Figure figure)
    {
        if (figure.Chain.IsEmpty) return null;
        var said = figure.Quotation is { } id && quotations.TryGetValue(id, out var quotation) && !quotation.Chain.IsEmpty && quotation.Chain[^1].Name == figure.Chain[^1].Name;
        return said ? quotations[figure.Quotation!].OriginTopic : OriginTopic.Others;
    }

    private static void WriteAsOf(Utf8JsonWriter json, Statements statements, AsOf? asOf)
    {
        if (asOf is null)
        {
            json.WriteNull("asOf");
            return;
        }

        json.WriteStartObject("asOf");
        json.WriteString("edtf", asOf.Edtf);
        json.WriteDay("earliest", asOf.Earliest);
        json.WriteDay("latest", asOf.Latest);
        json.WriteSpan("basis", statements.Article.Text, asOf.Basis);
        json.WriteEndObject();
    }
}
