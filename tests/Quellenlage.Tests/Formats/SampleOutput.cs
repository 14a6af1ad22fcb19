using System.Text.Json;
using Quellenlage.Dossiers;
using Quellenlage.Extraction;
using Quellenlage.Reading;
using Quellenlage.Stories;

namespace Quellenlage.Tests.Formats;

/// <summary>What the program writes of the sample story, made once for all tests.</summary>
internal static class SampleOutput
{
    public static Story Story { get; } = StoryBuilder.Build([.. ReadArticles().Select(StatementExtractor.Extract)]);

    public static IReadOnlyList<JsonElement> Extract { get; } = [.. Story.Articles.Select(a => JsonElement.Parse(ExtractWriter.ToJsonLine(a)))];

    public static JsonElement Dossier { get; } = JsonElement.Parse(Bytes(DossierWriter.Write));

    public static byte[] Bytes(Action<Story, Stream> write)
    {
        using var stream = new MemoryStream();
        write(Story, stream);
        return stream.ToArray();
    }

    private static IEnumerable<Article> ReadArticles()
    {
        foreach (var result in ArticleReader.ReadAll(InputFiles.Find([Repository.PathOf("samples", "staudamm-sarwik")])))
            yield return result.Article ?? throw new InvalidDataException($"the sample story: {result.Error}");
    }
}
