using Quellenlage.Dossiers;
using Quellenlage.Extraction;
using Quellenlage.Stories;

namespace Quellenlage.Cli;

internal static class DossierJob
{
    /// <summary>Writes the dossier's files; all of them, or none.</summary>
    /// <returns>The exit status.</returns>
    public static int Run(IReadOnlyList<string> paths, string folder, string? since, int threads, Terminal terminal, CancellationToken stop)
    {
        var earlier = since is null ? null : ReadEarlier(since);
        if (File.Exists(folder)) throw new OutputException($"{folder}: is a file; name a folder with -o");
        var progress = new Progress(terminal);
        var files = new List<OutputFile>();
        try
        {
            // Opened first: a place that cannot be written should not cost a long run.
            OutputFile Open(string name)
            {
                var file = new OutputFile(Path.Combine(folder, name));
                files.Add(file);
                return file;
            }

            var (page, data, figures) = (Open("index.html"), Open("dossier.json"), Open("figures.csv"));
            var (quotations, timeline, sources) = (Open("quotations.csv"), Open("timeline.csv"), Open("sources.csv"));
            var pipeline = new Pipeline(paths, threads, progress, stop);
            var statements = pipeline.Run(StatementExtractor.Extract).ToList();
            stop.ThrowIfCancellationRequested();
            if (statements.Count == 0)
            {
                progress.Message("quellenlage: nothing readable was found; no dossier was written");
                return pipeline.ExitStatus;
            }

            var decisions = DecisionsFile.Read(paths, out var errors);
            var story = StoryBuilder.Build(statements, decisions);
            foreach (var error in errors.Concat(decisions.Unfollowed(story.Entities))) progress.Message(error);
            stop.ThrowIfCancellationRequested();
            DossierWriter.Write(story, data.Stream, earlier);
            data.Stream.Position = 0;
            PageWriter.Write(data.Stream, page.Stream);
            CsvWriter.WriteFigures(story, figures.Stream);
            CsvWriter.WriteQuotations(story, quotations.Stream);
            CsvWriter.WriteTimeline(story, timeline.Stream);
            CsvWriter.WriteSources(story, sources.Stream);
            stop.ThrowIfCancellationRequested();
            foreach (var file in files) file.Commit();
            progress.Message(Summary(story, pipeline, folder, progress.Seconds));
            return pipeline.ExitStatus;
        }
        catch (IOException exception)
        {
            throw new OutputException($"{folder}: cannot be written ({exception.Message.TrimEnd('.')})");
        }
        finally
        {
            // The first one made the folder, which goes last.
            for (var i = files.Count - 1; i >= 0; i--) files[i].Dispose();
        }
    }

    private static EarlierDossier ReadEarlier(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return EarlierDossier.Read(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new OutputException($"{path}: {exception.Message.TrimEnd('.')}; name the dossier.json of an earlier run with --since");
        }
    }

    private static string Summary(Story story, Pipeline pipeline, string folder, string seconds) =>
        $"""
        {Progress.Plural(pipeline.Read, "article")}, {Progress.Plural(story.Articles.Sum(a => a.Figures.Length), "figure")}, {Progress.Plural(story.Articles.Sum(a => a.Quotations.Length), "quotation")}, {Progress.Plural(story.Entities.Length, "name")}, {Progress.Plural(story.Conflicts.Count(c => c.Kind == Stories.Series.ConflictKind.Conflict), "conflict")}, {Progress.Plural(story.Timeline.Length, "dated event")}; {Progress.Plural(pipeline.Skipped, "input")} skipped; {seconds}
        Open {Path.Combine(folder, "index.html")}
        """;
}
