using Quellenlage.Reading;

namespace Quellenlage.Cli;

internal static class LinesJob
{
    /// <summary>Writes what each article comes to, in the order of the inputs, as soon as each is ready.</summary>
    /// <param name="output">Null for standard output.</param>
    /// <param name="work">What is written of an article, without a line break at its end. Must be thread-safe.</param>
    /// <returns>The exit status.</returns>
    public static int Run(IReadOnlyList<string> paths, string? output, Func<Article, byte[]> work, int threads, Terminal terminal, CancellationToken stop)
    {
        using var file = output is null ? null : new OutputFile(output);
        var stream = file?.Stream ?? new BufferedStream(terminal.Output, 1 << 16);
        var progress = new Progress(terminal);
        var pipeline = new Pipeline(paths, threads, progress, stop);
        try
        {
            foreach (var line in pipeline.Run(work))
            {
                stream.Write(line);
                stream.WriteByte((byte)'\n');
                if (file is null) stream.Flush();
            }

            stream.Flush();
        }
        catch (IOException exception)
        {
            throw new OutputException($"{output ?? "standard output"}: cannot be written ({exception.Message.TrimEnd('.')})");
        }

        stop.ThrowIfCancellationRequested();
        if (pipeline.Read == 0)
        {
            progress.Message("quellenlage: nothing readable was found");
            return pipeline.ExitStatus;
        }

        file?.Commit();
        progress.Message($"{Progress.Plural(pipeline.Read, "article")}, {Progress.Plural(pipeline.Skipped, "input")} skipped, {progress.Seconds}{(output is null ? "" : $": {output}")}");
        return pipeline.ExitStatus;
    }
}
