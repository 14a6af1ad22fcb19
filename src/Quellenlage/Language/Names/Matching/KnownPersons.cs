using System.Collections.Frozen;
using Quellenlage.Resources;

namespace Quellenlage.Language.Names.Matching;

/// <summary>Persons who are known under two names, or under a spelling of custom that no transliteration gives.</summary>
internal static class KnownPersons
{
    private static readonly FrozenDictionary<string, int> _persons = WordList.Load("names/known-persons").Entries
        .SelectMany(e => e[1].Split(';').Prepend(e.Word).Select(name => (Name: Key(WrittenName.Parse(name)), Person: e.Line)))
        .DistinctBy(e => e.Name, StringComparer.Ordinal).ToFrozenDictionary(e => e.Name, e => e.Person, StringComparer.Ordinal);

    /// <summary>True where both are names of one listed person.</summary>
    public static bool AreOne(WrittenName one, WrittenName other) =>
        _persons.TryGetValue(Key(one), out var its) && _persons.TryGetValue(Key(other), out var others) && its == others;

    private static string Key(WrittenName name) => SoundTable.WithoutAccents(name.Letters) + name.Suffix;
}
