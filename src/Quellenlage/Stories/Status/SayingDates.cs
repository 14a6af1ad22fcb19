using Quellenlage.Extraction;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Extraction.Times;
using Quellenlage.Text;

namespace Quellenlage.Stories.Status;

/// <summary>When something was said.</summary>
/// <param name="Day">Null where neither the text nor the article's publication tells.</param>
/// <param name="IsTold">True where the text tells it; otherwise it was said on the day of publication at the latest.</param>
internal readonly record struct SayingDate(DateOnly? Day, bool IsTold);

/// <summary>Finds when a quotation was said: at the time that stands nearest to its cue and is no part of what was said.</summary>
internal static class SayingDates
{
    public static SayingDate Of(Statements article, Quotation quotation)
    {
        // "Das meldete der Bote am Montag" may stand in a sentence of its own.
        var sentence = article.Analysed.SentenceAt(quotation.Cue.IsEmpty ? quotation.Content[0].Start : quotation.Cue[0].Start);
        if (sentence < 0) return Published(article);
        var within = quotation.Type == QuotationType.Reported ? FirstClause(article, quotation.Content[0], sentence) : article.Analysed.Sentences[sentence].Span;
        var cue = quotation.Cue.IsEmpty ? quotation.Content[0].Start : quotation.Cue[0].Start;
        TimeExpression? nearest = null;
        for (var t = FirstTimeFrom(article, within.Start); t < article.Times.Length && article.Times[t].Span.Start < within.End; t++)
        {
            var time = article.Times[t];
            if (!IsDay(time) || (quotation.Type != QuotationType.Reported && quotation.Content.Any(c => c.Overlaps(time.Span)))) continue;
            if (nearest is null || Math.Abs(time.Span.Start - cue) < Math.Abs(nearest.Span.Start - cue)) nearest = time;
        }

        return nearest is null ? Published(article) : new(Days.Best(nearest.Earliest, nearest.Latest, article.Published.Best), true);
    }

    public static SayingDate Published(Statements article) => new(article.Published.Best, false);

    // The summary of what was said is one with its frame: "hatte in der vergangenen Woche den Vorwurf bestritten, der seit Mai ..."
    private static TextSpan FirstClause(Statements article, TextSpan content, int sentence)
    {
        var analysed = article.Analysed;
        foreach (var clause in analysed.ClausesOf(sentence))
        {
            var end = analysed.Tokens[clause.End - 1].End;
            if (end > content.Start) return new TextSpan(Math.Min(content.Start, analysed.Tokens[clause.First].Start), end);
        }

        return content;
    }

    private static bool IsDay(TimeExpression time) => time is { Type: not TimeType.Set, Earliest: not null, Latest: not null };

    private static int FirstTimeFrom(Statements article, int offset)
    {
        var (low, high) = (0, article.Times.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (article.Times[middle].Span.Start >= offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
