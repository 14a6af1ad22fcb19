using System.Collections.Immutable;
using System.Text.Json;

namespace Quellenlage.Eval;

/// <summary>A figure as gold or output states it.</summary>
internal sealed record FigureRecord(Stretch Number, string Measure, decimal? Min, decimal? Max, ImmutableArray<string> Chain, string Modality);

/// <summary>An attribution as gold or output states it.</summary>
internal sealed record QuotationRecord(
    string Type, ImmutableArray<Stretch> Content, ImmutableArray<Stretch> Speaker, ImmutableArray<Stretch> Cue, ImmutableArray<Stretch> Frame, ImmutableArray<Stretch> Addressee,
    ImmutableArray<string> Chain, string Modality);

/// <summary>A name or time expression.</summary>
/// <param name="Value">The TIMEX3 value; null for a name.</param>
/// <param name="Entity">The entity's id; null for a time, or where the name has none.</param>
internal sealed record SpanRecord(Stretch Span, string Type, string? Value, string? Entity);

/// <param name="Days">Null where nothing tells when.</param>
internal sealed record SentenceRecord(Stretch Span, DayRange? Days);

/// <param name="Earliest">First possible day; null = unknown.</param>
internal sealed record PublishedRecord(DateOnly? Earliest, DateOnly? Latest, DateOnly? Best);

/// <summary>What the program wrote about one article, as far as it is scored.</summary>
internal sealed record ArticleOutput(
    string Id, PointText Text, ImmutableArray<SpanRecord> Names, ImmutableArray<SpanRecord> Times, ImmutableArray<QuotationRecord> Quotations, ImmutableArray<FigureRecord> Figures, PublishedRecord Published,
    ImmutableArray<SentenceRecord> Events)
{
    /// <summary>Null where none was found.</summary>
    public string? Headline { get; init; }

    /// <summary>The zones that belong to the article.</summary>
    public ImmutableArray<Stretch> Kept { get; init; } = [];

    public static ArticleOutput From(JsonElement json) => new(
        json.Text("id"),
        new PointText(json.Text("text")),
        json.List("names", n => new SpanRecord(n.Stretch(), n.Text("type"), null, n.OptionalText("entity"))),
        json.List("times", t => new SpanRecord(t.Stretch(), t.Text("type"), t.OptionalText("value"), null)),
        json.List("quotations", Quotation),
        json.List("figures", f => new FigureRecord(f.GetProperty("number").Stretch(), f.Text("measure"), f.OptionalNumber("min"), f.OptionalNumber("max"), f.Chain(), f.Text("modality"))),
        new PublishedRecord(json.GetProperty("published").Day("earliest"), json.GetProperty("published").Day("latest"), json.GetProperty("published").Day("best")),
        json.List("sentences", Sentence))
    {
        Headline = json.GetProperty("headline") is { ValueKind: JsonValueKind.Object } headline ? headline.Text("text") : null,
        Kept = [.. json.List("zones", z => (Kind: z.Text("kind"), Span: z.Stretch())).Where(z => z.Kind is not ("boilerplate" or "related")).Select(z => z.Span)],
    };

    private static SentenceRecord Sentence(JsonElement s)
    {
        var happened = s.GetProperty("event");
        return new SentenceRecord(s.Stretch(), happened.OptionalText("edtf") is null ? null : new DayRange(happened.Day("earliest"), happened.Day("latest")));
    }

    private static QuotationRecord Quotation(JsonElement q) => new(
        q.Text("type"), Spans(q, "content"), Spans(q, "speaker"), Spans(q, "cue"), Spans(q, "frame"), Spans(q, "addressee"), q.Chain(), q.Text("modality"));

    private static ImmutableArray<Stretch> Spans(JsonElement json, string name) => json.List(name, JsonFields.Stretch);
}
