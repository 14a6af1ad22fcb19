namespace Quellenlage.Language.Names;

/// <summary>The surnames of one article: those of its full names and those that a title or a genitive gives away.</summary>
internal sealed class KnownSurnames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public KnownSurnames() => _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(string surname) => _names.Add(surname);

    public bool Contains(ReadOnlySpan<char> surname) => _lookup.Contains(surname);

    public bool IsEmpty => _names.Count == 0;

    /// <summary>The surname that the word is, with or without genitive ending; null where it is none.</summary>
    public string? Find(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var name)) return name;
        return word.Length > 2 && word[^1] == 's' && _lookup.TryGetValue(word[..^1], out name) ? name : null;
    }
}
