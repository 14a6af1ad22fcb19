using Quellenlage.Text;

namespace Quellenlage.Language.Names;

/// <summary>Persons by the shape of their names: after a title, after a first name, with a Korean or Chinese surname in front.</summary>
internal static class PersonFinder
{
    private const int MaxParts = 6;

    /// <summary>The person that a title at the token announces (<c>Präsident Anna Muster</c>); the span starts after the title.</summary>
    public static FoundName? AfterTitle(NameContext context, int title)
    {
        if (context.WordOrHead(title) is not { } word || !word.Is(NameWordKinds.Title)) return null;
        var first = title + 1;
        while (context.Continues(first) && context.Is(first, NameWordKinds.Title) && context.IsCapitalised(first) && first - title < MaxParts) first++;
        if (!context.Continues(first)) return null;
        var end = ReadParts(context, first, afterTitle: true);
        if (end == first) return null;
        return Person(context, first, end, OfficeAt(context, title), "title");
    }

    /// <summary>The person whose name starts at the token with a first name or with a surname that comes first.</summary>
    public static FoundName? ByName(NameContext context, int first)
    {
        if (!context.HasNameShape(first)) return null;
        var word = context.Word(first);
        var initial = context.IsInitial(first);
        if (!initial && (word is null || !word.Is(NameWordKinds.FirstName | NameWordKinds.SurnameFirst))) return null;
        if (word?.Is(NameWordKinds.SurnameFirst) == true && ReadSurnameFirst(context, first) is var asian and > 0)
            return Person(context, first, asian, null, "surname first");
        if (!initial && word?.Is(NameWordKinds.FirstName) != true) return null;
        var end = ReadParts(context, first, afterTitle: false);
        return end - first < 2 ? null : Person(context, first, end, null, initial ? "initial" : "first name");
    }

    /// <summary>The office that a title gives, with the state named before it (Nordkoreas Machthaber, der ukrainische Präsident) or in it.</summary>
    public static Office? OfficeAt(NameContext context, int title)
    {
        if (context.WordOrHead(title) is not { } word || !word.Is(NameWordKinds.Title)) return null;
        string? state = null;
        for (var i = title - 1; i >= 0 && i >= title - 3 && context.InSentence(title, i) && state is null; i--)
        {
            if (context.Is(i, NameWordKinds.StateAdjective)) state = context.Word(i)!.State;
            else if (context.IsCapitalised(i) && context.Listed(i) is { Role: NameRole.State } known) state = known.Canonical;
            else if (!context.IsLowerWord(i)) break;
        }

        var text = context[title];
        var hyphen = text.IndexOf('-');
        if (state is null && hyphen > 0 && Gazetteer.Find(text[..hyphen]) is { Role: NameRole.State } part) state = part.Canonical;
        return new Office(word.Group ?? "", state, word.Gender);
    }

    /// <summary>A bare surname at the token, as a person.</summary>
    public static FoundName Bare(NameContext context, int token, TextSpan span, string surname, Office? office, string rule) =>
        new(token, token + 1, span, NameType.Person, NameRole.None, surname, rule) { Office = office, Person = new PersonName([], surname, false, ' ') };

    /// <summary>The person whose name runs from one token up to another, with the office that stands before it.</summary>
    /// <param name="surnames">Those of the article: they tell a genitive ending from the end of a name.</param>
    public static FoundName Whole(NameContext context, int first, int end, KnownSurnames surnames, string rule)
    {
        var office = first > 0 && context.InSentence(first, first - 1) ? OfficeAt(context, first - 1) : null;
        if (end - first > 1) return Person(context, first, end, office, rule);
        var text = context[first];
        var surname = text.Length > 2 && text[^1] == 's' && (surnames.Contains(text[..^1]) || BareNames.IsGenitive(context, first)) ? text[..^1] : text;
        return Bare(context, first, context.Span(first, end), surname.ToString(), office, rule);
    }

    private static FoundName Person(NameContext context, int first, int end, Office? office, string rule)
    {
        var span = context.Span(first, end);
        var name = string.Join(' ', Enumerable.Range(first, end - first).Select(i => context[i].ToString()));
        return new FoundName(first, end, span, NameType.Person, NameRole.None, name, rule) { Office = office, Person = PersonName.Parse(name) };
    }

    private static int ReadSurnameFirst(NameContext context, int first)
    {
        // So, Um and Do are words of German, too; then only a hyphen tells.
        var doubtful = context.Common(first) is Commonness.Other or Commonness.Noun;
        var end = first + 1;
        while (end - first < 3 && context.Continues(end) && context.HasNameShape(end) && EastAsianNames.IsGivenName(context[end]) && Fits(context, first, end))
        {
            end++;
            if (context[end - 1].Contains('-')) break;
        }

        if (end == first + 1) return 0;
        return doubtful && !context[end - 1].Contains('-') ? 0 : end;
    }

    // The second syllable of a given name may look like a German word (Un, Song), the first may not.
    private static bool Fits(NameContext context, int first, int token) =>
        token > first + 1 ? context[token].Length <= 5 && context[token - 1].Length <= 6 && Gazetteer.Find(context[token]) is null
        : context.Common(token) == Commonness.Unknown || context[token].Contains('-') || context[token].Length <= 3;

    /// <summary>The token after the name's last part; the first token itself where no name stands there.</summary>
    private static int ReadParts(NameContext context, int first, bool afterTitle)
    {
        if (afterTitle && context.Is(first, NameWordKinds.SurnameFirst) && ReadSurnameFirst(context, first) is var asian and > 0) return asian;
        var at = first;
        var parts = 0;
        while (at - first < MaxParts && (at == first || context.Continues(at)))
        {
            if (context.IsInitial(at)) at++;
            else if (IsPart(context, at, parts, afterTitle))
            {
                at++;
                parts++;
            }
            else if (parts > 0 && SkipParticles(context, first, at) is var next && next > at && IsPart(context, next, parts, afterTitle)) at = next;
            else break;
        }

        while (at > first && context.IsInitial(at - 1)) at--;
        if (parts == 0 || at == first) return first;
        if (at > first + 1 && context.Is(at - 1, NameWordKinds.FirstName) && at - first == 2 && !afterTitle && context.Common(at - 1) == Commonness.Noun) return first;
        return parts == 1 && context.Is(first, NameWordKinds.FirstName) && !afterTitle && !context.IsInitial(first) ? first : at;
    }

    private static int SkipParticles(NameContext context, int first, int at)
    {
        while (context.Continues(at) && context.IsLowerWord(at) && context.Is(at, NameWordKinds.Particle)) at++;
        return at;
    }

    private static bool IsPart(NameContext context, int token, int partsBefore, bool afterTitle)
    {
        if (!context.HasNameShape(token)) return false;
        var word = context.Word(token);
        if (word is not null && word.Is(NameWordKinds.NameEnding) && partsBefore > 1) return true;
        if (word is not null && word.Is(NameWordKinds.StateAdjective | NameWordKinds.AuthorityNoun | NameWordKinds.OrganisationNoun | NameWordKinds.OrganisationEnd | NameWordKinds.Inhabitant)
            && !word.Is(NameWordKinds.FirstName | NameWordKinds.Surname)) return false;
        var listed = word?.Is(NameWordKinds.FirstName | NameWordKinds.Surname | NameWordKinds.SurnameFirst) == true;
        if (context.Listed(token) is { Weak: false } known && !(listed && partsBefore > 0))
            return partsBefore == 1 && (!afterTitle || context.Is(token - 1, NameWordKinds.FirstName)) && known.Type == NameType.Place && known.Role != NameRole.State && known.CapitalOf is null;
        switch (context.Common(token))
        {
            case Commonness.Unknown:
                return true;
            case Commonness.Compound:
                return (partsBefore > 0 || afterTitle) && LooksLikeSurname(context[token]);
            case Commonness.Noun:
                return listed && (partsBefore > 0 || word!.Is(NameWordKinds.FirstName) || afterTitle) && !(partsBefore > 1 && !word!.Is(NameWordKinds.Surname));
            default:
                return listed && (partsBefore > 0 || context.Common(token) != Commonness.Other || !context.StartsSentence(token));
        }
    }

    // Compounds with the endings of abstract nouns and of most plurals are no surnames.
    private static bool LooksLikeSurname(ReadOnlySpan<char> word) =>
        word.Length <= 13 && !word.Contains('-') && !NameWords.HasNounEnding(word);
}
