using Quellenlage.Reading.Html.Tree;

namespace Quellenlage.Reading.Html;

/// <summary>What an element says of the text below it, by its tag, its class or its id.</summary>
internal enum Region : byte
{
    Unknown,
    Content,
    Boilerplate,
    Related,
    Caption,
    Byline,
    Teaser,

    /// <summary>The line above a headline.</summary>
    Kicker,

    /// <summary>What asks for a subscription before the rest may be read.</summary>
    Paywall,

    /// <summary>A box of its own, which leads to another article if a link is its title.</summary>
    Card,
}

/// <summary>One element that lays out text.</summary>
internal sealed class HtmlBox(int parent, HtmlElement element, Region region, bool isCertain)
{
    /// <summary>The number of the enclosing box; -1 for the outermost.</summary>
    public int Parent { get; } = parent;

    public HtmlElement Element { get; } = element;

    public Region Region { get; set; } = region;

    /// <summary>True where the tag says so, or markup meant for programs; false where only a class or id does.</summary>
    public bool IsCertain { get; } = isCertain;

    public bool IsDark => Region is Region.Boilerplate or Region.Related;

    /// <summary>The blocks that lie below, as a half-open range of their numbers.</summary>
    public int FirstBlock { get; set; } = int.MaxValue;

    public int EndBlock { get; set; }

    public int BlockCount => Math.Max(0, EndBlock - FirstBlock);

    /// <summary>How much running text lies below, in characters, dark regions left out.</summary>
    public double Mass { get; set; }

    /// <summary>As <see cref="Mass"/>, as if nothing were known of regions.</summary>
    public double RawMass { get; set; }

    /// <summary>All text below, in characters.</summary>
    public int Length { get; set; }
}

/// <summary>A paragraph, heading, list item or the like, as a reader sees it.</summary>
/// <param name="Text">White space collapsed; line breaks within are <c>\n</c>.</param>
/// <param name="LinkLength">Characters that belong to links.</param>
/// <param name="Box">The number of the box that it stands in.</param>
/// <param name="Heading">1 to 6; 0 for anything but a heading.</param>
internal sealed record HtmlBlock(string Text, int LinkLength, int Box, int Heading)
{
    public double LinkShare => Text.Length == 0 ? 0 : (double)LinkLength / Text.Length;

    /// <summary>Where in a heading the headline starts, behind the line above it; 0 where it holds none.</summary>
    public int TitleStart { get; init; }

    /// <summary>Long enough and with few enough links to be told, not listed.</summary>
    public bool IsRunning => Text.Length >= 50 && LinkShare <= 0.4;

    public double Mass => IsRunning ? Text.Length * (1 - LinkShare) : 0;

    /// <summary>A text that is nearly all link: a title of another page, a button, an item of a list of links, or such a list.</summary>
    public bool IsLink => LinkShare > (Text.Length < 250 ? 0.65 : 0.8);
}
