using System.Collections.Immutable;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.Names;
using Quellenlage.Resources;
using Quellenlage.Text;

namespace Quellenlage.Language;

/// <summary>
/// Ends of sentences without a mark inside one line: headings, and sentences whose full stop is missing. One ends before a word that
/// only the start of a sentence writes with a capital and that begins a clause with a verb of its own, if what stands before is whole;
/// before a dateline; and between two quotations. Looks at a bounded stretch around the place.
/// </summary>
internal static class UnmarkedEnds
{
    private const int LookAhead = 24;
    private const int LookBack = 40;
    private const int ShortestShout = 4;
    private const int LongestSubject = 4;

    private const WordTraits GoesOn = WordTraits.Article | WordTraits.Determiner | WordTraits.Preposition | WordTraits.Coordinator | WordTraits.Subordinator
        | WordTraits.Interrogative | WordTraits.RelativePronoun;

    private const WordTraits Joins = WordTraits.Coordinator | WordTraits.Subordinator | WordTraits.Interrogative | WordTraits.RelativePronoun;

    private const WordTraits NotOnlyFinite = WordTraits.Infinitive | WordTraits.Participle2 | WordTraits.Adjective | WordTraits.Adverb | WordTraits.Preposition | WordTraits.Determiner;

    private static readonly WordList _politeForms = WordList.Load("language/polite-forms");

    /// <summary>True where a sentence ends with the token though no mark says so.</summary>
    /// <param name="first">The sentence's first token.</param>
    /// <param name="last">Not the last token of the text; the next one stands on the same line.</param>
    public static bool IsEnd(SourceText text, ImmutableArray<Token> tokens, int first, int last)
    {
        var next = last + 1;
        if (tokens[next].Start != tokens[last].End + 1) return false;
        if (tokens[next].Kind == TokenKind.Quote) return tokens[last].Kind == TokenKind.Quote && IsClosing(tokens, last) && Touches(tokens, next);
        if (tokens[next].Kind != TokenKind.Word || !char.IsUpper(text.Value[tokens[next].Start]) || !MayEnd(text, tokens, first, last)) return false;
        return IsDateline(text, tokens, next) || IsSubject(text, tokens, first, next) || (IsStarter(text, tokens, next) && !IsQuoted(tokens, first, last) && HasVerbBehind(text, tokens, next) && IsWhole(text, tokens, first, last));
    }

    private static bool IsClosing(ImmutableArray<Token> tokens, int mark) => mark > 0 && Touches(tokens, mark - 1);

    private static bool Touches(ImmutableArray<Token> tokens, int i) => i + 1 < tokens.Length && tokens[i].End == tokens[i + 1].Start;

    private static bool MayEnd(SourceText text, ImmutableArray<Token> tokens, int first, int last)
    {
        switch (tokens[last].Kind)
        {
            case TokenKind.Quote: return last > first && IsClosing(tokens, last);
            case TokenKind.Punctuation: return text.Value[tokens[last].Start] is ')' or ';';
            case TokenKind.Number: return text.Value[tokens[last].End - 1] != '.';
            case TokenKind.Word when text.Value[tokens[last].End - 1] is not ('.' or '-'):
                var traits = TraitTagger.Of(text[tokens[last].Span], atStart: false);
                // "lehnte den Antrag ab Danach ...": what looks like a preposition has no noun after it.
                return (traits & GoesOn) == 0 || ((traits & WordTraits.VerbParticle) != 0 && Tokenizer.StartsSentence(text[tokens[last + 1].Span]));
            default: return false;
        }
    }

    private static bool IsStarter(SourceText text, ImmutableArray<Token> tokens, int next)
    {
        var word = text[tokens[next].Span];
        return Tokenizer.StartsSentence(word) && (TraitTagger.Of(word, atStart: false) & WordTraits.Noun) == 0 && !_politeForms.Contains(word) && !IsListed(text, tokens, next);
    }

    // Outlets, parties and works that begin with an article.
    private static bool IsListed(SourceText text, ImmutableArray<Token> tokens, int next)
    {
        var longest = Gazetteer.LongestFrom(text[tokens[next].Span]);
        for (var end = next + 1; longest > 0 && end < tokens.Length && tokens[end].End - tokens[next].Start <= longest + 1; end++)
            if (Gazetteer.FindInflected(text[new TextSpan(tokens[next].Start, tokens[end].End)]) is not null) return true;
        return false;
    }

    // NEUSTADT, 3. Mai (abc). or BAD NEUSTADT (abc).
    private static bool IsDateline(SourceText text, ImmutableArray<Token> tokens, int next)
    {
        var at = next;
        while (at < tokens.Length && IsShouted(text[tokens[at].Span])) at++;
        if (at == next || (at == next + 1 && tokens[next].Span.Length < ShortestShout) || IsShouted(text[tokens[next - 1].Span])) return false;
        if (at + 2 < tokens.Length && text.Value[tokens[at].Start] == ',' && tokens[at + 1].Kind == TokenKind.Number && tokens[at + 2].Kind == TokenKind.Word) at += 3;
        return at + 2 < tokens.Length && text.Value[tokens[at].Start] == '(' && tokens[at + 1] is { Kind: TokenKind.Word, Span.Length: > 1 } && text.Value[tokens[at + 2].Start] is ')' or '/' or ',';
    }

    private static bool IsShouted(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!char.IsUpper(c)) return false;
        return true;
    }

    // "Der Streit dauert an Anna Muster wurde ...": two verbs, and neither a mark nor a conjunction between them.
    private static bool IsSubject(SourceText text, ImmutableArray<Token> tokens, int first, int next)
    {
        if (char.IsUpper(text.Value[tokens[next - 1].Start]) || !IsName(text, tokens[next])) return false;
        var verb = next + 1;
        while (verb < tokens.Length && verb - next < LongestSubject && IsName(text, tokens[verb])) verb++;
        if (verb == tokens.Length || !IsOnlyFinite(text, tokens, verb)) return false;
        for (var i = next - 1; i >= Math.Max(first, next - LookBack); i--)
        {
            if (tokens[i].Kind != TokenKind.Word) return false;
            if (IsOnlyFinite(text, tokens, i)) return true;
            if ((TraitTagger.Of(text[tokens[i].Span], atStart: false) & Joins) != 0) return false;
        }

        return false;
    }

    private static bool IsName(SourceText text, Token token) =>
        token.Kind == TokenKind.Word && char.IsUpper(text.Value[token.Start]) && !Tokenizer.StartsSentence(text[token.Span]);

    private static bool IsOnlyFinite(SourceText text, ImmutableArray<Token> tokens, int i) =>
        IsFiniteVerb(text, tokens, i) && (TraitTagger.Of(text[tokens[i].Span], atStart: false) & NotOnlyFinite) == 0;

    private static bool IsQuoted(ImmutableArray<Token> tokens, int first, int last)
    {
        var marks = 0;
        for (var i = last; i >= Math.Max(first, last - LookBack); i--)
            if (tokens[i].Kind == TokenKind.Quote) marks++;
        return (marks & 1) != 0;
    }

    private static bool HasVerbBehind(SourceText text, ImmutableArray<Token> tokens, int next)
    {
        for (var i = next + 1; i < Math.Min(tokens.Length, next + LookAhead); i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation && text.Value[tokens[i].Start] is '.' or '!' or '?' or ';' or ':') return false;
            if (IsFiniteVerb(text, tokens, i)) return true;
        }

        return false;
    }

    // With a verb of its own; without one a heading, which does not begin as a clause does.
    private static bool IsWhole(SourceText text, ImmutableArray<Token> tokens, int first, int last)
    {
        for (var i = last; i >= Math.Max(first, last - LookBack); i--)
            if (IsFiniteVerb(text, tokens, i)) return true;
        if (tokens[first].Kind != TokenKind.Word) return text.Value[tokens[first].Start] == '(';
        return (TraitTagger.Of(text[tokens[first].Span], atStart: true) & (GoesOn | WordTraits.PersonalPronoun)) == 0;
    }

    private static bool IsFiniteVerb(SourceText text, ImmutableArray<Token> tokens, int i) =>
        tokens[i].Kind == TokenKind.Word && char.IsLower(text.Value[tokens[i].Start])
        && (TraitTagger.Of(text[tokens[i].Span], atStart: false) & WordTraits.FiniteVerb) != 0;
}
