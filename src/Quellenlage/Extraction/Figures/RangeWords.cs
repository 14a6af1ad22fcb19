using Quellenlage.Resources;

namespace Quellenlage.Extraction.Figures;

internal enum RangeWord : byte
{
    None,
    Between,
    And,
    To,
    Or,
}

/// <summary>The words and signs that join two numbers to a range.</summary>
internal static class RangeWords
{
    private static readonly FormTable<RangeWord> _words = new(
        WordList.Load("figures/range-words").Entries.Select(e => new KeyValuePair<string, RangeWord>(e.Word, Enum.Parse<RangeWord>(e[1], ignoreCase: true))));

    public static RangeWord Of(ReadOnlySpan<char> form) => _words.TryGet(form, out var word) ? word : RangeWord.None;

    public static bool Is(ReadOnlySpan<char> form, RangeWord word) => Of(form) == word;
}
