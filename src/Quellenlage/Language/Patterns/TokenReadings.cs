using Quellenlage.Text;

namespace Quellenlage.Language.Patterns;

/// <summary>Adds the readings that a token has by its shape (numbers, clock times) rather than by a list.</summary>
internal delegate void ShapeReader(ReadOnlySpan<char> form, List<WordReading> readings);

/// <summary>The readings of the tokens of one sentence at a time. A buffer that is filled again and again: not thread-safe.</summary>
internal sealed class TokenReadings(WordClasses classes, ShapeReader shapes)
{
    private readonly List<WordReading> _readings = [];
    private readonly List<int> _ends = [];

    public SourceText Text { get; private set; } = new("");

    /// <summary>Index in the text's tokens of the sentence's first token.</summary>
    public int First { get; private set; }

    public ReadOnlyMemory<Token> Tokens { get; private set; }

    public int Count => _ends.Count;

    public void Fill(AnalysedText text, Sentence sentence)
    {
        _readings.Clear();
        _ends.Clear();
        Text = text.Text;
        First = sentence.FirstToken;
        Tokens = text.Tokens.AsMemory()[sentence.FirstToken..sentence.EndToken];
        var startsSentence = true;
        foreach (var token in Tokens.Span)
        {
            var form = Text[token.Span];
            if (char.IsAsciiDigit(form[0])) shapes(form, _readings);
            classes.Read(form, startsSentence, _readings);
            _ends.Add(_readings.Count);
            // What follows a mark at the start, a colon or an opening quotation mark may carry a capital for that reason alone.
            startsSentence = (startsSentence && token.Kind != TokenKind.Word) || token.Kind == TokenKind.Quote || form is ":" or "-" or "–" or "…";
        }
    }

    /// <summary>The readings of the sentence's token by its number from 0; empty outside the sentence.</summary>
    public ReadOnlySpan<WordReading> this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_ends.Count) return [];
            var start = index == 0 ? 0 : _ends[index - 1];
            return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_readings)[start.._ends[index]];
        }
    }

    public ReadOnlySpan<char> Form(int index) => Text[Tokens.Span[index].Span];
}
