using Quellenlage.Text;

namespace Quellenlage.Extraction.Events;

/// <summary>Places that lie inside any of some spans; spans that touch or overlap count as one. Immutable.</summary>
internal sealed class SpanSet
{
    private readonly List<TextSpan> _spans;

    public SpanSet(IEnumerable<TextSpan> all)
    {
        List<TextSpan> spans = [.. all];
        spans.Sort();
        _spans = new List<TextSpan>(spans.Count);
        foreach (var span in spans)
        {
            if (_spans.Count > 0 && span.Start <= _spans[^1].End) _spans[^1] = _spans[^1].Union(span);
            else _spans.Add(span);
        }
    }

    public bool Contains(int offset)
    {
        var (low, high) = (0, _spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low < _spans.Count && _spans[low].Start <= offset;
    }
}
