using Quellenlage.Text;

namespace Quellenlage.Language.Names;

/// <summary>Names that the lists know, as they stand in the text.</summary>
internal static class ListedNames
{
    public const string Rule = "list";
    private const int LongestShout = 24;

    /// <summary>The longest listed name of at least two words that starts at the token.</summary>
    public static FoundName? OfSeveralWords(NameContext context, int first)
    {
        var longest = context.Facts(first).LongestFrom;
        if (longest == 0) return null;
        FoundName? found = null;
        for (var end = first + 2; end <= context.Count && context.InSentence(first, end - 1); end++)
        {
            var span = context.Span(first, end);
            if (span.Length > longest + 1) break;
            if (Gazetteer.FindInflected(context.Slice(span)) is { Weak: false } known) found = GoesOn(context, first, end, known) ? OrganisationFinder.Organisation(context, first + 1, end + 1, NameRole.None, OrganisationFinder.NounRule) : Found(context, first, end, known, Rule);
        }

        return found;
    }

    // "Der Bund Brückenbau": an outlet of an article and a common noun is none where the noun has a name of its own behind it.
    private static bool GoesOn(NameContext context, int first, int end, KnownName known) =>
        known.Role == NameRole.Outlet && end == first + 2 && context.Is(first, NameWordKinds.Article) && context.Common(end - 1) == Commonness.Noun
        && context.Continues(end) && context.IsCapitalised(end) && context.Common(end) is Commonness.Noun or Commonness.Compound && context.WordOrHead(end)?.Is(NameWordKinds.Title) != true;

    /// <summary>The listed name that the token is, where the context does not speak against it.</summary>
    public static FoundName? OfOneWord(NameContext context, int token)
    {
        var text = context[token];
        var known = context.Listed(token) ?? Shouted(text);
        if (known is null || (known.Weak && !SpeaksFor(context, token, known))) return null;
        if (char.IsLower(text[0]) && known.Type == NameType.Place) return null;
        if (known.MayBeWord && context.Common(token) is Commonness.Noun or Commonness.Other && !AfterPlacePreposition(context, token)) return null;
        return Found(context, token, token + 1, known, Rule);
    }

    /// <summary>An outlet that stands alone in quotation marks („The Times“), weak spellings included.</summary>
    public static FoundName? InQuotes(NameContext context, int quote)
    {
        const int MaxWords = 6;
        var end = quote + 1;
        while (end - quote <= MaxWords && context.InSentence(quote, end) && !context.IsQuote(end)) end++;
        if (end == quote + 1 || end - quote > MaxWords || !context.IsQuote(end)) return null;
        var known = Gazetteer.FindInflected(context.Slice(context.Span(quote + 1, end)));
        return known is { Role: NameRole.Outlet or NameRole.Agency } ? Found(context, quote + 1, end, known, "list, in quotation marks") : null;
    }

    /// <summary>True when the token before is a preposition of place that stands without article (in, aus, nach).</summary>
    public static bool AfterPlacePreposition(NameContext context, int token) =>
        token > 0 && context.InSentence(token, token - 1) && context.Is(token - 1, NameWordKinds.PlacePreposition | NameWordKinds.PlaceNoun);

    private static bool SpeaksFor(NameContext context, int token, KnownName known)
    {
        if (known.Type == NameType.Place) return AfterPlacePreposition(context, token);
        if (!known.IsPlatform || token == 0 || !context.Is(token - 1, NameWordKinds.PlatformPreposition)) return false;
        return !context.InSentence(token, token + 1) || !context.IsCapitalised(token + 1);
    }

    // BERLIN in a dateline or a headline.
    private static KnownName? Shouted(ReadOnlySpan<char> text)
    {
        if (text.Length is < 4 or > LongestShout || char.IsLower(text[1]) || char.IsLower(text[^1])) return null;
        Span<char> calm = stackalloc char[text.Length];
        text.ToLowerInvariant(calm);
        calm[0] = text[0];
        return Gazetteer.FindInflected(calm) is { Type: NameType.Place } known ? known : null;
    }

    private static FoundName Found(NameContext context, int first, int end, KnownName known, string rule) =>
        new(first, end, context.Span(first, end), known.Type, known.Role, known.Canonical, rule);
}
