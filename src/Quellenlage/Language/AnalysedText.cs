using System.Collections.Immutable;
using Quellenlage.Language.Grammar;
using Quellenlage.Reading;
using Quellenlage.Text;

namespace Quellenlage.Language;

/// <summary>
/// An article with its sentences, tokens, quotation marks and names. All spans are slices of the article's text. Zones that are
/// not content (boilerplate, related links) hold no sentence, token or name. Immutable and safe to share between threads.
/// </summary>
public sealed class AnalysedText
{
    internal AnalysedText(Article article, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, ImmutableArray<QuotedSpan> quoted, ImmutableArray<NameMention> names)
    {
        Article = article;
        Tokens = tokens;
        Sentences = sentences;
        Quoted = quoted;
        Names = names;
        Traits = TraitTagger.Tag(article.Text, tokens, sentences);
    }

    public Article Article { get; }

    public SourceText Text => Article.Text;

    public ImmutableArray<Token> Tokens { get; }

    /// <summary>What each token can be; as long as <see cref="Tokens"/>.</summary>
    public ImmutableArray<WordTraits> Traits { get; }

    /// <summary>In order, without overlap; every token belongs to exactly one.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>Stretches between quotation marks, ordered by start; an inner one comes after the outer one that holds it.</summary>
    public ImmutableArray<QuotedSpan> Quoted { get; }

    /// <summary>In order, without overlap.</summary>
    public ImmutableArray<NameMention> Names { get; }

    public ReadOnlySpan<char> this[Token token] => Text[token.Span];

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
