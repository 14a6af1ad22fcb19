using System.Text;
using Quellenlage.Reading.Html;
using Quellenlage.Reading.Html.Tree;
using Quellenlage.Reading.Metadata;
using Quellenlage.Reading.Zones;
using Quellenlage.Text;

namespace Quellenlage.Reading.Formats;

/// <summary>
/// A web page: its text is what a reader sees, in reading order, blocks separated by an empty line; what is not the article is kept and
/// marked as boilerplate or related links.
/// </summary>
internal static class HtmlPage
{
    /// <summary>The article; an error where the markup could not be parsed within bounds, or shows nothing.</summary>
    public static ReadResult Read(InputFile input, SourceFile source, string html, string? address = null)
    {
        var slim = HtmlSlim.Of(html);
        if (HtmlGuard.Problem(slim) is { } problem) return new ReadError(source.Path, null, problem, "save the article's text as a text file");
        using var tree = HtmlTree.Parse(slim);
        var page = HtmlWalk.Of(tree);
        var facts = HeadFacts.Read(tree);
        SiteNames.Learn(facts, page.Blocks);
        var main = new MainContent(page, HeadlineChoice.Anchor(facts, page.Blocks), facts.IsLiveBlog);
        var headline = HeadlineChoice.Of(facts, page.Blocks, main);
        var regions = BlockRegions.Of(page.Blocks, main, facts, headline.Block);
        var stated = Stated(facts, page.Blocks, regions, headline.Block, html);
        if (page.Blocks.Count + stated.Count == 0) return new ReadError(source.Path, null, "is a web page without text", HasFrames(tree) ? "save the frame that holds the article" : "leave it out, or save it once it is loaded");

        var paragraphs = Paragraphs(page.Blocks.Select(static b => b.Text).Concat(stated), out var text);
        var spans = paragraphs.ConvertAll(static p => p.Span);
        var draft = new Draft(input.Id, source, text) { MayStartWithHeadline = false };
        draft.Diagnostics.AddRange(input.Diagnostics);
        MarkZones(draft, page.Blocks, spans, regions, headline, facts);
        if (stated.Count > 0)
        {
            DropRepeated(draft, page.Blocks, spans, headline.Block, stated);
            draft.Diagnostics.Add(new Diagnostic("text-from-data", null, "The page shows little or nothing of the text; it was taken from the data that the page carries for its scripts."));
        }

        TakeFacts(draft, facts, headline, spans, address);
        if (facts.IsForSubscribers || main.HasPaywall) draft.Diagnostics.Add(new Diagnostic("paywalled", null, "The page says that it is for subscribers; what was read may be only its start."));
        PageDates.Take(draft, facts, page, main, headline.Block);
        draft.Entries.AddRange(LiveBlog.Entries(facts, paragraphs, page.Times.Where(t => t.Block < page.Blocks.Count && main.IsInside(t.Block) && !main.IsRelated(t.Block)).Select(static t => (t.Block, t.Value))));
        return ArticleBuilder.Build(draft);
    }

    /// <summary>Paragraphs that the page states for its scripts, and does not show.</summary>
    private static bool HasFrames(HtmlTree tree) => tree.Root is { } root && root.Descendants().Any(static n => n is HtmlElement { LocalName: "frameset" });

    private static IReadOnlyList<string> Stated(PageFacts facts, List<HtmlBlock> blocks, Region[] regions, int headline, string html)
    {
        if (facts.Entries.Count > 0) return [.. LiveBlog.Unshown(facts, blocks)];
        var shown = 0;
        for (var i = 0; i < blocks.Count; i++)
            if (i != headline && regions[i] is not (Region.Boilerplate or Region.Related or Region.Byline)) shown += blocks[i].Text.Length;
        return StatedBody.Of(facts, shown, html);
    }

    /// <summary>What a page shows of the text that it states as well would be said twice.</summary>
    private static void DropRepeated(Draft draft, List<HtmlBlock> blocks, List<TextSpan> spans, int headline, IReadOnlyList<string> stated)
    {
        for (var i = 0; i < blocks.Count; i++)
            if (i != headline && blocks[i].IsRunning && stated.Any(s => s.Contains(blocks[i].Text, StringComparison.Ordinal))) draft.Zones.Mark(spans[i], ZoneKind.Boilerplate);
    }

    private static List<(string Text, TextSpan Span)> Paragraphs(IEnumerable<string> paragraphs, out string text)
    {
        var (all, joined) = (new List<(string, TextSpan)>(), new StringBuilder());
        foreach (var paragraph in paragraphs)
        {
            if (joined.Length > 0) joined.Append("\n\n");
            all.Add((paragraph, new TextSpan(joined.Length, joined.Length + paragraph.Length)));
            joined.Append(paragraph);
        }

        text = joined.ToString();
        return all;
    }

    private static void MarkZones(Draft draft, List<HtmlBlock> blocks, List<TextSpan> spans, Region[] regions, HeadlineChoice headline, PageFacts facts)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i == headline.Block) MarkHeadline(draft, spans[i], headline.Span);
            else if (facts.Teasers.Exists(t => IsTeaser(blocks[i].Text, t.Value))) draft.Zones.Mark(spans[i], ZoneKind.Teaser);
            else MarkRegion(draft, spans[i], regions[i]);
        }
    }

    private static void MarkHeadline(Draft draft, TextSpan block, TextSpan title)
    {
        draft.Zones.Mark(Within(block, title), ZoneKind.Headline);
        draft.Zones.Mark(block, ZoneKind.Boilerplate);
    }

    private static TextSpan Within(TextSpan block, TextSpan part) => new(block.Start + part.Start, block.Start + part.End);

    private static void MarkRegion(Draft draft, TextSpan span, Region region)
    {
        var credit = PictureCredits.StartOf(draft.Text.AsSpan(span.Start, span.Length), region == Region.Caption);
        if (credit >= 0) draft.Zones.Mark(span with { Start = span.Start + credit }, ZoneKind.Boilerplate);
        if (KindOf(region) is { } kind) draft.Zones.Mark(span, kind);
    }

    /// <summary>The block is the teaser that the page states, which may be cut off there.</summary>
    private static bool IsTeaser(string block, string teaser)
    {
        teaser = teaser.TrimEnd('.', '…', ' ', ']', '[');
        return teaser.Length >= 40 && block.Length <= teaser.Length + 400 && block.Length <= 700 && block.StartsWith(teaser, StringComparison.Ordinal);
    }

    private static ZoneKind? KindOf(Region region) => region switch
    {
        Region.Boilerplate => ZoneKind.Boilerplate,
        Region.Related => ZoneKind.Related,
        Region.Caption => ZoneKind.Caption,
        Region.Byline => ZoneKind.Byline,
        Region.Teaser => ZoneKind.Teaser,
        _ => null,
    };

    private static void TakeFacts(Draft draft, PageFacts facts, HeadlineChoice headline, List<TextSpan> spans, string? address)
    {
        if (headline.Text.Length > 0)
            draft.Headline = new ArticleField(headline.Text, headline.Block < 0 ? null : Within(spans[headline.Block], headline.Span), headline.Basis);
        draft.Url = facts.Urls.Select(static u => u.Value).FirstOrDefault(static u => UrlClues.Host(u) is not null) ?? (address is not null && UrlClues.Host(address) is not null ? address : null);
        if (facts.Outlets.Count > 0) draft.Outlet = new ArticleField(facts.Outlets[0].Value, null, facts.Outlets[0].Basis);
        if (draft.Url is { } url && OutletNames.Known(UrlClues.Host(url)!) is { } known)
            draft.Outlet = new ArticleField(known, null, $"host of the address: {UrlClues.Host(url)}");
        var author = facts.Authors.Find(static a => UrlClues.Host(a.Value) is null);
        if (author.Value is { Length: > 0 } name) draft.Byline = new ArticleField(name, SpanOf(draft, name), author.Basis);
        if (facts.Language is { Length: >= 2 and <= 12 } language) draft.DeclaredLanguage = new ArticleField(language, null, "lang attribute");
    }

    private static TextSpan? SpanOf(Draft draft, string name)
    {
        var at = draft.Text.IndexOf(name, StringComparison.Ordinal);
        return at < 0 ? null : new TextSpan(at, at + name.Length);
    }
}
