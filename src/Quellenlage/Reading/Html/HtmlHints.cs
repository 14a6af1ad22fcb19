using AngleSharp.Dom;
using Quellenlage.Resources;

namespace Quellenlage.Reading.Html;

/// <summary>What tags, classes and ids say of the text below an element.</summary>
internal static class HtmlHints
{
    private static readonly WordList _words = WordList.Load("reading/html-hints");

    public static (Region Region, bool IsCertain) Of(IElement element)
    {
        if (OfTag(element) is var region && region != Region.Unknown) return (region, true);
        if (element.GetAttribute("itemprop") == "articleBody") return (Region.Content, true);
        var byName = OfNames(element.ClassName);
        return (byName != Region.Unknown ? byName : OfNames(element.Id), false);
    }

    private static Region OfTag(IElement element) => element.LocalName switch
    {
        "nav" or "footer" or "aside" or "form" or "button" or "dialog" or "menu" or "select" => Region.Boilerplate,
        "figcaption" or "caption" => Region.Caption,
        "article" or "main" => Region.Content,
        _ => element.GetAttribute("role") switch
        {
            "navigation" or "banner" or "contentinfo" or "complementary" or "search" or "dialog" or "menu" or "menubar" => Region.Boilerplate,
            "main" or "article" => Region.Content,
            _ => Region.Unknown,
        },
    };

    /// <summary>The strongest of the words that the names are put together from; boilerplate wins over content.</summary>
    private static Region OfNames(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > 500) return Region.Unknown;
        var found = Region.Unknown;
        Span<char> lower = stackalloc char[names.Length];
        names.AsSpan().ToLowerInvariant(lower);
        for (var i = 0; i < names.Length;)
        {
            var end = i;
            // A word ends at a sign, and where a capital follows a small letter.
            while (end < names.Length && char.IsLetter(names[end]) && !(end > i && char.IsUpper(names[end]) && char.IsLower(names[end - 1]))) end++;
            if (end > i && _words.TryGet(lower[i..end], out var entry)) found = Stronger(found, Enum.Parse<Region>(entry[1], ignoreCase: true));
            i = end > i ? end : i + 1;
        }

        return found;
    }

    private static Region Stronger(Region a, Region b) => a is Region.Unknown || b is Region.Boilerplate || a is Region.Content && b is not Region.Unknown ? b : a;
}
