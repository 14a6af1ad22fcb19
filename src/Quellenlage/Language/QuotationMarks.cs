using System.Collections.Immutable;
using Quellenlage.Text;

namespace Quellenlage.Language;

/// <summary>
/// Pairs quotation marks: „…“, “…”, »…«, «…», "…", ``…'' and single ones, nested. Straight marks and marks that may stand on either side are
/// told apart by the white space around them. A mark that is never closed ends with its paragraph.
/// </summary>
public static class QuotationMarks
{
    private const int DeepestNesting = 8;

    /// <summary>True for a character that may open or close a quotation, wherever it stands.</summary>
    public static bool IsMark(char c) => c is '"' or '„' or '“' or '”' or '‟' or '»' or '«' or '‚' or '‘' or '’' or '›' or '‹' or '\'';

    /// <summary>True for two accents or apostrophes in a row, which stand for one mark (``so'').</summary>
    internal static bool IsDoubled(string text, int at, int end) => text[at] is '`' or '\'' && at + 1 < end && text[at + 1] == text[at];

    /// <summary>Ordered by start; an inner one comes after the outer one. Never throws; linear in the number of tokens.</summary>
    public static ImmutableArray<QuotedSpan> Find(SourceText text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        var found = ImmutableArray.CreateBuilder<QuotedSpan>();
        var open = new Stack<Token>(DeepestNesting);
        for (var first = 0; first < sentences.Length;)
        {
            var next = first + 1;
            while (next < sentences.Length && sentences[next].Paragraph == sentences[first].Paragraph) next++;
            FindInParagraph(text, tokens, sentences[first].FirstToken, sentences[next - 1].EndToken, open, found);
            first = next;
        }

        found.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        return found.DrainToImmutable();
    }

    private static void FindInParagraph(SourceText text, ImmutableArray<Token> tokens, int first, int end, Stack<Token> open, ImmutableArray<QuotedSpan>.Builder found)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind != TokenKind.Quote) continue;
            var mark = text.Value[tokens[i].Start];
            if (TryClose(text, tokens[i], mark, open, found)) continue;
            if (open.Count < DeepestNesting && Opens(text.Value, tokens[i], mark)) open.Push(tokens[i]);
        }

        // An opening mark without its partner: to the end of the paragraph, but only for marks that can be nothing but opening ones.
        while (open.TryPop(out var opened))
        {
            if (text.Value[opened.Start] is not ('„' or '»' or '“')) continue;
            var stop = tokens[end - 1].End;
            if (stop > opened.End) found.Add(new QuotedSpan(new TextSpan(opened.Start, stop), new TextSpan(opened.End, stop), open.Count, false));
        }
    }

    private static bool TryClose(SourceText text, Token token, char mark, Stack<Token> open, ImmutableArray<QuotedSpan>.Builder found)
    {
        var depth = 0;
        foreach (var opened in open)
        {
            if (IsPair(text.Value[opened.Start], mark) && (mark != '\'' || opened.Span.Length == token.Span.Length) && CanClose(text.Value, token, mark))
            {
                for (; depth > 0; depth--) open.Pop();
                open.Pop();
                if (token.Start > opened.End)
                    found.Add(new QuotedSpan(new TextSpan(opened.Start, token.End), new TextSpan(opened.End, token.Start), open.Count, true));
                return true;
            }

            depth++;
        }

        return false;
    }

    private static bool IsPair(char opening, char closing) => opening switch
    {
        '„' => closing is '“' or '”' or '"' or '‟',
        '“' or '‟' => closing is '”' or '“' or '"',
        '"' or '”' => closing is '"' or '”' or '“',
        '»' => closing is '«',
        '«' => closing is '»',
        '›' => closing is '‹',
        '‹' => closing is '›',
        '‚' => closing is '‘' or '’' or '\'',
        '‘' => closing is '’' or '‘',
        '\'' => closing is '\'' or '’',
        '`' => closing is '\'',
        _ => false,
    };

    private static bool CanClose(string text, Token token, char mark)
    {
        var at = token.Start;
        var after = token.End < text.Length ? text[token.End] : ' ';
        // A straight or ambiguous mark right before a letter, after a space, opens again.
        return mark is not ('"' or '\'' or '“' or '’' or '‘') || !(char.IsLetterOrDigit(after) && (at == 0 || char.IsWhiteSpace(text[at - 1])));
    }

    private static bool Opens(string text, Token token, char mark)
    {
        var before = token.Start > 0 ? text[token.Start - 1] : ' ';
        var after = token.End < text.Length ? text[token.End] : ' ';
        if (char.IsWhiteSpace(after)) return mark is '„';
        return mark switch
        {
            '„' or '‚' => true,
            '’' => false,
            _ => char.IsWhiteSpace(before) || before is '(' or '[' or '–' or '—' or '-' or '/' || IsMark(before),
        };
    }
}
