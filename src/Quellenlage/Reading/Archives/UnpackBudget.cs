namespace Quellenlage.Reading.Archives;

/// <summary>
/// What unpacking one input may cost, over all archives within archives. Not thread-safe; each input has its own.
/// </summary>
internal sealed class UnpackBudget
{
    public const int MaximalDepth = 4;
    public const int MaximalEntries = 100_000;
    public const long MaximalBytes = 4L << 30;

    /// <summary>No text shrinks further than this; a bomb does.</summary>
    public const int MaximalRatio = 300;

    /// <summary>So much may come out before the ratio counts.</summary>
    public const long FreeBytes = 16L << 20;

    public int Depth { get; set; }

    public int Entries { get; set; }

    public long Bytes { get; set; }
}

/// <summary>A bound was reached while an input was unpacked.</summary>
internal sealed class InputLimitException(string problem, string advice) : IOException(problem)
{
    public string Advice { get; } = advice;
}
