using System.Text;
using Quellenlage.Reading.Encodings;

namespace Quellenlage.Reading.Formats;

internal enum InputFormat : byte
{
    PlainText,
    Markdown,
    Html,
    JsonLines,

    /// <summary>None that holds an article; the reason is told beside it.</summary>
    Unreadable,
}

/// <param name="Problem">What the file is instead, where it is unreadable.</param>
internal readonly record struct Sniffed(InputFormat Format, string? Problem = null, string? Advice = null);

/// <summary>Tells the format of a file by its first bytes, and by its name only where the bytes leave it open.</summary>
internal static class FormatSniffer
{
    private const int TextHead = 4096;

    private static readonly (byte[] Magic, string Kind)[] _magics =
    [
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ("RIFF"u8.ToArray(), "an image, sound or video file"),
        ("%PDF-"u8.ToArray(), "a PDF file"),
        ([0x50, 0x4B, 0x03, 0x04], "an archive or an office document"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
        ([0x1F, 0x8B], "a compressed file"),
        ("BZh"u8.ToArray(), "a compressed file"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "a compressed file"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a compressed file"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ("SQLite format 3"u8.ToArray(), "a database"),
        ("{\\rtf"u8.ToArray(), "a rich-text document"),
    ];

    public static Sniffed Sniff(ReadOnlySpan<byte> head, string path)
    {
        foreach (var (magic, kind) in _magics)
            if (head.StartsWith(magic)) return Unreadable($"is {kind}, not an article", "leave it out, or save its text as a text file");
        var wide = TextDecoder.ByWideEncoding(head);
        if (wide is null && IsBinary(head)) return Unreadable("is a binary file, not an article", "leave it out");
        var encoding = wide ?? Encoding.Latin1;
        var text = encoding.GetString(head[..Math.Min(head.Length, TextHead)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.StartsWith("ï»¿", StringComparison.Ordinal)) text = text[3..].TrimStart();
        return OfText(text, Path.GetExtension(path).ToLowerInvariant());
    }

    private static Sniffed OfText(string head, string ending)
    {
        if (StartsHtml(head) || ending is ".html" or ".htm" or ".xhtml" && head.Contains('<', StringComparison.Ordinal)) return new Sniffed(InputFormat.Html);
        if (head.StartsWith("<?xml", StringComparison.Ordinal))
            return Unreadable("is XML, but no web page", "save the article as HTML or as text");
        var first = FirstLine(head);
        if (head.StartsWith('{') && (IsStartOfObject(first) || ending is ".jsonl" or ".ndjson")) return OfJson(first);
        if (head.StartsWith('[') && ending == ".json") return SeveralLines;
        if (ending is ".jsonl" or ".ndjson") return new Sniffed(InputFormat.JsonLines);
        var isMarkdown = FrontMatter.Starts(head) || ending is ".md" or ".markdown" or ".mdown";
        return new Sniffed(isMarkdown ? InputFormat.Markdown : InputFormat.PlainText);
    }

    private static Sniffed SeveralLines { get; } =
        Unreadable("is JSON that runs over several lines", "write one JSON object a line, as in 'jq -c .'");

    private static Sniffed OfJson(ReadOnlySpan<char> firstLine) =>
        firstLine[1..].Trim().IsEmpty ? SeveralLines : new Sniffed(InputFormat.JsonLines);

    private static bool IsStartOfObject(ReadOnlySpan<char> line) => line[1..].TrimStart() is "" or ['"' or '}', ..];

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
        foreach (var b in head)
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B)) controls++;
        return controls > 3 && controls * 50 > head.Length;
    }

    private static Sniffed Unreadable(string problem, string advice) => new(InputFormat.Unreadable, problem, advice);
}
