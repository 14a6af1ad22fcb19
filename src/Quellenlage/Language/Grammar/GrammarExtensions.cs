namespace Quellenlage.Language.Grammar;

/// <summary>Short questions about the tokens of an analysed text; an index outside the text answers no.</summary>
internal static class GrammarExtensions
{
    public static bool Is(this AnalysedText analysed, int token, WordTraits any) =>
        (uint)token < (uint)analysed.Tokens.Length && (analysed.Traits[token] & any) != 0;

    public static bool IsOnly(this AnalysedText analysed, int token, WordTraits any, WordTraits butNot) =>
        analysed.Is(token, any) && !analysed.Is(token, butNot);

    public static ReadOnlySpan<char> Word(this AnalysedText analysed, int token) =>
        (uint)token < (uint)analysed.Tokens.Length ? analysed.Text[analysed.Tokens[token].Span] : default;

    public static bool IsMark(this AnalysedText analysed, int token, char mark) =>
        (uint)token < (uint)analysed.Tokens.Length && analysed.Tokens[token].Span.Length == 1 && analysed.Text.Value[analysed.Tokens[token].Start] == mark;

    public static bool IsQuote(this AnalysedText analysed, int token) =>
        (uint)token < (uint)analysed.Tokens.Length && analysed.Tokens[token].Kind == TokenKind.Quote;

    public static bool IsCapitalised(this AnalysedText analysed, int token) => analysed.Is(token, WordTraits.Capitalised);

    /// <summary>A finite verb in third person that is no noun here.</summary>
    public static bool IsFinite(this AnalysedText analysed, int token) =>
        analysed.Is(token, WordTraits.FiniteVerb) && !analysed.IsCapitalised(token);

    public static bool IsSubjunctive(this AnalysedText analysed, int token) =>
        analysed.IsFinite(token) && analysed.Is(token, WordTraits.Subjunctive1 | WordTraits.Subjunctive2);
}
