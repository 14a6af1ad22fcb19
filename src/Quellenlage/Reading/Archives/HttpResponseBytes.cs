using System.Globalization;
using System.IO.Compression;
using System.Text;
using Quellenlage.Reading.Inputs;

namespace Quellenlage.Reading.Archives;

/// <summary>An HTTP response as it was sent: status, kind of content, and the body without chunks and compression.</summary>
/// <param name="Problem">Why the body could not be had; null where it could.</param>
internal readonly record struct HttpResponseBytes(int Status, string? ContentType, byte[] Body, string? Problem)
{
    public static HttpResponseBytes Parse(byte[] bytes, UnpackBudget budget)
    {
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        var skip = 4;
        if (end < 0) (end, skip) = (bytes.AsSpan().IndexOf("\n\n"u8), 2);
        if (end < 0) return new HttpResponseBytes(0, null, [], null);
        var fields = Encoding.Latin1.GetString(bytes, 0, end).Split('\n', StringSplitOptions.TrimEntries);
        var status = fields[0].Split(' ') is [_, var code, ..] && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var body = bytes[(end + skip)..];
        if (Field(fields, "transfer-encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true) body = WithoutChunks(body);
        var (unpacked, problem) = Unpack(body, Field(fields, "content-encoding"), budget);
        return new HttpResponseBytes(status, Field(fields, "content-type"), unpacked, problem);
    }

    /// <summary>The charset that a content type names; null where it names none.</summary>
    public static string? Charset(string contentType)
    {
        var at = contentType.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var name = contentType[(at + 8)..].Trim(' ', '"', '\'');
        var end = name.AsSpan().IndexOfAny(" ;\"'");
        return end < 0 ? name : name[..end];
    }

    private static string? Field(string[] fields, string name)
    {
        foreach (var field in fields)
            if (field.Length > name.Length && field[name.Length] == ':' && field.StartsWith(name, StringComparison.OrdinalIgnoreCase)) return field[(name.Length + 1)..].Trim();
        return null;
    }

    /// <summary>The chunks joined; what breaks off is kept as far as it goes, and bytes that are no chunks stay as they are.</summary>
    private static byte[] WithoutChunks(byte[] body)
    {
        var joined = new MemoryStream(body.Length);
        for (var at = 0; at < body.Length;)
        {
            var line = body.AsSpan(at).IndexOf((byte)'\n');
            if (line < 0) break;
            var size = Encoding.Latin1.GetString(body, at, line).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0) return at == 0 ? body : joined.ToArray();
            if (length == 0) break;
            at += line + 1;
            length = Math.Min(length, body.Length - at);
            joined.Write(body, at, length);
            at += length;
            while (at < body.Length && body[at] is (byte)'\r' or (byte)'\n') at++;
        }

        return joined.ToArray();
    }

    private static (byte[] Body, string? Problem) Unpack(byte[] body, string? encoding, UnpackBudget budget)
    {
        if (body is [0x28, 0xB5, 0x2F, 0xFD, ..]) return ([], "is compressed as zstd, which is not read");
        var packed = new MemoryStream(body, writable: false);
        Stream? stream = encoding?.ToLowerInvariant() switch
        {
            // Some archives keep the field though the body is unpacked.
            "gzip" or "x-gzip" when body is [0x1F, 0x8B, ..] => new GZipStream(packed, CompressionMode.Decompress),
            "deflate" when body is [0x78, ..] => new ZLibStream(packed, CompressionMode.Decompress),
            "br" when !IsMarkup(body) => new BrotliStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        if (stream is null) return (body, null);
        using var source = ByteSource.Of(new LimitedStream(stream, () => body.Length, budget), "");
        var unpacked = source.ReadToEnd(ArticleReader.MaximalBytes);
        if (source.Failure is { } failure) return ([], failure.Problem);
        return unpacked is null ? ([], $"is larger than {ArticleReader.MaximalMegabytes} MB") : (unpacked, null);
    }

    /// <summary>It starts as a page does, and Brotli, which has no mark of its own, never.</summary>
    private static bool IsMarkup(ReadOnlySpan<byte> body) => body.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'<', (byte)'!' or (byte)'h' or (byte)'H' or (byte)'?', ..];
}
