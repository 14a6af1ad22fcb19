using Quellenlage.Language;
using Quellenlage.Language.Names;

namespace Quellenlage.Stories.Entities;

/// <summary>Joins places and organisations.</summary>
internal static class OtherEntities
{
    private const int LongestAbbreviation = 8;

    /// <summary>Entities with one key are one: type and state apart, and the name without case, hyphens, accents and transliteration.</summary>
    public static string Key(LocalEntity entity) =>
        $"{entity.Type} {(entity.Role == NameRole.State ? "state" : "")} {NameFolding.PlainKey(ArticleNames.WithoutArticle(entity.Canonical))}";

    public static string Reason(LocalEntity first, LocalEntity second) =>
        $"“{second.Canonical}” is “{first.Canonical}” in another spelling";

    /// <summary>Joins an abbreviation with the one organisation of the story whose words it starts (MHW, Musterhilfe West e. V. is no such).</summary>
    public static void JoinAbbreviations(List<LocalEntity> locals, EntityGroups groups)
    {
        var organisations = locals.Where(l => l.Type == NameType.Organisation).DistinctBy(l => l.Canonical, StringComparer.Ordinal).ToList();
        var byInitials = organisations.Where(o => o.Canonical.Contains(' ', StringComparison.Ordinal)).ToLookup(o => Initials(o.Canonical), StringComparer.Ordinal);
        foreach (var abbreviation in organisations.Where(o => IsAbbreviation(o.Canonical)))
        {
            var matches = byInitials[abbreviation.Canonical.ToUpperInvariant()].ToList();
            if (matches.Count == 1) groups.Join([matches[0], abbreviation], (whole, part) => $"“{part.Canonical}” abbreviates “{whole.Canonical}”");
        }
    }

    private static bool IsAbbreviation(string name) => name.Length is > 2 and <= LongestAbbreviation && name.Count(char.IsUpper) > 1 && name.All(char.IsLetter);

    private static string Initials(string name) =>
        string.Concat(name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsUpper(w[0])).Select(w => w[0]));
}
