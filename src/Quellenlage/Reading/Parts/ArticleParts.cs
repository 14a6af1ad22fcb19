namespace Quellenlage.Reading.Parts;

/// <summary>A paragraph of a body, and what it is; null for the text itself.</summary>
internal readonly record struct BodyPart(string Text, ZoneKind? Kind);

/// <summary>One article as a format gives it that tells its fields apart: a feed's item, an agency's report. Everything but the body may be missing.</summary>
internal sealed record ArticleParts
{
    /// <summary>The id that the input gives; empty where it gives none.</summary>
    public string Id { get; init; } = "";

    public required string MediaType { get; init; }

    /// <summary>The name of the format, for the basis of each field: <c>RSS</c>.</summary>
    public required string Format { get; init; }

    public string Headline { get; init; } = "";

    public string Teaser { get; init; } = "";

    public IReadOnlyList<BodyPart> Body { get; init; } = [];

    public string Byline { get; init; } = "";

    public string Outlet { get; init; } = "";

    public string Url { get; init; } = "";

    public string Published { get; init; } = "";

    public string Updated { get; init; } = "";

    public string Language { get; init; } = "";

    /// <summary>Who supplied the text.</summary>
    public IReadOnlyList<string> Credits { get; init; } = [];

    public bool HasText => Headline.Length > 0 || Teaser.Length > 0 || Body.Any(static b => b.Text.Length > 0);
}
