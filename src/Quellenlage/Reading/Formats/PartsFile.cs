using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Quellenlage.Reading.Parts;
using Quellenlage.Text;

namespace Quellenlage.Reading.Formats;

/// <summary>Files that hold one or several articles as XML or JSON: feeds, sitemaps, agencies' reports.</summary>
internal static class PartsFile
{
    private const int MaximalItems = 100_000;
    private static readonly JsonDocumentOptions _options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static IEnumerable<ReadResult> Xml(InputFile input, SourceFile source, string xml)
    {
        var root = XmlTree.Load(xml, out var problem);
        if (root is null) return [new ReadError(input.Path, null, problem ?? "is XML without a root", "correct the file, or save the articles' text")];
        if (root.Name.LocalName == "sitemapindex") return [new ReadError(input.Path, null, "is a list of sitemaps and holds no article", "name one of the sitemaps that it lists")];
        IEnumerable<ArticleParts>? parts = root.Name.LocalName switch
        {
            "rss" or "RDF" or "feed" or "urlset" => Feeds.Read(root),
            "newsItem" or "newsMessage" or "packageItem" => NewsMl.Read(root),
            "nitf" => [Nitf.Read(root)],
            _ => null,
        };
        if (parts is null) return [new ReadError(input.Path, null, $"is XML of a kind that is not known: <{root.Name.LocalName}>", "save the article as HTML or as text")];
        return Articles(input, source, parts);
    }

    public static IEnumerable<ReadResult> Json(InputFile input, SourceFile source, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, _options);
            // Read to the end before the document is given back.
            return [.. Articles(input, source, JsonArticles.Read(json.RootElement))];
        }
        catch (JsonException e)
        {
            var position = string.Create(CultureInfo.InvariantCulture, $"{(e.LineNumber ?? 0) + 1}");
            return [new ReadError(input.Path, position, "the file is not valid JSON", "correct the file, or write one JSON object a line")];
        }
        catch (InvalidOperationException)
        {
            return [new ReadError(input.Path, null, "a string holds half of a surrogate pair", "correct the file")];
        }
    }

    private static IEnumerable<ReadResult> Articles(InputFile input, SourceFile source, IEnumerable<ArticleParts> parts)
    {
        var any = false;
        var count = 0;
        var all = parts.Where(static p => p.HasText).Take(MaximalItems + 1).ToImmutableArray();
        foreach (var part in all)
        {
            any = true;
            if (++count > MaximalItems)
            {
                yield return new ReadError(input.Path, null, $"has more than {MaximalItems} articles", "split it; the first ones were read");
                yield break;
            }

            var id = all.Length == 1 ? input.Id : string.Create(CultureInfo.InvariantCulture, $"{input.Id}:{count}");
            yield return PartsArticle.Read(input, id, source, part);
        }

        if (!any) yield return new ReadError(input.Path, null, "holds no article that was found", "check whether it is the right file");
    }
}
