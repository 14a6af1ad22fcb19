using Quellenlage.Dossiers;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Events;
using Quellenlage.Extraction.Figures;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Extraction.Times;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.Names;
using Quellenlage.Reading;

namespace Quellenlage.Benchmarks;

/// <summary>What a stage, or several of them, took for the whole corpus: medians of the rounds, by processor time.</summary>
/// <param name="Spread">Slowest less fastest round, as a part of the median.</param>
internal sealed record Result(string Stage, double Seconds, double Bytes, double Spread);

/// <param name="Language">From tokens to tags, as one stage.</param>
/// <param name="Whole">All stages with what lies between them.</param>
internal sealed record Results(IReadOnlyList<Result> Stages, Result Language, Result Whole);

/// <summary>
/// Runs the corpus as the command line does with one thread, an article after the other through all stages, with a clock between the
/// stages. Stage by stage over all articles would be kinder to the processor's caches than any real run is.
/// </summary>
internal sealed class Measurement
{
    private static readonly string[] _stages = ["reading", "tokens, sentences", "names", "word traits", "tags", "publication date", "times", "quotations", "event dates", "figures", "writing"];
    private static readonly Range _language = 1..5;

    private readonly TimeSpan[] _times = new TimeSpan[_stages.Length];
    private readonly long[] _bytes = new long[_stages.Length];
    private TimeSpan _lastTime;
    private long _lastBytes;

    public static Results Run(Corpus corpus, int warmUp, int rounds)
    {
        for (var round = 0; round < warmUp; round++) new Measurement().RunOnce(corpus);
        var measured = new List<Measurement>();
        for (var round = 0; round < rounds; round++)
        {
            // What earlier rounds left behind is cleared away outside of the clock.
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var measurement = new Measurement();
            measurement.RunOnce(corpus);
            measured.Add(measurement);
        }

        var stages = _stages.Select((stage, i) => Summarise(stage, measured, i..(i + 1)));
        return new Results([.. stages], Summarise("language as a whole", measured, _language), Summarise("extract as a whole", measured, ..));
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
        _ = analysed.Tags;
        Stop(4);
        var published = PublicationDating.Narrow(analysed);
        Stop(5);
        var times = TimeExtractor.Extract(analysed, published);
        Stop(6);
        var quotations = QuotationExtractor.Extract(analysed);
        Stop(7);
        var events = EventDating.Date(analysed, published, times, quotations);
        Stop(8);
        var figures = FigureExtractor.Extract(analysed, times, quotations, published);
        Stop(9);
        ExtractWriter.ToJsonLine(new Statements { Analysed = analysed, Published = published, Times = times, Quotations = quotations, Events = events, Figures = figures, Diagnostics = article.Diagnostics });
        Stop(10);
    }

    private void Start() => (_lastTime, _lastBytes) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());

    private void Stop(int stage)
    {
        _times[stage] += Environment.CpuUsage.TotalTime - _lastTime;
        _bytes[stage] += GC.GetAllocatedBytesForCurrentThread() - _lastBytes;
        Start();
    }

    private static Result Summarise(string stage, List<Measurement> rounds, Range stages)
    {
        double[] seconds = [.. rounds.Select(m => m._times[stages].Sum(t => t.TotalSeconds))];
        double[] bytes = [.. rounds.Select(m => (double)m._bytes[stages].Sum())];
        return new Result(stage, Median(seconds), Median(bytes), (seconds.Max() - seconds.Min()) / Median(seconds));
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}
