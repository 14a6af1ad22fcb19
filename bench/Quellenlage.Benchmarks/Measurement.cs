using System.Collections.Immutable;
using System.Diagnostics;
using Quellenlage.Dossiers;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Figures;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Extraction.Times;
using Quellenlage.Language;
using Quellenlage.Language.Names;
using Quellenlage.Reading;

namespace Quellenlage.Benchmarks;

/// <summary>What one stage took for the whole corpus, median of the rounds.</summary>
/// <param name="TokensPerSecond">By the clock.</param>
/// <param name="TokensPerCpuSecond">By the processor time of the process: close to the former on a quiet machine.</param>
/// <param name="Spread">Slowest less fastest round, as a part of the median.</param>
internal sealed record StageResult(string Stage, double TokensPerSecond, double TokensPerCpuSecond, double BytesPerToken, double Spread);

/// <summary>Runs the stages one after the other over all articles, on the thread that calls.</summary>
internal sealed class Measurement
{
    public const string Whole = "extract as a whole";

    private readonly Dictionary<string, List<Sample>> _samples = [];
    private readonly List<string> _stages = [];

    private Measurement()
    {
    }

    /// <summary>In the order of the stages, the whole last.</summary>
    public static IReadOnlyList<StageResult> Run(Corpus corpus, int warmUp, int rounds)
    {
        var measurement = new Measurement();
        for (var round = -warmUp; round < rounds; round++)
        {
            measurement.RunStages(corpus);
            measurement.Measure(Whole, () => RunWhole(corpus));
            if (round < 0) measurement._samples.Clear();
        }

        return [.. measurement._stages.Select(stage => Summarise(stage, measurement._samples[stage], corpus.Tokens))];
    }

    private void RunStages(Corpus corpus)
    {
        int[] Numbers() => [.. Enumerable.Range(0, corpus.Articles)];
        var articles = Measure("reading", () => Read(corpus).ToArray());
        var texts = Measure("tokens, sentences", () => Each(articles, Divide));
        var names = Measure("names", () => Each(texts, t => NameRecogniser.Find(t.Article, t.Tokens, t.Sentences, t.Quoted)));
        var analysed = Measure("word traits", () => Each(texts.Zip(names).ToArray(), x => new AnalysedText(x.First.Article, x.First.Tokens, x.First.Sentences, x.First.Quoted, x.Second)));
        var published = Measure("publication date", () => Each(analysed, PublicationDating.Narrow));
        var times = Measure("times", () => Each(Numbers(), i => TimeExtractor.Extract(analysed[i], published[i])));
        var quotations = Measure("quotations", () => Each(analysed, QuotationExtractor.Extract));
        var figures = Measure("figures", () => Each(Numbers(), i => FigureExtractor.Extract(analysed[i], times[i], quotations[i], published[i])));
        var statements = new Statements[articles.Length];
        for (var i = 0; i < statements.Length; i++)
            statements[i] = new Statements { Analysed = analysed[i], Published = published[i], Times = times[i], Quotations = quotations[i], Figures = figures[i], Diagnostics = articles[i].Diagnostics };
        Measure("writing", () => statements.Sum(s => ExtractWriter.ToJsonLine(s).Length));
    }

    // As the command line does it with one thread: an article is read, analysed, written and forgotten.
    private static long RunWhole(Corpus corpus) => Read(corpus).Sum(article => (long)ExtractWriter.ToJsonLine(StatementExtractor.Extract(article)).Length);

    private static IEnumerable<Article> Read(Corpus corpus) => ArticleReader.ReadAll(InputFiles.Find([corpus.Path])).Select(r => r.Article).OfType<Article>();

    private static DividedText Divide(Article article)
    {
        var tokens = Tokenizer.Tokenize(article.Text, article.Zones);
        var sentences = SentenceSplitter.Split(article.Text, tokens, article.Zones);
        return new DividedText(article, tokens, sentences, QuotationMarks.Find(article.Text, tokens, sentences));
    }

    private static TOut[] Each<TIn, TOut>(TIn[] items, Func<TIn, TOut> stage) => Array.ConvertAll(items, item => stage(item));

    private T Measure<T>(string stage, Func<T> run)
    {
        // What other stages left behind is cleared away outside of the clock.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var (bytes, cpu, start) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var result = run();
        var sample = new Sample(Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
        if (!_stages.Contains(stage)) _stages.Add(stage);
        if (!_samples.TryGetValue(stage, out var samples)) _samples[stage] = samples = [];
        samples.Add(sample);
        return result;
    }

    private static StageResult Summarise(string stage, List<Sample> samples, long tokens)
    {
        var seconds = Median(samples, s => s.Seconds);
        return new StageResult(stage, tokens / seconds, tokens / Median(samples, s => s.CpuSeconds), Median(samples, s => s.Bytes) / tokens, (samples.Max(s => s.Seconds) - samples.Min(s => s.Seconds)) / seconds);
    }

    private static double Median(List<Sample> samples, Func<Sample, double> value)
    {
        var sorted = samples.Select(value).Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private readonly record struct Sample(double Seconds, double CpuSeconds, long Bytes);

    private sealed record DividedText(Article Article, ImmutableArray<Token> Tokens, ImmutableArray<Sentence> Sentences, ImmutableArray<QuotedSpan> Quoted);
}
