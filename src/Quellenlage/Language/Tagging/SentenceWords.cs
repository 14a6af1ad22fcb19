using System.Collections.Immutable;
using Quellenlage.Language.Grammar;
using Quellenlage.Text;

namespace Quellenlage.Language.Tagging;

/// <summary>The words of one sentence after the other; holds its buffers from one to the next. Not thread-safe.</summary>
internal sealed class SentenceWords
{
    private WordView[] _words = new WordView[64];
    private byte[] _labels = new byte[64];

    public int Count { get; private set; }

    public ReadOnlySpan<WordView> Words => _words.AsSpan(0, Count);

    /// <summary>The numbers of the tags, as far as they are chosen.</summary>
    public Span<byte> Labels => _labels.AsSpan(0, Count);

    public void Fill(SourceText text, ReadOnlySpan<Token> tokens, ReadOnlySpan<WordTraits> traits)
    {
        Count = tokens.Length;
        if (_words.Length < Count)
        {
            _words = new WordView[Count];
            _labels = new byte[Count];
        }

        var start = true;
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = text[tokens[i].Span];
            _words[i] = WordView.Of(word, tokens[i].Kind, traits[i], start);
            start = tokens[i].Kind == TokenKind.Quote || (start && tokens[i].Kind != TokenKind.Word) || word is ":";
        }
    }
}
