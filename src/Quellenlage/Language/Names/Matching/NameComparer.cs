namespace Quellenlage.Language.Names.Matching;

/// <summary>Tells whether two names may stand for one person or organisation. Thread-safe; never throws.</summary>
public static class NameComparer
{
    private const int LongestName = 300;

    /// <summary>The verdict does not depend on which name comes first.</summary>
    public static NameVerdict Compare(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (a, b) = (Clean(one), Clean(other));
        if (a.Length > 0 && string.Equals(a, b, StringComparison.Ordinal)) return new NameVerdict(NameAnswer.Same, "they are written alike");
        if (!a.Any(char.IsLetter) || !b.Any(char.IsLetter)) return new NameVerdict(NameAnswer.Unsure, "one of them has no letters");
        return OrganisationComparer.Compare(a, b) ?? PersonComparer.Compare(WrittenName.Parse(a), WrittenName.Parse(b));
    }

    private static string Clean(string name)
    {
        var words = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('"', '„', '“', '”', '»', '«');
        return words.Length > LongestName ? words[..LongestName] : words;
    }
}
