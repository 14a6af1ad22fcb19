using System.Globalization;
using System.Text;
using Quellenlage.Reading.Archives;
using Quellenlage.Reading.Encodings;

namespace Quellenlage.Reading.Mail;

/// <summary>A message or a part of one: its fields by names in lower case, and either parts or content.</summary>
internal sealed class MailPart
{
    private const int MaximalDepth = 10;
    private const int MaximalParts = 300;
    private readonly Dictionary<string, string> _fields;
    private readonly ReadOnlyMemory<byte> _body;

    private MailPart(Dictionary<string, string> fields, ReadOnlyMemory<byte> body) => (_fields, _body) = (fields, body);

    /// <summary>The parts of a part that is made of several; empty for any other.</summary>
    public List<MailPart> Parts { get; } = [];

    public string Type => ContentType.Split(';')[0].Trim().ToLowerInvariant() is { Length: > 0 } type ? type : "text/plain";

    /// <summary>The name under which an attachment was sent; empty for any other part, pictures within the text among them.</summary>
    public string FileName => this["content-disposition"] is var disposition && disposition.StartsWith("attachment", StringComparison.OrdinalIgnoreCase)
        ? Named(disposition, "filename=") ?? Named(ContentType, "name=") ?? Type : "";

    /// <summary>The field's text, its encoded words decoded; empty where there is none.</summary>
    public string this[string field] => _fields.TryGetValue(field, out var value) ? EncodedWords.Decode(value) : "";

    private string ContentType => _fields.GetValueOrDefault("content-type", "");

    public static MailPart Parse(ReadOnlyMemory<byte> bytes)
    {
        var left = MaximalParts;
        return Parse(bytes, 0, ref left);
    }

    /// <summary>The part and those within, outer before inner.</summary>
    public IEnumerable<MailPart> All() => Parts.SelectMany(static p => p.All()).Prepend(this);

    /// <summary>The content as text.</summary>
    public string Text() => TextDecoder.Decode(Content(), HttpResponseBytes.Charset(ContentType)).Text;

    private static MailPart Parse(ReadOnlyMemory<byte> bytes, int depth, ref int left)
    {
        var (fields, start) = ReadFields(bytes.Span);
        var part = new MailPart(fields, bytes[start..]);
        if (!part.Type.StartsWith("multipart/", StringComparison.Ordinal) || Boundary(part.ContentType) is not { } boundary || depth >= MaximalDepth) return part;
        foreach (var piece in Split(part._body, Encoding.Latin1.GetBytes("--" + boundary)))
        {
            if (--left < 0) break;
            part.Parts.Add(Parse(piece, depth + 1, ref left));
        }

        return part;
    }

    private byte[] Content()
    {
        var body = _body.Span;
        switch (_fields.GetValueOrDefault("content-transfer-encoding", "").Trim().ToLowerInvariant())
        {
            case "base64": return Base64(body);
            case "quoted-printable": return EncodedWords.Quoted(body, isHeader: false);
            default: return body.ToArray();
        }
    }

    /// <summary>What can be decoded; a wrong sign ends it.</summary>
    private static byte[] Base64(ReadOnlySpan<byte> body)
    {
        var letters = new byte[body.Length];
        var length = 0;
        foreach (var b in body)
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'+' or (byte)'/') letters[length++] = b;
        var padded = letters.AsSpan(0, length - length % 4);
        var bytes = new byte[length];
        System.Buffers.Text.Base64.DecodeFromUtf8(padded, bytes, out _, out var written);
        Span<byte> last = stackalloc byte[4];
        if (length % 4 >= 2)
        {
            last.Fill((byte)'=');
            letters.AsSpan(length - length % 4, length % 4).CopyTo(last);
            System.Buffers.Text.Base64.DecodeFromUtf8(last, bytes.AsSpan(written), out _, out var more);
            written += more;
        }

        return bytes[..written];
    }

    private static (Dictionary<string, string> Fields, int Start) ReadFields(ReadOnlySpan<byte> bytes)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var (at, name) = (0, "");
        while (at < bytes.Length)
        {
            var newline = bytes[at..].IndexOf((byte)'\n');
            var line = newline < 0 ? bytes[at..] : bytes.Slice(at, newline);
            at += newline < 0 ? line.Length : newline + 1;
            if (line.TrimEnd((byte)'\r').IsEmpty) break;
            var text = Encoding.UTF8.GetString(line).TrimEnd('\r');
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (text[0] is ' ' or '\t')
            {
                if (name.Length > 0 && fields[name].Length < 1 << 16) fields[name] += " " + text.Trim();
            }
            else if (colon > 0 && fields.Count < 500)
            {
                name = text[..colon].Trim().ToLowerInvariant();
                fields.TryAdd(name, text[(colon + 1)..].Trim());
            }
        }

        return (fields, at);
    }

    private static string? Boundary(string contentType) => Named(contentType, "boundary=");

    /// <summary>The value behind a name in a field, without its quotation marks; null where there is none.</summary>
    private static string? Named(string field, string name)
    {
        var at = field.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var value = field.AsSpan(at + name.Length);
        if (value is ['"', ..]) return value[1..].IndexOf('"') is > 0 and var close ? value.Slice(1, close).ToString() : null;
        var end = value.IndexOfAny(" ;\t");
        return (end < 0 ? value : value[..end]).ToString() is { Length: > 0 } boundary ? boundary : null;
    }

    /// <summary>The pieces between lines that start with the boundary.</summary>
    private static List<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> body, byte[] boundary)
    {
        var pieces = new List<ReadOnlyMemory<byte>>();
        var (start, at) = (-1, 0);
        while (at < body.Length)
        {
            var next = body.Span[at..].IndexOf(boundary);
            if (next < 0) break;
            next += at;
            at = next + boundary.Length;
            if (next > 0 && body.Span[next - 1] != (byte)'\n') continue;
            if (start >= 0) pieces.Add(body[start..next]);
            var line = body.Span[at..].IndexOf((byte)'\n');
            if (body.Span[at..].StartsWith("--"u8) || line < 0) return pieces;
            start = at + line + 1;
        }

        // Without its last boundary a message was cut off; what is there counts.
        if (start >= 0) pieces.Add(body[start..]);
        return pieces;
    }
}
