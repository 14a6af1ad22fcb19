using System.Globalization;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Figures;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Stories;
using Quellenlage.Stories.Series;
using Quellenlage.Text;

namespace Quellenlage.Dossiers;

/// <summary>Writes a story as tables: one row an item, all fields, each with its sentence. Streams are left open.</summary>
public static class CsvWriter
{
    private const string Between = " | ";

    /// <summary>One row a figure, in the story's order of articles, then of the text.</summary>
    public static void WriteFigures(Story story, Stream stream)
    {
        var series = story.Series.SelectMany(s => s.Observations.Select(o => (o, s))).ToDictionary(x => x.o.Figure);
        using var csv = new Csv(
            stream, "article", "outlet", "published", "published_earliest", "published_latest", "figure", "series", "scope", "measure", "number", "min", "max", "qualifier", "counted", "unit", "increment",
            "date", "as_of", "as_of_earliest", "as_of_latest", "holder", "holder_entity", "origin_type", "chain", "modality", "place", "subset_of", "revises", "quotation", "start", "end", "sentence", "rule");
        foreach (var statements in story.Articles)
        {
            var origins = new OriginTypes(statements.Analysed);
            foreach (var figure in statements.Figures)
            {
                var (one, of) = series.GetValueOrDefault(new ItemReference(statements.Article.Id, figure.Id));
                csv.Row([.. Article(statements), .. Counted(statements, figure, of), .. Held(statements, figure, one, origins), .. Place(statements, figure)]);
            }
        }
    }

    private static string?[] Article(Statements statements) =>
        [statements.Article.Id, statements.Article.Outlet?.Name, Day(statements.Published.Best), Day(statements.Published.Earliest), Day(statements.Published.Latest)];

    private static string?[] Counted(Statements statements, Figure figure, FigureSeries? series)
    {
        var text = statements.Article.Text;
        return
        [
            figure.Id, series?.Id, series?.Scope, figure.Measure, text.Slice(figure.Number), Number(figure.Min), Number(figure.Max), Terms.Of(figure.Qualifier), Slice(text, figure.Counted), figure.Unit,
            figure.Increment ? "true" : "false",
        ];
    }

    private static string?[] Held(Statements statements, Figure figure, Observation? one, OriginTypes origins) =>
    [
        Day(one?.Date), figure.AsOf?.Edtf, Day(figure.AsOf?.Earliest), Day(figure.AsOf?.Latest), one?.Holder, one?.HolderEntity, Terms.Of(origins.Of(figure.Chain)), Chain(figure.Chain), Terms.Of(figure.Modality),
        Slice(statements.Article.Text, figure.Place), figure.SubsetOf, one?.Revises is { } revised ? $"{revised.Article} {revised.Id}" : "", figure.Quotation,
    ];

    private static string?[] Place(Statements statements, Figure figure)
    {
        var text = statements.Article.Text;
        return [Offset(text, figure.Number.Start), Offset(text, figure.Number.End), SentenceAt(statements, figure.Number.Start), figure.Rule];
    }

    /// <summary>One row a quotation, in the story's order of articles, then of the text.</summary>
    public static void WriteQuotations(Story story, Stream stream)
    {
        using var csv = new Csv(stream, "article", "outlet", "published", "quotation", "type", "speaker", "origin_type", "chain", "modality", "cue", "content", "addressee", "parent", "start", "end", "sentence", "rule");
        foreach (var statements in story.Articles)
        {
            var (article, text) = (statements.Article, statements.Article.Text);
            foreach (var quotation in statements.Quotations)
            {
                csv.Row(article.Id, article.Outlet?.Name, Day(statements.Published.Best), quotation.Id, Terms.Of(quotation.Type), Slices(text, quotation.Speaker), Terms.Of(quotation.OriginType), Chain(quotation.Chain), Terms.Of(quotation.Modality), Slices(text, quotation.Cue),
                    Slices(text, quotation.Content), Slices(text, quotation.Addressee), quotation.Parent, Offset(text, quotation.Content[0].Start), Offset(text, quotation.Content[^1].End), SentenceAt(statements, quotation.Content[0].Start), quotation.Rule);
            }
        }
    }

    /// <summary>One row for each sentence of each event, events in order of time.</summary>
    public static void WriteTimeline(Story story, Stream stream)
    {
        var dossier = new DossierIndex(story);
        using var csv = new Csv(stream, "event", "edtf", "earliest", "latest", "title", "articles", "article", "outlet", "start", "end", "sentence");
        foreach (var happening in story.Timeline)
        {
            var articles = happening.Sentences.Select(s => s.Article).Distinct(StringComparer.Ordinal).Count().ToString(CultureInfo.InvariantCulture);
            foreach (var sentence in happening.Sentences)
            {
                var text = dossier.Text(sentence.Article);
                csv.Row(happening.Id, happening.Edtf, Day(happening.Earliest), Day(happening.Latest), dossier.Text(happening.Title.Article).Slice(happening.Title.Span), articles, sentence.Article, dossier.Article(sentence.Article).Article.Outlet?.Name,
                    Offset(text, sentence.Span.Start), Offset(text, sentence.Span.End), text.Slice(sentence.Span));
            }
        }
    }

    /// <summary>One row for each chain by which an origin reached an article.</summary>
    public static void WriteSources(Story story, Stream stream)
    {
        using var csv = new Csv(stream, "origin", "name", "entity", "kind", "articles", "article", "item", "chain");
        foreach (var origin in story.Origins)
            foreach (var chain in origin.Chains)
                csv.Row(origin.Id, origin.Name, origin.Entity, origin.Kind, origin.Articles.Length.ToString(CultureInfo.InvariantCulture), chain.Item.Article, chain.Item.Id, string.Join(" < ", chain.Links.Select(l => l.Name)));
    }

    private static string SentenceAt(Statements statements, int offset)
    {
        var index = statements.Analysed.SentenceAt(offset);
        return index < 0 ? "" : statements.Article.Text.Slice(statements.Analysed.Sentences[index].Span);
    }

    private static string Day(DateOnly? day) => day is { } given ? JsonText.IsoDay(given) : "";

    private static string Number(decimal? number) => number is { } given ? given.ToString("0.############", CultureInfo.InvariantCulture) : "";

    private static string Offset(SourceText text, int offset) => text.CodePointOffset(offset).ToString(CultureInfo.InvariantCulture);

    private static string Slice(SourceText text, TextSpan? span) => span is { } given ? text.Slice(given) : "";

    private static string Slices(SourceText text, IReadOnlyList<TextSpan> spans) => string.Join(Between, spans.Select(text.Slice));

    private static string Chain(IReadOnlyList<ChainLink> chain) => string.Join(" < ", chain.Select(l => l.Name));
}
