using System.Collections.Immutable;
using Quellenlage.Extraction.Events;
using Quellenlage.Extraction.Figures;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Extraction.Times;
using Quellenlage.Language;
using Quellenlage.Reading;

namespace Quellenlage.Extraction;

/// <summary>Everything that is found within one article, in one call: language, times, quotations, event dates, figures.</summary>
public static class StatementExtractor
{
    /// <summary>Deterministic; never throws for any article; safe to call from several threads.</summary>
    public static Statements Extract(Article article)
    {
        var analysed = TextAnalyser.Analyse(article);
        var published = PublicationDating.Narrow(analysed);
        return Reckon(analysed, published, QuotationExtractor.Extract(analysed));
    }

    /// <summary>The same article with what its times, events and figures are if it was published then.</summary>
    internal static Statements Redate(Statements statements, PublicationDate published) => Reckon(statements.Analysed, published, statements.Quotations);

    private static Statements Reckon(AnalysedText analysed, PublicationDate published, ImmutableArray<Quotation> quotations)
    {
        var times = TimeExtractor.Extract(analysed, published);
        return new Statements
        {
            Analysed = analysed,
            Published = published,
            Times = times,
            Quotations = quotations,
            Events = EventDating.Date(analysed, published, times, quotations),
            Figures = FigureExtractor.Extract(analysed, times, quotations, published),
            Diagnostics = analysed.Article.Diagnostics,
        };
    }
}
