using System.Collections.Immutable;
using Quellenlage.Language.WordForms;
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
    private readonly NameWord?[] _words;
    private readonly Commonness[] _commonness;
    private readonly int[] _sentenceOf;

    public NameContext(SourceText text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        (_text, _tokens) = (text, tokens);
        Sentences = sentences;
        _words = new NameWord?[tokens.Length];
        _commonness = new Commonness[tokens.Length];
        _sentenceOf = new int[tokens.Length];
        for (var s = 0; s < sentences.Length; s++) _sentenceOf.AsSpan(sentences[s].FirstToken, sentences[s].EndToken - sentences[s].FirstToken).Fill(s);
        for (var i = 0; i < tokens.Length; i++)
            if (tokens[i].Kind == TokenKind.Word) _words[i] = NameWords.Find(text[tokens[i].Span]);
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
    public NameWord? Word(int token) => (uint)token < (uint)Count ? _words[token] : null;

    public bool Is(int token, NameWordKinds kind) => Word(token)?.Is(kind) == true;

    /// <summary>What the lists say of the word or, for a compound, of the noun it ends in.</summary>
    public NameWord? WordOrHead(int token)
    {
        if (Word(token) is { } word) return word;
        return IsCapitalised(token) && this[token].Length > 6 ? NameWords.FindHead(this[token]) : null;
    }

    public bool IsWord(int token) => (uint)token < (uint)Count && _tokens[token].Kind == TokenKind.Word;

    public bool IsCapitalised(int token) => IsWord(token) && char.IsUpper(this[token][0]);

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

    public Commonness Common(int token)
    {
        if (_commonness[token] == Commonness.NotAsked) _commonness[token] = Ask(this[token]);
        return _commonness[token];
    }

    /// <summary>True for a word that the lexicon does not know, not as a compound either.</summary>
    public static bool IsUnknown(ReadOnlySpan<char> word) => Ask(word) == Commonness.Unknown;

    private static Commonness Ask(ReadOnlySpan<char> word)
    {
        var readings = Lexicon.German.Look(word);
        foreach (ref readonly var reading in readings)
            if (reading.PartOfSpeech == PartOfSpeech.Noun) return Commonness.Noun;
        if (!readings.IsEmpty) return Commonness.Other;
        return Lexicon.German.TryCompound(word, out _) ? Commonness.Compound : Commonness.Unknown;
    }
}
