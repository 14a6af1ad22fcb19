using System.Collections.Frozen;
using Quellenlage.Resources;

namespace Quellenlage.Language.Patterns;

/// <summary>One way to read a token: the word class it belongs to and what it stands for there.</summary>
internal readonly record struct WordReading(int Class, string Value);

/// <summary>
/// Named classes of words with values, looked up by form. A form that is listed with a capital matches only with one; a form listed
/// in lower case matches a capitalised token as well, unless a capitalised form of the same letters is listed and the token does not
/// start its sentence ("morgen" and "Morgen"). Built once by <see cref="Builder"/>, then immutable and safe to share.
/// </summary>
internal sealed class WordClasses
{
    private readonly FrozenDictionary<string, Entry[]> _entries;
    private readonly FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private WordClasses(FrozenDictionary<string, Entry[]> entries, int count)
    {
        _entries = entries;
        _lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
        Count = count;
    }

    /// <summary>The number of classes; their numbers run from 0.</summary>
    public int Count { get; }

    /// <summary>Adds the readings of the form; none where no class lists it. One hash lookup, no allocation of its own.</summary>
    public void Read(ReadOnlySpan<char> form, bool startsSentence, List<WordReading> readings)
    {
        if (!_lookup.TryGetValue(form, out var entries)) return;
        var capital = char.IsUpper(form[0]);
        var nounOnly = capital && !startsSentence && !IsAllCapitals(form) && Array.Exists(entries, e => e.Capital);
        foreach (var entry in entries)
            if (entry.Capital ? capital : !nounOnly) readings.Add(new WordReading(entry.Class, entry.Value));
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> form)
    {
        foreach (var c in form)
            if (char.IsLower(c)) return false;
        return form.Length > 1;
    }

    private readonly record struct Entry(int Class, string Value, bool Capital);

    /// <summary>Collects classes and words; not thread-safe.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<string, int> _classes = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<Entry>> _words = new(StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<string> _literals = new(StringComparer.Ordinal);

        /// <summary>The number of the class, which is new where no one has asked for it.</summary>
        public int Class(string name)
        {
            if (!_classes.TryGetValue(name, out var number)) _classes.Add(name, number = _classes.Count);
            return number;
        }

        public bool Has(string name) => _classes.ContainsKey(name);

        public void Add(string word, string className, string value)
        {
            if (!_words.TryGetValue(word, out var entries)) _words.Add(word, entries = []);
            var entry = new Entry(Class(className), value, char.IsUpper(word[0]));
            if (!entries.Contains(entry)) entries.Add(entry);
        }

        /// <summary>A class of its own for a word or mark that stands in a pattern as it is.</summary>
        public int Literal(string word)
        {
            var name = "=" + word;
            if (_literals.Add(name)) Add(word, name, word);
            return Class(name);
        }

        /// <summary>Adds each line of the list: the word, its value, and further forms of it, separated by spaces, in the third column.</summary>
        public void Add(WordList list, string className)
        {
            foreach (var entry in list.Entries)
            {
                Add(entry.Word, className, entry[1]);
                foreach (var form in entry[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)) Add(form, className, entry[1]);
            }
        }

        public WordClasses Build() =>
            new(_words.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.OrdinalIgnoreCase), _classes.Count);
    }
}
