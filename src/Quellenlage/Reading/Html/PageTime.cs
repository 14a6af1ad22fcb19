namespace Quellenlage.Reading.Html;

/// <summary>What the time of a time element is that of; the stronger come later.</summary>
internal enum TimeKind : byte
{
    Unknown,
    Changed,
    Published,
}

/// <summary>What a time element says.</summary>
/// <param name="Block">The number of the block that it stands in.</param>
internal readonly record struct PageTime(int Block, string Value, TimeKind Kind);
