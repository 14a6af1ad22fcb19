namespace Quellenlage.Language.Names.Trained;

/// <summary>
/// Which type the names of one article have, spelling by spelling: one spelling is mostly one thing there, and a sentence that tells
/// clearly what it is speaks for one that does not.
/// </summary>
internal sealed class TypeVotes
{
    private const int ByRules = 2;
    private const int ByModel = 1;

    private readonly Dictionary<string, Votes> _votes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Votes>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public TypeVotes() => _lookup = _votes.GetAlternateLookup<ReadOnlySpan<char>>();

    public void AddByRules(ReadOnlySpan<char> name, NameType type) => Add(name, type, ByRules);

    public void AddByModel(ReadOnlySpan<char> name, NameType type) => Add(name, type, ByModel);

    /// <summary>The type with most votes; the given one where another has only as many.</summary>
    public NameType Choose(ReadOnlySpan<char> name, NameType type)
    {
        if (!_lookup.TryGetValue(WithoutGenitive(name), out var votes)) return type;
        var best = type;
        foreach (var other in (ReadOnlySpan<NameType>)[NameType.Person, NameType.Place, NameType.Organisation])
            if (votes.Of(other) > votes.Of(best)) best = other;
        return best;
    }

    private void Add(ReadOnlySpan<char> name, NameType type, int count)
    {
        var key = WithoutGenitive(name);
        _lookup[key] = (_lookup.TryGetValue(key, out var votes) ? votes : default).With(type, count);
    }

    private static ReadOnlySpan<char> WithoutGenitive(ReadOnlySpan<char> name) => name.Length > 3 && name[^1] == 's' ? name[..^1] : name;

    private readonly record struct Votes(int Persons, int Places, int Organisations)
    {
        public int Of(NameType type) => type switch
        {
            NameType.Person => Persons,
            NameType.Place => Places,
            _ => Organisations,
        };

        public Votes With(NameType type, int count) => type switch
        {
            NameType.Person => this with { Persons = Persons + count },
            NameType.Place => this with { Places = Places + count },
            _ => this with { Organisations = Organisations + count },
        };
    }
}
