using System.Collections.Immutable;
using Quellenlage.Extraction.Times;
using Quellenlage.Language;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Figures;

/// <summary>When and where a figure holds: the nearest time and place in its clause, else in its sentence.</summary>
internal static class FigureScope
{
    private const string OriginEnding = "er";

    /// <param name="firstTime">Index of the first time expression of the sentence.</param>
    public static AsOf? Date(ImmutableArray<TimeExpression> times, int firstTime, TextSpan sentence, TextSpan segment, TextSpan number)
    {
        TimeExpression? best = null;
        var least = int.MaxValue;
        for (var i = firstTime; i < times.Length && times[i].Span.Start < sentence.End; i++)
        {
            var time = times[i];
            if (time.Edtf is null || time.Type is not (TimeType.Date or TimeType.Time)) continue;
            var distance = Distance(time.Span, number) + (segment.Contains(time.Span.Start) ? 0 : sentence.Length);
            if (distance >= least) continue;
            (best, least) = (time, distance);
        }

        return best is null ? null : new AsOf(best.Edtf!, best.Earliest, best.Latest, best.Span);
    }

    /// <summary>The nearest place that a preposition of place leads, not one that tells where the counted come from.</summary>
    public static NameMention? Place(AnalysedText text, Sentence sentence, TextSpan segment, TextSpan number)
    {
        NameMention? best = null;
        var least = int.MaxValue;
        for (var i = NameLookup.FirstEndingAfter(text, sentence.Span.Start); i < text.Names.Length && text.Names[i].Span.Start < sentence.Span.End; i++)
        {
            var name = text.Names[i];
            if (name.Type != NameType.Place || IsAttribute(text, sentence, name) || !IsLocative(text, sentence, name)) continue;
            var distance = Distance(name.Span, number) + (segment.Contains(name.Span.Start) ? 0 : sentence.Span.Length);
            if (distance >= least) continue;
            (best, least) = (name, distance);
        }

        return best;
    }

    // "US$", "Bagdader Krankenhäuser": glued to a sign, or an origin before its noun.
    private static bool IsAttribute(AnalysedText text, Sentence sentence, NameMention name)
    {
        var behind = text.TokenAt(name.Span.End - 1) + 1;
        if (behind >= sentence.EndToken) return false;
        if (text.Tokens[behind].Kind == TokenKind.Symbol && text.Tokens[behind].Start == name.Span.End) return true;
        var form = text.Text.Slice(name.Span);
        return form.EndsWith(OriginEnding, StringComparison.Ordinal) && !name.Canonical.EndsWith(OriginEnding, StringComparison.Ordinal) && CountedPhrase.IsNoun(text, behind);
    }

    // "in der besetzten Stadt Talheim": a preposition of place within a few words before the name, no other in between.
    private static bool IsLocative(AnalysedText text, Sentence sentence, NameMention name)
    {
        var at = text.TokenAt(name.Span.Start);
        for (var back = 1; back <= 5 && at - back >= sentence.FirstToken; back++)
        {
            var token = text.Tokens[at - back];
            if (token.Kind == TokenKind.Punctuation) return false;
            var form = text[token];
            if (PartWords.IsOrigin(form)) return false;
            var kind = FunctionWords.Of(form);
            if ((kind & FunctionWord.Preposition) != 0) return (kind & FunctionWord.Locative) != 0;
        }

        return false;
    }

    private static int Distance(TextSpan a, TextSpan b) => a.Start >= b.End ? a.Start - b.End : Math.Max(0, b.Start - a.End);
}
