using Quellenlage.Text;

namespace Quellenlage.Language.Names;

/// <summary>Organisations by the words around and inside their names, and descriptions that stand for an institution.</summary>
internal static class OrganisationFinder
{
    public const string NounRule = "after noun";
    public const string PlaceRule = "institution and place";

    private const int MaxWords = 6;

    /// <summary>The name that follows a noun for an organisation (die Zeitung X, die NGO Y Z), with or without quotation marks.</summary>
    public static FoundName? AfterNoun(NameContext context, int noun)
    {
        if (!context.IsCapitalised(noun) || context.WordOrHead(noun) is not { } word || !word.Is(NameWordKinds.OrganisationNoun)) return null;
        var first = noun + 1;
        if (!context.Continues(first)) return null;
        if (context.IsQuote(first)) return InQuotes(context, first, word.Role);
        var end = first;
        while (end - first < MaxWords && context.Continues(end) && IsNameWord(context, end, first)) end++;
        if (end == first && IsLowAgency(context, first, word.Role)) end++;
        if (end == first && IsCoinedWord(context, first)) end++;
        return end == first ? null : Organisation(context, first, end, word.Role, NounRule);
    }

    /// <summary>A hyphenated name with the head of an organisation: Anna-Muster-Stiftung.</summary>
    public static FoundName? Compound(NameContext context, int token)
    {
        if (!context.IsCapitalised(token)) return null;
        var text = context[token];
        var cut = text.LastIndexOf('-');
        if (cut < 3) return null;
        var head = text[(cut + 1)..];
        var word = NameWords.Find(head) ?? (head.Length > 3 && head[^1] is 's' or 'n' ? NameWords.Find(head[..^1]) : null);
        // With one hyphen only an outlet's head tells, and only after a word that is none: Sillmar-Kurier, but Kinder-Stiftung.
        if (text[..cut].IndexOf('-') < 0 && !(word?.Role == NameRole.Outlet && NameContext.IsUnknown(text[..cut]))) return null;
        return word?.Is(NameWordKinds.OrganisationCompound) == true ? Organisation(context, token, token + 1, word.Role, "compound") : null;
    }

    /// <summary>Capitalised words that end in a legal form or another last word of names (Muster AG, Kyiv Post).</summary>
    public static FoundName? ByEnd(NameContext context, int first)
    {
        if (!StartsName(context, first)) return null;
        var end = first;
        FoundName? found = null;
        while (end - first < MaxWords && (end == first || context.Continues(end)) && context.IsWord(end))
        {
            if (end > first && context.Is(end, NameWordKinds.OrganisationEnd)) found = Organisation(context, first, end + 1, context.Word(end)!.Role, "ending");
            if (!context.IsCapitalised(end) || (end > first && context.Common(end) is Commonness.Noun or Commonness.Compound && !context.Is(end, NameWordKinds.OrganisationEnd))) break;
            end++;
        }

        return found;
    }

    /// <summary>Adjective or genitive of a state and the noun for one of its institutions: südkoreanische Geheimdienst, Südkoreas Geheimdienst.</summary>
    public static FoundName? OfState(NameContext context, int first)
    {
        string? state = null;
        if (context.Is(first, NameWordKinds.StateAdjective)) state = context.Word(first)!.State;
        else if (context.IsCapitalised(first) && context[first][^1] == 's' && context.Listed(first) is { Role: NameRole.State } known) state = known.Canonical;
        if (state is null) return null;
        var noun = first + 1;
        if (!context.InSentence(first, noun) || Authority(context, noun) is not { } authority) return null;
        return new FoundName(first, noun + 1, context.Span(first, noun + 1), NameType.Organisation, NameRole.Authority, Describe(authority, state), "state and authority");
    }

    /// <summary>The noun for an institution before the capital where it sits: Regierung in Seoul. The capital stays a name of its own.</summary>
    public static FoundName? InCapital(NameContext context, int noun)
    {
        if (!context.Is(noun, NameWordKinds.AuthorityNoun) || !context.IsCapitalised(noun)) return null;
        if (!context.InSentence(noun, noun + 2) || !context.Is(noun + 1, NameWordKinds.PlacePreposition) || !context.IsCapitalised(noun + 2)) return null;
        if (Gazetteer.Find(context[noun + 2]) is not { CapitalOf: { } state }) return null;
        return new FoundName(noun, noun + 1, context.Span(noun, noun + 1), NameType.Organisation, NameRole.Authority, Describe(context.Word(noun)!, state), "authority in capital");
    }

    /// <summary>A body that its article names by one definite word: der Geheimdienstausschuss.</summary>
    public static FoundName? Body(NameContext context, int token) =>
        context.Is(token, NameWordKinds.Body) && context.IsCapitalised(token)
            ? new FoundName(token, token + 1, context.Span(token, token + 1), NameType.Organisation, NameRole.Authority, context.Word(token)!.Base, "body")
            : null;

    /// <summary>A body with its purpose: Amt für Hochwasserschutz.</summary>
    public static FoundName? WithPurpose(NameContext context, int noun)
    {
        if (!context.IsCapitalised(noun) || context.WordOrHead(noun)?.Is(NameWordKinds.OfficeNoun) != true) return null;
        if (!context.Continues(noun + 1) || !context.Is(noun + 1, NameWordKinds.Purpose) || !context.Continues(noun + 2) || !context.IsCapitalised(noun + 2)) return null;
        var end = noun + 3;
        if (context[noun + 2][^1] == '-' && context.Continues(end) && context.Continues(end + 1) && context.IsCapitalised(end + 1)) end += 2;
        var first = context[noun];
        var rest = context.Span(noun + 1, end);
        var canonical = string.Concat(NameWords.Find(first)?.Base ?? first, " ", context.Slice(rest));
        return new FoundName(noun, end, context.Span(noun, end), NameType.Organisation, NameRole.Authority, canonical, "purpose");
    }

    /// <summary>An institution with its place: Landgericht Musterstadt.</summary>
    public static FoundName? WithPlace(NameContext context, int noun)
    {
        if (!context.IsCapitalised(noun) || context.WordOrHead(noun)?.Is(NameWordKinds.LocalInstitution) != true || !context.Continues(noun + 1)) return null;
        var place = noun + 1;
        var listed = ListedNames.OfSeveralWords(context, place);
        var end = listed?.End ?? place + 1;
        if (listed is null && !IsPlaceName(context, place)) return null;
        var noGenitive = NameWords.Find(context[noun])?.Base ?? context[noun].ToString();
        return new FoundName(noun, end, context.Span(noun, end), NameType.Organisation, NameRole.None, $"{noGenitive} {context.Slice(context.Span(place, end))}", PlaceRule);
    }

    public static FoundName Organisation(NameContext context, int first, int end, NameRole role, string rule)
    {
        var span = context.Span(first, end);
        var known = Gazetteer.FindInflected(context.Slice(span));
        if (known is { Type: NameType.Organisation }) return new FoundName(first, end, span, NameType.Organisation, known.Role, known.Canonical, rule);
        return new FoundName(first, end, span, NameType.Organisation, role, context.Slice(span).ToString(), rule);
    }

    private static NameWord? Authority(NameContext context, int token)
    {
        if (!context.IsCapitalised(token) || context.WordOrHead(token) is not { } word || !word.Is(NameWordKinds.AuthorityNoun)) return null;
        if (context.Word(token) is not null) return word;
        // Of a compound the head is known: keep what stands before it, in the base form of the head.
        var text = context[token];
        var at = text.ToString().LastIndexOf(word.Base, StringComparison.OrdinalIgnoreCase);
        if (at <= 0 || text.Contains('-')) return null;
        return word with { Base = string.Concat(text[..at], word.Base.ToLowerInvariant()) };
    }

    /// <summary>südkoreanischer Geheimdienst: one form for the ways to say it, so that they join across articles.</summary>
    private static string Describe(NameWord authority, string state)
    {
        var stems = States.Find(state)?.AdjectiveStems ?? [];
        if (stems.Length == 0) return $"{authority.Base} ({state})";
        return stems[0] + Ending(authority.Gender) + " " + authority.Base;
    }

    private static string Ending(char gender) => gender switch
    {
        'm' => "er",
        'n' => "es",
        _ => "e",
    };

    private static FoundName? InQuotes(NameContext context, int quote, NameRole role)
    {
        var end = quote + 1;
        while (end - quote <= MaxWords && context.InSentence(quote, end) && !context.IsQuote(end)) end++;
        if (end == quote + 1 || end - quote > MaxWords || !context.IsQuote(end) || !context.IsWord(quote + 1)) return null;
        return Organisation(context, quote + 1, end, role, "in quotation marks after noun");
    }

    private static bool StartsName(NameContext context, int token) =>
        context.IsCapitalised(token) && !context.Is(token, NameWordKinds.OrganisationEnd | NameWordKinds.OrganisationNoun | NameWordKinds.Title)
        && (context.Common(token) is Commonness.Unknown or Commonness.Compound || context.Is(token, NameWordKinds.Surname) || (context.Common(token) == Commonness.Noun && !context.StartsSentence(token)));

    // die Nachrichtenagentur xyz: agencies like to write themselves small.
    private static bool IsLowAgency(NameContext context, int token, NameRole role) =>
        role == NameRole.Agency && context.IsLowerWord(token) && context.Common(token) == Commonness.Unknown;

    // die Hilfsorganisation Musterhaus: a compound that no dictionary has, straight after the noun.
    private static bool IsCoinedWord(NameContext context, int token) =>
        context.HasNameShape(token) && context.Common(token) == Commonness.Compound && !NameWords.HasNounEnding(context[token])
        && context.WordOrHead(token) is null && !context[token].Contains('-');

    private static bool IsPlaceName(NameContext context, int token) =>
        context.HasNameShape(token) && (Gazetteer.Find(context[token]) is { Type: NameType.Place, Role: not NameRole.State }
            || (context.Common(token) == Commonness.Unknown && !NameWords.HasNounEnding(context[token]) && context.WordOrHead(token) is null));

    private static bool IsNameWord(NameContext context, int token, int first)
    {
        if (!context.IsCapitalised(token)) return false;
        if (context.Listed(token) is { Type: NameType.Place }) return token > first;
        if (context.Is(token, NameWordKinds.OrganisationEnd)) return token > first;
        // A word that is German, too, belongs to a foreign name where the name goes on after it.
        if (token > first && context.Common(token) != Commonness.Unknown) return context.InSentence(token, token + 1) && IsNameWord(context, token + 1, token + 1);
        return context.Common(token) == Commonness.Unknown && !context.Is(token, NameWordKinds.StateAdjective | NameWordKinds.Inhabitant) && context.WordOrHead(token)?.Is(NameWordKinds.Title) != true;
    }
}
