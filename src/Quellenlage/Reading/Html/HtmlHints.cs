using Quellenlage.Reading.Html.Tree;
using Quellenlage.Resources;

namespace Quellenlage.Reading.Html;

/// <summary>What tags, classes and ids say of the text below an element.</summary>
internal static class HtmlHints
{
    private const int MaximalRemembered = 4_096;

    [ThreadStatic]
    private static Dictionary<string, Region>? _remembered;

    private static readonly WordList _words = WordList.Load("reading/html-hints");
    private static readonly (string Word, TimeKind Kind)[] _timeWords = [("publish", TimeKind.Published), ("updated", TimeKind.Changed), ("modified", TimeKind.Changed)];

    public static (Region Region, bool IsCertain) Of(HtmlElement element)
    {
        // Boxes that lead to other articles are often articles themselves, and named what they are.
        if (OfTag(element) is var region && region != Region.Unknown)
            return region == Region.Content && Remembered(element.ClassName) == Region.Card ? (Region.Card, false) : (region, true);
        if (element.GetAttribute("itemprop") == "articleBody") return (Region.Content, true);
        var byName = Remembered(element.ClassName);
        if (byName == Region.Unknown && element.LocalName.Contains('-', StringComparison.Ordinal)) byName = Remembered(element.LocalName);
        // The id of a heading is made from its words.
        return (byName != Region.Unknown || IsHeading(element) ? byName : OfNames(element.Id), false);
    }

    /// <summary>What a time element says of itself, by its property or its class; published where it says both.</summary>
    public static TimeKind KindOfTime(HtmlElement time)
    {
        if (time.HasAttribute("pubdate")) return TimeKind.Published;
        var kind = TimeKind.Unknown;
        foreach (var names in (ReadOnlySpan<string?>)[time.GetAttribute("itemprop"), time.GetAttribute("property"), time.ClassName])
            foreach (var (word, own) in _timeWords)
                if (names?.Contains(word, StringComparison.OrdinalIgnoreCase) == true && own > kind) kind = own;
        return kind;
    }

    private static bool IsHeading(HtmlElement element) => element.LocalName is ['h', >= '1' and <= '6'];

    /// <summary>Pages, and pages of one outlet, give the same classes over and over.</summary>
    private static Region Remembered(string? names)
    {
        if (string.IsNullOrEmpty(names)) return Region.Unknown;
        var known = _remembered ??= new Dictionary<string, Region>(StringComparer.Ordinal);
        if (known.TryGetValue(names, out var region)) return region;
        if (known.Count >= MaximalRemembered) known.Clear();
        return known[names] = OfNames(names);
    }

    private static Region OfTag(HtmlElement element) => element.LocalName switch
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
        // All words one after the other, so that two neighbours read as one: news-letter.
        Span<char> letters = stackalloc char[names.Length];
        var (length, before, word) = (0, 0, 0);
        for (var i = 0; i <= names.Length; i++)
        {
            // Names for scripts tell what happens on a click, not what the text is.
            if (i < names.Length && (i == 0 || char.IsWhiteSpace(names[i - 1])) && names.AsSpan(i) is ['j', 's', '-' or '_', ..])
                while (i < names.Length && !char.IsWhiteSpace(names[i])) i++;
            var isLetter = i < names.Length && char.IsLetter(names[i]);
            var startsWord = isLetter && length > word && char.IsUpper(names[i]) && char.IsLower(names[i - 1]);
            if ((!isLetter || startsWord) && length > word)
            {
                var pair = before < word ? OfWord(letters[before..length]) : null;
                if (pair != Region.Unknown) found = Stronger(found, Stronger(OfWord(letters[word..length]) ?? Region.Unknown, pair ?? Region.Unknown));
                (before, word) = (word, length);
            }

            // Names end at spaces; only words of one name belong together.
            if (i < names.Length && char.IsWhiteSpace(names[i])) before = word;
            if (isLetter) letters[length++] = char.ToLowerInvariant(names[i]);
        }

        return found;
    }

    private static Region? OfWord(ReadOnlySpan<char> word) => _words.TryGet(word, out var entry) ? Enum.Parse<Region>(entry[1], ignoreCase: true) : null;

    private static Region Stronger(Region a, Region b) => a is Region.Unknown or Region.Card && b is not Region.Unknown || b is Region.Boilerplate or Region.Paywall && a is not Region.Boilerplate || a is Region.Content && b is not (Region.Unknown or Region.Card) ? b : a;
}
