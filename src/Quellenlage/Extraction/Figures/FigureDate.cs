using System.Collections.Immutable;
using Quellenlage.Extraction.Times;
using Quellenlage.Language;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Figures;

/// <summary>The date or period that a figure holds for: the nearest time in its clause, else in its sentence, with the words that open or close it.</summary>
internal static class FigureDate
{
    private const int WordsBefore = 3;

    /// <param name="firstTime">Index of the first time expression of the sentence.</param>
    public static AsOf? Of(AnalysedText text, ImmutableArray<TimeExpression> times, int firstTime, TextSpan sentence, TextSpan segment, TextSpan number)
    {
        var best = -1;
        var least = int.MaxValue;
        for (var i = firstTime; i < times.Length && times[i].Span.Start < sentence.End; i++)
        {
            if (!IsDay(times[i])) continue;
            var distance = Distance(times[i].Span, number) + (segment.Contains(times[i].Span.Start) ? 0 : sentence.Length);
            if (distance < least) (best, least) = (i, distance);
        }

        if (best < 0) return null;
        var time = times[best];
        if (TryJoined(text, times, best, sentence, out var first, out var last))
            return new AsOf($"{Start(first.Edtf!)}/{End(last.Edtf!)}", first.Earliest, last.Latest, first.Span.Union(last.Span));
        return (IsOpen(time) ? Bound.None : Lead(text, time.Span, sentence)) switch
        {
            Bound.Since => new AsOf($"{Start(time.Edtf!)}/..", time.Earliest, null, time.Span),
            Bound.Until => new AsOf($"../{End(time.Edtf!)}", null, time.Latest, time.Span),
            _ => new AsOf(time.Edtf!, time.Earliest, time.Latest, time.Span),
        };
    }

    private enum Bound : byte
    {
        None,
        Since,
        Until,
    }

    private static bool IsDay(TimeExpression time) => time.Edtf is not null && time.Type is TimeType.Date or TimeType.Time;

    // The expression itself may say since or until when.
    private static bool IsOpen(TimeExpression time) => time.Edtf!.Contains("..", StringComparison.Ordinal);

    // "von Montag bis Mittwoch", "zwischen Mai und Juli", "im Januar und Februar": two times with one word between them, the second later.
    private static bool TryJoined(AnalysedText text, ImmutableArray<TimeExpression> times, int at, TextSpan sentence, out TimeExpression first, out TimeExpression last)
    {
        for (var i = Math.Max(0, at - 1); i <= at && i + 1 < times.Length; i++)
        {
            (first, last) = (times[i], times[i + 1]);
            if (!IsDay(first) || !IsDay(last) || IsOpen(first) || IsOpen(last) || first.Span.Start < sentence.Start || last.Span.End > sentence.End) continue;
            if (first.Earliest is not { } opens || last.Latest is not { } closes || opens >= closes || last.Earliest <= first.Earliest) continue;
            var (from, to) = (text.TokenAt(first.Span.End - 1) + 1, text.TokenAt(last.Span.Start));
            if (to - from is < 1 or > 2 || !RangeWords.Is(text[text.Tokens[from]], RangeWord.To) && !RangeWords.Is(text[text.Tokens[from]], RangeWord.And)) continue;
            return true;
        }

        (first, last) = (null!, null!);
        return false;
    }

    private static Bound Lead(AnalysedText text, TextSpan time, TextSpan sentence)
    {
        var at = text.TokenAt(time.Start);
        // The preposition may be a part of the expression.
        for (var word = at; word >= at - WordsBefore && word >= 0 && text.Tokens[word].Start >= sentence.Start; word--)
        {
            var form = text[text.Tokens[word]];
            if (PartWords.IsSince(form)) return Bound.Since;
            if (PartWords.IsUntil(form)) return Bound.Until;
            if (word < at && text.Tokens[word].Kind != TokenKind.Word) return Bound.None;
            if (word < at && (FunctionWords.Of(form) & (FunctionWord.Preposition | FunctionWord.Article | FunctionWord.Determiner)) == 0) return Bound.None;
        }

        return Bound.None;
    }

    private static ReadOnlySpan<char> Start(string edtf) => edtf.IndexOf('/', StringComparison.Ordinal) is var slash && slash < 0 ? edtf : edtf.AsSpan(0, slash);

    private static ReadOnlySpan<char> End(string edtf) => edtf.AsSpan(edtf.IndexOf('/', StringComparison.Ordinal) + 1);

    private static int Distance(TextSpan a, TextSpan b) => a.Start >= b.End ? a.Start - b.End : Math.Max(0, b.Start - a.End);
}
