using System.Globalization;
using System.Text;
using System.Text.Json;
using Quellenlage.Language;
using Quellenlage.Reading;

namespace Quellenlage.Benchmarks;

/// <summary>The articles that are measured, as one JSON Lines file on disk, and how many tokens they have.</summary>
/// <param name="Tokens">Of our tokenizer, boilerplate and related links left out, as everywhere.</param>
internal sealed record Corpus(string Path, int Articles, long Tokens)
{
    public const string SampleStory = "samples/staudamm-sarwik";

    private const int WantedTokens = 200_000;

    public string Description { get; private init; } = "";

    /// <summary>Null where there is nothing to measure; the reason is written to <paramref name="messages"/>.</summary>
    /// <param name="path">Null for the sample story, repeated.</param>
    public static Corpus? Load(string? path, TextWriter messages)
    {
        if (path is not null) return Describe(path, path, Read(path, messages));
        if (FindSample() is not { } sample)
        {
            messages.WriteLine($"{SampleStory}: not found above {AppContext.BaseDirectory}; name a FILE");
            return null;
        }

        var story = Read(sample, messages);
        var copies = (int)Math.Max(1, WantedTokens / Math.Max(1, story.Sum(CountTokens)));
        var repeated = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"quellenlage-bench-{Environment.ProcessId}.jsonl");
        File.WriteAllLines(repeated, Enumerable.Range(0, copies).SelectMany(copy => story.Select(article => ToLine(article, copy))), new UTF8Encoding(false));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(repeated);
        return Describe(repeated, $"{SampleStory}, {copies} times", Read(repeated, messages));
    }

    private static Corpus? Describe(string path, string name, List<Article> articles)
    {
        if (articles.Count == 0) return null;
        var tokens = articles.Sum(CountTokens);
        var megabytes = new FileInfo(path).Length / 1e6;
        return new Corpus(path, articles.Count, tokens)
        {
            Description = string.Create(CultureInfo.InvariantCulture, $"{name}: {articles.Count:N0} articles, {tokens:N0} tokens, {megabytes:0.0} MB"),
        };
    }

    private static List<Article> Read(string path, TextWriter messages)
    {
        var articles = new List<Article>();
        foreach (var result in ArticleReader.ReadAll(InputFiles.Find([path])))
        {
            if (result.Error is { } error) messages.WriteLine(error);
            if (result.Article is { } article) articles.Add(article);
        }

        return articles;
    }

    private static long CountTokens(Article article) => Tokenizer.Tokenize(article.Text, article.Zones).Length;

    private static string ToLine(Article article, int copy) => JsonSerializer.Serialize(new
    {
        id = string.Create(CultureInfo.InvariantCulture, $"{article.Id}-{copy}"),
        text = article.Text.Value,
        published = article.Published.Best?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    });

    /// <summary>The folder of the sample story; null where the program does not stand in its repository.</summary>
    public static string? FindSample()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.Path.Combine(folder.FullName, SampleStory) is var sample && Directory.Exists(sample)) return sample;
        return null;
    }
}
