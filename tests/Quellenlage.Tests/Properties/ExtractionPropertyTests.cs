using Quellenlage.Dossiers;
using Quellenlage.Eval;
using Quellenlage.Extraction;
using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Properties;

/// <summary>What holds for any article whatever: no stage throws, and every span is a slice of its article.</summary>
public sealed class ExtractionPropertyTests
{
    private const int Texts = 600;

    // Articles of ../shared/data, from files of different origin and shape.
    private static readonly (string Path, int Articles)[] _data =
    [
        ("quotations/dev.articles.jsonl", 60), ("names/smartdata-train.articles.jsonl", 30), ("names/germeval-dev.articles.jsonl", 40), ("times/dolomiten.articles.jsonl", 20), ("times/zeit.articles.jsonl", 10),
        ("times/wikiwars.articles.jsonl", 3), ("html/pages", 40),
    ];

    [Fact]
    public void Hostile_text_breaks_nothing() =>
        Parallel.For(0, Texts, number => Check(ArticleReader.FromText("a", HostileText.At(number), number % 3 == 0 ? new DateOnly(2024, 10, 16) : null), $"text {number}"));

    [Fact]
    public void Text_without_a_space_breaks_nothing() =>
        Parallel.ForEach(HostileText.Unbroken(), (text, _, number) => Check(ArticleReader.FromText("a", text), $"text {number}"));

    [Fact]
    public void Dates_at_the_ends_of_the_calendar_break_nothing()
    {
        const string Text = "Gestern, vor drei Wochen, im vergangenen Jahr und morgen, in zwei Monaten, nächstes Jahr: Am Montag starben zwei Menschen, sagte er. Ende 9999 und im Jahr 1 waren es 0001-01-01.";
        foreach (var day in (DateOnly[])[DateOnly.MinValue, DateOnly.MinValue.AddDays(1), DateOnly.MaxValue]) Check(ArticleReader.FromText("a", Text, day), $"{day:O}");
    }

    [Fact]
    public void Every_span_of_the_sample_story_is_a_slice_of_its_article() => Assert.True(CheckAll(Repository.Sample, int.MaxValue).Spans > 1000);

    [Fact]
    public void Every_span_of_the_seeds_and_corpora_is_a_slice_of_its_article()
    {
        Assert.SkipWhen(Repository.Shared is null, "The corpora are not beside the repository.");
        var articles = CheckAll(Path.Combine(Repository.Shared!, "seeds"), int.MaxValue).Articles;
        foreach (var (path, count) in _data) articles += CheckAll(Path.Combine(Repository.Shared!, "data", path), count).Articles;
        Assert.True(articles >= 200, $"only {articles} articles were read");
    }

    private static (int Articles, int Spans) CheckAll(string path, int count)
    {
        var articles = ArticleReader.ReadAll(InputFiles.Find([path])).Select(r => r.Article).OfType<Article>().Take(count).ToList();
        return (articles.Count, articles.AsParallel().Sum(article => Check(article, article.Id)));
    }

    private static int Check(Article article, string name)
    {
        try
        {
            var statements = StatementExtractor.Extract(article);
            StatementChecks.AssertSound(statements);
            return WrittenSpans.AssertGiveBackTheirText(ExtractWriter.ToJsonLine(statements));
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{name}: {exception.Message}", exception);
        }
    }
}
