namespace Quellenlage.Language.Names;

/// <summary>The names found so far in one article; no two share a token, and the first to claim it has it.</summary>
internal sealed class NamesFound(NameContext context)
{
    private readonly bool[] _taken = new bool[context.Count];
    private readonly List<FoundName> _names = [];

    public IReadOnlyList<FoundName> All => _names;

    public bool IsFree(int token) => !_taken[token];

    /// <summary>Adds the name unless one of its tokens is taken; null is passed over.</summary>
    public void Add(FoundName? name)
    {
        if (name is null) return;
        for (var i = name.First; i < name.End; i++)
            if (_taken[i]) return;
        _taken.AsSpan(name.First, name.End - name.First).Fill(true);
        _names.Add(name);
    }

    /// <summary>Puts another reading of the same tokens in the place of the name.</summary>
    public void Replace(int index, FoundName name) => _names[index] = name;

    public List<FoundName> InOrder()
    {
        _names.Sort((a, b) => a.Span.CompareTo(b.Span));
        return _names;
    }
}
