using System.Collections.Frozen;
using System.Collections.Immutable;
using Quellenlage.Resources;

namespace Quellenlage.Language.Names.Matching;

/// <summary>Tells by its letters and its first name from which writing a name was transliterated, for two spellings of it together.</summary>
internal static class NameOrigin
{
    private const int LongestMark = 10;
    private const int LeastBeforeEnding = 2;

    private static readonly FrozenDictionary<string, Writing[]> _marks = WordList.Load("names/origin-marks").Entries
        .GroupBy(e => e.Word, e => Enum.Parse<Writing>(e[1], ignoreCase: true), StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    // Letters that the German spelling of a foreign name has where the English one has others: together they tell of a transliteration.
    private static readonly (string German, string English)[] _systems = [.. WordList.Load("names/spelling-systems").Entries.Select(e => (e.Word, e[1]))];

    /// <summary>True where the name may come from the writing.</summary>
    public static bool Allows(WrittenName one, WrittenName other, Writing writing)
    {
        // Fischer and Fisher, Meier and Meyer are surnames of their own.
        if (one.HasWesternSurname && other.HasWesternSurname) return false;
        return one.Origins.Contains(writing) || other.Origins.Contains(writing)
            || (writing != Writing.Belarusian && !one.HasWesternSurname && !other.HasWesternSurname && (DifferBySystem(one.Letters, other.Letters) || DifferBySystem(other.Letters, one.Letters)));
    }

    /// <summary>The writings that the name alone tells of.</summary>
    public static ImmutableArray<Writing> Of(WrittenName name)
    {
        var writings = ImmutableArray.CreateBuilder<Writing>();
        foreach (var writing in (ReadOnlySpan<Writing>)[Writing.Cyrillic, Writing.Arabic, Writing.Belarusian])
            if (Tells(name, writing)) writings.Add(writing);
        return writings.ToImmutable();
    }

    private static bool Tells(WrittenName name, Writing writing)
    {
        foreach (var part in name.Parts)
        {
            if (GivenForms.TellsOf(part.Word, writing) || (writing == Writing.Arabic && part.HasArticle)) return true;
            if (HasMark(part.Word, writing)) return true;
        }

        return false;
    }

    /// <summary>True where a part of a name in lower case has letters that tell of the writing.</summary>
    public static bool HasMark(string word, Writing writing)
    {
        Span<char> key = stackalloc char[LongestMark + 1];
        var lookup = _marks.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < word.Length; at++)
            for (var length = 1; length <= Math.Min(LongestMark - 1, word.Length - at); length++)
            {
                var letters = word.AsSpan(at, length);
                if (lookup.TryGetValue(letters, out var writings) && writings.Contains(writing)) return true;
                if (at == 0)
                {
                    key[0] = '^';
                    letters.CopyTo(key[1..]);
                    if (lookup.TryGetValue(key[..(length + 1)], out writings) && writings.Contains(writing)) return true;
                }

                if (at + length < word.Length || at < LeastBeforeEnding) continue;
                letters.CopyTo(key);
                key[length] = '$';
                if (lookup.TryGetValue(key[..(length + 1)], out writings) && writings.Contains(writing)) return true;
            }

        return false;
    }

    private static bool DifferBySystem(string german, string english)
    {
        foreach (var (its, others) in _systems)
            if (german.Contains(its, StringComparison.Ordinal) && !english.Contains(its, StringComparison.Ordinal)
                && english.Contains(others, StringComparison.Ordinal) && !german.Contains(others, StringComparison.Ordinal)) return true;
        return false;
    }
}
