using Quellenlage.Language;
using Quellenlage.Language.Names;
using Quellenlage.Language.Names.Matching;

namespace Quellenlage.Stories.Entities;

/// <summary>
/// Joins persons: first the full names, each with those that are filed under its keys; then the bare surnames, each with the one
/// person of the story it can mean.
/// </summary>
internal sealed class PersonResolver
{
    /// <summary>A person who is named so much more often than all namesakes is meant where only the surname stands.</summary>
    private const int Dominance = 3;

    // The bound for stories full of namesakes.
    private const int MostCompared = 64;
    private const int MostSpellings = 16;

    private readonly EntityGroups _groups;
    private readonly Dictionary<string, List<Person>> _byKey = new(StringComparer.Ordinal);

    private PersonResolver(EntityGroups groups) => _groups = groups;

    public static void Join(List<LocalEntity> locals, EntityGroups groups)
    {
        var persons = locals.Where(l => l.Type == NameType.Person).GroupBy(l => l.Canonical, StringComparer.Ordinal).Select(g => g.ToList()).ToList();
        var resolver = new PersonResolver(groups);
        foreach (var alike in persons.Where(p => p[0].Person.IsFull).OrderBy(p => p[0].Person.IsInitialOnly)) resolver.JoinFull(alike);
        var surnames = new PersonResolver(groups);
        foreach (var alike in persons.Where(p => !p[0].Person.IsFull)) surnames.CollectBare(alike);
        foreach (var bare in surnames._byKey.Values.SelectMany(p => p).Distinct().OrderBy(p => p.Members[0].Index)) resolver.JoinBare(bare);
    }

    private void JoinFull(List<LocalEntity> alike)
    {
        var name = alike[0].Person;
        var same = new List<(Person Person, string Reason)>();
        foreach (var person in Near(name))
        {
            if (OtherGender(name, person.Name) || !_groups.MayJoin(person.Members[0], alike[0])) continue;
            var verdict = PersonComparer.Compare(name.Written, person.Name.Written);
            if (verdict.Answer == NameAnswer.Same && !person.Names.Exists(n => PersonComparer.Compare(name.Written, n.Written).Answer == NameAnswer.Different)) same.Add((person, verdict.Reason));
        }

        // An initial that fits two people is nobody's in particular.
        if (same.Count == 0 || (same.Count > 1 && name.IsInitialOnly))
        {
            File(new Person(alike));
            _groups.Join(alike, static (_, _) => "");
            return;
        }

        var (first, reason) = same[0];
        _groups.Join([first.Members[0], .. alike], (a, b) => $"“{b.Canonical}” and “{a.Canonical}”: {reason}");
        first.Members.AddRange(alike);
        // What fits the short form of a name need not fit the full ones that it stood for before.
        if (first.Names.Count < MostSpellings) first.Names.Add(name);
    }

    private void CollectBare(List<LocalEntity> alike)
    {
        var same = Near(alike[0].Person).Find(p => PersonComparer.SameSurname(p.Name, alike[0].Person));
        if (same is null) File(new Person(alike));
        else same.Members.AddRange(alike);
    }

    private void JoinBare(Person surname)
    {
        var bare = surname.Members;
        var people = Near(surname.Name).FindAll(p => _groups.MayJoin(p.Members[0], bare[0]) && PersonComparer.SameSurname(p.Name, surname.Name));
        if (people.Count == 0)
        {
            _groups.Join(bare, (a, b) => $"“{b.Canonical}” is the surname “{a.Canonical}” in another spelling, and no article names another person of it");
            return;
        }

        var byMentions = people.OrderByDescending(p => p.Mentions).ThenBy(p => p.Members[0].Index).ToList();
        if (byMentions.Count > 1 && byMentions[0].Mentions < Dominance * byMentions.Skip(1).Sum(p => p.Mentions)) return;
        var only = byMentions.Count == 1;
        _groups.Join([byMentions[0].Members[0], .. bare], (person, name) => only
            ? $"“{name.Canonical}” alone: “{person.Canonical}” is the only person of this surname in the story"
            : $"“{name.Canonical}” alone: of the persons of this surname, “{person.Canonical}” is by far the most named");
    }

    private List<Person> Near(PersonName name)
    {
        var near = new List<Person>();
        foreach (var key in NameBlocks.Keys(name))
            if (_byKey.TryGetValue(key, out var filed)) near.AddRange(filed.Where(p => !near.Contains(p)));
        return near;
    }

    private void File(Person person)
    {
        foreach (var key in NameBlocks.Keys(person.Name))
        {
            if (!_byKey.TryGetValue(key, out var filed)) _byKey.Add(key, filed = []);
            if (filed.Count < MostCompared) filed.Add(person);
        }
    }

    private static bool OtherGender(PersonName one, PersonName other) => one.Gender != ' ' && other.Gender != ' ' && one.Gender != other.Gender;

    /// <summary>Entities of articles that are one person so far; the first gives the name to compare with.</summary>
    private sealed class Person(List<LocalEntity> members)
    {
        public List<LocalEntity> Members { get; } = [.. members];

        public PersonName Name => Members[0].Person;

        /// <summary>Further spellings of the full name.</summary>
        public List<PersonName> Names { get; } = [];

        public int Mentions => Members.Sum(m => m.Spellings.Count);
    }
}
