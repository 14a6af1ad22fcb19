using Quellenlage.Text;

namespace Quellenlage.Reading;

/// <summary>What a stretch of an article's text is to a reader.</summary>
public enum ZoneKind : byte
{
    Body,
    Headline,
    Teaser,
    Caption,
    Byline,

    /// <summary>Not part of the article: front matter, header lines, consent boxes, adverts, image markup. Nothing is taken from it.</summary>
    Boilerplate,

    /// <summary>Links to other articles. Nothing is taken from it.</summary>
    Related,
}

public readonly record struct Zone(ZoneKind Kind, TextSpan Span)
{
    /// <summary>True where the article itself speaks, so that statements may be taken from it.</summary>
    public bool IsContent => Kind is not (ZoneKind.Boilerplate or ZoneKind.Related);
}
