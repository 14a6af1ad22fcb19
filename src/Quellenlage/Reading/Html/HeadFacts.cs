using Quellenlage.Reading.Html.Tree;
using Quellenlage.Resources;

namespace Quellenlage.Reading.Html;

/// <summary>Reads what a page states for programs, in one pass over its elements.</summary>
internal static class HeadFacts
{
    // More statements of one kind than any page needs; each is compared with every block.
    private const int MaximalFacts = 12;
    private static readonly WordList _metas = WordList.Load("reading/html-metas");

    public static PageFacts Read(HtmlTree page)
    {
        var facts = new PageFacts();
        var (metas, markup) = (new List<(string Field, PageFact Fact, int Rank)>(), new PageFacts());
        foreach (var element in Elements(page))
        {
            switch (element.LocalName)
            {
                case "script" when element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true:
                    JsonLd.Read(OwnText(element), facts);
                    break;
                case "meta": ReadMeta(element, metas); break;
                case "link" when element.GetAttribute("rel") == "canonical": Add(markup.Urls, element.GetAttribute("href"), "canonical link"); break;
                case "title" when element.ParentElement?.LocalName == "head": Add(markup.Headlines, OwnText(element), "title tag"); break;
                case "html": facts.Language ??= element.GetAttribute("lang"); break;
                default: ReadItem(element, markup); break;
            }
        }

        foreach (var (field, fact, _) in metas.OrderBy(static m => m.Rank))
            if (field == "tier") facts.IsForSubscribers |= fact.Value.Equals("locked", StringComparison.OrdinalIgnoreCase);
            else ListOf(facts, field)?.Add(fact);
        Join(facts, markup);
        for (var i = 0; i < facts.Headlines.Count; i++) facts.Headlines[i] = facts.Headlines[i] with { Value = string.Join(' ', facts.Headlines[i].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) };
        foreach (var list in (List<PageFact>[])[facts.Headlines, facts.Dates, facts.Updates, facts.Outlets, facts.Authors, facts.Teasers, facts.Urls])
            if (list.Count > MaximalFacts) list.RemoveRange(MaximalFacts, list.Count - MaximalFacts);
        return facts;
    }

    private static IEnumerable<HtmlElement> Elements(HtmlTree page) => page.Root is { } root ? root.Descendants().OfType<HtmlElement>().Prepend(root) : [];

    private static void ReadMeta(HtmlElement meta, List<(string, PageFact, int)> metas)
    {
        var content = meta.GetAttribute("content");
        if (string.IsNullOrWhiteSpace(content)) return;
        foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop"])
        {
            if (meta.GetAttribute(attribute) is not { } name || !_metas.TryGet(name.Trim().ToLowerInvariant(), out var entry)) continue;
            metas.Add((entry[1], new PageFact(content.Trim(), $"meta {entry.Word}"), entry.Line));
            return;
        }
    }

    private static void ReadItem(HtmlElement element, PageFacts facts)
    {
        if ((element.GetAttribute("itemprop") ?? element.GetAttribute("property")) is { Length: > 0 } names) ItemProps.Read(element, names, facts);
        else if (element.LocalName == "a" && element.GetAttribute("rel") is "author") Add(facts.Authors, OwnText(element), "author link");
    }

    private static List<PageFact>? ListOf(PageFacts facts, string field) => field switch
    {
        "title" => facts.Headlines,
        "date" => facts.Dates,
        "weak-date" => facts.WeakDates,
        "updated" => facts.Updates,
        "outlet" => facts.Outlets,
        "author" => facts.Authors,
        "teaser" => facts.Teasers,
        "url" => facts.Urls,
        _ => null,
    };

    private static void Join(PageFacts facts, PageFacts markup)
    {
        facts.Headlines.AddRange(markup.Headlines);
        facts.Dates.AddRange(markup.Dates);
        facts.Updates.AddRange(markup.Updates);
        facts.Outlets.AddRange(markup.Outlets);
        facts.Authors.AddRange(markup.Authors);
        facts.Urls.AddRange(markup.Urls);
    }

    private static void Add(List<PageFact> facts, string? value, string basis)
    {
        if (!string.IsNullOrWhiteSpace(value)) facts.Add(new PageFact(value.Trim(), basis));
    }

    /// <summary>The text directly below the element.</summary>
    private static string OwnText(HtmlElement element) => string.Concat(element.ChildNodes.OfType<HtmlText>().Select(static t => t.Data));
}
