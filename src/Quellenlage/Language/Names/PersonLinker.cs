using System.Collections.Immutable;

namespace Quellenlage.Language.Names;

/// <summary>
/// Which person of the article each name stands for. Full names join when their parts agree; a bare surname goes to the person it
/// fits by office and state, by who spoke last, or by who is nearest; without any full name it is a person of its own.
/// </summary>
internal sealed class PersonLinker
{
    private const int SentencesBack = 3;
    private const int NamesBack = 200;

    private readonly NameContext _context;
    private readonly List<FoundName> _names;
    private int _count;
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
        var surname = NameFolding.SurnameKey(name);
        var full = $"{surname} {NameFolding.GivenKey(name)}";
        if (!_byFullName.TryGetValue(full, out var known))
        {
            var alike = WithSurname(surname).FindAll(p => p.Name is { } other && NameFolding.SamePerson(name, other));
            // An initial that fits two people is nobody's in particular.
            known = alike.Count == 1 || (alike.Count > 1 && !name.IsInitialOnly) ? alike[0] : Add(name, surname);
            _byFullName.Add(full, known);
        }

        known.Learn(_names[index].Office);
        _answer[index] = known.Number;
    }

    private void LinkBare(int index, PersonName name)
    {
        var key = NameFolding.SurnameKey(name);
        var office = _names[index].Office;
        var fitting = WithSurname(key).FindAll(p => p.Fits(office));
        var chosen = fitting.Count switch
        {
            0 => null,
            1 => fitting[0],
            _ => Choose(index, key, Spelled(fitting, name.Surname), office),
        };
        if (chosen is null)
        {
            chosen = Add(null, key);
            chosen.Learn(office);
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

    private List<Individual> WithSurname(string key)
    {
        if (!_bySurname.TryGetValue(key, out var list)) _bySurname.Add(key, list = []);
        return list;
    }

    private Individual Add(PersonName? name, string key)
    {
        var person = new Individual(_count++, name);
        if (WithSurname(key) is { Count: < NameFolding.MaxNamesakes } namesakes) namesakes.Add(person);
        return person;
    }

    private sealed class Individual(int number, PersonName? name)
    {
        private readonly HashSet<string> _states = new(StringComparer.Ordinal);
        private readonly HashSet<string> _groups = new(StringComparer.Ordinal);
        private char _gender = name?.Gender ?? ' ';

        public int Number { get; } = number;

        public PersonName? Name { get; } = name;

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
