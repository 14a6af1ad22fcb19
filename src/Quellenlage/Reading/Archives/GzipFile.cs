using System.IO.Compression;
using Quellenlage.Reading.Inputs;

namespace Quellenlage.Reading.Archives;

/// <summary>One file, packed with gzip, in one or several pieces.</summary>
internal static class GzipFile
{
    public static IEnumerable<ReadResult> Read(InputFile input, ByteSource source, UnpackBudget budget)
    {
        if (budget.Depth >= UnpackBudget.MaximalDepth) return [Entries.TooDeep(input.Path)];
        var name = input.Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? input.Path[..^3] : input.Path;
        // Told by name without its ending, the article of page.html.gz is called page.
        var inner = new InputFile(name, input.FullPath, input.Id.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) || name != input.Path ? Path.GetFileNameWithoutExtension(name) : input.Id, input.Diagnostics);
        var packed = source.AsStream();
        var stream = new LimitedStream(new GZipStream(packed, CompressionMode.Decompress), () => packed.BytesRead, budget);
        return Entries.Within(budget, () => ArticleReader.Read(inner with { Path = input.Path }, ByteSource.Of(stream, input.Path), budget, name));
    }
}
