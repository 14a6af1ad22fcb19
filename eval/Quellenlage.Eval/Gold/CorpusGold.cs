using System.Collections.Immutable;
using System.Text.Json;
using Quellenlage.Eval.Scoring;

namespace Quellenlage.Eval.Gold;

/// <summary>Gold that holds the article's text, one article a line.</summary>
internal abstract record CorpusGold(string Id, PointText Text)
{
    /// <summary>The article's output; null where there is none.</summary>
    /// <exception cref="GoldException">Its text is not the gold's.</exception>
    public ArticleOutput? Output(IReadOnlyDictionary<string, ArticleOutput> output)
    {
        var article = output.GetValueOrDefault(Id);
        if (article is not null && article.Text.Value != Text.Value) throw new GoldException($"{Id}: the text differs from the gold's, so that offsets cannot be compared");
        return article;
    }
}

/// <summary>The names or times of one article.</summary>
internal sealed record SpanGold(string Id, PointText Text, ImmutableArray<SpanRecord> Spans) : CorpusGold(Id, Text)
{
    public static List<SpanGold> Read(string path, string field) =>
        [.. JsonFields.Lines(path).Select(line => new SpanGold(line.Text("id"), new PointText(line.Text("text")), line.List(field, s => new SpanRecord(s.Stretch(), s.Text("type"), s.OptionalText("value"), null))))];
}

/// <summary>The quotations of one article as sets of its tokens.</summary>
internal sealed record QuotationGold(string Id, PointText Text, ImmutableArray<Stretch> Tokens, ImmutableArray<QuotationTokens> Quotations) : CorpusGold(Id, Text)
{
    public static List<QuotationGold> Read(string path) =>
        [.. JsonFields.Lines(path).Select(line => new QuotationGold(line.Text("id"), new PointText(line.Text("text")), line.List("tokens", t => new Stretch(t[0].GetInt32(), t[1].GetInt32())), line.List("quotations", Quotation)))];

    public string Words(QuotationTokens quotation) => quotation.Type is null
        ? "nothing"
        : $"{quotation.Type}: {string.Join(' ', quotation.Of(0).Order().Select(i => Text.Slice(Tokens[i])))} | {string.Join(' ', quotation.Of(1).Order().Select(i => Text.Slice(Tokens[i])))}";

    private static QuotationTokens Quotation(JsonElement json) =>
        new(json.Text("type"), [.. QuotationTokens.Parts.Select(part => json.List(part, i => i.GetInt32()).ToHashSet())]);
}
