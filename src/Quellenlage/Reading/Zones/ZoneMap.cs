using System.Collections.Immutable;
using Quellenlage.Text;

namespace Quellenlage.Reading.Zones;

/// <summary>
/// Which zone each character belongs to, while that is found out: what is marked first stays, what nobody marks is body.
/// </summary>
internal sealed class ZoneMap(string text)
{
    private readonly byte[] _marks = new byte[text.Length];

    /// <summary>Marks what of the span is still free.</summary>
    public void Mark(TextSpan span, ZoneKind kind)
    {
        var mark = (byte)(kind + 1);
        foreach (ref var cell in _marks.AsSpan(span.Start, span.Length))
            if (cell == 0) cell = mark;
    }

    /// <summary>True where nothing of the span is marked.</summary>
    public bool IsFree(TextSpan span) => !_marks.AsSpan(span.Start, span.Length).ContainsAnyExcept((byte)0);

    public bool IsKind(int offset, ZoneKind kind) => _marks[offset] == (byte)(kind + 1);

    public bool IsContent(int offset) => !(_marks[offset] == (byte)(ZoneKind.Boilerplate + 1) || _marks[offset] == (byte)(ZoneKind.Related + 1));

    /// <summary>The zones in order, without gap or overlap; space between two zones belongs to the first.</summary>
    public ImmutableArray<Zone> ToZones()
    {
        var zones = ImmutableArray.CreateBuilder<Zone>();
        for (var start = 0; start < _marks.Length;)
        {
            var length = _marks.AsSpan(start).IndexOfAnyExcept(_marks[start]);
            var end = length < 0 ? _marks.Length : start + length;
            Append(zones, start, end);
            start = end;
        }

        return zones.ToImmutable();
    }

    private void Append(ImmutableArray<Zone>.Builder zones, int start, int end)
    {
        var kind = _marks[start] == 0 ? ZoneKind.Body : (ZoneKind)(_marks[start] - 1);
        var isSpace = _marks[start] == 0 && text.AsSpan(start, end - start).IsWhiteSpace();
        if (zones.Count > 0 && (isSpace || zones[^1].Kind == kind))
            zones[^1] = zones[^1] with { Span = zones[^1].Span with { End = end } };
        else
            zones.Add(new Zone(kind, new TextSpan(start, end)));
    }
}
