using Quellenlage.Extraction;
using Quellenlage.Language;
using Quellenlage.Language.Names;
using Quellenlage.Stories.Entities;

namespace Quellenlage.Stories.Lineage;

/// <summary>
/// Who stands behind a source: the states whose authorities and officials it names, else the source itself. Sources of one party are
/// not independent of each other.
/// </summary>
internal sealed class Parties
{
    private const int TokensBack = 4;

    private static readonly Resources.WordList _seats = Resources.WordList.Load("stories/government-seats");

    private readonly Dictionary<string, string> _stateOfPerson = new(StringComparer.Ordinal);

    public Parties(StoryIndex story)
    {
        var seen = new Dictionary<(string Entity, string State), int>();
        foreach (var article in story.Articles)
            foreach (var name in article.Analysed.Names)
            {
                if (name.Type != NameType.Person || StateBefore(article, name) is not { } state || story.EntityOf(article, name.Entity) is not { } entity) continue;
                var key = (entity.Id, state);
                seen[key] = seen.GetValueOrDefault(key) + 1;
            }

        foreach (var person in seen.GroupBy(s => s.Key.Entity, StringComparer.Ordinal))
            _stateOfPerson[person.Key] = person.OrderByDescending(s => s.Value).ThenBy(s => s.Key.State, StringComparer.Ordinal).First().Key.State;
    }

    /// <summary>One or more keys; equal for one party.</summary>
    /// <param name="name">The source as its chain names it.</param>
    public List<string> Of(string name, Entity? entity, string key)
    {
        if (entity is not null && _stateOfPerson.TryGetValue(entity.Id, out var official)) return [$"state:{official}"];
        if (_seats.TryGet(entity?.Name ?? name, out var seat)) return [$"state:{seat[1]}"];
        var states = new List<string>();
        if (entity?.Type != NameType.Person)
            foreach (var word in ContentWords.WordsOf(entity?.Name ?? name))
                if (StateOf(word) is { } state && !states.Contains($"state:{state}")) states.Add($"state:{state}");
        return states.Count > 0 ? states : [key];
    }

    private static string? StateOf(ReadOnlySpan<char> word) =>
        States.ByAdjective(word) ?? (Gazetteer.FindInflected(word) is { Type: NameType.Place } place ? place.Role == NameRole.State ? place.Canonical : place.CapitalOf : null);

    // Der norwegische Minister Name, Norwegens Minister Name.
    private static string? StateBefore(Statements article, NameMention name)
    {
        var analysed = article.Analysed;
        var token = analysed.TokenAt(name.Span.Start);
        var sentence = analysed.SentenceAt(name.Span.Start);
        if (sentence < 0) return null;
        var title = false;
        for (var t = token - 1; t >= 0 && t >= token - TokensBack && analysed.Tokens[t].Start >= analysed.Sentences[sentence].Span.Start; t--)
        {
            var word = analysed[analysed.Tokens[t]];
            if (analysed.Tokens[t].Kind != TokenKind.Word) return null;
            if (title && StateOf(word) is { } state) return state;
            title |= (NameWords.Find(word) ?? NameWords.FindHead(word))?.Is(NameWordKinds.Title) == true;
            if (!title) return null;
        }

        return null;
    }
}
