using Quellenlage.Resources;

namespace Quellenlage.Extraction.Figures;

/// <summary>What a small word can be; a form may be several at once.</summary>
[Flags]
internal enum FunctionWord : ushort
{
    None = 0,
    Article = 1,
    Determiner = 2,
    Preposition = 4,
    Locative = 8,
    Conjunction = 16,
    Subordinator = 32,
    Relative = 64,
    Subset = 128,
    Pronoun = 256,
    Adverb = 512,
    Auxiliary = 1024,

    /// <summary>A form of the auxiliary that makes a passive or its result: wurden, sind.</summary>
    Passive = 2048,
}

internal static class FunctionWords
{
    private static readonly FormTable<FunctionWord> _kinds = Load();

    public static FunctionWord Of(ReadOnlySpan<char> form) => _kinds.TryGet(form, out var kinds) ? kinds : FunctionWord.None;

    private static FormTable<FunctionWord> Load()
    {
        var kinds = new Dictionary<string, FunctionWord>(StringComparer.Ordinal);
        foreach (var entry in WordList.Load("figures/function-words").Entries)
        {
            kinds.TryGetValue(entry.Word, out var known);
            kinds[entry.Word] = known | Enum.Parse<FunctionWord>(entry[1], ignoreCase: true);
        }

        return new FormTable<FunctionWord>(kinds);
    }
}
