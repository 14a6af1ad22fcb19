using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace Quellenlage.Reading.Encodings;

/// <summary>Text and how it was decoded.</summary>
/// <param name="Encoding">IANA name.</param>
/// <param name="Notes">What was doubtful, in words; empty where all bytes were valid.</param>
internal readonly record struct DecodedText(string Text, string Encoding, ImmutableArray<string> Notes);

/// <summary>
/// Bytes to text: byte order mark, then evident UTF-16, then UTF-8 where it is valid, then what the document declares, then UTF-8 with
/// single wrong bytes where most of it is right, then Windows-1252. Every input decodes; nothing throws.
/// </summary>
internal static class TextDecoder
{
    internal static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <param name="declared">The charset that the document names, as in an HTML meta element; null where it names none.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (ByWideEncoding(bytes) is { } wide)
            return new DecodedText(wide.GetString(bytes[PreambleLength(bytes, wide)..]), wide.WebName, []);
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        if (Utf8.IsValid(bytes)) return new DecodedText(Encoding.UTF8.GetString(bytes), "utf-8", []);
        if (Declared(declared) is { } encoding) return new DecodedText(encoding.GetString(bytes), encoding.WebName, []);
        var (sequences, wrong, truncated) = CountSequences(bytes);
        if (truncated && wrong == 0) return DecodeTruncated(bytes);
        if (sequences > wrong) return DecodeMixed(bytes, wrong);
        return new DecodedText(Windows1252.GetString(bytes), "windows-1252", []);
    }

    /// <summary>UTF-16 or UTF-32 by its mark, or UTF-16 where every other byte is nearly always zero; null otherwise.</summary>
    internal static Encoding? ByWideEncoding(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF32.Preamble)) return Encoding.UTF32;
        if (bytes.StartsWith(Encoding.Unicode.Preamble)) return Encoding.Unicode;
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Encoding.BigEndianUnicode;
        var head = bytes[..(Math.Min(bytes.Length, 4096) & ~1)];
        if (head.Length < 8) return null;
        var (evenZeros, oddZeros) = (0, 0);
        for (var i = 0; i < head.Length; i += 2)
        {
            if (head[i] == 0) evenZeros++;
            if (head[i + 1] == 0) oddZeros++;
        }

        var pairs = head.Length / 2;
        if (oddZeros > pairs * 7 / 10 && evenZeros * 20 <= pairs) return Encoding.Unicode;
        return evenZeros > pairs * 7 / 10 && oddZeros * 20 <= pairs ? Encoding.BigEndianUnicode : null;
    }

    private static int PreambleLength(ReadOnlySpan<byte> bytes, Encoding encoding) =>
        bytes.StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0;

    /// <summary>The declared encoding as browsers understand it; null where it is unknown or UTF, which the bytes themselves deny.</summary>
    private static Encoding? Declared(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        name = name.Trim().ToLowerInvariant();
        if (name is "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "iso8859-1") return Windows1252;
        if (name.StartsWith("utf", StringComparison.Ordinal)) return null;
        return name == "iso-8859-9" ? CodePagesEncodingProvider.Instance.GetEncoding(1254) : CodePagesEncodingProvider.Instance.GetEncoding(name);
    }

    private static (int Sequences, int Wrong, bool Truncated) CountSequences(ReadOnlySpan<byte> bytes)
    {
        var (sequences, wrong) = (0, 0);
        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var next)
        {
            bytes = bytes[next..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == OperationStatus.NeedMoreData) return (sequences, wrong, true);
            if (status == OperationStatus.Done) sequences++;
            else wrong += length;
            bytes = bytes[length..];
        }

        return (sequences, wrong, false);
    }

    private static DecodedText DecodeTruncated(ReadOnlySpan<byte> bytes) =>
        new(Encoding.UTF8.GetString(bytes), "utf-8", ["the last character is cut off in the middle of its bytes"]);

    /// <summary>UTF-8 in which single bytes come from another encoding, as where files were pasted together.</summary>
    private static DecodedText DecodeMixed(ReadOnlySpan<byte> bytes, int wrong)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            if (status == OperationStatus.Done) text.Append(rune);
            else text.Append(Windows1252.GetString(bytes[..length]));
            bytes = bytes[length..];
        }

        var unit = wrong == 1 ? "byte" : "bytes";
        return new DecodedText(text.ToString(), "utf-8", [$"{wrong} {unit} that are not UTF-8 were read as Windows-1252"]);
    }
}
