using Quellenlage.Language;
using Quellenlage.Language.Names;

namespace Quellenlage.Stories.Entities;

/// <summary>
/// Joins persons: first the full names, by the key of the surname and then by given name; then the bare surnames, each with the
/// one person of the story it can mean.
/// </summary>
internal static class PersonResolver
{
    /// <summary>A person who is named so much more often than all namesakes is meant where only the surname stands.</summary>
    private const int Dominance = 3;

    public static void Join(List<LocalEntity> locals, EntityGroups groups)
    {
        foreach (var namesakes in locals.Where(l => l.Type == NameType.Person).GroupBy(l => NameFolding.SurnameKey(l.Person), StringComparer.Ordinal))
        {
            var people = new List<List<LocalEntity>>();
            foreach (var alike in namesakes.Where(e => e.Person.IsFull).OrderBy(e => e.Person.IsInitialOnly).GroupBy(e => NameFolding.GivenKey(e.Person), StringComparer.Ordinal))
            {
                var person = alike.First().Person;
                var same = people.Take(NameFolding.MaxNamesakes).Where(p => NameFolding.SamePerson(p[0].Person, person)).ToList();
                // An initial that fits two people is nobody's in particular.
                if (same.Count == 0 || (same.Count > 1 && person.IsInitialOnly)) people.Add([.. alike]);
                else same[0].AddRange(alike);
            }

            foreach (var person in people) groups.Join(person, FullNameReason);
            JoinBare([.. namesakes.Where(e => !e.Person.IsFull)], people, groups);
        }
    }

    private static void JoinBare(List<LocalEntity> bare, List<List<LocalEntity>> people, EntityGroups groups)
    {
        if (bare.Count == 0) return;
        if (people.Count == 0)
        {
            groups.Join(bare, (a, b) => $"“{b.Canonical}” is the surname “{a.Canonical}” in another spelling, and no article names another person of it");
            return;
        }

        var byMentions = people.OrderByDescending(Mentions).ThenBy(p => p[0].Index).ToList();
        if (byMentions.Count > 1 && Mentions(byMentions[0]) < Dominance * byMentions.Skip(1).Sum(Mentions)) return;
        var only = byMentions.Count == 1;
        groups.Join([byMentions[0][0], .. bare], (person, surname) => only
            ? $"“{surname.Canonical}” alone: “{person.Canonical}” is the only person of this surname in the story"
            : $"“{surname.Canonical}” alone: of the persons of this surname, “{person.Canonical}” is by far the most named");
    }

    private static int Mentions(List<LocalEntity> person) => person.Sum(e => e.Spellings.Count);

    private static string FullNameReason(LocalEntity a, LocalEntity b) =>
        a.Person.SurnameFirst ? $"“{b.Canonical}” and “{a.Canonical}” are one name in different romanisations"
        : $"“{b.Canonical}” and “{a.Canonical}” have one surname, and their given names agree but for spelling, initials or further names";
}
