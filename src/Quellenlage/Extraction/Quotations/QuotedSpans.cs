using Quellenlage.Language;

namespace Quellenlage.Extraction.Quotations;

internal static class QuotedSpans
{
    /// <summary>The outermost quoted span whose closing mark stands right before the token (a comma between them allowed).</summary>
    public static QuotedSpan? EndingAt(AnalysedText text, int token)
    {
        for (var i = token; i >= 0 && i >= token - 1; i--)
        {
            if (text.Tokens[i].Kind != TokenKind.Quote) continue;
            foreach (var quoted in text.Quoted)
                if (quoted.Depth == 0 && quoted.Span.End == text.Tokens[i].End) return quoted;
        }

        return null;
    }

    /// <summary>The outermost quoted span that the token opens.</summary>
    public static QuotedSpan? StartingAt(AnalysedText text, int token)
    {
        if ((uint)token >= (uint)text.Tokens.Length || text.Tokens[token].Kind != TokenKind.Quote) return null;
        foreach (var quoted in text.Quoted)
            if (quoted.Depth == 0 && quoted.Span.Start == text.Tokens[token].Start) return quoted;
        return null;
    }
}
