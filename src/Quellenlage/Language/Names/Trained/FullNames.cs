namespace Quellenlage.Language.Names.Trained;

/// <summary>The full names of an article's persons, to find them where neither rules nor model see more than a part.</summary>
internal sealed class FullNames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _firstWords = new(StringComparer.Ordinal);
    private int _longest;

    public void Add(NameContext context, int first, int end)
    {
        if (end - first < 2) return;
        _names.Add(context.Slice(context.Span(first, end)).ToString());
        _firstWords.Add(context[first].ToString());
        _longest = Math.Max(_longest, end - first);
    }

    /// <summary>The longest of the names that starts at the token, with or without genitive ending; null where none does.</summary>
    public FoundName? At(NameContext context, int first)
    {
        if (!_firstWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(context[first])) return null;
        var names = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        var (end, found) = (first, "");
        for (var next = first + 2; next <= first + _longest && next <= context.Count && context.Continues(next - 1); next++)
        {
            var text = context.Slice(context.Span(first, next));
            if (names.TryGetValue(text, out var name) || (text[^1] == 's' && names.TryGetValue(text[..^1], out name))) (end, found) = (next, name);
        }

        return end == first ? null : new FoundName(first, end, context.Span(first, end), NameType.Person, NameRole.None, found, ArticleNames.Rule) { Person = PersonName.Parse(found) };
    }
}
