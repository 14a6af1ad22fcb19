using System.Collections.Immutable;
using Quellenlage.Reading;
using Quellenlage.Text;

namespace Quellenlage.Language;

/// <summary>
/// Groups tokens into sentences. A sentence ends at a full stop, question or exclamation mark (with the marks and brackets that close
/// behind it) unless the clause goes on in lower case; behind so many tokens that it is none; at a blank line; at the border of a zone; and at the end of a line, unless the
/// text is wrapped by hand, so that headings without a full stop stand alone.
/// </summary>
public static class SentenceSplitter
{
    // No writer closes more marks and brackets behind one full stop; a longer run is no end, and is not walked again for each of its marks.
    private const int MostClosing = 16;

    // No writer's sentence is longer. It bounds what rules may cost that look for something anywhere in a sentence.
    internal const int MostTokens = 600;

    /// <summary>In order; every token belongs to exactly one sentence. Never throws; linear in the text.</summary>
    public static ImmutableArray<Sentence> Split(SourceText text, ImmutableArray<Token> tokens, ImmutableArray<Zone> zones)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>(tokens.Length / 15 + 2);
        var wrapped = IsWrappedByHand(text.Value);
        var (first, zone, paragraph) = (0, 0, 0);
        for (var i = 0; i < tokens.Length; i++)
        {
            while (tokens[i].Start >= zones[zone].Span.End) zone++;
            var gap = i + 1 == tokens.Length || tokens[i + 1].Start >= zones[zone].Span.End
                ? Gap.Paragraph
                : GapBetween(text.Value, tokens[i].End, tokens[i + 1].Start, wrapped);
            if (gap == Gap.None && i - first + 1 < MostTokens && !EndsHere(text, tokens, i) && !UnmarkedEnds.IsEnd(text, tokens, first, i)) continue;
            var span = new TextSpan(tokens[first].Start, tokens[i].End);
            var heading = zones[zone].Kind == ZoneKind.Headline || (gap == Gap.Paragraph && StartsLine(text.Value, span.Start) && !HasFinalMark(text, tokens, first, i));
            sentences.Add(new Sentence(span, first, i + 1, zones[zone].Kind, heading, paragraph));
            first = i + 1;
            if (gap == Gap.Paragraph) paragraph++;
        }

        return sentences.DrainToImmutable();
    }

    private enum Gap
    {
        None,
        Paragraph,
    }

    private static Gap GapBetween(string text, int from, int to, bool wrapped)
    {
        var lines = 0;
        for (var i = from; i < to; i++)
            if (text[i] is '\n' or '\u2028' or '\u2029' || (text[i] == '\r' && (i + 1 == to || text[i + 1] != '\n'))) lines++;
        return lines > 1 || (lines == 1 && !wrapped) ? Gap.Paragraph : Gap.None;
    }

    private static bool EndsHere(SourceText text, ImmutableArray<Token> tokens, int i)
    {
        var next = i + 1;
        if (tokens[i].Kind == TokenKind.Word && text.Value[tokens[i].End - 1] == '.')
            return Tokenizer.MayEndSentence(text[tokens[i].Span]) && Tokenizer.StartsSentence(text[tokens[next].Span]);
        var mark = i;
        while (mark >= 0 && i - mark < MostClosing && Closes(text.Value, tokens, mark)) mark--;
        if (mark < 0 || !IsFinalMark(text[tokens[mark].Span])) return false;
        if (Closes(text.Value, tokens, next) && Touches(tokens, i)) return false;
        if (IsFinalMark(text[tokens[next].Span])) return false;
        // „Kommt er?“, fragte sie. / „Halt!“ rief er. / (sic!) und so fort
        var c = text.Value[tokens[next].Start];
        if (c is ',' or ';' or ':' or ')' or ']') return false;
        return !char.IsLower(c) || (text.Value[tokens[mark].Start] == '.' && mark == i && tokens[i].End < tokens[next].Start);
    }

    private static bool Touches(ImmutableArray<Token> tokens, int i) => tokens[i].End == tokens[i + 1].Start;

    private static bool Closes(string text, ImmutableArray<Token> tokens, int i)
    {
        var c = text[tokens[i].Start];
        if (c is ')' or ']') return true;
        return tokens[i].Kind == TokenKind.Quote && i > 0 && tokens[i - 1].End == tokens[i].Start && (tokens[i].End >= text.Length || !char.IsLetterOrDigit(text[tokens[i].End]));
    }

    // Of two marks: dots or an emoticon.
    private static bool IsFinalMark(ReadOnlySpan<char> token) => token is "." or "!" or "?" or "…" || (token.Length > 1 && token[0] is '.' or ':' or ';');

    private static bool HasFinalMark(SourceText text, ImmutableArray<Token> tokens, int first, int last)
    {
        while (last > first && Closes(text.Value, tokens, last)) last--;
        return IsFinalMark(text[tokens[last].Span]) && text[tokens[last].Span] is not "?";
    }

    private static bool StartsLine(string text, int start)
    {
        for (var i = start - 1; i >= 0; i--)
        {
            if (text[i] is '\n' or '\r') return true;
            if (!char.IsWhiteSpace(text[i]) && text[i] is not ('#' or '*' or '-' or '>')) return false;
        }

        return true;
    }

    // Lines of like length that mostly do not end with a sentence: the line break is not the author's.
    private static bool IsWrappedByHand(string text)
    {
        var (lines, open, longest) = (0, 0, 0);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != '\n') continue;
            var line = text.AsSpan(start, i - start).Trim();
            start = i + 1;
            if (line.Length < 40) continue;
            lines++;
            longest = Math.Max(longest, line.Length);
            if (line[^1] is not ('.' or '!' or '?' or '“' or '"' or '”' or '«' or ':' or ')')) open++;
        }

        return lines >= 4 && longest <= 120 && open * 2 > lines;
    }
}
