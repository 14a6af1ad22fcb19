using Quellenlage.Reading;

namespace Quellenlage.Cli;

/// <summary>Reads the inputs one after the other and works on the articles side by side; results keep the order of the inputs.</summary>
internal sealed class Pipeline(IReadOnlyList<string> paths, int threads, Progress progress, CancellationToken stop)
{
    public int Read { get; private set; }

    public int Skipped { get; private set; }

    public int ExitStatus => Read == 0 ? Cli.ExitStatus.NothingReadable : Skipped > 0 ? Cli.ExitStatus.SomeSkipped : Cli.ExitStatus.AllRead;

    /// <summary>Lazily; input that cannot be read is named in the messages and left out.</summary>
    public IEnumerable<T> Run<T>(Func<Article, T> work)
    {
        var degree = Math.Min(threads, 512);
        return degree == 1
            ? Articles().Select(work)
            : Articles().AsParallel().AsOrdered().WithDegreeOfParallelism(degree).WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(stop)
                .Select(work);
    }

    private IEnumerable<Article> Articles()
    {
        var inputs = InputFiles.Find(paths);
        progress.Begin(inputs.Files.Length);
        foreach (var result in ArticleReader.ReadAll(inputs))
        {
            stop.ThrowIfCancellationRequested();
            if (result.Error is { } error) Skip(error);
            if (result.Article is not { } article) continue;
            Read++;
            progress.Article(article.Source.Path);
            yield return article;
        }

        progress.End();
    }

    private void Skip(ReadError error)
    {
        Skipped++;
        progress.Message(error.ToString());
    }
}
