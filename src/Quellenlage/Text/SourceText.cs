namespace Quellenlage.Text;

/// <summary>
/// The text of one article, as analysed; every span of the article is a slice of it. Immutable and safe to share between threads.
/// </summary>
public sealed class SourceText
{
    // Every 256th UTF-16 offset carries the number of surrogate pairs before it, so that a conversion looks at few characters.
    private const int BlockBits = 8;
    private readonly int[]? _pairsBeforeBlock;

    public SourceText(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
        _pairsBeforeBlock = CountPairs(value);
    }

    public string Value { get; }

    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => Value.Length;

    /// <summary>The characters of the span, without a copy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the text.</exception>
    public ReadOnlySpan<char> this[TextSpan span] => Value.AsSpan(span.Start, span.End - span.Start);

    /// <summary>The span's text, verbatim.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the text.</exception>
    public string Slice(TextSpan span) => Value.Substring(span.Start, span.End - span.Start);

    /// <summary>
    /// The number of Unicode code points before the UTF-16 offset, from 0 to <see cref="Length"/> inclusive. A lone surrogate
    /// counts as one; an offset inside a pair counts the pair's first half as one.
    /// </summary>
    public int CodePointOffset(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)offset, (uint)Value.Length, nameof(offset));
        if (_pairsBeforeBlock is null) return offset;
        var block = offset >> BlockBits;
        var pairs = _pairsBeforeBlock[block];
        for (var i = block << BlockBits; i < offset; i++)
            if (EndsPair(Value, i)) pairs++;
        return offset - pairs;
    }

    public override string ToString() => Value;

    private static int[]? CountPairs(string value)
    {
        if (value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0) return null;
        var counts = new int[(value.Length >> BlockBits) + 1];
        var pairs = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if ((i & ((1 << BlockBits) - 1)) == 0) counts[i >> BlockBits] = pairs;
            if (EndsPair(value, i)) pairs++;
        }

        if ((value.Length & ((1 << BlockBits) - 1)) == 0) counts[value.Length >> BlockBits] = pairs;
        return counts;
    }

    private static bool EndsPair(string value, int index) =>
        index > 0 && char.IsLowSurrogate(value[index]) && char.IsHighSurrogate(value[index - 1]);
}
