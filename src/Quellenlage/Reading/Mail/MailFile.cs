using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Quellenlage.Reading.Archives;
using Quellenlage.Reading.Encodings;
using Quellenlage.Reading.Formats;
using Quellenlage.Reading.Inputs;
using Quellenlage.Reading.Metadata;
using Quellenlage.Reading.Parts;
using Quellenlage.Text;

namespace Quellenlage.Reading.Mail;

/// <summary>Messages, such as newsletters, one a file or many in an mbox, and web pages that a browser saved as a message (MHTML).</summary>
internal static class MailFile
{
    private const string MediaType = "message/rfc822";
    private const int MaximalAttachments = 20;

    /// <summary>One message, or one saved page.</summary>
    public static ReadResult Read(InputFile input, byte[] bytes)
    {
        var message = MailPart.Parse(bytes);
        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var html = message.All().FirstOrDefault(static p => p.Type is "text/html" or "application/xhtml+xml");
        var isPage = html is not null && (message["snapshot-content-location"].Length > 0 || html["content-location"].StartsWith("http", StringComparison.OrdinalIgnoreCase));
        if (isPage)
        {
            var repaired = MojibakeRepair.Repair(html!.Text());
            var address = message["snapshot-content-location"] is { Length: > 0 } snapshot ? snapshot : html["content-location"];
            return HtmlPage.Read(input, new SourceFile(input.Path, "multipart/related", sha, "utf-8", repaired.Repairs), repaired.Text, address);
        }

        var plain = message.All().FirstOrDefault(static p => p.Type == "text/plain");
        var body = html is not null ? BodyParts.OfHtml(html.Text()) : [];
        if (!body.Any(static b => b.Kind is null)) body = plain is null ? body : BodyParts.OfText(plain.Text());
        var parts = Parts(message, body);
        if (!parts.HasText) return new ReadError(input.Path, null, "is a message without text", "leave it out");
        var article = PartsArticle.Read(input, input.Id, new SourceFile(input.Path, MediaType, sha, "utf-8", []), parts);
        return article with { Diagnostics = article.Diagnostics.AddRange(message.All().Select(static p => p.FileName).Where(static n => n.Length > 0).Take(MaximalAttachments).Select(Attachment)) };
    }

    private static Diagnostic Attachment(string name) => new("attachment", null, $"The attachment '{name}' was not read; save it as a file of its own to have it read.");

    /// <summary>The messages of an mbox, which stand one after the other behind lines that start with <c>From </c>.</summary>
    public static IEnumerable<ReadResult> ReadBox(InputFile input, ByteSource source, UnpackBudget budget)
    {
        var (line, message) = (new ArrayBufferWriter<byte>(1 << 10), new ArrayBufferWriter<byte>(1 << 14));
        var (number, isTooLong, afterEmpty) = (0, false, true);
        while (source.ReadLine(ArticleReader.MaximalBytes, line, out var tooLong))
        {
            if (afterEmpty && line.WrittenSpan.StartsWith("From "u8))
            {
                if (Finish(input, message, number, isTooLong) is { } result) yield return result;
                number++;
                isTooLong = false;
                if (++budget.Entries > UnpackBudget.MaximalEntries)
                {
                    yield return Entries.TooMany(input.Path);
                    yield break;
                }

                continue;
            }

            afterEmpty = line.WrittenSpan.TrimEnd((byte)'\r').IsEmpty;
            isTooLong |= tooLong || message.WrittenCount > ArticleReader.MaximalBytes;
            if (isTooLong) continue;
            message.Write(WithoutQuoteMark(line.WrittenSpan));
            message.Write("\n"u8);
        }

        if (Finish(input, message, number, isTooLong) is { } last) yield return last;
    }

    private static ReadOnlySpan<byte> WithoutQuoteMark(ReadOnlySpan<byte> line)
    {
        var marks = line.Length - line.TrimStart((byte)'>').Length;
        return marks > 0 && line[marks..].StartsWith("From "u8) ? line[1..] : line;
    }

    private static ReadResult? Finish(InputFile input, ArrayBufferWriter<byte> message, int number, bool isTooLong)
    {
        var bytes = message.WrittenSpan.ToArray();
        message.ResetWrittenCount();
        if (number == 0) return null;
        var id = string.Create(CultureInfo.InvariantCulture, $"{input.Id}:{number}");
        var entry = new InputFile(string.Create(CultureInfo.InvariantCulture, $"{input.Path}!/{number}"), "", id, input.Diagnostics);
        if (isTooLong) return new ReadError(entry.Path, null, $"is larger than {ArticleReader.MaximalMegabytes} MB", "leave it out");
        return Read(entry, bytes);
    }

    private static ArticleParts Parts(MailPart message, IReadOnlyList<BodyPart> body)
    {
        var (name, host) = Sender(message["from"]);
        return new ArticleParts
        {
            MediaType = MediaType,
            Format = "message",
            Headline = message["subject"],
            Body = body,
            Outlet = host is not null && OutletNames.Known(host) is { } known ? known : name,
            Published = message["date"],
            Language = message["content-language"].Split(',')[0].Trim(),
        };
    }

    /// <summary>The sender's name, and the host of the address.</summary>
    private static (string Name, string? Host) Sender(string from)
    {
        var open = from.LastIndexOf('<');
        var address = open < 0 ? from : from[(open + 1)..].TrimEnd('>', ' ');
        var at = address.LastIndexOf('@');
        return (open > 0 ? from[..open].Trim(' ', '"') : "", at < 0 ? null : address[(at + 1)..].Trim().ToLowerInvariant());
    }
}
