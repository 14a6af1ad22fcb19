using Quellenlage.Reading.Html.Tree;

namespace Quellenlage.Reading.Html;

/// <summary>
/// What a page states in its markup, as microdata (<c>itemprop</c>) or RDFa (<c>property</c>, among it rNews and schema.org): headline,
/// author, publisher and dates of an article.
/// </summary>
internal static class ItemProps
{
    private const int MaximalNames = 200;
    private const int MaximalValue = 300;
    private const int MaximalFacts = 12;

    /// <param name="names">The names of properties that the element stands for, parted by spaces.</param>
    public static void Read(HtmlElement element, string names, PageFacts facts)
    {
        if (names.Length > MaximalNames) return;
        foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var property = name[(name.LastIndexOf(':') + 1)..];
            if (ListOf(property, facts) is { Count: < MaximalFacts } list && IsOfArticle(element, property) && ValueOf(element, property) is { } value)
                list.Add(new PageFact(value, $"itemprop {property}"));
        }
    }

    private static List<PageFact>? ListOf(string property, PageFacts facts) => property switch
    {
        "headline" => facts.Headlines,
        "datePublished" => facts.Dates,
        "dateModified" => facts.Updates,
        "author" or "creator" => facts.Authors,
        "publisher" => facts.Outlets,
        _ => null,
    };

    /// <summary>The thing that the property belongs to is an article; for dates, nothing says that it is something else than the page.</summary>
    private static bool IsOfArticle(HtmlElement element, string property)
    {
        for (var outer = element.ParentElement; outer is not null; outer = outer.ParentElement)
            if ((outer.GetAttribute("itemtype") ?? outer.GetAttribute("typeof")) is { Length: > 0 } types)
                return property == "datePublished" || Array.Exists(types.Split(' '), static t => JsonLd.IsArticle(t[(t.LastIndexOfAny(['/', '#', ':']) + 1)..]));
        return property is "datePublished" or "dateModified";
    }

    private static string? ValueOf(HtmlElement element, string property)
    {
        var isDate = property is "datePublished" or "dateModified";
        var stated = element.GetAttribute("content") ?? (isDate ? element.GetAttribute("datetime") : null);
        if (stated is null && property is "author" or "creator" or "publisher") stated = NameWithin(element);
        var value = string.Join(' ', (stated ?? element.TextContent).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return value.Length is > 0 and <= MaximalValue ? value : null;
    }

    /// <summary>The name of a person or organisation that is described by properties of its own.</summary>
    private static string? NameWithin(HtmlElement element)
    {
        foreach (var inner in element.Descendants().OfType<HtmlElement>())
            if ((inner.GetAttribute("itemprop") ?? inner.GetAttribute("property")) is { } names && names[(names.LastIndexOf(':') + 1)..] == "name")
                return inner.GetAttribute("content") ?? inner.TextContent;
        return null;
    }
}
