using System.Collections.Immutable;
using System.Text.Json;
using Quellenlage.Dossiers;
using Quellenlage.Extraction;
using Quellenlage.Reading;
using Quellenlage.Stories;

namespace Quellenlage.Eval;

/// <summary>Runs the program's stages over inputs and reads back what it writes.</summary>
internal static class ProgramRun
{
    /// <summary>The articles by id, as <c>extract</c> writes them.</summary>
    /// <exception cref="GoldException">An input cannot be read.</exception>
    public static Dictionary<string, ArticleOutput> Extract(params IReadOnlyList<string> paths) =>
        Statements(paths).Select(s => ArticleOutput.From(JsonSerializer.Deserialize<JsonElement>(ExtractWriter.ToJsonLine(s)))).ToDictionary(a => a.Id, StringComparer.Ordinal);

    /// <summary>What <c>dossier.json</c> holds.</summary>
    /// <exception cref="GoldException">An input cannot be read.</exception>
    public static DossierOutput Dossier(params IReadOnlyList<string> paths) => Dossier(StoryBuilder.Build(Statements(paths)));

    public static DossierOutput Dossier(Story story)
    {
        using var stream = new MemoryStream();
        DossierWriter.Write(story, stream);
        using var json = JsonDocument.Parse(stream.GetBuffer().AsMemory(0, (int)stream.Length));
        return DossierOutput.From(json.RootElement);
    }

    /// <summary>What each article says, in the order of the inputs.</summary>
    /// <exception cref="GoldException">An input cannot be read.</exception>
    public static ImmutableArray<Statements> Statements(IReadOnlyList<string> paths)
    {
        var results = ArticleReader.ReadAll(InputFiles.Find(paths)).ToList();
        if (results.Find(r => r.Error is not null).Error is { } error) throw new GoldException(error.ToString());
        return [.. results.AsParallel().AsOrdered().Select(r => StatementExtractor.Extract(r.Article!))];
    }
}

/// <summary>Gold and output cannot be compared; the message says which record and why.</summary>
internal sealed class GoldException(string message) : Exception(message);
