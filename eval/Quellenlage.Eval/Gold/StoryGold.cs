using System.Collections.Immutable;
using System.Text.Json;

namespace Quellenlage.Eval.Gold;

/// <param name="Figures">By article, in the order of the text.</param>
/// <param name="Borderline">By article: what a careful reader may or may not count.</param>
internal sealed record FigureGold(Dictionary<string, ImmutableArray<FigureRecord>> Figures, Dictionary<string, ImmutableArray<Stretch>> Borderline);

internal sealed record EntityMentionGold(string Article, Stretch Span, string Entity);

/// <summary>
/// Reads the gold files of a story, whose records name their article in <c>doc</c>. A place is given by <c>start</c> and its words, or by
/// <c>find</c> and its words where the article's text depends on the reader.
/// </summary>
internal static class StoryGold
{
    /// <exception cref="GoldException">A place is not in the article's text.</exception>
    public static FigureGold Figures(string path, IReadOnlyDictionary<string, ArticleOutput> output)
    {
        var beside = Path.ChangeExtension(path, ".borderline.jsonl");
        var figures = ByArticle(path, f => new FigureRecord(Place(f, "number", Text(f, output)), f.Text("measure"), f.OptionalNumber("min"), f.OptionalNumber("max"), f.Chain(), f.Text("modality")));
        return new FigureGold(figures, File.Exists(beside) ? ByArticle(beside, b => Place(b, "text", Text(b, output))) : []);
    }

    /// <exception cref="GoldException">A place is not in the article's text.</exception>
    public static Dictionary<string, ImmutableArray<QuotationRecord>> Statements(string path, IReadOnlyDictionary<string, ArticleOutput> output) => ByArticle(path, q =>
    {
        var text = Text(q, output);
        ImmutableArray<Stretch> speaker = q.Optional("speaker") is { } given ? [Place(given, "text", text)] : [];
        return new QuotationRecord(q.Text("type"), q.List("content", c => Place(c, "text", text)), speaker, [], [], [], q.Chain(), q.Text("modality"));
    });

    /// <exception cref="GoldException">A place is not in the article's text.</exception>
    public static List<EntityMentionGold> Entities(string path, IReadOnlyDictionary<string, ArticleOutput> output) =>
        [.. JsonFields.Lines(path).SelectMany(e => e.List("mentions", m => new EntityMentionGold(m.Text("doc"), Place(m, "text", Text(m, output)), e.Text("entity")))).DistinctBy(m => (m.Article, m.Span.Start))];

    public static Dictionary<string, PublishedRecord> Published(string path) =>
        JsonFields.Lines(path).ToDictionary(a => a.Text("doc"), a => a.GetProperty("published"), StringComparer.Ordinal)
            .ToDictionary(a => a.Key, a => new PublishedRecord(a.Value.Day("earliest"), a.Value.Day("latest"), a.Value.Day("best")), StringComparer.Ordinal);

    /// <summary>Where the words of a gold record stand.</summary>
    /// <param name="words">The field that holds them.</param>
    /// <exception cref="GoldException">They are not there.</exception>
    public static Stretch Place(JsonElement json, string words, PointText text)
    {
        var wanted = json.Text(words);
        if (json.Optional("start") is { } start)
        {
            var stretch = new Stretch(start.GetInt32(), start.GetInt32() + new PointText(wanted).Length);
            return text.Holds(stretch) && text.Slice(stretch) == wanted ? stretch : throw new GoldException($"the text at {stretch.Start} is not the gold's '{wanted}'");
        }

        var find = json.Text("find");
        if (text.Find(find) is not { } around) throw new GoldException($"the text lacks the gold's '{find}'");
        return text.Find(wanted, around.Start) is { } found && found.End <= around.End ? found : throw new GoldException($"'{find}' lacks the gold's '{wanted}'");
    }

    public static PointText Text(JsonElement json, IReadOnlyDictionary<string, ArticleOutput> output) =>
        output.TryGetValue(json.Text("doc"), out var article) ? article.Text : throw new GoldException($"the output lacks the article {json.Text("doc")}");

    private static Dictionary<string, ImmutableArray<T>> ByArticle<T>(string path, Func<JsonElement, T> read) =>
        JsonFields.Lines(path).GroupBy(line => line.Text("doc"), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(read).ToImmutableArray(), StringComparer.Ordinal);
}
