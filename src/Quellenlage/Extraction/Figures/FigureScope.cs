using System.Collections.Immutable;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Resources;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Figures;

/// <summary>Where a figure holds: the nearest place in its clause, else in its sentence.</summary>
internal static class FigureScope
{
    private const string OriginEnding = "er";
    private const int FacilityReach = 4;
    private static readonly WordList _facilities = WordList.Load("figures/facilities");

    /// <summary>The nearest place that a preposition of place leads, not one that tells where the counted come from or who says so.</summary>
    public static NameMention? Place(AnalysedText text, Sentence sentence, TextSpan segment, TextSpan number, Quotation? holder)
    {
        var chain = holder?.Chain ?? [];
        NameMention? best = null;
        var least = int.MaxValue;
        for (var i = NameLookup.FirstEndingAfter(text, sentence.Span.Start); i < text.Names.Length && text.Names[i].Span.Start < sentence.Span.End; i++)
        {
            var name = text.Names[i];
            if (name.Type != NameType.Place || IsAttribute(text, sentence, name) || IsHolder(chain, name) || IsFrame(holder, segment, name) || !IsLocative(text, sentence, name)) continue;
            // "2,8 Millionen Franken": a currency.
            if (text.TokenAt(name.Span.Start) is > 0 and var token && (text.Traits[token - 1] & WordTraits.Numeral) != 0) continue;
            if (name.Span.Start > number.End && IsBehindPart(text, number.End, name.Span.Start)) continue;
            var distance = Distance(name.Span, number) + (segment.Contains(name.Span.Start) ? 0 : sentence.Span.Length);
            if (distance >= least) continue;
            (best, least) = (name, distance);
        }

        return best;
    }

    // "180 Helfer, 120 davon in Talheim": the place is that of the part.
    private static bool IsBehindPart(AnalysedText text, int from, int to)
    {
        for (var i = text.TokenAt(from); i < text.Tokens.Length && text.Tokens[i].Start < to; i++)
            if ((FunctionWords.Of(text[text.Tokens[i]]) & FunctionWord.Subset) != 0) return true;
        return false;
    }

    // "Nach Angaben aus Talheim".
    private static bool IsHolder(ImmutableArray<ChainLink> chain, NameMention name)
    {
        foreach (var link in chain)
            if (link.Span.Overlaps(name.Span)) return true;
        return false;
    }

    // "..., sagte sie in Talheim": where it was said is not where it was counted.
    private static bool IsFrame(Quotation? holder, TextSpan segment, NameMention name)
    {
        if (holder is null || segment.Contains(name.Span.Start)) return false;
        foreach (var content in holder.Content)
            if (content.Contains(name.Span.Start)) return false;
        return true;
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
            // "in der Leichenhalle von Talheim".
            if (PartWords.IsOf(form) && at - back > sentence.FirstToken && CountedPhrase.IsNoun(text, at - back - 1)) continue;
            if ((kind & FunctionWord.Preposition) != 0) return (kind & FunctionWord.Locative) != 0;
        }

        return false;
    }

    /// <summary>A building or camp that a preposition of place leads in the stretch, with its town: "in der Turnhalle von Talheim".</summary>
    public static TextSpan? Facility(AnalysedText text, Segment segment)
    {
        for (var at = segment.First; at < segment.End; at++)
        {
            if ((FunctionWords.Of(text[text.Tokens[at]]) & FunctionWord.Locative) == 0) continue;
            for (var noun = at + 1; noun < Math.Min(segment.End, at + FacilityReach); noun++)
            {
                if (!_facilities.Contains(text[text.Tokens[noun]])) continue;
                var town = noun + 2 < segment.End && (PartWords.IsOf(text[text.Tokens[noun + 1]]) || PartWords.IsIn(text[text.Tokens[noun + 1]])) && char.IsUpper(text[text.Tokens[noun + 2]][0]);
                return text.Tokens[noun].Span.Union(text.Tokens[town ? noun + 2 : noun].Span);
            }
        }

        return null;
    }

    /// <summary>The place with the building or grounds before it: "Leichenhalle von Talheim"; the name itself where there are none.</summary>
    public static TextSpan WithFacility(AnalysedText text, Sentence sentence, TextSpan name)
    {
        var at = text.TokenAt(name.Start);
        if (at - 2 < sentence.FirstToken || !_facilities.Contains(text[text.Tokens[at - 2]])) return name;
        var between = text[text.Tokens[at - 1]];
        return PartWords.IsOf(between) || PartWords.IsIn(between) ? text.Tokens[at - 2].Span.Union(name) : name;
    }

    private static int Distance(TextSpan a, TextSpan b) => a.Start >= b.End ? a.Start - b.End : Math.Max(0, b.Start - a.End);
}
