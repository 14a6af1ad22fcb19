using Quellenlage.Extraction;
using Quellenlage.Language;
using Quellenlage.Language.Names;
using Quellenlage.Resources;
using Quellenlage.Stories.Entities;

namespace Quellenlage.Stories;

/// <summary>Leads names and descriptions that stand for a state ("Moskau", "der Kreml", "beide Länder") to the states of the story.</summary>
internal sealed class StateNames
{
    private const int MostNamesBack = 12;

    private static readonly WordList _seats = WordList.Load("stories/government-seats");
    private static readonly WordList _placeLeads = WordList.Load("stories/place-leads");
    private static readonly WordList _pairWords = WordList.Load("stories/pair-words");
    private static readonly WordList _pairNouns = WordList.Load("stories/pair-nouns");

    private readonly Dictionary<string, Entity> _states = new(StringComparer.Ordinal);

    public StateNames(IEnumerable<Entity> entities)
    {
        foreach (var entity in entities)
            if (entity.Role == NameRole.State) _states.TryAdd(Gazetteer.Find(entity.Name)?.Canonical ?? entity.Name, entity);
    }

    /// <summary>The state that a name stands for, a seat of government or a capital that acts; null where it is no more than a name or the story names no such state.</summary>
    /// <param name="token">The first token of the name.</param>
    public Entity? BehindName(AnalysedText text, Entity named, int token)
    {
        var state = _seats.TryGet(named.Name, out var seat) ? seat[1]
            : named.Type == NameType.Place && Gazetteer.Find(named.Name)?.CapitalOf is { } capitalOf && !IsPlace(text, token) ? capitalOf
            : null;
        return state is null ? null : _states.GetValueOrDefault(state);
    }

    /// <summary>The two states that were named last before "beide Länder", nearest first; empty where the token opens no such description or there are no two.</summary>
    public (Entity First, Entity Second)? BehindPair(StoryIndex story, Statements article, int token)
    {
        var text = article.Analysed;
        if (token + 1 >= text.Tokens.Length || !_pairWords.ContainsLower(text[text.Tokens[token]]) || !_pairNouns.ContainsLower(text[text.Tokens[token + 1]])) return null;
        Entity? nearest = null;
        var before = NameLookup.FirstAfter(text.Names, text.Tokens[token].Start) - 1;
        for (var n = before; n >= 0 && n > before - MostNamesBack; n--)
        {
            if (StateOf(story, article, text.Names[n]) is not { } state || state == nearest) continue;
            if (nearest is not null) return (nearest, state);
            nearest = state;
        }

        return null;
    }

    private Entity? StateOf(StoryIndex story, Statements article, NameMention name)
    {
        if (story.EntityOf(article, name.Entity) is not { } entity) return null;
        return entity.Role == NameRole.State ? entity : BehindName(article.Analysed, entity, article.Analysed.TokenAt(name.Span.Start));
    }

    private static bool IsPlace(AnalysedText text, int token) => token > 0 && _placeLeads.ContainsLower(text[text.Tokens[token - 1]]);
}
