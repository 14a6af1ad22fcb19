using System.Buffers;
using System.Text;
using Quellenlage.Reading.Encodings;

namespace Quellenlage.Reading.Formats;

internal enum InputFormat : byte
{
    PlainText,
    Markdown,
    Html,
    JsonLines,

    /// <summary>JSON over several lines.</summary>
    Json,

    /// <summary>Feeds and agencies' formats.</summary>
    Xml,
    Gzip,
    Zip,
    Warc,
    Mail,
    Mbox,

    /// <summary>None that holds an article; the reason is told beside it.</summary>
    Unreadable,
}

/// <param name="Problem">What the file is instead, where it is unreadable.</param>
internal readonly record struct Sniffed(InputFormat Format, string? Problem = null, string? Advice = null);

/// <summary>Tells the format of a file by its first bytes, and by its name only where the bytes leave it open.</summary>
internal static class FormatSniffer
{
    private const int TextHead = 4096;
    private const int TarMark = 257;

    private static readonly (byte[] Magic, string Kind)[] _magics =
    [
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ("RIFF"u8.ToArray(), "an image, sound or video file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        ("BZh"u8.ToArray(), "a file compressed with bzip2"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "a file compressed with xz"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a file compressed with zstd"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ("SQLite format 3"u8.ToArray(), "a database"),
        ("{\\rtf"u8.ToArray(), "a rich-text document"),
    ];

    private static readonly SearchValues<byte> _controls =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Where(static b => b is not ('\t' or '\n' or '\r' or '\f' or 0x1B)).Select(static b => (byte)b)]);

    public static Sniffed Sniff(ReadOnlySpan<byte> head, string path)
    {
        if (head.StartsWith("%PDF-"u8)) return Unreadable("is a PDF file, which this program does not read", "write its text to a file with 'pdftotext' of Poppler, and read that");
        if (head is [0x1F, 0x8B, 8, ..]) return new Sniffed(InputFormat.Gzip);
        if (head is [0x50, 0x4B, 3, 4, ..] or [0x50, 0x4B, 5, 6, ..]) return new Sniffed(InputFormat.Zip);
        if (head.StartsWith("WARC/"u8)) return new Sniffed(InputFormat.Warc);
        foreach (var (magic, kind) in _magics)
            if (head.StartsWith(magic)) return Unreadable($"is {kind}, not an article", "leave it out, or save its text as a text file");
        if (head.Length > TarMark + 5 && head[TarMark..].StartsWith("ustar"u8)) return Unreadable("is a tar archive, which this program does not read", "unpack it, and read the folder");
        var wide = TextDecoder.ByWideEncoding(head);
        if (wide is null && IsBinary(head)) return Unreadable("is a binary file, not an article", "leave it out");
        var encoding = wide ?? Encoding.Latin1;
        var text = encoding.GetString(head[..Math.Min(head.Length, TextHead)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.StartsWith("ï»¿", StringComparison.Ordinal)) text = text[3..].TrimStart();
        return OfText(text, Path.GetExtension(path).ToLowerInvariant());
    }

    private static Sniffed OfText(string head, string ending)
    {
        if (head.StartsWith('<') && XmlRoot.Of(head) is { } root && root != "html") return new Sniffed(InputFormat.Xml);
        if (StartsHtml(head) || ending is ".html" or ".htm" or ".xhtml" && head.Contains('<', StringComparison.Ordinal)) return new Sniffed(InputFormat.Html);
        // Of XML whose root is beyond the first bytes, the reader itself tells whether it is known.
        if (head.StartsWith("<?xml", StringComparison.Ordinal)) return new Sniffed(InputFormat.Xml);
        if (MailHead.IsMbox(head)) return new Sniffed(InputFormat.Mbox);
        if (MailHead.IsMessage(head)) return new Sniffed(InputFormat.Mail);
        var first = FirstLine(head);
        if (head.StartsWith('{') && (IsStartOfObject(first) || ending is ".jsonl" or ".ndjson" or ".json")) return OfJson(first, head);
        if (head.StartsWith('[') && (ending is ".json" || IsStartOfArray(head))) return new Sniffed(InputFormat.Json);
        if (ending is ".jsonl" or ".ndjson") return new Sniffed(InputFormat.JsonLines);
        var isMarkdown = FrontMatter.Starts(head) || ending is ".md" or ".markdown" or ".mdown";
        return new Sniffed(isMarkdown ? InputFormat.Markdown : InputFormat.PlainText);
    }

    /// <summary>An object that goes on below its first line, rather than one a line.</summary>
    private static Sniffed OfJson(ReadOnlySpan<char> firstLine, string head)
    {
        var goesOn = head.Length > firstLine.Length && firstLine.TrimEnd() is [.., '{' or '[' or ','];
        return new Sniffed(goesOn ? InputFormat.Json : InputFormat.JsonLines);
    }

    private static bool IsStartOfObject(ReadOnlySpan<char> line) => line[1..].TrimStart() is "" or ['"' or '}', ..];

    private static bool IsStartOfArray(string head) => head.AsSpan(1).TrimStart() is ['{', ..];

    private static ReadOnlySpan<char> FirstLine(string text)
    {
        var newline = text.IndexOf('\n', StringComparison.Ordinal);
        return newline < 0 ? text : text.AsSpan(0, newline).TrimEnd();
    }

    private static bool StartsHtml(string head)
    {
        if (!head.StartsWith('<')) return false;
        string[] marks = ["<!doctype html", "<html", "<head", "<body", "<article", "<main", "<div", "<p>", "<h1", "<meta", "<section"];
        var start = head.AsSpan(0, Math.Min(head.Length, 2048));
        foreach (var mark in marks)
            if (start.IndexOf(mark, StringComparison.OrdinalIgnoreCase) >= 0) return true;
        return false;
    }

    /// <summary>Control characters that text does not hold make up more than one in fifty; a stray one or two make no program.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> head)
    {
        var controls = 0;
        for (var rest = head; rest.IndexOfAny(_controls) is >= 0 and var at; rest = rest[(at + 1)..]) controls++;
        return controls > 3 && controls * 50 > head.Length;
    }

    private static Sniffed Unreadable(string problem, string advice) => new(InputFormat.Unreadable, problem, advice);
}
