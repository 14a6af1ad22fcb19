using Quellenlage.Reading.Metadata;
using Quellenlage.Reading.Zones;
using Quellenlage.Text;

namespace Quellenlage.Reading;

/// <summary>An article while it is read: a format fills in what it knows, the stages that all formats share do the rest.</summary>
internal sealed class Draft(string id, SourceFile source, string text)
{
    public string Id { get; } = id;

    public SourceFile Source { get; } = source;

    public string Text { get; } = text;

    public ZoneMap Zones { get; } = new(text);

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

    public List<Diagnostic> Diagnostics { get; } = [];

    public string Slice(TextSpan span) => Text.Substring(span.Start, span.Length);
}
