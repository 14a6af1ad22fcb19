using System.Collections.ObjectModel;
using System.IO.Compression;
using Quellenlage.Reading.Inputs;
using Quellenlage.Resources;

namespace Quellenlage.Reading.Archives;

/// <summary>A ZIP archive: a Word document, or any files, each read as if it lay in a folder. Nothing is written to disk.</summary>
internal static class ZipFile
{
    private const int MaximalInMemory = 256 << 20;
    private const string Advice = "leave it out, or unpack it yourself";
    private static readonly WordList _noArticles = WordList.Load("reading/no-articles");

    public static IEnumerable<ReadResult> Read(InputFile input, ByteSource source, UnpackBudget budget)
    {
        if (budget.Depth >= UnpackBudget.MaximalDepth) return [Entries.TooDeep(input.Path)];
        if (Open(input, source, out var error) is not { } archive) return error is null ? [] : [error];
        return Entries.Within(budget, () => ReadAll(input, archive, budget));
    }

    private static ZipArchive? Open(InputFile input, ByteSource source, out ReadError? error)
    {
        error = null;
        try
        {
            // The list of entries stands at the end, so that a stream must be at hand whole.
            Stream? stream = input.FullPath.Length > 0 && source.IsFile ? File.OpenRead(input.FullPath) : source.ReadToEnd(MaximalInMemory) is { } bytes ? new MemoryStream(bytes, writable: false) : null;
            if (stream is null) error = new ReadError(input.Path, null, $"is larger than {MaximalInMemory >> 20} MB", Advice);
            return stream is null || source.Failure is not null ? null : new ZipArchive(stream, ZipArchiveMode.Read);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException or UnauthorizedAccessException)
        {
            error = new ReadError(input.Path, null, "is a damaged archive or office document", "get the file once more");
            return null;
        }
    }

    private static IEnumerable<ReadResult> ReadAll(InputFile input, ZipArchive opened, UnpackBudget budget)
    {
        using var archive = opened;
        var entries = EntriesOf(archive);
        if (entries is null)
        {
            yield return new ReadError(input.Path, null, "is a damaged archive or office document", "get the file once more");
            yield break;
        }

        if (OfficeKind(entries) is { } kind)
        {
            if (kind.Length > 0) yield return new ReadError(input.Path, null, $"is {kind}, not an article", "save its text as DOCX or as a text file");
            else yield return DocxFile.Read(input, entries, budget);
            yield break;
        }

        foreach (var entry in entries)
        {
            if (entry.FullName.EndsWith('/')) continue;
            if (++budget.Entries > UnpackBudget.MaximalEntries)
            {
                yield return Entries.TooMany(input.Path);
                yield break;
            }

            var inner = Entries.Of(input, entry.FullName.Replace('\\', '/'));
            if (Refusal(inner.Path, entry) is { } refusal) yield return refusal;
            else foreach (var result in ReadEntry(inner, entry, budget)) yield return result;
        }
    }

    private static ReadOnlyCollection<ZipArchiveEntry>? EntriesOf(ZipArchive archive)
    {
        try
        {
            return archive.Entries;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Empty for a Word document, words for another kind of office document, null for any other archive.</summary>
    private static string? OfficeKind(IReadOnlyList<ZipArchiveEntry> entries)
    {
        foreach (var entry in entries.Take(200))
        {
            switch (entry.FullName)
            {
                case "word/document.xml": return "";
                case "xl/workbook.xml": return "a spreadsheet";
                case "ppt/presentation.xml": return "a presentation";
                case "content.xml" when entries.Any(static e => e.FullName == "META-INF/manifest.xml"): return "an OpenDocument file";
                default: break;
            }
        }

        return null;
    }

    private static ReadError? Refusal(string path, ZipArchiveEntry entry)
    {
        var parts = entry.FullName.Replace('\\', '/').Split('/');
        if (parts.Contains("..") || entry.FullName is ['/' or '\\', ..] or [_, ':', ..]) return new ReadError(path, null, "has a name that leads out of its folder", Advice);
        if (parts.Any(static p => p.StartsWith('.') || p == "__MACOSX")) return new ReadError(path, null, "is hidden and was passed over", Advice);
        if (_noArticles.TryGet(Path.GetExtension(entry.Name).ToLowerInvariant(), out var kind)) return new ReadError(path, null, $"is {kind[1]} and was passed over", Advice);
        return entry.IsEncrypted ? new ReadError(path, null, "is encrypted", "unpack it yourself") : null;
    }

    private static IEnumerable<ReadResult> ReadEntry(InputFile inner, ZipArchiveEntry entry, UnpackBudget budget)
    {
        if (OpenEntry(entry, budget) is not { } stream) return [new ReadError(inner.Path, null, "is damaged or packed in a way that is not known", Advice)];
        return ArticleReader.Read(inner, ByteSource.Of(stream, inner.Path), budget, inner.Path);
    }

    public static Stream? OpenEntry(ZipArchiveEntry entry, UnpackBudget budget)
    {
        try
        {
            var packed = entry.CompressedLength;
            return new LimitedStream(entry.Open(), () => packed, budget);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }
}
