using System.Collections.Frozen;
using Quellenlage.Resources;

namespace Quellenlage.Language.Names.Matching;

/// <summary>The name of an organisation, state or place, as the comparison reads it. Immutable.</summary>
/// <param name="Plain">Without article, legal form and the noun that only tells what it is (die Nachrichtenagentur Musterdienst).</param>
/// <param name="Canonical">As the lists call it; otherwise as <paramref name="Plain"/>.</param>
/// <param name="State">The state that it belongs to; null where none is told.</param>
/// <param name="Body">What it is (regierung, geheimdienst); null for names.</param>
internal sealed record OrganisationName(string Plain, string Canonical, string? State, string? Body)
{
    private const int LongestAbbreviation = 8;

    private static readonly FrozenSet<string> _appositions = Words("names/appositions").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> _legalForms = Words("names/legal-forms").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> _legalFormsBefore = WordList.Load("names/legal-forms").Entries.Where(e => e[1] == "before").Select(e => e.Word).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> _governments = WordList.Load("names/authority-nouns").Entries.Where(e => e[2].Length > 0).Select(e => e.Word.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, WordEntry> _seats = WordList.Load("names/seats").Entries.ToFrozenDictionary(e => e.Word, StringComparer.Ordinal);

    /// <summary>True where it is no person's name.</summary>
    public bool IsOrganisation { get; private init; } = true;

    /// <summary>True for a place that is no state and no seat of a government; many are surnames, too.</summary>
    public bool IsTown { get; private init; }

    /// <summary>True where the lists know it.</summary>
    public bool IsListed { get; private init; }

    /// <summary>True for the capital of <see cref="State"/>.</summary>
    public bool IsCapital { get; private init; }

    /// <summary>The state whose adjective stands before the name of an organisation that the lists know; null otherwise.</summary>
    public string? ItsState { get; private init; }

    public bool IsGovernment => Body is not null && _governments.Contains(Body);

    /// <summary>Equal for one and the same.</summary>
    public string Key => Body is not null ? $"{State} {Body}" : BodyKinds.LocalKey(Canonical) ?? UsualNames.Key(Canonical);

    /// <param name="name">In Latin letters.</param>
    public static OrganisationName Of(string name)
    {
        var plain = ArticleNames.WithoutArticle(name);
        return Listed(plain) ?? Listed(name) ?? OfState(plain) ?? ListedOfState(plain) ?? (WithoutKind(plain) is var core && core != plain
            ? (Listed(core) is { IsTown: false, State: null } known ? known : new OrganisationName(core, core, null, null))
            : new OrganisationName(plain, plain, null, null) { IsOrganisation = LooksOrganised(plain) });
    }

    private static OrganisationName? Listed(string name)
    {
        var usual = UsualNames.Of(name);
        var known = Gazetteer.Find(usual) ?? Gazetteer.FindInflected(name);
        if (known is null && !UsualNames.Knows(name)) return null;
        if (_seats.TryGetValue(usual, out var seat)) return new OrganisationName(name, usual, seat[1], seat[2].Length > 0 ? seat[2] : null) { IsListed = true };
        return new OrganisationName(name, usual, known?.Role == NameRole.State ? known.Canonical : known?.CapitalOf, null)
        {
            IsListed = true,
            IsTown = known?.Type == NameType.Place && known.Role != NameRole.State && known.CapitalOf is null,
            IsCapital = known?.CapitalOf is not null,
        };
    }

    // die südkoreanische Regierung, Südkoreas Regierung, die Regierung Südkoreas, die Regierung von Südkorea, die Regierung in Seoul, Seouler Regierung, US-Regierung.
    private static OrganisationName? OfState(string name)
    {
        string? state = null;
        var (rest, isOfCapital) = (new List<string>(), false);
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(OfItsState))
        {
            var known = Listed(PlaceAdjectives.Listed(word) ?? word) is { Body: null } listed ? listed : null;
            var its = States.ByAdjective(word) ?? known?.State;
            if (its is not null && state is null) (state, isOfCapital) = (its, known?.IsCapital == true);
            else if (NameWords.Find(word) is not { } found || !found.Is(NameWordKinds.Article | NameWordKinds.PlacePreposition | NameWordKinds.Particle)) rest.Add(word);
        }

        return state is null || rest.Count != 1 || (isOfCapital && BodyKinds.IsOfTown(rest[0])) || BodyOf(rest[0]) is not { } body ? null : new OrganisationName(name, name, state, body);
    }

    // die libanesische Hisbollah is the Hisbollah; the Rote Kreuz of each state is one of its own.
    private static OrganisationName? ListedOfState(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 2 && char.IsLower(words[0][0]) && States.ByAdjective(words[0]) is { } state && Listed(words[1]) is { State: null, IsTown: false } known ? known with { ItsState = state } : null;
    }

    // US-Regierung.
    private static string[] OfItsState(string word)
    {
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 1 && Gazetteer.Find(word.AsSpan(0, hyphen))?.Role == NameRole.State ? [word[..hyphen], word[(hyphen + 1)..]] : [word];
    }

    private static string? BodyOf(string kind)
    {
        var word = BodyKinds.Usual(kind);
        var found = NameWords.Find(word) ?? NameWords.FindHead(word);
        if (found is null || !found.Is(NameWordKinds.AuthorityNoun | NameWordKinds.OrganisationNoun | NameWordKinds.Body)) return null;
        return (NameWords.Find(word)?.Base ?? word).ToLowerInvariant();
    }

    // Without "die russische Nachrichtenagentur", "-Konzern", "AG"; a place alone is no such name.
    private static string WithoutKind(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && _legalForms.Contains(string.Concat(words[^1].ToLowerInvariant().Where(char.IsLetter)))) words.RemoveAt(words.Count - 1);
        if (words.Count > 1 && _legalFormsBefore.Contains(words[0].ToLowerInvariant())) words.RemoveAt(0);
        var kind = words.FindIndex(w => _appositions.Contains(w.ToLowerInvariant()));
        if (kind >= 0 && kind < words.Count - 1 && words.Take(kind).All(w => States.ByAdjective(w) is not null) && !IsPlace(string.Join(' ', words.Skip(kind + 1)))) words.RemoveRange(0, kind + 1);
        var hyphen = words[^1].LastIndexOf('-');
        if (hyphen > 1 && _appositions.Contains(words[^1][(hyphen + 1)..].ToLowerInvariant()) && !IsPlace(words[^1][..hyphen])) words[^1] = words[^1][..hyphen];
        return ArticleNames.WithoutArticle(string.Join(' ', words));
    }

    private static bool IsPlace(string name) => (Gazetteer.Find(name) ?? Gazetteer.FindInflected(name))?.Type == NameType.Place || States.ByAdjective(name) is not null;

    private static bool LooksOrganised(string name)
    {
        var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return false;
        if (BodyKinds.LocalKey(name) is not null) return true;
        if (words.Length == 1) return name.Length is > 1 and <= LongestAbbreviation && name.Count(char.IsUpper) > 1 && name.Where(char.IsLetter).Skip(1).Any(char.IsUpper);
        if (States.ByAdjective(words[0]) is not null) return true;
        const NameWordKinds Kinds = NameWordKinds.AuthorityNoun | NameWordKinds.OrganisationNoun | NameWordKinds.OrganisationEnd | NameWordKinds.Body | NameWordKinds.LocalInstitution | NameWordKinds.OfficeNoun;
        return words.Any(w => (NameWords.Find(w) is { } word && word.Is(Kinds)) || OrganisationWords.Contains(w));
    }

    private static IEnumerable<string> Words(string list) => WordList.Load(list).Entries.Select(e => e.Word);
}
