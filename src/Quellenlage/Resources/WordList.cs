using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Quellenlage.Resources;

/// <summary>
/// A list of words with their properties, tab-separated, one entry a line: the word first, then its columns. Lines that start with
/// <c>#</c> and empty lines are passed over; a further <c># columns: word measure frame</c> line names the columns. Immutable.
/// </summary>
public sealed class WordList
{
    // Longer words are in no list that is asked for small letters.
    private const int LongestWord = 64;

    private readonly FrozenDictionary<string, WordEntry[]> _byWord;
    private readonly FrozenDictionary<string, WordEntry[]>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    private WordList(string name, ResourceHeader header, ImmutableArray<WordEntry> entries)
    {
        Name = name;
        Header = header;
        Entries = entries;
        _byWord = entries.GroupBy(e => e.Word, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        _bySpan = _byWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string Name { get; }

    public ResourceHeader Header { get; }

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<WordEntry> Entries { get; }

    /// <summary>The entries of the word, exactly as written; empty where there is none.</summary>
    public ImmutableArray<WordEntry> this[string word] => _byWord.TryGetValue(word, out var entries) ? ImmutableCollectionsMarshal.AsImmutableArray(entries) : [];

    /// <summary>True when the list has the word, exactly as written. Allocates nothing.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _bySpan.ContainsKey(word);

    /// <summary>The first entry of the word, exactly as written. Allocates nothing.</summary>
    public bool TryGet(ReadOnlySpan<char> word, [NotNullWhen(true)] out WordEntry? entry)
    {
        entry = _bySpan.TryGetValue(word, out var entries) ? entries[0] : null;
        return entry is not null;
    }

    /// <summary>As <see cref="TryGet"/>, of the word with small letters throughout.</summary>
    public bool TryGetLower(ReadOnlySpan<char> word, [NotNullWhen(true)] out WordEntry? entry)
    {
        entry = null;
        Span<char> lower = stackalloc char[LongestWord];
        return word.Length <= LongestWord && TryGet(lower[..word.ToLowerInvariant(lower)], out entry);
    }

    /// <summary>As <see cref="Contains"/>, of the word with small letters throughout.</summary>
    public bool ContainsLower(ReadOnlySpan<char> word) => TryGetLower(word, out _);

    /// <summary>Loads <c>resources/de/NAME.tsv</c>.</summary>
    /// <exception cref="FileNotFoundException">There is no such list.</exception>
    /// <exception cref="InvalidDataException">Its header lacks a line.</exception>
    public static WordList Load(string name)
    {
        var path = $"resources/de/{name}.tsv";
        return Parse(path, ResourceFiles.ReadText(path));
    }

    internal static WordList Parse(string name, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var header = ResourceHeader.Read(name, lines);
        var entries = ImmutableArray.CreateBuilder<WordEntry>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#') continue;
            entries.Add(new WordEntry(lines[i].Split('\t'), i + 1));
        }

        return new WordList(name, header, entries.ToImmutable());
    }
}

/// <summary>One line of a word list. A class, as collections of structs of our own would be compiled anew at every start.</summary>
/// <param name="Columns">At least one; the first is the word.</param>
/// <param name="Line">Counted from 1.</param>
public sealed record WordEntry(string[] Columns, int Line)
{
    public string Word => Columns[0];

    /// <summary>The column by its number from 0, the word being 0; empty where the line is shorter.</summary>
    public string this[int column] => column < Columns.Length ? Columns[column] : "";
}
