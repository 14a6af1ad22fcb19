using Quellenlage.Text;

namespace Quellenlage.Language;

public enum TokenKind : byte
{
    /// <summary>Letters, with inner hyphens and apostrophes; abbreviations keep their full stop (<c>Dr.</c>, <c>z. B.</c> is two).</summary>
    Word,

    /// <summary>Digits with inner dots, commas, spaces between groups of three: <c>10.000</c>, <c>3,5</c>; an ordinal keeps its full stop (<c>16.</c>).</summary>
    Number,

    /// <summary>Sentence and clause punctuation, brackets, dashes; one character a token, an ellipsis of dots being one.</summary>
    Punctuation,

    /// <summary>An opening or closing quotation mark.</summary>
    Quote,

    /// <summary>Address of a page, e-mail address, handle, hashtag.</summary>
    Url,

    /// <summary>Anything else that is not white space: currency and percent signs, emoji, single symbols.</summary>
    Symbol,
}

/// <summary>One token: a non-empty span without white space at its ends. Tokens are in order and never overlap.</summary>
public readonly record struct Token(TextSpan Span, TokenKind Kind)
{
    public int Start => Span.Start;

    public int End => Span.End;
}
