using System.Text.Json;
using Quellenlage.Cli;
using Quellenlage.Tests.Formats;
using Quellenlage.Tests.Reading;
using Xunit;

namespace Quellenlage.Tests.Cli;

public sealed class ReadTests
{
    private const string Page =
        "<!DOCTYPE html><html lang=de><head><title>Brücke gesperrt | Talbote</title><meta property=og:site_name content=Talbote><meta property=article:published_time content=2026-02-03></head><body>" +
        "<nav><a href=/>Start</a> <a href=/sport>Sport</a></nav><main><h1>Brücke gesperrt</h1><p>Die Brücke über die Lirna ist seit Montag für Lastwagen gesperrt, wie das Bauamt mitteilte.</p>" +
        "<p>Ein Prüfer hatte am Wochenende Risse in zwei Pfeilern gefunden und Alarm geschlagen.</p></main><footer>Impressum und Datenschutz</footer></body></html>";

    [Fact]
    public async Task What_is_read_are_the_fields_with_which_extract_begins()
    {
        var samples = Repository.PathOf("samples", "staudamm-sarwik");
        var read = Lines(await CommandLine.Run("read", samples));
        var extracted = Lines(await CommandLine.Run("extract", samples));
        Assert.Equal(extracted.Length, read.Length);
        foreach (var (article, whole) in read.Zip(extracted))
            foreach (var field in article.EnumerateObject().Where(static f => f.Name is not ("published" or "diagnostics")))
                Assert.True(JsonElement.DeepEquals(whole.GetProperty(field.Name), field.Value), field.Name);
        Assert.Equal(["id", "source", "url", "text", "zones", "headline", "outlet", "byline", "credits", "language", "published", "updated", "entries", "diagnostics"], read[0].EnumerateObject().Select(static f => f.Name));
    }

    [Fact]
    public async Task Text_for_people_holds_the_article_and_nothing_around_it()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("seite.html", Page);
        var run = await CommandLine.Run("read", "--text", path);
        Assert.Equal(ExitStatus.AllRead, run.Status);
        Assert.Equal(
            $"""
             == seite ({path})
             headline: Brücke gesperrt
             outlet: Talbote
             published: 2026-02-03

             Brücke gesperrt

             Die Brücke über die Lirna ist seit Montag für Lastwagen gesperrt, wie das Bauamt mitteilte.

             Ein Prüfer hatte am Wochenende Risse in zwei Pfeilern gefunden und Alarm geschlagen.


             """.ReplaceLineEndings("\n"), run.Text);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_the_rest_is_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.html", Page);
        folder.Write("b.pdf", "%PDF-1.7");
        var run = await CommandLine.Run("read", folder.Path);
        Assert.Equal(ExitStatus.SomeSkipped, run.Status);
        Assert.Single(Lines(run));
        Assert.Contains("b.pdf: is a PDF file", run.Messages, StringComparison.Ordinal);
    }

    private static JsonElement[] Lines(RunResult run) => [.. run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => JsonElement.Parse(l))];
}
