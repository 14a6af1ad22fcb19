using System.Collections.Immutable;

namespace Quellenlage.Language.Names;

/// <summary>Tells which mentions of one article stand for the same entity.</summary>
internal static class EntityNumbers
{
    /// <param name="names">In the order of the text.</param>
    public static ImmutableArray<NameMention> Assign(NameContext context, List<FoundName> names)
    {
        var persons = PersonLinker.Link(context, names);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var canonical = new List<string>();
        var numberOf = new int[names.Count];
        for (var i = 0; i < names.Count; i++)
        {
            var key = persons[i] is { } person ? $"person {person}" : $"{names[i].Type} {Key(names[i])}";
            if (!numbers.TryGetValue(key, out var number))
            {
                numbers.Add(key, number = numbers.Count);
                canonical.Add(names[i].Canonical);
            }
            else if (names[i].Type == NameType.Person && IsFuller(names[i].Canonical, canonical[number])) canonical[number] = names[i].Canonical;

            numberOf[i] = number;
        }

        var mentions = ImmutableArray.CreateBuilder<NameMention>(names.Count);
        for (var i = 0; i < names.Count; i++)
            mentions.Add(new NameMention(names[i].Span, names[i].Type, names[i].Role, numberOf[i], canonical[numberOf[i]], names[i].Rule));
        return mentions.MoveToImmutable();
    }

    // A listed name has its canonical form already; of others, a genitive ending may be all that differs.
    private static string Key(FoundName name) => name.Canonical.TrimEnd('s').ToUpperInvariant();

    private static bool IsFuller(string name, string than) => name.Count(c => c == ' ') > than.Count(c => c == ' ');
}
