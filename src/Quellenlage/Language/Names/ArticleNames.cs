using Quellenlage.Reading;

namespace Quellenlage.Language.Names;

/// <summary>
/// Names that one article teaches: its outlet and credits as its format tells them, and what a preposition, a noun or quotation
/// marks gave away once. Where they stand again without such a sign, they are the same name.
/// </summary>
internal sealed class ArticleNames
{
    public const string Rule = "named elsewhere in the article";

    private const int MaxWords = 5;
    private const int ShortestPart = 3;

    private readonly Dictionary<string, FoundName> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _firstWords = new(StringComparer.Ordinal);

    public ArticleNames(Article article, NameContext context, NamesFound found)
    {
        Learn(article.Outlet, NameRole.Outlet);
        foreach (var credit in article.Credits) Learn(credit, NameRole.None);
        foreach (var name in found.All)
            if (name.Type != NameType.Person && name.Rule != ListedNames.Rule && name.Span == context.Span(name.First, name.End)) Learn(context, name);
    }

    public void FindAgain(NameContext context, NamesFound found)
    {
        if (_names.Count == 0) return;
        var firstWords = _firstWords.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < context.Count; i++)
        {
            if (!found.IsFree(i) || !context.IsWord(i)) continue;
            if (firstWords.Contains(context[i]) || (context[i][^1] == 's' && firstWords.Contains(context[i][..^1]))) found.Add(At(context, i));
            else if (context[i].Length > ShortestPart && char.IsUpper(context[i][^1])) found.Add(Shouted(context, i));
        }
    }

    private FoundName? At(NameContext context, int first)
    {
        var names = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        FoundName? best = null;
        for (var end = first + 1; end <= first + MaxWords && (end == first + 1 || context.Continues(end - 1)); end++)
        {
            var text = context.Slice(context.Span(first, end));
            if (!names.TryGetValue(text, out var name) && !(text[^1] == 's' && names.TryGetValue(text[..^1], out name))) continue;
            if (end == first + 1 && !MayStandAlone(context, first, name)) continue;
            best = Again(context, first, end, name);
        }

        return best;
    }

    // ASTADT. in a dateline.
    private FoundName? Shouted(NameContext context, int token)
    {
        var text = context[token].ToString();
        var calm = text[..1] + text[1..].ToLowerInvariant();
        return _names.TryGetValue(calm, out var name) ? Again(context, token, token + 1, name) : null;
    }

    // A word that is German as well is the name only where it is an outlet's and the article can be the newspaper's own.
    private static bool MayStandAlone(NameContext context, int token, FoundName name) =>
        context.Common(token) switch
        {
            Commonness.Unknown => true,
            Commonness.Compound => true,
            Commonness.Noun => name.Role == NameRole.Outlet && context.IsQuote(token - 1),
            _ => false,
        };

    private static FoundName Again(NameContext context, int first, int end, FoundName name) =>
        new(first, end, context.Span(first, end), name.Type, name.Role, name.Canonical, Rule);

    private void Learn(ArticleField? field, NameRole role)
    {
        if (field is null || string.IsNullOrWhiteSpace(field.Name)) return;
        var known = Gazetteer.Find(field.Name);
        var name = new FoundName(0, 0, default, NameType.Organisation, known?.Role ?? role, known?.Canonical ?? field.Name, "");
        Add(field.Name, name);
        Add(WithoutArticle(field.Name), name);
    }

    private void Learn(NameContext context, FoundName name)
    {
        // The description of an authority is not its name: der norwegische Geheimdienst.
        if (name.Role == NameRole.Authority) return;
        var spelling = context.Slice(name.Span).ToString();
        Add(spelling, name);
        Add(WithoutArticle(spelling), name);
    }

    private void Add(string spelling, FoundName name)
    {
        if (spelling.Length < 2 || !_names.TryAdd(spelling, name)) return;
        var end = 0;
        while (end < spelling.Length && (char.IsLetterOrDigit(spelling[end]) || spelling[end] is '-' or '.' or '\'')) end++;
        _firstWords.Add(spelling[..end].TrimEnd('.'));
        _firstWords.Add(spelling[..end]);
    }

    /// <summary>Weltblatt of Das Weltblatt; the name itself where no article leads it.</summary>
    internal static string WithoutArticle(string name)
    {
        var blank = name.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 && NameWords.Find(name.AsSpan(0, blank))?.Is(NameWordKinds.Article) == true ? name[(blank + 1)..] : name;
    }
}
