namespace Quellenlage.Reading.Html;

/// <summary>A value that a page states, and where.</summary>
internal readonly record struct PageFact(string Value, string Basis);

/// <summary>What a page states of its article for programs: JSON-LD first, then OpenGraph and meta tags; the strongest of each kind first.</summary>
internal sealed class PageFacts
{
    public List<PageFact> Headlines { get; } = [];

    public List<PageFact> Dates { get; } = [];

    /// <summary>Dates of which it is not told whether the page or its latest version is meant.</summary>
    public List<PageFact> WeakDates { get; } = [];

    /// <summary>When the version that was read was made.</summary>
    public List<PageFact> Updates { get; } = [];

    public List<PageFact> Outlets { get; } = [];

    public List<PageFact> Authors { get; } = [];

    public List<PageFact> Teasers { get; } = [];

    public List<PageFact> Urls { get; } = [];

    /// <summary>The text of the article, with or without markup.</summary>
    public List<PageFact> Bodies { get; } = [];

    /// <summary>The entries of a live blog, in the order in which they are stated.</summary>
    public List<StatedEntry> Entries { get; } = [];

    public string? Language { get; set; }

    /// <summary>The article is made of entries, one for each piece of news.</summary>
    public bool IsLiveBlog { get; set; }

    /// <summary>The page says that not everybody may read all of it.</summary>
    public bool IsForSubscribers { get; set; }
}
