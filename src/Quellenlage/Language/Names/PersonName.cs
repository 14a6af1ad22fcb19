using System.Collections.Immutable;
using Quellenlage.Language.Names.Matching;

namespace Quellenlage.Language.Names;

/// <summary>A person's name in its parts. A name with no given part is a bare surname.</summary>
/// <param name="Given">Given names and initials in order; empty for a bare surname.</param>
/// <param name="Surname">With its particles (von der Leyen), without genitive ending.</param>
/// <param name="SurnameFirst">True for Korean, Chinese and Vietnamese names in their own order.</param>
/// <param name="Gender">m or f where the given name tells, otherwise a space.</param>
internal sealed record PersonName(ImmutableArray<string> Given, string Surname, bool SurnameFirst, char Gender)
{
    private WrittenName? _written;

    public bool IsFull => Given.Length > 0;

    /// <summary>The name taken apart for comparison.</summary>
    public WrittenName Written => _written ??= WrittenName.Parse(SurnameFirst ? $"{Surname} {string.Join(' ', Given)}" : $"{string.Join(' ', Given)} {Surname}");

    /// <summary>True where the first given name is only an initial, which may be anybody's.</summary>
    public bool IsInitialOnly => Given.Length > 0 && Given[0].Length <= 3 && Given[0][^1] == '.';

    /// <summary>Reads a name that is written out: <c>Kim Jong-un</c>, <c>Anna M. Muster</c>. A single word is a bare surname.</summary>
    public static PersonName Parse(string name)
    {
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2) return new PersonName([], name, false, ' ');
        if (EastAsianNames.IsSurnameFirst(parts)) return new PersonName([.. parts[1..]], parts[0], true, ' ');
        if (EastAsianNames.IsSurnameLast(parts)) return new PersonName([.. parts[..^1]], parts[^1], true, ' ');
        var last = parts.Length - 1;
        if (NameWords.Find(parts[last])?.Is(NameWordKinds.NameEnding) == true && last > 1) last--;
        while (last > 1 && NameWords.Find(parts[last - 1])?.Is(NameWordKinds.Particle) == true && char.IsLower(parts[last - 1][0])) last--;
        // A name that begins with a particle is a surname: von der Leyen.
        if (NameWords.Find(parts[0])?.Is(NameWordKinds.Particle) == true && char.IsLower(parts[0][0])) return new PersonName([], name, false, ' ');
        return new PersonName([.. parts[..last]], string.Join(' ', parts[last..]), false, GenderOf(parts[0]));
    }

    private static char GenderOf(string given)
    {
        var word = NameWords.Find(given) ?? NameWords.Find(given.AsSpan(0, Math.Max(1, given.IndexOf('-', StringComparison.Ordinal))));
        if (word is null) return ' ';
        return (word.Is(NameWordKinds.MaleName), word.Is(NameWordKinds.FemaleName)) switch
        {
            (true, false) => 'm',
            (false, true) => 'f',
            _ => ' ',
        };
    }
}
