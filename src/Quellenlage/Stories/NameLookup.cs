using System.Collections.Immutable;
using Quellenlage.Language;
using Quellenlage.Text;

namespace Quellenlage.Stories;

/// <summary>Finds the names of a stretch of text without a look at all the others.</summary>
internal static class NameLookup
{
    /// <summary>The index of the first name that ends after the offset; the number of names where none does.</summary>
    public static int FirstAfter(ImmutableArray<NameMention> names, int offset)
    {
        var (low, high) = (0, names.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (names[middle].Span.End > offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>The names that overlap the span, in order.</summary>
    public static ReadOnlySpan<NameMention> Overlapping(ImmutableArray<NameMention> names, TextSpan span)
    {
        var first = FirstAfter(names, span.Start);
        var end = first;
        while (end < names.Length && names[end].Span.Start < span.End) end++;
        return names.AsSpan(first, end - first);
    }
}
