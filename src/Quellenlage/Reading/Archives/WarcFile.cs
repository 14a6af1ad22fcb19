using System.Buffers;
using System.Globalization;
using System.Text;
using Quellenlage.Reading.Inputs;

namespace Quellenlage.Reading.Archives;

/// <summary>A web archive: the pages among its responses, and its records of plain text. Requests, images and the like are passed over.</summary>
internal static class WarcFile
{
    private const int MaximalHeader = 1 << 16;

    public static IEnumerable<ReadResult> Read(InputFile input, ByteSource source, UnpackBudget budget)
    {
        var line = new ArrayBufferWriter<byte>(256);
        for (var number = 1; ; number++)
        {
            if (ReadHeader(source, line) is not { } header) yield break;
            if (++budget.Entries > UnpackBudget.MaximalEntries)
            {
                yield return Entries.TooMany(input.Path);
                yield break;
            }

            if (!long.TryParse(header.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            {
                yield return new ReadError(input.Path, null, $"breaks off in record {number}, which does not tell its length", "get the file once more; the records before it were read");
                yield break;
            }

            var type = header.GetValueOrDefault("warc-type") ?? "";
            if (type is not ("response" or "resource" or "conversion"))
            {
                source.Skip(length);
                continue;
            }

            var entry = Entries.Of(input, header.GetValueOrDefault("warc-target-uri")?.Trim('<', '>') ?? $"record {number}") with { Id = string.Create(CultureInfo.InvariantCulture, $"{input.Id}:{number}") };
            if (length > ArticleReader.MaximalBytes)
            {
                source.Skip(length);
                yield return new ReadError(entry.Path, null, $"is larger than {ArticleReader.MaximalMegabytes} MB", "leave it out");
                continue;
            }

            var bytes = source.ReadBytes((int)length);
            foreach (var result in ReadRecord(entry, type, header, bytes, budget)) yield return result;
        }
    }

    private static IEnumerable<ReadResult> ReadRecord(InputFile entry, string type, Dictionary<string, string> header, byte[] bytes, UnpackBudget budget)
    {
        var url = header.GetValueOrDefault("warc-target-uri")?.Trim('<', '>');
        if (type != "response")
        {
            var kind = header.GetValueOrDefault("content-type") ?? "";
            return kind.StartsWith("text/", StringComparison.OrdinalIgnoreCase) ? Content(entry, bytes, kind, url, budget) : [];
        }

        var response = HttpResponseBytes.Parse(bytes, budget);
        if (response.Problem is { } problem) return [new ReadError(entry.Path, null, problem, "get the page once more")];
        var isPage = response.Status == 200 && response.ContentType is { } contentType && (contentType.Contains("html", StringComparison.OrdinalIgnoreCase) || contentType.Contains("xml", StringComparison.OrdinalIgnoreCase) || contentType.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase));
        return isPage ? Content(entry, response.Body, response.ContentType!, url, budget) : [];
    }

    private static IEnumerable<ReadResult> Content(InputFile entry, byte[] bytes, string contentType, string? url, UnpackBudget budget) =>
        bytes.Length == 0 ? [] : Entries.Within(budget, () => ArticleReader.Read(entry, ByteSource.Of(bytes, entry.Path), budget, contentType.Contains("html", StringComparison.OrdinalIgnoreCase) ? "a.html" : entry.Path, new Given(url, HttpResponseBytes.Charset(contentType))));

    /// <summary>The fields of the next record, by names in lower case; null at the end.</summary>
    private static Dictionary<string, string>? ReadHeader(ByteSource source, ArrayBufferWriter<byte> line)
    {
        var header = new Dictionary<string, string>(StringComparer.Ordinal);
        var (started, length) = (false, 0);
        while (source.ReadLine(MaximalHeader, line, out _) && length < MaximalHeader)
        {
            length += line.WrittenCount;
            var text = Encoding.UTF8.GetString(line.WrittenSpan).Trim();
            if (text.Length == 0)
            {
                if (started) return header;
                continue;
            }

            if (text.StartsWith("WARC/", StringComparison.Ordinal)) started = true;
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (started && colon > 0) header[text[..colon].Trim().ToLowerInvariant()] = text[(colon + 1)..].Trim();
        }

        return started ? header : null;
    }
}
