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
}

/// <summary>One element that lays out text.</summary>
internal sealed class HtmlBox(int parent, string tag, Region region, bool isCertain)
{
    /// <summary>The number of the enclosing box; -1 for the outermost.</summary>
    public int Parent { get; } = parent;

    public string Tag { get; } = tag;

    public Region Region { get; set; } = region;

    /// <summary>True where the tag says so, or markup meant for programs; false where only a class or id does.</summary>
    public bool IsCertain { get; } = isCertain;

    /// <summary>How much running text lies below, in characters.</summary>
    public double Mass { get; set; }
}

/// <summary>A paragraph, heading, list item or the like, as a reader sees it.</summary>
/// <param name="Text">White space collapsed; line breaks within are <c>\n</c>.</param>
/// <param name="LinkLength">Characters that belong to links.</param>
/// <param name="Box">The number of the box that it stands in.</param>
/// <param name="Heading">1 to 6; 0 for anything but a heading.</param>
internal sealed record HtmlBlock(string Text, int LinkLength, int Box, int Heading)
{
    public double LinkShare => Text.Length == 0 ? 0 : (double)LinkLength / Text.Length;
}
