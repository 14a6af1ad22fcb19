using System.Collections.Immutable;
using Quellenlage.Extraction.Events;
using Quellenlage.Extraction.Figures;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Extraction.Times;
using Quellenlage.Language;
using Quellenlage.Reading;
using Quellenlage.Text;

namespace Quellenlage.Extraction;

/// <summary>What one article says: its analysed text and the times, quotations and figures found in it, each in the order of the text.</summary>
public sealed record Statements
{
    public required AnalysedText Analysed { get; init; }

    public Article Article => Analysed.Article;

    /// <summary>The article's metadata narrowed by what its text tells.</summary>
    public required PublicationDate Published { get; init; }

    /// <summary>The day on which what stands at the place was published: that of its entry in a live blog, else the article's best.</summary>
    public DateOnly? DayAt(int place)
    {
        var day = Published.Best;
        foreach (var entry in Article.Entries)
            if (entry.Span.Start <= place) day = entry.Day;
            else break;
        return day;
    }

    public required ImmutableArray<TimeExpression> Times { get; init; }

    public required ImmutableArray<Quotation> Quotations { get; init; }

    /// <summary>When what each sentence tells happened; as long as the sentences.</summary>
    public required ImmutableArray<EventDate> Events { get; init; }

    public required ImmutableArray<Figure> Figures { get; init; }

    /// <summary>The article's own diagnostics, then those of the analysis.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }
}
