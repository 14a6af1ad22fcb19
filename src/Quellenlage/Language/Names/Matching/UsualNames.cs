using System.Collections.Frozen;
using System.Text;
using Quellenlage.Resources;

namespace Quellenlage.Language.Names.Matching;

/// <summary>
/// The one name under which an organisation or place is known in German, for names in other languages, in full, abbreviated or
/// inflected. Thread-safe.
/// </summary>
internal static class UsualNames
{
    private const int ShortestInflected = 5;

    private static readonly string[] _attributeEndings = ["en", "er", "es", "em", "e"];

    private static readonly FrozenDictionary<string, string> _names = Load();

    /// <summary>True for a name that the lists of other names lead with or lead from.</summary>
    public static bool Knows(string name) => Listed(name) is not null;

    /// <summary>The name itself where no list knows it.</summary>
    /// <param name="name">Without article.</param>
    public static string Of(string name)
    {
        var usual = Listed(name) ?? (Gazetteer.Find(name) ?? Gazetteer.FindInflected(name))?.Canonical ?? name;
        return Listed(usual) ?? usual;
    }

    /// <summary>Equal for names that differ in case, hyphens, accents and German inflection alone: Roten Kreuzes, Rotes Kreuz.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        var words = name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var w = 0; w < words.Length; w++)
            foreach (var letter in (w < words.Length - 1 ? Attribute(words[w]) : Noun(words[w])).Normalize(NormalizationForm.FormD))
                if (char.IsLetterOrDigit(letter)) key.Append(letter);
        return key.ToString();
    }

    private static FrozenDictionary<string, string> Load()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var entries = WordList.Load("names/other-names").Entries.AddRange(WordList.Load("names/other-places").Entries);
        foreach (var entry in entries) names.TryAdd(Key(entry.Word), entry[1]);
        foreach (var entry in entries) names.TryAdd(Key(entry[1]), entry[1]);
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string? Listed(string name) => _names.GetValueOrDefault(Key(name));

    private static string Attribute(string word)
    {
        foreach (var ending in _attributeEndings)
            if (word.Length - ending.Length >= ShortestInflected - 1 && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        return word;
    }

    private static string Noun(string word)
    {
        if (word.Length <= ShortestInflected || word[^1] != 's') return word;
        return word[^2] == 'e' ? word[..^2] : word[..^1];
    }
}
