using Quellenlage.Reading.Metadata;
using Quellenlage.Reading.Zones;
using Quellenlage.Text;

namespace Quellenlage.Reading;

/// <summary>An article while it is read: a format fills in what it knows, the stages that all formats share do the rest.</summary>
internal sealed class Draft(string id, SourceFile source, string text)
{
    /// <summary>So much of one article is worked on: several books, or some seconds. It bounds what one document may cost.</summary>
    public const int MaximalLength = 2_000_000;

    private const int MaximalLine = 10_000;

    public string Id { get; } = id;

    public SourceFile Source { get; } = source;

    public string Text { get; } = text;

    private static Diagnostic TooLong => new("too-long", null, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The article is longer than {MaximalLength:N0} characters; nothing was taken from what stands behind."));

    public ZoneMap Zones { get; } = ZonesOf(text);

    public ArticleField? Headline { get; set; }

    /// <summary>False where the format knows that the text starts with no headline, or where it stands.</summary>
    public bool MayStartWithHeadline { get; set; } = true;

    public ArticleField? Outlet { get; set; }

    public ArticleField? Byline { get; set; }

    public List<ArticleField> Credits { get; } = [];

    /// <summary>Language tag that the input declares.</summary>
    public ArticleField? DeclaredLanguage { get; set; }

    public string? Url { get; set; }

    /// <summary>What speaks for a day or month of publication, strongest first.</summary>
    public List<DateClue> Dates { get; } = [];

    public UpdateDate? Updated { get; set; }

    public List<ArticleEntry> Entries { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = text.Length > MaximalLength ? [TooLong] : [];

    /// <summary>What stands behind the limit is kept, and passed over by all stages after this one.</summary>
    private static ZoneMap ZonesOf(string text)
    {
        var zones = new ZoneMap(text);
        if (text.Length <= MaximalLength) return zones;
        var end = text.LastIndexOf('\n', MaximalLength - 1, MaximalLine) + 1;
        if (end == 0) end = char.IsLowSurrogate(text[MaximalLength]) ? MaximalLength - 1 : MaximalLength;
        zones.Mark(new TextSpan(end, text.Length), ZoneKind.Boilerplate);
        return zones;
    }

    public string Slice(TextSpan span) => Text.Substring(span.Start, span.Length);
}
