using System.Text.Json;
using Quellenlage.Reading;
using Quellenlage.Stories;
using Quellenlage.Stories.Series;

namespace Quellenlage.Dossiers;

/// <summary>Writes a story as <c>dossier.json</c>: the articles as <c>extract</c> writes them and, over them, what they say together.</summary>
public static class DossierWriter
{
    public const string Format = "quellenlage-dossier/1";

    /// <summary>The whole dossier as one UTF-8 JSON object. The stream is left open.</summary>
    public static void Write(Story story, Stream stream) => Write(story, stream, null);

    /// <summary>The same, with what is new since an earlier dossier of the story; null where there is none.</summary>
    public static void Write(Story story, Stream stream, EarlierDossier? earlier)
    {
        using var json = new Utf8JsonWriter(stream, JsonText.Compact);
        var dossier = new DossierIndex(story);
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteStartObject("generator");
        json.WriteString("name", "quellenlage");
        json.WriteString("version", typeof(DossierWriter).Assembly.GetName().Version!.ToString(3));
        json.WriteEndObject();
        WriteStory(json, dossier);
        json.WriteStartArray("articles");
        foreach (var article in story.Articles)
        {
            ExtractWriter.Write(json, article, number => dossier.EntityId(article.Article.Id, number));
            json.FlushMuch();
        }

        json.WriteEndArray();
        StoriesWriter.Write(json, dossier);
        WriteEntities(json, dossier);
        WriteReuse(json, dossier);
        WriteOrigins(json, story);
        WriteClaims(json, dossier);
        WriteSeries(json, story);
        WriteConflicts(json, story);
        WriteTimeline(json, dossier);
        WriteStatuses(json, dossier);
        if (earlier is not null) ChangesWriter.Write(json, dossier, earlier);
        json.WriteEndObject();
        json.Flush();
    }

    private static void WriteStory(Utf8JsonWriter json, DossierIndex dossier)
    {
        json.WriteStartObject("story");
        if (dossier.Title is { } title) WriteArticleSpan(json, "title", dossier, title);
        else json.WriteNull("title");
        var dates = dossier.Story.Articles.Select(a => a.Published).ToList();
        json.WriteDay("earliest", dates.Min(d => d.Best));
        json.WriteDay("latest", dates.Max(d => d.Best));
        json.WriteEndObject();
    }

    private static void WriteEntities(Utf8JsonWriter json, DossierIndex dossier)
    {
        json.WriteStartArray("entities");
        foreach (var entity in dossier.Story.Entities)
        {
            json.WriteStartObject();
            json.WriteString("id", entity.Id);
            json.WriteString("name", entity.Name);
            json.WriteString("type", Terms.Of(entity.Type));
            json.WriteString("role", Terms.Of(entity.Role));
            json.WriteStrings("spellings", entity.Spellings);
            json.WriteStartArray("mentions");
            foreach (var mention in dossier.Mentions(entity)) WriteArticleSpan(json, null, dossier, mention);
            json.WriteEndArray();
            json.WriteStrings("reasons", entity.Reasons);
            json.WriteEndObject();
            json.FlushMuch();
        }

        json.WriteEndArray();
    }

    private static void WriteReuse(Utf8JsonWriter json, DossierIndex dossier)
    {
        json.WriteStartArray("reuse");
        foreach (var reuse in dossier.Story.Reuse)
        {
            json.WriteStartObject();
            json.WriteString("id", reuse.Id);
            json.WriteString("first", reuse.First);
            json.WriteString("second", reuse.Second);
            json.WriteString("kind", Terms.Of(reuse.Kind));
            json.WriteNumber("share", Math.Round(reuse.Share, 3));
            json.WriteString("credit", reuse.Credit);
            json.WriteStartArray("passages");
            foreach (var passage in reuse.Passages)
            {
                json.WriteStartObject();
                json.WriteSpan("first", dossier.Text(reuse.First), passage.InFirst);
                json.WriteSpan("second", dossier.Text(reuse.Second), passage.InSecond);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.FlushMuch();
        }

        json.WriteEndArray();
    }

    private static void WriteOrigins(Utf8JsonWriter json, Story story)
    {
        json.WriteStartArray("origins");
        foreach (var origin in story.Origins)
        {
            json.WriteStartObject();
            json.WriteString("id", origin.Id);
            json.WriteString("name", origin.Name);
            json.WriteString("entity", origin.Entity);
            json.WriteString("kind", origin.Kind);
            json.WriteStrings("articles", origin.Articles);
            json.WriteStartArray("chains");
            foreach (var chain in origin.Chains)
            {
                json.WriteStartObject();
                WriteReference(json, "item", chain.Item);
                json.WriteStartArray("links");
                foreach (var link in chain.Links)
                {
                    json.WriteStartObject();
                    json.WriteString("name", link.Name);
                    json.WriteString("entity", link.Entity);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.FlushMuch();
        }

        json.WriteEndArray();
    }

    private static void WriteSeries(Utf8JsonWriter json, Story story)
    {
        json.WriteStartArray("series");
        foreach (var series in story.Series)
        {
            json.WriteStartObject();
            json.WriteString("id", series.Id);
            json.WriteString("measure", series.Measure);
            json.WriteString("scope", series.Scope);
            json.WriteBoolean("increments", series.Increments);
            json.WriteStartArray("observations");
            foreach (var observation in series.Observations)
            {
                json.WriteStartObject();
                WriteReference(json, "figure", observation.Figure);
                json.WriteDay("date", observation.Date);
                json.WriteString("holder", observation.Holder);
                json.WriteString("entity", observation.HolderEntity);
                if (observation.Revises is { } revised) WriteReference(json, "revises", revised);
                else json.WriteNull("revises");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteViews(json, series);
            json.WriteEndObject();
            json.FlushMuch();
        }

        json.WriteEndArray();
    }

    private static void WriteViews(Utf8JsonWriter json, FigureSeries series)
    {
        json.WriteStartArray("views");
        foreach (var view in series.Views)
        {
            json.WriteStartObject();
            json.WriteString("kind", Terms.Of(view.Kind));
            if (view.Value is { } value) json.WriteNumber("value", value);
            else json.WriteNull("value");
            json.WriteNumber("of", view.Of);
            WriteReferences(json, "figures", view.From);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteConflicts(Utf8JsonWriter json, Story story)
    {
        json.WriteStartArray("conflicts");
        foreach (var conflict in story.Conflicts)
        {
            json.WriteStartObject();
            json.WriteString("id", conflict.Id);
            json.WriteString("kind", Terms.Of(conflict.Kind));
            json.WriteString("measure", conflict.Measure);
            WriteReferences(json, "figures", conflict.Figures);
            json.WriteString("cause", conflict.Cause);
            json.WriteWording("reason", conflict.Reason);
            json.WriteEndObject();
            json.FlushMuch();
        }

        json.WriteEndArray();
    }

    private static void WriteClaims(Utf8JsonWriter json, DossierIndex dossier)
    {
        json.WriteStartArray("claims");
        foreach (var claim in dossier.Story.Claims)
        {
            json.WriteStartObject();
            json.WriteString("id", claim.Id);
            WriteArticleSpan(json, "text", dossier, claim.Text);
            WriteReferences(json, "quotations", claim.Items);
            json.WriteStrings("articles", claim.Articles);
            json.WriteNumber("independentOrigins", claim.IndependentOrigins);
            json.WriteStartArray("origins");
            foreach (var origin in claim.Origins)
            {
                json.WriteStartObject();
                json.WriteString("origin", origin.Origin);
                json.WriteBoolean("counts", origin.Counts);
                json.WriteWording("reason", origin.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.FlushMuch();
        }

        json.WriteEndArray();
    }

    private static void WriteTimeline(Utf8JsonWriter json, DossierIndex dossier)
    {
        json.WriteStartArray("timeline");
        foreach (var happening in dossier.Story.Timeline)
        {
            json.WriteStartObject();
            json.WriteString("id", happening.Id);
            json.WriteString("edtf", happening.Edtf);
            json.WriteDay("earliest", happening.Earliest);
            json.WriteDay("latest", happening.Latest);
            WriteArticleSpan(json, "title", dossier, happening.Title);
            json.WriteStartArray("sentences");
            foreach (var sentence in happening.Sentences) WriteArticleSpan(json, null, dossier, sentence);
            json.WriteEndArray();
            WriteReferences(json, "figures", happening.Figures);
            WriteReferences(json, "quotations", happening.Quotations);
            json.WriteEndObject();
            json.FlushMuch();
        }

        json.WriteEndArray();
    }

    private static void WriteStatuses(Utf8JsonWriter json, DossierIndex dossier)
    {
        json.WriteStartArray("statuses");
        foreach (var history in dossier.Story.Statuses)
        {
            json.WriteStartObject();
            json.WriteString("id", history.Id);
            WriteArticleSpan(json, "assertion", dossier, history.Assertion);
            json.WriteStartArray("steps");
            foreach (var step in history.Steps)
            {
                json.WriteStartObject();
                json.WriteString("status", Terms.Of(step.Status));
                json.WriteDay("date", step.Date);
                json.WriteString("holder", step.Holder);
                json.WriteString("entity", step.HolderEntity);
                json.WriteStartArray("evidence");
                foreach (var evidence in step.Evidence)
                {
                    json.WriteStartObject();
                    WriteFields(json, dossier, evidence.Sentence);
                    json.WriteString("quotation", evidence.Quotation);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.FlushMuch();
        }

        json.WriteEndArray();
    }

    internal static void WriteArticleSpan(Utf8JsonWriter json, string? name, DossierIndex dossier, ArticleSpan span)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        WriteFields(json, dossier, span);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, DossierIndex dossier, ArticleSpan span)
    {
        json.WriteString("article", span.Article);
        json.WriteSpanProperties(dossier.Text(span.Article), span.Span);
    }

    private static void WriteReference(Utf8JsonWriter json, string? name, ItemReference item)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        json.WriteString("article", item.Article);
        json.WriteString("id", item.Id);
        json.WriteEndObject();
    }

    internal static void WriteReferences(Utf8JsonWriter json, string name, IReadOnlyList<ItemReference> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items) WriteReference(json, null, item);
        json.WriteEndArray();
    }
}
