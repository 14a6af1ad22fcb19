using System.Collections.Frozen;
using Quellenlage.Resources;

namespace Quellenlage.Language.Names;

/// <summary>The single words of the lists in <c>resources/de/names</c>, inflected forms included. Immutable and thread-safe.</summary>
internal static class NameWords
{
    private const int LongestHead = 24;

    // Endings that German nouns for people and institutions take; a form that no one writes does no harm.
    private static readonly string[] _nounEndings = ["", "s", "es", "n", "en", "e", "in", "innen"];
    private static readonly string[] _adjectiveEndings = ["e", "en", "er", "es", "em"];
    private static readonly FrozenDictionary<string, NameWord> _words = Load();
    private static readonly FrozenDictionary<string, NameWord>.AlternateLookup<ReadOnlySpan<char>> _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly (string Ending, string ButNot)[] _endingsOfNouns = [.. WordList.Load("names/noun-endings").Entries.Select(e => (e.Word, e[1]))];

    private const NameWordKinds Heads = NameWordKinds.Title | NameWordKinds.AuthorityNoun | NameWordKinds.OrganisationNoun | NameWordKinds.PlaceNoun | NameWordKinds.Inhabitant
        | NameWordKinds.LocalInstitution | NameWordKinds.OfficeNoun | NameWordKinds.PlaceFeature | NameWordKinds.RiverPart;

    /// <summary>What the lists say of the word; null where they do not have it.</summary>
    public static NameWord? Find(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var found) ? found : null;

    /// <summary>The longest listed noun that a compound ends in (<c>Verteidigungsminister</c>, <c>Nato-Sprecher</c>); null where there is none.</summary>
    public static NameWord? FindHead(ReadOnlySpan<char> compound)
    {
        Span<char> head = stackalloc char[LongestHead];
        for (var start = Math.Max(2, compound.Length - LongestHead); start <= compound.Length - 4; start++)
        {
            var length = compound.Length - start;
            if (compound[start] == '-' || !char.IsLetter(compound[start])) continue;
            compound[start..].CopyTo(head);
            head[0] = char.ToUpperInvariant(head[0]);
            if (_lookup.TryGetValue(head[..length], out var found) && (found.Kinds & Heads) != 0) return found with { Kinds = found.Kinds & Heads };
        }

        return null;
    }

    /// <summary>True for the endings of abstract nouns and of most plurals, which surnames hardly have.</summary>
    public static bool HasNounEnding(ReadOnlySpan<char> word)
    {
        foreach (var (ending, butNot) in _endingsOfNouns)
            if (word.EndsWith(ending) && (butNot.Length == 0 || !word.EndsWith(butNot))) return true;
        return false;
    }

    private static FrozenDictionary<string, NameWord> Load()
    {
        var words = new Dictionary<string, NameWord>(StringComparer.Ordinal);
        foreach (var entry in WordList.Load("names/first-names").Entries) Add(words, entry.Word, FirstName(entry[1]), entry.Word);
        foreach (var entry in WordList.Load("names/surnames").Entries) Add(words, entry.Word, NameWordKinds.Surname, entry.Word);
        foreach (var entry in WordList.Load("names/surname-first").Entries) Add(words, entry.Word, NameWordKinds.SurnameFirst, entry.Word);
        foreach (var entry in WordList.Load("names/titles").Entries) AddNoun(words, entry.Word, NameWordKinds.Title, group: entry[1], gender: entry[2].Length > 0 ? entry[2][0] : ' ');
        foreach (var entry in WordList.Load("names/authority-nouns").Entries) AddNoun(words, entry.Word, NameWordKinds.AuthorityNoun, gender: entry[1][0]);
        foreach (var entry in WordList.Load("names/bodies").Entries) AddNoun(words, entry.Word, NameWordKinds.Body, gender: entry[1][0]);
        foreach (var entry in WordList.Load("names/organisation-nouns").Entries) AddNoun(words, entry.Word, NameWordKinds.OrganisationNoun, role: Gazetteer.Role(entry[1]));
        foreach (var entry in WordList.Load("names/organisation-ends").Entries) Add(words, entry.Word, NameWordKinds.OrganisationEnd, entry.Word, role: Gazetteer.Role(entry[1]));
        foreach (var entry in WordList.Load("names/organisation-compounds").Entries) Add(words, entry.Word, NameWordKinds.OrganisationCompound, entry.Word, role: Gazetteer.Role(entry[1]));
        foreach (var entry in WordList.Load("names/context").Entries) AddContext(words, entry.Word, Context(entry[1]));
        foreach (var state in States.All) AddState(words, state);
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // Prepositions and verbs may start a sentence; particles with a capital are listed where they occur.
    private static void AddContext(Dictionary<string, NameWord> words, string word, NameWordKinds kind)
    {
        Add(words, word, kind, word);
        if (kind is NameWordKinds.LocalInstitution or NameWordKinds.OfficeNoun or NameWordKinds.PlaceFeature or NameWordKinds.RiverPart) AddNoun(words, word, kind);
        if (char.IsLower(word[0]) && kind != NameWordKinds.Particle) Add(words, char.ToUpperInvariant(word[0]) + word[1..], kind, word);
    }

    private static void AddState(Dictionary<string, NameWord> words, State state)
    {
        foreach (var stem in state.AdjectiveStems)
            foreach (var ending in _adjectiveEndings)
            {
                Add(words, stem + ending, NameWordKinds.StateAdjective, stem, state: state.Name);
                Add(words, char.ToUpperInvariant(stem[0]) + stem[1..] + ending, NameWordKinds.StateAdjective, stem, state: state.Name);
            }

        foreach (var inhabitant in state.Inhabitants) AddNoun(words, inhabitant, NameWordKinds.Inhabitant, state: state.Name);
    }

    private static void AddNoun(Dictionary<string, NameWord> words, string word, NameWordKinds kind, string? state = null, string? group = null, NameRole role = NameRole.None, char gender = ' ')
    {
        foreach (var ending in _nounEndings)
        {
            // Experte has the feminine Expertin, Zyprer the dative plural Zyprern.
            var stem = ending.StartsWith("in", StringComparison.Ordinal) && word[^1] == 'e' ? word[..^1] : word;
            Add(words, stem + ending, kind, word, state, group, role, gender);
        }
    }

    private static void Add(Dictionary<string, NameWord> words, string form, NameWordKinds kind, string word, string? state = null, string? group = null, NameRole role = NameRole.None, char gender = ' ')
    {
        var added = new NameWord(kind, word, state, group, role, gender);
        words[form] = words.TryGetValue(form, out var known) ? known.With(added) : added;
    }

    private static NameWordKinds FirstName(string genders)
    {
        var kinds = NameWordKinds.FirstName;
        if (genders.Contains('m', StringComparison.Ordinal)) kinds |= NameWordKinds.MaleName;
        if (genders.Contains('f', StringComparison.Ordinal)) kinds |= NameWordKinds.FemaleName;
        return kinds;
    }

    private static NameWordKinds Context(string kind) => kind switch
    {
        "particle" => NameWordKinds.Particle,
        "place-preposition" => NameWordKinds.PlacePreposition,
        "place-noun" => NameWordKinds.PlaceNoun,
        "speech-mark" => NameWordKinds.SpeechMark,
        "platform-preposition" => NameWordKinds.PlatformPreposition,
        "article" => NameWordKinds.Article,
        "local-institution" => NameWordKinds.LocalInstitution,
        "office-noun" => NameWordKinds.OfficeNoun,
        "place-feature" => NameWordKinds.PlaceFeature,
        "river-part" => NameWordKinds.RiverPart,
        "place-of" => NameWordKinds.PlaceOf,
        "purpose" => NameWordKinds.Purpose,
        "abbreviation-word" => NameWordKinds.NameEnding,
        _ => throw new InvalidDataException($"names/context: no kind of word is called '{kind}'"),
    };
}
