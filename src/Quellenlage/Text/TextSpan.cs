namespace Quellenlage.Text;

/// <summary>
/// A half-open range of an article's text, in UTF-16 code units: <c>Start</c> is inside, <c>End</c> is not.
/// Equality is by both ends; order is by <c>Start</c>, then by <c>End</c>. The default value is the empty span at 0.
/// Offsets become Unicode code points only where results are written.
/// </summary>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    /// <summary>True when the offset lies inside; the end does not.</summary>
    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>True when the other span lies wholly inside; both may share their ends.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>True when both share at least one code unit; an empty span shares none.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End && !IsEmpty && !other.IsEmpty;

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"[{Start}, {End})";
}
