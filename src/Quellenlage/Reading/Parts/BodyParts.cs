using Quellenlage.Reading.Html;
using Quellenlage.Reading.Html.Tree;

namespace Quellenlage.Reading.Parts;

/// <summary>The paragraphs of a body that is given as markup or as text.</summary>
internal static class BodyParts
{
    /// <summary>The blocks of a fragment of HTML; as text without its tags where the markup is beyond bounds.</summary>
    public static IReadOnlyList<BodyPart> OfHtml(string html)
    {
        if (html.AsSpan().IndexOfAny('<', '&') < 0) return OfText(html);
        if (HtmlGuard.Problem(html) is not null) return [];
        using var tree = HtmlTree.Parse("<!DOCTYPE html><body>" + html);
        var page = HtmlWalk.Of(tree);
        var main = new MainContent(page, -1);
        return [.. Enumerable.Range(0, page.Blocks.Count).Select(i => new BodyPart(page.Blocks[i].Text, KindOf(page.Blocks[i], i, main)))];
    }

    /// <summary>The paragraphs of plain text, told by empty lines, or where there are none, by line ends.</summary>
    public static IReadOnlyList<BodyPart> OfText(string text)
    {
        text = text.ReplaceLineEndings("\n").Trim();
        var separator = text.Contains("\n\n", StringComparison.Ordinal) ? "\n\n" : "\n";
        return [.. text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static p => new BodyPart(p, null))];
    }

    /// <summary>What a reader sees of a fragment, in one line.</summary>
    public static string Line(string? html) =>
        string.IsNullOrWhiteSpace(html) ? "" : string.Join(' ', OfHtml(html.Trim()).Select(static b => b.Text.ReplaceLineEndings(" "))).Trim();

    private static ZoneKind? KindOf(HtmlBlock block, int i, MainContent main)
    {
        var region = main.RegionOf(i);
        if (main.IsDark(i)) return region == Region.Related ? ZoneKind.Related : ZoneKind.Boilerplate;
        if (block.IsLink) return block.Text.Length >= 30 ? ZoneKind.Related : ZoneKind.Boilerplate;
        return region == Region.Caption ? ZoneKind.Caption : null;
    }
}
