using Quellenlage.Resources;

namespace Quellenlage.Extraction.Figures;

[Flags]
internal enum NounClass : byte
{
    None = 0,
    People = 1,
    Troops = 2,
    Buildings = 4,
}

/// <summary>The classes of <c>figures/noun-classes.tsv</c>; a compound has those of its last part.</summary>
internal static class NounClasses
{
    private const int ShortestPart = 4;
    private static readonly FormTable<NounClass> _classes = Load();

    public static NounClass Of(ReadOnlySpan<char> noun) => _classes.TryGetLastPart(noun, ShortestPart, out var classes) ? classes : NounClass.None;

    public static NounClass Parse(string name) => Enum.Parse<NounClass>(name, ignoreCase: true);

    private static FormTable<NounClass> Load()
    {
        var classes = new Dictionary<string, NounClass>(StringComparer.Ordinal);
        foreach (var entry in WordList.Load("figures/noun-classes").Entries)
        {
            classes.TryGetValue(entry.Word, out var known);
            var own = Parse(entry[1]);
            // Troops are people to whatever happens to people.
            classes[entry.Word] = known | own | (own == NounClass.Troops ? NounClass.People : NounClass.None);
        }

        return new FormTable<NounClass>(classes);
    }
}
