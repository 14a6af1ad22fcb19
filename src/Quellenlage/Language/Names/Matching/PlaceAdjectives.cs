using System.Collections.Frozen;
using Quellenlage.Resources;

namespace Quellenlage.Language.Names.Matching;

/// <summary>The places that attributes before a noun tell of: Lübecker, sächsische, Kölns.</summary>
internal static class PlaceAdjectives
{
    private const string Ending = "er";
    private const int ShortestStem = 3;

    private static readonly FrozenDictionary<string, string> _irregular = WordList.Load("names/place-adjectives").Entries.ToFrozenDictionary(e => e.Word, e => e[1], StringComparer.Ordinal);

    private static readonly string[] _inflections = ["e", "er", "es", "en", "em"];

    /// <summary>A listed place; null where the word tells of none.</summary>
    public static string? Listed(string word)
    {
        if (Irregular(word) is { } irregular) return irregular;
        if (word.Length > ShortestStem && word[^1] == 's' && !IsPlace(word) && IsPlace(word[..^1])) return word[..^1];
        return Candidates(word).FirstOrDefault(IsPlace);
    }

    /// <summary>As <see cref="Listed"/>, or else what stands before -er, as that of towns that no list has; null where the word has another ending.</summary>
    public static string? Any(string word) => Listed(word) ?? Candidates(word).FirstOrDefault();

    /// <summary>Equal for a place and what <see cref="Any"/> makes of its adjective: towns that no list has lose -en (Querlingen, Querlinger).</summary>
    public static string Key(string place)
    {
        var known = IsPlace(place) || UsualNames.Knows(place);
        return UsualNames.Key(known || !place.EndsWith("en", StringComparison.Ordinal) ? UsualNames.Of(place) : place[..^2]);
    }

    private static string? Irregular(string word)
    {
        if (_irregular.TryGetValue(word, out var place)) return place;
        var lower = char.ToLowerInvariant(word[0]) + word[1..];
        foreach (var ending in _inflections)
            if (lower.EndsWith(ending, StringComparison.Ordinal) && _irregular.TryGetValue(lower[..^ending.Length], out place)) return place;
        return null;
    }

    // Kölner; Bremer and Göttinger; Münchner and Dresdner; Basler.
    private static IEnumerable<string> Candidates(string word)
    {
        if (word.Length < ShortestStem + Ending.Length || !char.IsUpper(word[0]) || !word.EndsWith(Ending, StringComparison.Ordinal)
            || word.EndsWith("ischer", StringComparison.Ordinal)) yield break;
        var stem = word[..^Ending.Length];
        yield return stem;
        yield return stem + "en";
        if (stem[^1] is 'n' or 'l') yield return $"{stem[..^1]}e{stem[^1]}";
    }

    private static bool IsPlace(string name) => Gazetteer.Find(name)?.Type == NameType.Place;
}
