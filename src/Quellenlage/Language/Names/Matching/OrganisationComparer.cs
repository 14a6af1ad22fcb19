using System.Collections.Immutable;

namespace Quellenlage.Language.Names.Matching;

/// <summary>Compares names of organisations, states and places: by the lists, as abbreviations, and as bodies of a state.</summary>
internal static class OrganisationComparer
{
    private const int LongestAbbreviation = 8;

    /// <summary>Null where neither is such a name, so that they are compared as persons.</summary>
    public static NameVerdict? Compare(string one, string other)
    {
        var (a, b) = (Named.Of(one), Named.Of(other));
        // Many towns are surnames, too.
        if ((!a.IsOrganisation || a.IsTown) && (!b.IsOrganisation || b.IsTown) && !(a.IsTown && b.IsTown)) return null;
        if (a.Key == b.Key) return new NameVerdict(NameAnswer.Same, a.Body is null ? $"both are “{a.Canonical}”" : $"both name one body of {a.State}");
        if (NameFolding.PlainKey(a.Plain) == NameFolding.PlainKey(b.Plain)) return new NameVerdict(NameAnswer.Same, "case, hyphens and articles are all that differs");
        if (Abbreviates(a, b) || Abbreviates(b, a)) return new NameVerdict(NameAnswer.Same, $"one is made of the initials of the other");
        if (Metonym(a, b) || Metonym(b, a)) return new NameVerdict(NameAnswer.Unsure, "a state or its capital may stand for its government");
        if (a.State is not null && a.State == b.State && a.Body is not null != (b.Body is not null)) return new NameVerdict(NameAnswer.Unsure, $"both belong to {a.State}, but only one is named by what it is");
        return new NameVerdict(NameAnswer.Different, "neither lists nor initials nor a common state and body make them one");
    }

    // MHW and Musterhilfe West e. V. are no such; NIS and National Intelligence Service are.
    private static bool Abbreviates(Named shorter, Named longer)
    {
        var name = string.Concat(shorter.Plain.Where(char.IsLetter));
        if (name.Length is < 2 or > LongestAbbreviation || shorter.Plain.Contains(' ', StringComparison.Ordinal) || name.Count(char.IsUpper) < 2) return false;
        var initials = string.Concat(longer.Plain.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsUpper(w[0])).Select(w => w[0]));
        return initials.Length > 1 && string.Equals(initials, name, StringComparison.OrdinalIgnoreCase);
    }

    private static bool Metonym(Named government, Named place) =>
        government.Body is not null && government.State is not null && place.Body is null && place.State == government.State;

    /// <param name="Plain">Without article.</param>
    /// <param name="Canonical">As the lists call it; otherwise as it stands.</param>
    /// <param name="State">The state that it belongs to; null where none is told.</param>
    /// <param name="Body">What it is (regierung, geheimdienst); null for names.</param>
    private sealed record Named(string Plain, string Canonical, string? State, string? Body, bool IsOrganisation)
    {
        /// <summary>True for a place that is no state and no seat of a government.</summary>
        public bool IsTown { get; private init; }

        /// <summary>Equal for one and the same.</summary>
        public string Key => Body is not null ? $"{State} {Body}" : Canonical;

        public static Named Of(string name)
        {
            var plain = ArticleNames.WithoutArticle(name);
            if ((Gazetteer.Find(plain) ?? Gazetteer.Find(name) ?? Gazetteer.FindInflected(plain)) is { } known)
                return new Named(plain, known.Canonical, known.Role == NameRole.State ? known.Canonical : known.CapitalOf, null, true)
                {
                    IsTown = known.Type == NameType.Place && known.Role != NameRole.State && known.CapitalOf is null,
                };
            return OfState(plain) ?? new Named(plain, plain, null, null, LooksOrganised(plain));
        }

        // die südkoreanische Regierung, Südkoreas Regierung, die Regierung Südkoreas, die Regierung von Südkorea, die Regierung in Seoul.
        private static Named? OfState(string name)
        {
            var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string? state = null;
            var rest = new List<string>();
            foreach (var word in words)
            {
                var its = States.ByAdjective(word) ?? (Gazetteer.FindInflected(word) is { } known ? known.Role == NameRole.State ? known.Canonical : known.CapitalOf : null);
                if (its is not null && state is null) state = its;
                else if (NameWords.Find(word) is not { } found || !found.Is(NameWordKinds.Article | NameWordKinds.PlacePreposition | NameWordKinds.Particle)) rest.Add(word);
            }

            if (state is null || rest.Count != 1 || IsBody(rest[0]) is not { } body) return null;
            return new Named(name, name, state, body, true);
        }

        private static string? IsBody(string word)
        {
            var found = NameWords.Find(word) ?? NameWords.FindHead(word);
            if (found is null || !found.Is(NameWordKinds.AuthorityNoun | NameWordKinds.OrganisationNoun | NameWordKinds.Body)) return null;
            return (NameWords.Find(word)?.Base ?? word).ToLowerInvariant();
        }

        private static bool LooksOrganised(string name)
        {
            var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();
            if (words.Length == 0) return false;
            if (words.Length == 1) return name.Length is > 1 and <= LongestAbbreviation && name.Count(char.IsUpper) > 1 && name.Where(char.IsLetter).Skip(1).Any(char.IsUpper);
            const NameWordKinds Kinds = NameWordKinds.AuthorityNoun | NameWordKinds.OrganisationNoun | NameWordKinds.OrganisationEnd | NameWordKinds.Body;
            return words.Any(w => (NameWords.Find(w) is { } word && word.Is(Kinds)) || OrganisationWords.Contains(w));
        }
    }
}
