using System.Buffers.Binary;
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
        var stream = new LimitedStream(new GZipStream(packed, CompressionMode.Decompress), () => packed.BytesRead, budget, length => IsWhole(packed.Last, length));
        return Entries.Within(budget, () => ArticleReader.Read(inner with { Path = input.Path }, ByteSource.Of(stream, input.Path), budget, name));
    }

    /// <summary>
    /// The last four bytes tell how long the last piece is. Where the file was cut off they are packed text, which as a number is almost
    /// never small enough to be the length of anything that came out. (.NET itself takes the end of the file for the end of the text.)
    /// </summary>
    private static bool IsWhole(ReadOnlySpan<byte> last, long length) => last.Length == 4 && BinaryPrimitives.ReadUInt32LittleEndian(last) <= length;
}
