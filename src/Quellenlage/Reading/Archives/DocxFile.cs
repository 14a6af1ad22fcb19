using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Quellenlage.Reading.Parts;

namespace Quellenlage.Reading.Archives;

/// <summary>A Word document: its paragraphs, the title by its style, author and date from its properties.</summary>
internal static class DocxFile
{
    private const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static ReadResult Read(InputFile input, IReadOnlyList<ZipArchiveEntry> entries, UnpackBudget budget)
    {
        var bytes = Bytes(entries, "word/document.xml", budget, out var failure);
        if (bytes is null) return failure ?? new ReadError(input.Path, null, "is a damaged Word document", "get the file once more");
        if (XmlTree.Load(Encoding.UTF8.GetString(bytes), out var problem) is not { } root) return new ReadError(input.Path, null, problem ?? "is a damaged Word document", "save it as a text file");
        var properties = Bytes(entries, "docProps/core.xml", budget, out _) is { } core ? XmlTree.Load(Encoding.UTF8.GetString(core), out _) : null;
        var source = new SourceFile(input.Path, MediaType, Convert.ToHexStringLower(SHA256.HashData(bytes)), "utf-8", []);
        var paragraphs = root.Descendants("p").Select(static p => (Text: TextOf(p), Style: StyleOf(p))).Where(static p => p.Text.Length > 0).ToList();
        if (paragraphs.Count == 0) return new ReadError(input.Path, null, "is a Word document without text", "leave it out");
        var title = paragraphs.FindIndex(static p => IsTitle(p.Style));
        var parts = new ArticleParts
        {
            MediaType = MediaType,
            Format = "Word",
            Headline = title >= 0 && title < 5 ? paragraphs[title].Text : "",
            Body = [.. paragraphs.Where((_, i) => i != title || title >= 5).Select(static p => new BodyPart(p.Text, null))],
            Byline = properties.Text("creator"),
            Published = properties.Text("created"),
            Language = properties.Text("language"),
        };
        return PartsArticle.Read(input, input.Id, source, parts);
    }

    private static byte[]? Bytes(IReadOnlyList<ZipArchiveEntry> entries, string name, UnpackBudget budget, out ReadError? failure)
    {
        failure = null;
        var entry = entries.FirstOrDefault(e => e.FullName == name);
        if (entry is null || ZipFile.OpenEntry(entry, budget) is not { } stream) return null;
        using var source = Inputs.ByteSource.Of(stream, name);
        var bytes = source.ReadToEnd(ArticleReader.MaximalBytes);
        failure = source.Failure;
        return failure is null ? bytes : null;
    }

    private static string StyleOf(XElement paragraph) => paragraph.Element("pPr")?.Element("pStyle").Attribute("val", "") ?? "";

    /// <summary>Word's names of styles are of the language that it was set up in; their ids start alike.</summary>
    private static bool IsTitle(string style) => style is "Title" or "Titel" or "Heading1" or "berschrift1" or "Überschrift1";

    /// <summary>Text, tabs and line breaks of a paragraph, without what was deleted; its own only, not of paragraphs in boxes within.</summary>
    private static string TextOf(XElement paragraph)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants())
        {
            if (element.Ancestors("p").First() != paragraph) continue;
            switch (element.Name.LocalName)
            {
                case "t": text.Append(element.Value); break;
                case "tab" when element.Parent?.Name.LocalName == "r": text.Append('\t'); break;
                case "br" or "cr": text.Append('\n'); break;
                default: break;
            }
        }

        return text.ToString().Trim();
    }
}
