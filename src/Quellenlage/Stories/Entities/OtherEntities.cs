using Quellenlage.Language;
using Quellenlage.Language.Names;
using Quellenlage.Language.Names.Matching;

namespace Quellenlage.Stories.Entities;

/// <summary>Joins places and organisations.</summary>
internal static class OtherEntities
{
    private const int LongestAbbreviation = 8;

    /// <summary>Entities with one key are one: type and state apart, and the usual name without case, hyphens, accents, inflection and transliteration.</summary>
    public static string Key(LocalEntity entity) =>
        $"{entity.Type} {(entity.Role == NameRole.State ? "state" : "")} {Folded(UsualNames.Of(ArticleNames.WithoutArticle(entity.Canonical)))}";

    public static string Reason(LocalEntity first, LocalEntity second) =>
        Folded(first.Canonical) == Folded(second.Canonical)
            ? $"“{second.Canonical}” is “{first.Canonical}” in another spelling"
            : $"“{second.Canonical}” and “{first.Canonical}” are names of one, by the list of other names";

    private static string Folded(string name) => NameFolding.PlainKey(UsualNames.Key(ArticleNames.WithoutArticle(name)));

    /// <summary>Joins an abbreviation with the one organisation of the story whose words it starts (MHW, Musterhilfe West e. V. is no such).</summary>
    public static void JoinAbbreviations(List<LocalEntity> locals, EntityGroups groups)
    {
        var organisations = locals.Where(l => l.Type == NameType.Organisation).DistinctBy(l => l.Canonical, StringComparer.Ordinal).ToList();
        var whole = organisations.Where(o => o.Canonical.Contains(' ', StringComparison.Ordinal)).ToList();
        var byInitials = whole.ToLookup(o => Initials(o.Canonical, onlyCapitals: true), StringComparer.Ordinal);
        var byAllInitials = whole.ToLookup(o => Initials(o.Canonical, onlyCapitals: false), StringComparer.Ordinal);
        foreach (var abbreviation in organisations.Where(o => IsAbbreviation(o.Canonical)))
        {
            // AfM: Amt für Muster.
            var matches = byInitials[abbreviation.Canonical.ToUpperInvariant()].Union(byAllInitials[abbreviation.Canonical]).ToList();
            if (matches.Count == 1) groups.Join([matches[0], abbreviation], (whole, part) => $"“{part.Canonical}” abbreviates “{whole.Canonical}”");
        }
    }

    private static bool IsAbbreviation(string name) => name.Length is > 2 and <= LongestAbbreviation && name.Count(char.IsUpper) > 1 && name.All(char.IsLetter);

    private static string Initials(string name, bool onlyCapitals) =>
        string.Concat(name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => !onlyCapitals || char.IsUpper(w[0])).Select(w => w[0]));
}
