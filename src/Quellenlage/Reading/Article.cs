using System.Collections.Immutable;
using Quellenlage.Text;

namespace Quellenlage.Reading;

/// <summary>
/// One published text as it was read: the text after repair of its encoding, its zones, and what its format says of headline,
/// outlet, date and credits. Immutable and safe to share between threads.
/// </summary>
public sealed record Article
{
    /// <summary>The file's name without its ending, or the id that the input gives; unique within a run.</summary>
    public required string Id { get; init; }

    public required SourceFile Source { get; init; }

    public required SourceText Text { get; init; }

    /// <summary>Cover the text from 0 to its end without gap or overlap, in order; empty only where the text is.</summary>
    public required ImmutableArray<Zone> Zones { get; init; }

    public ArticleField? Headline { get; init; }

    public ArticleField? Outlet { get; init; }

    public ArticleField? Byline { get; init; }

    /// <summary>Agencies and outlets that the article names as its own sources, in the order of the text.</summary>
    public ImmutableArray<ArticleField> Credits { get; init; } = [];

    /// <summary>BCP 47 language tag: <c>de</c>.</summary>
    public ArticleField? Language { get; init; }

    /// <summary>The address that the input names; null where there is none.</summary>
    public string? Url { get; init; }

    /// <summary>As far as metadata and header lines tell; the text itself is asked later.</summary>
    public required PublicationDate Published { get; init; }

    /// <summary>Null where nothing is said of a later version.</summary>
    public UpdateDate? Updated { get; init; }

    /// <summary>The dated entries of a live blog in the order of the text; empty for any other article.</summary>
    public ImmutableArray<ArticleEntry> Entries { get; init; } = [];

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>One of the entries that a live blog is made of, which have dates of their own.</summary>
/// <param name="Day">When it was published.</param>
/// <param name="Moment">ISO 8601 with the zone that is stated; null where no time or no zone is.</param>
/// <param name="Basis">The ground, in words.</param>
public sealed record ArticleEntry(TextSpan Span, DateOnly Day, string? Moment, string Basis);

/// <summary>Where an article came from.</summary>
/// <param name="Path">As given on the command line or found below a folder, with forward slashes; <c>-</c> for standard input.</param>
/// <param name="MediaType"><c>text/plain</c>, <c>text/markdown</c>, <c>text/html</c>, <c>application/jsonl</c> or that of another format that is read.</param>
/// <param name="Sha256">Of the file's bytes (for JSON Lines: of the line's bytes), lower-case hexadecimal.</param>
/// <param name="Encoding">The encoding that the bytes were decoded by, as an IANA name: <c>utf-8</c>, <c>windows-1252</c>.</param>
/// <param name="Repairs">What was repaired, in words, in order; empty where nothing was.</param>
public sealed record SourceFile(string Path, string MediaType, string Sha256, string Encoding, ImmutableArray<string> Repairs);

/// <summary>Something that is known of an article, and on what ground.</summary>
/// <param name="Name">The value, for a credit the agency or outlet as the article writes it.</param>
/// <param name="Span">Where the text says so; null where only metadata does.</param>
/// <param name="Basis">The ground, in words: <c>JSON-LD headline</c>, <c>first line</c>.</param>
public sealed record ArticleField(string Name, TextSpan? Span, string Basis);
