namespace Quellenlage.Eval;

/// <summary>A half-open range of an article's text in Unicode code points, as the output formats and the gold count.</summary>
internal readonly record struct Stretch(int Start, int End)
{
    public bool Touches(Stretch other) => Start < other.End && other.Start < End;
}
