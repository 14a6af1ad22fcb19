using System.Text;

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
        if (a.Length > 0 && a.Length < LongestName && string.Equals(a, b, StringComparison.Ordinal)) return new NameVerdict(NameAnswer.Same, "they are written alike");
        if (!a.Any(char.IsLetter) || !b.Any(char.IsLetter)) return new NameVerdict(NameAnswer.Unsure, "one of them has no letters");
        if (a.Length >= LongestName || b.Length >= LongestName) return new NameVerdict(NameAnswer.Unsure, $"one of them has {LongestName} characters or more, as no name has");
        var (its, others) = (Romanisation.Readable(a), Romanisation.Readable(b));
        if (SemiticLetters.Compare(its, others) is { } verdict) return verdict;
        if (Romanisation.IsForeign(its) || Romanisation.IsForeign(others)) return new NameVerdict(NameAnswer.Unsure, "there is no table for the letters of one of them");
        return OrganisationComparer.Compare(its, others) ?? PersonComparer.Compare(WrittenName.Parse(its), WrittenName.Parse(others));
    }

    // Halves of characters, which no text should hold, would stop the normalisation.
    private static string Clean(string name)
    {
        var words = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('"', '„', '“', '”', '»', '«');
        var cut = words.Length > LongestName ? words[..LongestName] : words;
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(cut)).Normalize(NormalizationForm.FormC);
    }
}
