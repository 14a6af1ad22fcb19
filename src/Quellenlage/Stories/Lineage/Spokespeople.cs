using Quellenlage.Extraction;
using Quellenlage.Language;
using Quellenlage.Resources;
using Quellenlage.Stories.Entities;
using Quellenlage.Text;

namespace Quellenlage.Stories.Lineage;

/// <summary>
/// Who "sein Sprecher" is: where the story calls the person named before by an office of a body (Werkschef) and exactly one other by the office asked for of
/// the same body (Werkssprecher), it is that other.
/// </summary>
internal sealed class Spokespeople
{
    private const int LeastBody = 4;
    private const int WordsBefore = 2;

    private static readonly WordList _possessives = WordList.Load("language/possessives");

    private readonly StoryIndex _story;
    private readonly Dictionary<(int Part, string Person), HashSet<string>> _officesOf = [];
    private readonly Dictionary<(int Part, string Office), List<Entity>> _holdersOf = [];

    public Spokespeople(StoryIndex story)
    {
        _story = story;
        for (var a = 0; a < story.Articles.Length; a++)
            foreach (var name in story.Articles[a].Analysed.Names)
                if (name.Type == NameType.Person && story.EntityOf(story.Articles[a], name.Entity) is { } person) Learn(story.PartOf(a), story.Articles[a].Analysed, name, person);
    }

    /// <summary>The person that the description stands for; the source itself where that is not clear.</summary>
    /// <param name="at">Where the article names the source.</param>
    public StorySource Resolve(Statements article, StorySource source, TextSpan at)
    {
        if (source.Entity is not null || !IsPossessed(article.Analysed, at) || WordsOf(source.Name) is not [.., var office]) return source;
        var part = _story.PartOf(_story.OrderOf(article.Article.Id));
        if (PersonBefore(article, at) is not { } owner || !_officesOf.TryGetValue((part, owner.Id), out var offices)) return source;
        Entity? only = null;
        foreach (var own in offices)
            for (var body = LeastBody; body < own.Length; body++)
            {
                if (!_holdersOf.TryGetValue((part, own[..body] + office), out var holders)) continue;
                foreach (var holder in holders)
                {
                    if (holder.Id == owner.Id || holder.Id == only?.Id) continue;
                    if (only is not null) return source;
                    only = holder;
                }
            }

        return only is null ? source : StorySource.Of(only);
    }

    private void Learn(int part, AnalysedText text, NameMention name, Entity person)
    {
        var token = text.TokenAt(name.Span.Start);
        for (var t = token - 1; t >= 0 && t >= token - WordsBefore && text.Tokens[t].Kind == TokenKind.Word && char.IsUpper(text[text.Tokens[t]][0]); t--)
        {
            var office = text[text.Tokens[t]].ToString().ToLowerInvariant();
            if (!_officesOf.TryGetValue((part, person.Id), out var offices)) _officesOf[(part, person.Id)] = offices = new(StringComparer.Ordinal);
            if (!offices.Add(office)) continue;
            if (!_holdersOf.TryGetValue((part, office), out var holders)) _holdersOf[(part, office)] = holders = [];
            holders.Add(person);
        }
    }

    private static List<string> WordsOf(string name) => [.. ContentWords.WordsOf(name).Where(w => !_possessives.ContainsLower(w)).Select(w => w.ToLowerInvariant())];

    private static bool IsPossessed(AnalysedText text, TextSpan at)
    {
        var token = text.TokenAt(at.Start);
        if (token >= text.Tokens.Length) return false;
        return _possessives.ContainsLower(text[text.Tokens[token]]) || (token > 0 && _possessives.ContainsLower(text[text.Tokens[token - 1]]));
    }

    private Entity? PersonBefore(Statements article, TextSpan at)
    {
        var names = article.Analysed.Names;
        for (var n = NameLookup.FirstAfter(names, at.Start) - 1; n >= 0; n--)
            if (names[n].Type == NameType.Person) return _story.EntityOf(article, names[n].Entity);
        return null;
    }
}
