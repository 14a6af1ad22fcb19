using Quellenlage.Extraction;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Extraction.Times;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
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
            if (!IsDay(time) || IsInApposition(article.Analysed, time.Span, sentence) || (quotation.Type != QuotationType.Reported && quotation.Content.Any(c => c.Overlaps(time.Span)))) continue;
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

    // "Tann, bis März Chefin des Werks, bestätigte": the time of another thing, between two commas and without a verb.
    private static bool IsInApposition(AnalysedText text, TextSpan time, int sentence)
    {
        var at = text.TokenAt(time.Start);
        var (before, after) = (at - 1, at);
        while (before >= text.Sentences[sentence].FirstToken && !IsComma(text, before))
            if (text.Is(before--, WordTraits.FiniteVerb)) return false;
        while (after < text.Sentences[sentence].EndToken && !IsComma(text, after))
            if (text.Is(after++, WordTraits.FiniteVerb)) return false;
        return before >= text.Sentences[sentence].FirstToken && after < text.Sentences[sentence].EndToken;
    }

    private static bool IsComma(AnalysedText text, int token) => text.Tokens[token].Kind == TokenKind.Punctuation && text[text.Tokens[token]][0] == ',';

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
