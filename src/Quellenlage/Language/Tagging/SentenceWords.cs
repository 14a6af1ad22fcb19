using Quellenlage.Language.Grammar;
using Quellenlage.Text;

namespace Quellenlage.Language.Tagging;

/// <summary>The words of one sentence after the other; holds its buffers from one to the next. Not thread-safe.</summary>
/// <param name="vocabulary">What makes the words.</param>
internal sealed class SentenceWords(TagVocabulary vocabulary)
{
    private TagWord[] _words = new TagWord[64];
    private WordsAhead[] _ahead = new WordsAhead[64];
    private byte[] _labels = new byte[64];

    public int Count { get; private set; }

    public ReadOnlySpan<TagWord> Words => _words.AsSpan(0, Count);

    /// <summary>What follows each word.</summary>
    public ReadOnlySpan<WordsAhead> Ahead => _ahead.AsSpan(0, Count);

    /// <summary>The numbers of the tags, as far as they are chosen.</summary>
    public Span<byte> Labels => _labels.AsSpan(0, Count);

    public void Fill(SourceText text, ReadOnlySpan<Token> tokens, ReadOnlySpan<WordTraits> traits)
    {
        Count = tokens.Length;
        if (_words.Length < Count) (_words, _ahead, _labels) = (new TagWord[Count], new WordsAhead[Count], new byte[Count]);
        var start = true;
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = text[tokens[i].Span];
            _words[i] = vocabulary.Word(word, tokens[i].Kind, traits[i], start);
            start = tokens[i].Kind == TokenKind.Quote || (start && tokens[i].Kind != TokenKind.Word) || word is ":";
        }

        var ahead = default(WordsAhead);
        for (var i = Count - 1; i >= 0; i--) _ahead[i] = ahead = i + 1 < Count ? WordsAhead.Of(_words[i], _words[i + 1], ahead) : default;
    }
}
