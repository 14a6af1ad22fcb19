namespace Quellenlage.Language.Names;

/// <summary>Places that the lists do not know, by the words before them.</summary>
internal static class PlaceFinder
{
    private const int LongestCredits = 8;
    private const int LongestInitials = 3;

    /// <summary>An unknown capitalised word after a preposition of place (in X) or after a noun for a place (die Stadt X).</summary>
    public static FoundName? AfterSign(NameContext context, int token)
    {
        if (token == 0 || !context.Continues(token) || !context.HasNameShape(token)) return null;
        var sign = context.WordOrHead(token - 1);
        if (sign is null || !sign.Is(NameWordKinds.PlacePreposition | NameWordKinds.PlaceNoun)) return null;
        var strong = sign.Is(NameWordKinds.PlaceNoun) && context.IsCapitalised(token - 1);
        if (!strong && !sign.Is(NameWordKinds.PlacePreposition)) return null;
        if (BareNames.IsGenitive(context, token)) return null;
        var end = token;
        while (end - token < 3 && (end == token ? IsUnknown(context, end) : context.Continues(end) && MayGoOn(context, end))) end++;
        if (end == token || (context[token].Contains('-') && !strong)) return null;
        if (!strong && end - token == 1 && NameWords.HasNounEnding(context[token])) return null;
        return new FoundName(token, end, context.Span(token, end), NameType.Place, NameRole.None, context.Slice(context.Span(token, end)).ToString(), strong ? "place noun" : "place preposition");
    }

    /// <summary>An unknown capitalised word after "von" and what belongs to a place: Hafen von X.</summary>
    public static FoundName? OfFeature(NameContext context, int token)
    {
        if (token < 2 || !context.Continues(token) || !context.Is(token - 1, NameWordKinds.PlaceOf) || !IsUnknown(context, token) || NameWords.HasNounEnding(context[token])) return null;
        if (!context.Continues(token - 1) || !context.IsCapitalised(token - 2) || context.WordOrHead(token - 2)?.Is(NameWordKinds.PlaceFeature) != true) return null;
        return context.Continues(token + 1) && context.IsCapitalised(token + 1) ? null : Place(context, token, "place feature");
    }

    /// <summary>An unknown word before an agency in brackets, at the start of a report: X (dpa) –</summary>
    public static FoundName? InDateline(NameContext context, int token)
    {
        if (!context.StartsSentence(token) || token + 3 >= context.Count || !IsUnknown(context, token)) return null;
        if (context[token + 1] is not "(" || !context.IsWord(token + 2)) return null;
        for (var i = token + 2; i < context.Count && i < token + LongestCredits; i++)
        {
            if (context[i] is ")") return i > token + 2 ? Place(context, token, "dateline") : null;
            if (context.IsWord(i) ? !IsCredit(context, i) : context[i] is not ("/" or ",")) return null;
        }

        return null;
    }

    // Agencies, and writers by their initials, write themselves small where no list knows them; a party in brackets follows a person.
    private static bool IsCredit(NameContext context, int token) =>
        Gazetteer.Find(context[token]) is { } known ? known.Role == NameRole.Agency : context.IsLowerWord(token) && (context.Common(token) == Commonness.Unknown || context[token].Length <= LongestInitials);

    /// <summary>An unknown capitalised word after a part of a river and an article: Unterlauf der X.</summary>
    public static FoundName? River(NameContext context, int token)
    {
        if (token < 2 || !context.Continues(token) || !context.Continues(token - 1) || !context.Is(token - 1, NameWordKinds.Article)) return null;
        if (!context.IsCapitalised(token - 2) || context.WordOrHead(token - 2)?.Is(NameWordKinds.RiverPart) != true) return null;
        if (!IsUnknown(context, token) || NameWords.HasNounEnding(context[token]) || context[token].Contains('-')) return null;
        return context.Continues(token + 1) && context.IsCapitalised(token + 1) ? null : Place(context, token, "river");
    }

    /// <summary>The place whose name runs from one token up to another.</summary>
    public static FoundName Whole(NameContext context, int first, int end, string rule)
    {
        var span = context.Span(first, end);
        var known = Gazetteer.FindInflected(context.Slice(span));
        return known is { Type: NameType.Place }
            ? new FoundName(first, end, span, NameType.Place, known.Role, known.Canonical, rule)
            : new FoundName(first, end, span, NameType.Place, NameRole.None, context.Slice(span).ToString(), rule);
    }

    private static FoundName Place(NameContext context, int token, string rule) =>
        new(token, token + 1, context.Span(token, token + 1), NameType.Place, NameRole.None, context[token].ToString(), rule);

    // New Rochelle: what comes second may look like a first name.
    private static bool MayGoOn(NameContext context, int token) =>
        IsUnknown(context, token) || (context.Is(token, NameWordKinds.FirstName) && context.Common(token) == Commonness.Unknown && Gazetteer.Find(context[token]) is null);

    private static bool IsUnknown(NameContext context, int token) =>
        context.HasNameShape(token) && context.Common(token) == Commonness.Unknown && context.WordOrHead(token) is null or { Kinds: NameWordKinds.Surname };
}
