using Quellenlage.Eval.Gold;
using Quellenlage.Eval.Scoring;
using Quellenlage.Language.Tagging;
using Quellenlage.Tools.Training;

namespace Quellenlage.Eval;

/// <summary>What is scored: the sample stories, and the corpora of a folder.</summary>
internal static class Evaluation
{
    /// <summary>
    /// A story of this repository against the gold beside it: figures, statements, entities, publication dates, the story as a whole, and its
    /// timeline. Each task is named with its story: <c>staudamm-sarwik/figures</c>.
    /// </summary>
    public static IEnumerable<Sheet> Sample(string story) => Sample(story, ProgramRun.Dossier(story));

    public static IEnumerable<Sheet> Sample(string story, DossierOutput output)
    {
        string Gold(string name) => Path.Combine(story.TrimEnd('/', '\\') + ".gold", name);
        return Story(output.Articles, Gold("figures.jsonl"), Gold("quotations.jsonl"), Gold("entities.jsonl"), Gold("articles.jsonl"))
            .Append(StoryScorer.Score(StoryWideGold.Read(Gold("story.json"), output.Articles), output))
            .Append(TimelineScorer.Score(EventGold.Read(Gold("story.json"), output.Articles), output))
            .Select(sheet => sheet with { Task = $"{Path.GetFileName(story)}/{sheet.Task}" });
    }

    private static IEnumerable<Sheet> Story(IReadOnlyDictionary<string, ArticleOutput> output, string figures, string statements, string entities, string articles)
    {
        yield return FigureScorer.Score(StoryGold.Figures(figures, output), output);
        yield return StatementScorer.Score(StoryGold.Statements(statements, output), output);
        yield return EntityScorer.Score(StoryGold.Entities(entities, output), output);
        yield return PublishedScorer.Score(StoryGold.Published(articles), output);
    }

    /// <summary>Pairs of names: those that the comparison was tuned on, and those that are only scored, of its author and of two others.</summary>
    public static IEnumerable<Sheet> Names(string pairs, string third) => ((string[])["tuned", "kept", "fresh-tuned", "fresh-kept"]).Select(half => NamePairScorer.Score(pairs, half))
        .Concat(((string[])["third-tuned", "third-kept"]).Select(half => NamePairScorer.Score(third, half)));

    /// <summary>
    /// The corpora of a folder that holds <c>seeds</c>, <c>gold</c> and <c>data</c>; what is not there is left out. Each task is named with
    /// its corpus: <c>seeds/figures</c>, <c>quotations/dev</c>.
    /// </summary>
    /// <param name="wanted">Which names to score.</param>
    public static IEnumerable<Sheet> Corpora(string folder, Func<string, bool> wanted)
    {
        string Gold(string name) => Path.Combine(folder, "gold", name);
        var seeds = Path.Combine(folder, "seeds");
        if (Directory.Exists(seeds) && wanted("seeds"))
        {
            var output = ProgramRun.Dossier(seeds);
            if (File.Exists(Gold("seeds.story.json")))
                yield return StoryScorer.Score(StoryWideGold.Read(Gold("seeds.story.json"), output.Articles), output) with { Task = "seeds/story" };
            foreach (var sheet in Story(output.Articles, Gold("seeds.figures.jsonl"), Gold("seeds.quotations.jsonl"), Gold("seeds.entities.jsonl"), Gold("seeds.articles.jsonl")))
                yield return sheet with { Task = $"seeds/{sheet.Task}" };
            yield return TimelineScorer.Score(EventGold.Read(Gold("seeds.story.json"), output.Articles), output) with { Task = "seeds/timeline" };
        }

        var news = Path.Combine(folder, "data", "quotations", "dev.articles.jsonl");
        if (File.Exists(news) && File.Exists(Gold("wikinews.figures.jsonl")) && wanted("wikinews"))
        {
            var output = ProgramRun.Extract(news);
            yield return FigureScorer.Score(StoryGold.Figures(Gold("wikinews.figures.jsonl"), output), output) with { Task = "wikinews/figures" };
        }

        foreach (var sheet in Splits(Path.Combine(folder, "data"), "quotations", wanted, (gold, output) => QuotationScorer.Score(QuotationGold.Read(gold), output))) yield return sheet;
        foreach (var sheet in Splits(Path.Combine(folder, "data"), "times", wanted, (gold, output) => SpanScorer.Times(SpanGold.Read(gold, "times"), output))) yield return sheet;
        foreach (var sheet in Splits(Path.Combine(folder, "data"), "names", wanted, (gold, output) => SpanScorer.Names(SpanGold.Read(gold, "names"), output))) yield return sheet;
        var pages = Path.Combine(folder, "data", "html");
        if (Directory.Exists(pages) && wanted("html"))
            yield return PageScorer.Score(PageGold.Read(Path.Combine(pages, "gold.jsonl")), ProgramRun.Extract(Path.Combine(pages, "pages"))) with { Task = "html/pages" };
        foreach (var sheet in Treebank(Path.Combine(folder, "data", "syntax"), wanted)) yield return sheet;
    }

    /// <summary>Tokens and sentences of both parts of the treebank, and the tags of one by a tagger that is trained on the other alone.</summary>
    private static IEnumerable<Sheet> Treebank(string folder, Func<string, bool> wanted)
    {
        string Part(string name) => Path.Combine(folder, $"{name}.conllu");
        if (!File.Exists(Part("gsd-dev")) || !File.Exists(Part("gsd-test"))) yield break;
        foreach (var part in (string[])["gsd-dev", "gsd-test"])
        {
            if (wanted($"syntax/{part}/tokens")) yield return TokenScorer.Score($"syntax/{part}/tokens", [.. TreebankSentence.Read(Part(part))], headingsApart: false);
            if (wanted($"syntax/{part}/headings-apart")) yield return TokenScorer.Score($"syntax/{part}/headings-apart", [.. TreebankSentence.Read(Part(part))], headingsApart: true);
        }

        if (wanted("syntax/gsd-test/clauses")) yield return SyntaxScorer.Score("syntax/gsd-test/clauses", DependencyGold.Read(Part("gsd-test")));
        if (wanted("syntax/gsd-test/tags"))
            yield return TagScorer.Score("syntax/gsd-test/tags", Tagger.Read(TaggerTraining.Train(TreebankSentence.Read(Part("gsd-dev")))), [.. TreebankSentence.Read(Part("gsd-test"))]);
    }

    /// <summary>Each <c>SPLIT.articles.jsonl</c> of a task's folder against its <c>SPLIT.gold.jsonl</c>.</summary>
    private static IEnumerable<Sheet> Splits(string data, string task, Func<string, bool> wanted, Func<string, Dictionary<string, ArticleOutput>, Sheet> score)
    {
        const string Ending = ".gold.jsonl";
        var folder = Path.Combine(data, task);
        if (!Directory.Exists(folder)) yield break;
        foreach (var gold in Directory.EnumerateFiles(folder, "*" + Ending).Order(StringComparer.Ordinal))
        {
            var name = $"{task}/{Path.GetFileName(gold)[..^Ending.Length]}";
            if (wanted(name)) yield return score(gold, ProgramRun.Extract(gold[..^Ending.Length] + ".articles.jsonl")) with { Task = name };
        }
    }
}
