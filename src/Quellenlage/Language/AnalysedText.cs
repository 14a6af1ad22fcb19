using System.Collections.Immutable;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.Tagging;
using Quellenlage.Reading;
using Quellenlage.Text;

namespace Quellenlage.Language;

/// <summary>
/// An article with its sentences, tokens, quotation marks and names. All spans are slices of the article's text. Zones that are
/// not content (boilerplate, related links) hold no sentence, token or name. Immutable and safe to share between threads.
/// </summary>
public sealed class AnalysedText
{
    private readonly int[] _nameOfToken;
    private readonly Lazy<ImmutableArray<TokenTag>> _tags;

    private readonly ImmutableArray<Clause>[] _clauses;

    // How far the quoted spans up to each one reach, which never falls, unlike their own ends.
    private readonly int[] _quotedReach;

    internal AnalysedText(Article article, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, ImmutableArray<QuotedSpan> quoted, ImmutableArray<NameMention> names, ImmutableArray<WordTraits> traits)
    {
        Article = article;
        Tokens = tokens;
        Sentences = sentences;
        Quoted = quoted;
        Names = names;
        _nameOfToken = NamesByToken();
        _quotedReach = ReachOfQuoted();
        Traits = traits;
        _clauses = new ImmutableArray<Clause>[sentences.Length];
        // No stage needs them for every article yet, and they cost as much as all other stages of the language together.
        _tags = new(() => Tagger.German.Tag(article.Text, tokens, sentences, traits));
    }

    public Article Article { get; }

    public SourceText Text => Article.Text;

    public ImmutableArray<Token> Tokens { get; }

    /// <summary>What each token can be; as long as <see cref="Tokens"/>.</summary>
    public ImmutableArray<WordTraits> Traits { get; }

    /// <summary>What each token is in its sentence, as the trained tagger chose; as long as <see cref="Tokens"/>. Found at first use.</summary>
    public ImmutableArray<TokenTag> Tags => _tags.Value;

    /// <summary>In order, without overlap; every token belongs to exactly one.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>Stretches between quotation marks, ordered by start; an inner one comes after the outer one that holds it.</summary>
    public ImmutableArray<QuotedSpan> Quoted { get; }

    /// <summary>In order, without overlap.</summary>
    public ImmutableArray<NameMention> Names { get; }

    public ReadOnlySpan<char> this[Token token] => Text[token.Span];

    /// <summary>The name that begins at the token; null where none does.</summary>
    internal NameMention? NameAt(int token) => _nameOfToken[token] is var name and >= 0 && Names[name].Span.Start == Tokens[token].Start ? Names[name] : null;

    /// <summary>The name that the token belongs to, also where the name is a part of a compound; null where there is none.</summary>
    internal NameMention? NameOver(int token) => _nameOfToken[token] is var name and >= 0 ? Names[name] : null;

    /// <summary>True when the token is a part of a name or holds one.</summary>
    internal bool IsInName(int token) => (uint)token < (uint)_nameOfToken.Length && _nameOfToken[token] >= 0;

    /// <summary>The index of the sentence that holds the offset; -1 where none does.</summary>
    public int SentenceAt(int offset)
    {
        var (low, high) = (0, Sentences.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var span = Sentences[middle].Span;
            if (offset < span.Start) high = middle - 1;
            else if (offset >= span.End) low = middle + 1;
            else return middle;
        }

        return -1;
    }

    /// <summary>The clauses of the sentence with their verb groups, divided as far as can be; found at first use.</summary>
    internal ImmutableArray<Clause> ClausesOf(int sentence)
    {
        // Two threads may both find them: they are the same.
        if (_clauses[sentence].IsDefault) _clauses[sentence] = Clauses.SplitFully(this, Sentences[sentence]);
        return _clauses[sentence];
    }

    /// <summary>The quoted spans that overlap the sentence, ordered by start.</summary>
    internal ReadOnlySpan<QuotedSpan> QuotedWithin(in Sentence sentence)
    {
        var (first, high) = (0, Quoted.Length);
        while (first < high)
        {
            var middle = (first + high) >>> 1;
            if (_quotedReach[middle] > sentence.Span.Start) high = middle;
            else first = middle + 1;
        }

        return Quoted.AsSpan()[first..Math.Max(first, FirstQuotedFrom(sentence.Span.End))];
    }

    /// <summary>The outermost quoted span that starts at the offset; null where none does.</summary>
    internal QuotedSpan? QuotedAt(int offset) => FirstQuotedFrom(offset) is var first && first < Quoted.Length && Quoted[first].Span.Start == offset ? Quoted[first] : null;

    private int FirstQuotedFrom(int offset)
    {
        var (first, high) = (0, Quoted.Length);
        while (first < high)
        {
            var middle = (first + high) >>> 1;
            if (Quoted[middle].Span.Start >= offset) high = middle;
            else first = middle + 1;
        }

        return first;
    }

    /// <summary>The index of the first token that ends after the offset; the number of tokens where none does.</summary>
    public int TokenAt(int offset)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Tokens[middle].End > offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private int[] ReachOfQuoted()
    {
        var reach = new int[Quoted.Length];
        for (var i = 0; i < reach.Length; i++) reach[i] = Math.Max(Quoted[i].Span.End, i > 0 ? reach[i - 1] : 0);
        return reach;
    }

    private int[] NamesByToken()
    {
        var names = new int[Tokens.Length];
        var name = 0;
        for (var i = 0; i < names.Length; i++)
        {
            while (name < Names.Length && Names[name].Span.End <= Tokens[i].Start) name++;
            names[i] = name < Names.Length && Names[name].Span.Start < Tokens[i].End ? name : -1;
        }

        return names;
    }
}

/// <summary>One sentence, heading or list item: from its first token's start to its last token's end.</summary>
/// <param name="Span">Without white space at its ends.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token; always greater than <paramref name="FirstToken"/>.</param>
/// <param name="Zone">The zone that it stands in.</param>
/// <param name="IsHeading">True for the headline and for a line of its own without a final mark.</param>
/// <param name="Paragraph">Number of its paragraph, from 0.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int EndToken, ZoneKind Zone, bool IsHeading, int Paragraph);

/// <summary>A stretch in quotation marks.</summary>
/// <param name="Span">With its marks; for one that is never closed, to the end of its paragraph.</param>
/// <param name="Content">Without its marks.</param>
/// <param name="Depth">0 for an outermost one.</param>
/// <param name="Closed">False where the closing mark is missing.</param>
public readonly record struct QuotedSpan(TextSpan Span, TextSpan Content, int Depth, bool Closed);
