using System.Diagnostics;
using Quellenlage.Dossiers;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Figures;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Extraction.Times;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.Names;
using Quellenlage.Reading;

namespace Quellenlage.Benchmarks;

/// <summary>What a stage, or all of them, took for the whole corpus: medians of the rounds.</summary>
/// <param name="Spread">Slowest less fastest round, as a part of the median.</param>
internal sealed record Result(string Stage, double Seconds, double Bytes, double Spread);

/// <param name="Whole">All stages with what lies between them.</param>
/// <param name="CpuSeconds">Processor time of the process: close to the whole's seconds on a quiet machine.</param>
internal sealed record Results(IReadOnlyList<Result> Stages, Result Whole, double CpuSeconds);

/// <summary>
/// Runs the corpus as the command line does with one thread, an article after the other through all stages, with a clock between the
/// stages. Stage by stage over all articles would be kinder to the processor's caches than any real run is.
/// </summary>
internal sealed class Measurement
{
    private readonly string[] _stages = ["reading", "tokens, sentences", "names", "word traits", "publication date", "times", "quotations", "figures", "writing"];
    private readonly long[] _ticks;
    private readonly long[] _bytes;
    private long _lastTicks;
    private long _lastBytes;

    private Measurement() => (_ticks, _bytes) = (new long[_stages.Length], new long[_stages.Length]);

    public static Results Run(Corpus corpus, int warmUp, int rounds)
    {
        for (var round = 0; round < warmUp; round++) new Measurement().RunOnce(corpus);
        var measured = new List<(Measurement Stages, double Cpu)>();
        for (var round = 0; round < rounds; round++)
        {
            // What earlier rounds left behind is cleared away outside of the clock.
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var cpu = Environment.CpuUsage.TotalTime;
            var measurement = new Measurement();
            measurement.RunOnce(corpus);
            measured.Add((measurement, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds));
        }

        var stages = measured[0].Stages._stages.Select((stage, i) => Summarise(stage, [.. measured.Select(m => Seconds(m.Stages._ticks[i]))], [.. measured.Select(m => (double)m.Stages._bytes[i])]));
        var whole = Summarise("extract as a whole", [.. measured.Select(m => Seconds(m.Stages._ticks.Sum()))], [.. measured.Select(m => (double)m.Stages._bytes.Sum())]);
        return new Results([.. stages], whole, Median([.. measured.Select(m => m.Cpu)]));
    }

    private void RunOnce(Corpus corpus)
    {
        Start();
        foreach (var result in ArticleReader.ReadAll(InputFiles.Find([corpus.Path])))
        {
            Stop(0);
            if (result.Article is { } article) RunStages(article);
        }

        Stop(0);
    }

    /// <summary>As <see cref="StatementExtractor"/> and <see cref="TextAnalyser"/> do it.</summary>
    private void RunStages(Article article)
    {
        var tokens = Tokenizer.Tokenize(article.Text, article.Zones);
        var sentences = SentenceSplitter.Split(article.Text, tokens, article.Zones);
        var quoted = QuotationMarks.Find(article.Text, tokens, sentences);
        Stop(1);
        var names = NameRecogniser.Find(article, tokens, sentences, quoted);
        Stop(2);
        var traits = TraitTagger.Tag(article.Text, tokens, sentences);
        var analysed = new AnalysedText(article, tokens, sentences, quoted, names, traits);
        Stop(3);
        var published = PublicationDating.Narrow(analysed);
        Stop(4);
        var times = TimeExtractor.Extract(analysed, published);
        Stop(5);
        var quotations = QuotationExtractor.Extract(analysed);
        Stop(6);
        var figures = FigureExtractor.Extract(analysed, times, quotations, published);
        Stop(7);
        ExtractWriter.ToJsonLine(new Statements { Analysed = analysed, Published = published, Times = times, Quotations = quotations, Figures = figures, Diagnostics = article.Diagnostics });
        Stop(8);
    }

    private void Start() => (_lastTicks, _lastBytes) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());

    private void Stop(int stage)
    {
        _ticks[stage] += Stopwatch.GetTimestamp() - _lastTicks;
        _bytes[stage] += GC.GetAllocatedBytesForCurrentThread() - _lastBytes;
        Start();
    }

    private static double Seconds(long ticks) => (double)ticks / Stopwatch.Frequency;

    private static Result Summarise(string stage, double[] seconds, double[] bytes) =>
        new(stage, Median(seconds), Median(bytes), (seconds.Max() - seconds.Min()) / Median(seconds));

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}
