using System.Collections.Immutable;
using Quellenlage.Text;

namespace Quellenlage.Language.Names;

/// <summary>What the German lexicon says of a capitalised word.</summary>
internal enum Commonness : byte
{
    NotAsked,

    /// <summary>Not in the lexicon: most often a name.</summary>
    Unknown,

    /// <summary>Only as a compound of known words, as surnames like Westerwelle seem to be, too.</summary>
    Compound,

    /// <summary>A noun of the lexicon.</summary>
    Noun,

    /// <summary>Another word, capitalised where it stands.</summary>
    Other,
}

/// <summary>The tokens of one article with what the lists and the lexicon say of each, looked up once.</summary>
internal sealed class NameContext
{
    private readonly SourceText _text;
    private readonly ImmutableArray<Token> _tokens;
    private readonly WordFacts[] _facts;
    private readonly int[] _sentenceOf;

    public NameContext(SourceText text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        (_text, _tokens) = (text, tokens);
        Sentences = sentences;
        _facts = new WordFacts[tokens.Length];
        _sentenceOf = new int[tokens.Length];
        for (var s = 0; s < sentences.Length; s++) _sentenceOf.AsSpan(sentences[s].FirstToken, sentences[s].EndToken - sentences[s].FirstToken).Fill(s);
        for (var i = 0; i < tokens.Length; i++) _facts[i] = WordFacts.Of(text[tokens[i].Span], tokens[i].Kind);
    }

    public int Count => _tokens.Length;

    public ImmutableArray<Sentence> Sentences { get; }

    public ReadOnlySpan<char> this[int token] => _text[_tokens[token].Span];

    public Token Token(int token) => _tokens[token];

    public int SentenceOf(int token) => _sentenceOf[token];

    public ReadOnlySpan<char> Slice(TextSpan span) => _text[span];

    public TextSpan Span(int first, int end) => new(_tokens[first].Start, _tokens[end - 1].End);

    public bool InSentence(int token, int other) => (uint)other < (uint)Count && _sentenceOf[token] == _sentenceOf[other];

    /// <summary>True when the token follows the one before it in the sentence with nothing but one blank between, as inside a name.</summary>
    public bool Continues(int token)
    {
        if (token <= 0 || token >= Count || _sentenceOf[token] != _sentenceOf[token - 1]) return false;
        var gap = _tokens[token].Start - _tokens[token - 1].End;
        return gap == 0 || (gap == 1 && _text.Value[_tokens[token].Start - 1] is ' ' or '\u00A0');
    }

    public bool StartsSentence(int token) => Sentences[_sentenceOf[token]].FirstToken == token;

    /// <summary>What the lists say of the word itself; null where nothing.</summary>
    public NameWord? Word(int token) => (uint)token < (uint)Count ? _facts[token].Word : null;

    public bool Is(int token, NameWordKinds kind) => Word(token)?.Is(kind) == true;

    /// <summary>What the lists say of the word or, for a compound, of the noun it ends in.</summary>
    public NameWord? WordOrHead(int token) => (uint)token < (uint)Count ? _facts[token].WordOrHead : null;

    /// <summary>The name that the lists have for the token alone; null where they have none.</summary>
    public KnownName? Listed(int token) => _facts[token].Listed;

    /// <summary>All that is known of the token whatever stands beside it.</summary>
    public WordFacts Facts(int token) => _facts[token];

    public bool IsWord(int token) => (uint)token < (uint)Count && _tokens[token].Kind == TokenKind.Word;

    public bool IsCapitalised(int token) => (uint)token < (uint)Count && _facts[token].IsCapitalised;

    public bool IsLowerWord(int token) => IsWord(token) && char.IsLower(this[token][0]);

    public bool IsQuote(int token) => (uint)token < (uint)Count && _tokens[token].Kind == TokenKind.Quote;

    /// <summary>A capitalised word that may be a part of a person's name by its shape: not all capitals; with the Arabic article (al-Sisi).</summary>
    public bool HasNameShape(int token)
    {
        if (!IsWord(token)) return false;
        var word = this[token];
        if (word.ContainsAnyInRange('0', '9')) return false;
        if (char.IsUpper(word[0])) return word.Length > 1 && (char.IsLower(word[1]) || (!char.IsUpper(word[^1]) && word[^1] != '-'));
        var hyphen = word.IndexOfAny('-', '\'', '’');
        return hyphen is > 0 and < 5 && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1]) && char.IsLower(word[^1]);
    }

    /// <summary>J. or Ch.: a first name cut short.</summary>
    public bool IsInitial(int token) => IsWord(token) && this[token] is { Length: 2 or 3 } word && char.IsUpper(word[0]) && word[^1] == '.';

    public Commonness Common(int token) => _facts[token].Commonness;

    /// <summary>True for a word that the lexicon does not know, not as a compound either.</summary>
    public static bool IsUnknown(ReadOnlySpan<char> word) => WordFacts.Ask(word) == Commonness.Unknown;
}
