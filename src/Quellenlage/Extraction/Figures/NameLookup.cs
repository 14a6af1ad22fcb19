using Quellenlage.Language;

namespace Quellenlage.Extraction.Figures;

/// <summary>Finds the name at an offset by binary search.</summary>
internal static class NameLookup
{
    public static bool TryAt(AnalysedText text, int offset, out NameMention name)
    {
        var index = FirstEndingAfter(text, offset);
        name = index < text.Names.Length ? text.Names[index] : null!;
        return name is not null && name.Span.Contains(offset);
    }

    /// <summary>Index of the first name that ends after the offset; the number of names where none does.</summary>
    public static int FirstEndingAfter(AnalysedText text, int offset)
    {
        var (low, high) = (0, text.Names.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (text.Names[middle].Span.End > offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
