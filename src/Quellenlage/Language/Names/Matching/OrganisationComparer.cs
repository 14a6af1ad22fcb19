namespace Quellenlage.Language.Names.Matching;

/// <summary>Compares names of organisations, states and places: by the lists, as abbreviations, and as bodies of a state.</summary>
internal static class OrganisationComparer
{
    private const int LongestAbbreviation = 8;

    /// <summary>Null where neither is such a name, so that they are compared as persons.</summary>
    public static NameVerdict? Compare(string one, string other)
    {
        var (a, b) = (Split(one), Split(other));
        NameVerdict? best = null;
        foreach (var its in a)
            foreach (var others in b)
                if (CompareOne(its, others) is { } verdict && (best is not { } so || verdict.Answer > so.Answer)) best = verdict;
        return best;
    }

    private static NameVerdict? CompareOne(string one, string other)
    {
        var (a, b) = (OrganisationName.Of(one), OrganisationName.Of(other));
        if ((!a.IsOrganisation || a.IsTown) && (!b.IsOrganisation || b.IsTown) && !(a.IsTown && b.IsTown)) return null;
        if (a.ItsState is not null && b.ItsState is not null && a.ItsState != b.ItsState) return new NameVerdict(NameAnswer.Different, $"one is of {a.ItsState}, the other of {b.ItsState}");
        if (a.Key == b.Key) return new NameVerdict(NameAnswer.Same, a.Body is null ? $"both are “{a.Canonical}”" : $"both name one body of {a.State}");
        if (NameFolding.PlainKey(a.Plain) == NameFolding.PlainKey(b.Plain)) return new NameVerdict(NameAnswer.Same, "case, hyphens and articles are all that differs");
        if (Abbreviates(a, b) || Abbreviates(b, a))
            return a.IsListed || b.IsListed
                ? new NameVerdict(NameAnswer.Unsure, "one is made of the initials of the other, but a list knows another of this name")
                : new NameVerdict(NameAnswer.Same, "one is made of the initials of the other");
        if (Seat(a, b) || Seat(b, a)) return new NameVerdict(NameAnswer.Same, "the capital stands for the government that sits there");
        if (a.State is not null && a.State == b.State && (a.Body is null || b.Body is null)) return new NameVerdict(NameAnswer.Unsure, $"both belong to {a.State}, and one may stand for the other");
        return new NameVerdict(NameAnswer.Different, "neither lists nor initials nor a common state and body make them one");
    }

    private static bool Seat(OrganisationName government, OrganisationName capital) => government.IsGovernment && capital.IsCapital && capital.State == government.State;

    // Musteramt für Prüfung (MfP) is named twice.
    private static string[] Split(string name)
    {
        var bracket = name.LastIndexOf('(');
        if (bracket <= 0 || name[^1] != ')') return [name];
        var (outer, inner) = (name[..bracket].Trim(), name[(bracket + 1)..^1].Trim());
        return IsAbbreviation(inner) || IsAbbreviation(outer) ? [outer, inner] : [name];
    }

    private static bool IsAbbreviation(string name) => name.Length is > 1 and <= LongestAbbreviation && name.All(c => char.IsLetter(c) || c == '.') && name.Count(char.IsUpper) > 1;

    // MHW and Musterhilfe West e. V. are no such; NIS and National Intelligence Service are, and MfP and Musteramt für Prüfung.
    private static bool Abbreviates(OrganisationName shorter, OrganisationName longer)
    {
        var name = string.Concat(shorter.Plain.Where(char.IsLetter));
        if (!IsAbbreviation(name) || shorter.Plain.Contains(' ', StringComparison.Ordinal)) return false;
        var words = longer.Plain.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) return false;
        return string.Equals(Initials(words.Where(w => char.IsUpper(w[0]))), name, StringComparison.OrdinalIgnoreCase) || Initials(words) == name;
    }

    private static string Initials(IEnumerable<string> words) => string.Concat(words.Select(w => w[0]));
}
