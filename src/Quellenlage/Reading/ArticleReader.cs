using System.Security.Cryptography;
using System.Text;
using Quellenlage.Reading.Archives;
using Quellenlage.Reading.Encodings;
using Quellenlage.Reading.Formats;
using Quellenlage.Reading.Html;
using Quellenlage.Reading.Inputs;
using Quellenlage.Reading.Mail;
using Quellenlage.Reading.Web;

namespace Quellenlage.Reading;

/// <summary>Reads inputs to articles. Bad input never throws: it yields a <see cref="ReadError"/> and costs only itself.</summary>
public static class ArticleReader
{
    internal const int MaximalMegabytes = 32;

    /// <summary>The largest file of one article, and the longest line of a JSON Lines file, in bytes.</summary>
    public const int MaximalBytes = MaximalMegabytes << 20;

    private static readonly string _tooLarge = $"is larger than {MaximalMegabytes} MB";

    /// <summary>
    /// The articles of all inputs in their order, read one after the other while the result is enumerated. Ids are unique: an article
    /// whose id was given before gets a number and a diagnostic.
    /// </summary>
    public static IEnumerable<ReadResult> ReadAll(InputList inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var ids = new ArticleIds();
        foreach (var error in inputs.Errors) yield return error;
        foreach (var input in inputs.Files)
            foreach (var result in Read(input))
                yield return result.Article is { } article ? ids.MakeUnique(article) : result;
    }

    /// <summary>The articles of one input, lazily: one, or one a line for JSON Lines. Ids may repeat within JSON Lines.</summary>
    public static IEnumerable<ReadResult> Read(InputFile input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return WebFetch.IsAddress(input.Path) && input.FullPath.Length == 0 ? ReadAddress(input, WebFetch.Default) : Read(input, ByteSource.Open(input));
    }

    /// <summary>A page, feed or file that stands on the web.</summary>
    internal static IEnumerable<ReadResult> ReadAddress(InputFile input, WebFetch web)
    {
        var fetched = web.Fetch(input.Path);
        return fetched.Error is { } error ? [error] : Read(input, ByteSource.Of(fetched.Bytes, input.Path), new UnpackBudget(), input.Path, fetched.Given);
    }

    /// <summary>As <see cref="Read(InputFile)"/>, from a source that is disposed of at the end.</summary>
    internal static IEnumerable<ReadResult> Read(InputFile input, ByteSource opened) => Read(input, opened, new UnpackBudget(), input.Path);

    /// <param name="name">What the bytes leave open of the format is told by this name.</param>
    /// <param name="given">What an archive or a server tells of the bytes; null where they come from a file.</param>
    internal static IEnumerable<ReadResult> Read(InputFile input, ByteSource opened, UnpackBudget budget, string name, Given? given = null)
    {
        using var source = opened;
        var sniffed = FormatSniffer.Sniff(source.Peek(), name);
        var any = false;
        if (source.Failure is null)
        {
            foreach (var result in Read(input, source, sniffed, budget, given))
            {
                any = true;
                yield return result;
            }
        }

        if (source.Failure is { } failure) yield return failure;
        else if (!any && sniffed.Format is not (InputFormat.Warc or InputFormat.Gzip)) yield return new ReadError(input.Path, null, "is empty", "leave it out");
        else if (!any) yield return new ReadError(input.Path, null, "holds no article", "leave it out");
    }

    /// <summary>An article from text that is at hand, as a plain text file holds it.</summary>
    public static Article FromText(string id, string text, DateOnly? published = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var repaired = MojibakeRepair.Repair(text);
        var sha = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var draft = new Draft(id, new SourceFile(id, "text/plain", sha, "utf-8", repaired.Repairs), repaired.Text);
        if (published is { } day) draft.Dates.Add(new(day, false, "given"));
        return PlainText.Read(draft);
    }

    private static IEnumerable<ReadResult> Read(InputFile input, ByteSource source, Sniffed sniffed, UnpackBudget budget, Given? given) => sniffed.Format switch
    {
        InputFormat.Unreadable => [new ReadError(input.Path, null, sniffed.Problem!, sniffed.Advice!)],
        InputFormat.JsonLines => JsonLines.Read(input, source),
        InputFormat.Gzip => GzipFile.Read(input, source, budget),
        InputFormat.Zip => ZipFile.Read(input, source, budget),
        InputFormat.Warc => WarcFile.Read(input, source, budget),
        InputFormat.Mbox => MailFile.ReadBox(input, source, budget),
        _ => ReadWhole(input, source, sniffed.Format, given),
    };

    private static IEnumerable<ReadResult> ReadWhole(InputFile input, ByteSource source, InputFormat format, Given? given)
    {
        var bytes = source.ReadToEnd(MaximalBytes);
        if (bytes is null) return [new ReadError(input.Path, null, _tooLarge, "split it, or leave it out")];
        if (source.Failure is not null) return [];
        if (format == InputFormat.Mail) return [MailFile.Read(input, bytes)];
        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var decoded = TextDecoder.Decode(bytes, format is InputFormat.Html or InputFormat.Xml ? HtmlCharset.Declared(bytes) ?? given?.Charset : given?.Charset);
        if (string.IsNullOrWhiteSpace(decoded.Text)) return [];
        var repaired = MojibakeRepair.Repair(decoded.Text);
        var mediaType = format switch { InputFormat.Markdown => "text/markdown", InputFormat.Html => "text/html", _ => "text/plain" };
        var file = new SourceFile(input.Path, mediaType, sha, decoded.Encoding, [.. decoded.Notes, .. repaired.Repairs]);
        switch (format)
        {
            case InputFormat.Html: return [HtmlPage.Read(input, file, repaired.Text, given?.Url)];
            case InputFormat.Xml: return PartsFile.Xml(input, file, repaired.Text);
            case InputFormat.Json: return PartsFile.Json(input, file, repaired.Text);
            default: break;
        }

        var draft = new Draft(input.Id, file, repaired.Text) { Url = given?.Url };
        draft.Diagnostics.AddRange(input.Diagnostics);
        return [PlainText.Read(draft)];
    }
}
