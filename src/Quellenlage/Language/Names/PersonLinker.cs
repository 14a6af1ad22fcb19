using Quellenlage.Language.Names.Matching;

namespace Quellenlage.Language.Names;

/// <summary>
/// Which person of the article each name stands for. Full names join when their parts agree; a bare surname goes to the person it
/// fits by office and state, by who spoke last, or by who is nearest; without any full name it is a person of its own.
/// </summary>
internal sealed class PersonLinker
{
    private const int SentencesBack = 3;
    private const int NamesBack = 200;

    // The bound for texts made of nothing but namesakes.
    private const int MaxNamesakes = 64;

    // No article names so many people; a list that does is read at the cost of its length, with spellings that differ left apart.
    private const int MostComparisons = 50_000;

    private readonly NameContext _context;
    private readonly List<FoundName> _names;
    private int _count;
    private int _comparisons;
    private readonly Dictionary<string, List<Individual>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Individual>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Individual> _byFullName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Individual> _introducedBare = new(StringComparer.Ordinal);
    private readonly int?[] _answer;

    private PersonLinker(NameContext context, List<FoundName> names)
    {
        (_context, _names) = (context, names);
        _answer = new int?[names.Count];
    }

    /// <summary>The number of the person for each name; null for names that are none.</summary>
    public static int?[] Link(NameContext context, List<FoundName> names)
    {
        var linker = new PersonLinker(context, names);
        for (var i = 0; i < names.Count; i++)
            if (names[i].Person is { IsFull: true, IsInitialOnly: false } person) linker.LinkFull(i, person);
        for (var i = 0; i < names.Count; i++)
            if (names[i].Person is { IsInitialOnly: true } person) linker.LinkFull(i, person);
        for (var i = 0; i < names.Count; i++)
            if (names[i].Person is { IsFull: false } person) linker.LinkBare(i, person);
        return linker._answer;
    }

    private void LinkFull(int index, PersonName name)
    {
        var full = _names[index].Canonical;
        if (!_byFullName.TryGetValue(full, out var known))
        {
            var alike = Near(name).FindAll(p => p.Name is { } other && _comparisons++ < MostComparisons && IsSame(name, other));
            // An initial that fits two people is nobody's in particular.
            known = alike.Count == 1 || (alike.Count > 1 && !name.IsInitialOnly) ? alike[0] : Add(name, name);
            _byFullName.Add(full, known);
        }

        known.Learn(_names[index].Office);
        _answer[index] = known.Number;
    }

    private static bool IsSame(PersonName one, PersonName other) =>
        (one.Gender == ' ' || other.Gender == ' ' || one.Gender == other.Gender) && PersonComparer.Compare(one.Written, other.Written).Answer == NameAnswer.Same;

    private void LinkBare(int index, PersonName name)
    {
        var key = BareNames.LastWord(name.Surname);
        var office = _names[index].Office;
        var fitting = WithSurname(name, key).FindAll(p => p.Fits(office));
        var chosen = fitting.Count switch
        {
            0 => null,
            1 => fitting[0],
            _ => Choose(index, key, Spelled(fitting, name.Surname), office),
        };
        if (chosen is null)
        {
            chosen = Add(null, name);
            chosen.Learn(office);
            _bySurname.Remove(key);
        }

        if (office is { State: not null } && fitting.Count > 1) _introducedBare[key] = chosen;
        _answer[index] = chosen.Number;
    }

    // Chervin and Tscherwin may be two people of one article: then the spelling tells.
    private static List<Individual> Spelled(List<Individual> fitting, string surname)
    {
        var same = fitting.FindAll(p => p.Name is { } name && BareNames.LastWord(name.Surname) == surname);
        return same.Count > 0 ? same : fitting;
    }

    private Individual Choose(int index, string key, List<Individual> fitting, Office? office)
    {
        if (fitting.Count == 1) return fitting[0];
        if (office is not null && fitting.MaxBy(p => p.Agreement(office)) is { } best && best.Agreement(office) > 0) return best;
        if (office is null && IsSpeaker(index) && LastSpeaker(index, fitting) is { } speaker) return speaker;
        if (_introducedBare.TryGetValue(key, out var introduced) && fitting.Contains(introduced)) return introduced;
        return Nearest(index, fitting);
    }

    private bool IsSpeaker(int index)
    {
        var name = _names[index];
        return (name.First > 0 && _context.InSentence(name.First, name.First - 1) && _context.Is(name.First - 1, NameWordKinds.SpeechMark))
            || (_context.InSentence(name.First, name.End) && _context.Is(name.End, NameWordKinds.SpeechMark));
    }

    // Who speaks goes on speaking: the first of them to be named in the nearest sentence before.
    private Individual? LastSpeaker(int index, List<Individual> fitting)
    {
        var sentence = _context.SentenceOf(_names[index].First);
        Individual? first = null;
        var at = -1;
        for (var i = index - 1; i >= Math.Max(0, index - NamesBack); i--)
        {
            var its = _context.SentenceOf(_names[i].First);
            if (its < sentence - SentencesBack || (at >= 0 && its != at)) break;
            if (its == sentence || _answer[i] is not { } number || fitting.Find(p => p.Number == number) is not { } person) continue;
            (first, at) = (person, its);
        }

        return first;
    }

    private Individual Nearest(int index, List<Individual> fitting)
    {
        for (var i = index - 1; i >= Math.Max(0, index - NamesBack); i--)
            if (_answer[i] is { } number && fitting.Find(p => p.Number == number) is { } person) return person;
        return fitting[0];
    }

    // Asked for at every mention of a surname, so that the comparisons are made once for each of its spellings.
    private List<Individual> WithSurname(PersonName name, string surname)
    {
        if (!_bySurname.TryGetValue(surname, out var same)) _bySurname.Add(surname, same = Near(name).FindAll(p => PersonComparer.SameSurname(name, p.Named)));
        return same;
    }

    private List<Individual> Near(PersonName name)
    {
        List<Individual>? first = null;
        foreach (var key in NameBlocks.Keys(name))
        {
            if (!_byKey.TryGetValue(key, out var filed)) continue;
            first = first is null ? filed : [.. first.Union(filed)];
        }

        return first ?? [];
    }

    private Individual Add(PersonName? name, PersonName named)
    {
        var person = new Individual(_count++, name, named);
        foreach (var key in NameBlocks.Keys(named))
        {
            if (!_byKey.TryGetValue(key, out var filed)) _byKey.Add(key, filed = []);
            if (filed.Count < MaxNamesakes) filed.Add(person);
        }

        return person;
    }

    /// <param name="name">The full name; null for a surname that stands alone.</param>
    /// <param name="named">The name that it was first named by.</param>
    private sealed class Individual(int number, PersonName? name, PersonName named)
    {
        private readonly HashSet<string> _states = new(StringComparer.Ordinal);
        private readonly HashSet<string> _groups = new(StringComparer.Ordinal);
        private char _gender = name?.Gender ?? ' ';

        public int Number { get; } = number;

        public PersonName? Name { get; } = name;

        public PersonName Named { get; } = named;

        public void Learn(Office? office)
        {
            if (office is null) return;
            if (office.State is not null) _states.Add(office.State);
            if (office.Group.Length > 0) _groups.Add(office.Group);
            if (office.Gender != ' ') _gender = office.Gender;
        }

        public bool Fits(Office? office) =>
            office is null || ((office.State is null || _states.Count == 0 || _states.Contains(office.State)) && (office.Gender == ' ' || _gender == ' ' || office.Gender == _gender));

        public int Agreement(Office office) =>
            (office.State is not null && _states.Contains(office.State) ? 2 : 0) + (_groups.Contains(office.Group) ? 1 : 0);
    }
}
