using System.Collections.Frozen;
using Quellenlage.Resources;

namespace Quellenlage.Language.Names.Matching;

/// <summary>First names of which two forms are one name: in two languages, or in full and in short.</summary>
internal static class GivenForms
{
    private const char TellsNothing = '~';

    private static readonly FrozenDictionary<string, (int Group, bool Tells)[]> _groups;
    private static readonly FrozenSet<(string, Writing)> _writings;

    static GivenForms()
    {
        var groups = new Dictionary<string, List<(int Group, bool Tells)>>(StringComparer.Ordinal);
        var writings = new HashSet<(string, Writing)>();
        foreach (var entry in WordList.Load("names/given-forms").Entries)
        {
            foreach (var form in entry[2].Split(';', StringSplitOptions.RemoveEmptyEntries).Prepend(entry.Word))
            {
                var key = Key(form.TrimStart(TellsNothing));
                if (!groups.TryGetValue(key, out var its)) groups.Add(key, its = []);
                var isForeign = Enum.TryParse<Writing>(entry[1], ignoreCase: true, out var writing);
                its.Add((entry.Line, !isForeign || form[0] != TellsNothing));
                if (isForeign && form[0] != TellsNothing) writings.Add((key, writing));
            }
        }

        _groups = groups.ToFrozenDictionary(g => g.Key, g => g.Value.ToArray(), StringComparer.Ordinal);
        _writings = writings.ToFrozenSet();
    }

    /// <summary>True where both are forms of one name in the writing; they may be equal. Anna and Hanna are one only where Hanna is Ukrainian.</summary>
    /// <param name="one">As <see cref="NamePart.Word"/>.</param>
    public static bool AreOne(string one, string other, Writing writing) =>
        _groups.TryGetValue(Plain(one), out var its) && _groups.TryGetValue(Plain(other), out var others)
        && its.Any(i => others.Any(o => i.Group == o.Group && (i.Tells || o.Tells || writing != Writing.Latin)));

    /// <summary>True where the first name tells that the bearer's name comes from the writing.</summary>
    public static bool TellsOf(string name, Writing writing) => _writings.Contains((Plain(name), writing));

    private static string Key(string form) => Plain(string.Concat(Romanisation.Latin(form).Where(char.IsLetter)));

    private static string Plain(string name) => SoundTable.WithoutAccents(name);
}
