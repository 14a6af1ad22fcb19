using Quellenlage.Text;

namespace Quellenlage.Eval;

/// <summary>A text addressed by Unicode code points. Immutable.</summary>
internal sealed class PointText
{
    private readonly SourceText _text;

    // The UTF-16 offset of each code point; null where both agree.
    private readonly int[]? _offsets;

    public PointText(string value)
    {
        _text = new SourceText(value);
        Length = _text.CodePointOffset(value.Length);
        if (Length == value.Length) return;
        _offsets = new int[Length + 1];
        for (var i = value.Length; i >= 0; i--)
        {
            var point = _text.CodePointOffset(i);
            // Inside a pair the offset is not a code point's own; the pair's first half overwrites it.
            _offsets[i < value.Length && i > 0 && char.IsLowSurrogate(value[i]) && char.IsHighSurrogate(value[i - 1]) ? point - 1 : point] = i;
        }
    }

    public string Value => _text.Value;

    /// <summary>In code points.</summary>
    public int Length { get; }

    public bool Holds(Stretch stretch) => stretch.Start >= 0 && stretch.Start <= stretch.End && stretch.End <= Length;

    /// <exception cref="ArgumentOutOfRangeException">The stretch reaches beyond the text.</exception>
    public string Slice(Stretch stretch) => Value[Offset(stretch.Start)..Offset(stretch.End)];

    /// <summary>Where the words first stand at or after a place; null where they do not.</summary>
    public Stretch? Find(string words, int from = 0)
    {
        var at = Value.IndexOf(words, Offset(from), StringComparison.Ordinal);
        return at < 0 ? null : new Stretch(_text.CodePointOffset(at), _text.CodePointOffset(at + words.Length));
    }

    private int Offset(int point)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)point, (uint)Length, nameof(point));
        return _offsets?[point] ?? point;
    }
}
