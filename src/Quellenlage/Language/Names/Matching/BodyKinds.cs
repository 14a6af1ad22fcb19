using System.Collections.Frozen;
using Quellenlage.Resources;

namespace Quellenlage.Language.Names.Matching;

/// <summary>What institutions are called, and the institutions of a place, however place and kind are told.</summary>
internal static class BodyKinds
{
    private const int LongestKind = 4;
    private const int LongestPlace = 4;

    private static readonly FrozenDictionary<string, WordEntry> _kinds = WordList.Load("names/body-kinds").Entries.ToFrozenDictionary(e => e.Word, StringComparer.Ordinal);

    private static readonly FrozenSet<string> _ofPlaces = _kinds.Values.Where(e => e[2] != "state").Select(e => e.Word).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> _ofStates = _kinds.Values.Where(e => e[2] != "place").Select(e => e.Word).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The usual word for a kind of institution; the word itself where the list does not have it.</summary>
    public static string Usual(string kind) => _kinds.TryGetValue(kind, out var entry) ? entry[1] : kind;

    /// <summary>True for what a capital has as a town, so that it is none of its state: the police, a court.</summary>
    public static bool IsOfTown(string kind) => _kinds.ContainsKey(kind) && !_ofStates.Contains(kind);

    /// <summary>One key for Musterstädter Polizei, Polizei Musterstadt and Polizei in Musterstadt; null for other names.</summary>
    public static string? LocalKey(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) return null;
        for (var length = Math.Min(LongestKind, words.Length - 1); length > 0; length--)
            if (_ofPlaces.Contains(Join(words[..length]))) return Place(words[length..]) is { } place ? Key(Join(words[..length]), place) : null;
        return _ofPlaces.Contains(Join(words[1..])) && PlaceAdjectives.Any(words[0]) is { } its ? Key(Join(words[1..]), its) : null;
    }

    // in Köln, am Main, von Sachsen.
    private static string? Place(string[] words)
    {
        var from = 0;
        while (from < words.Length - 1 && NameWords.Find(words[from]) is { } word && word.Is(NameWordKinds.PlacePreposition | NameWordKinds.Article | NameWordKinds.Particle) && char.IsLower(words[from][0])) from++;
        return words.Length - from <= LongestPlace && char.IsUpper(words[from][0]) ? Join(words[from..]) : null;
    }

    private static string Key(string kind, string place) => $"{UsualNames.Key(Usual(kind))} {PlaceAdjectives.Key(place)}";

    private static string Join(string[] words) => string.Join(' ', words);
}
