using System.Collections.Immutable;
using Quellenlage.Language;
using Quellenlage.Resources;
using Quellenlage.Stories.Entities;

namespace Quellenlage.Stories;

/// <summary>Leads adjectives and names of people ("nordländische", "Nordländer") to the place of the story that they are made from.</summary>
internal sealed class Demonyms
{
    private const int LeastLetters = 3;

    private static readonly WordList _patterns = WordList.Load("stories/demonyms");
    private static readonly WordList _states = WordList.Load("names/states");

    private readonly Dictionary<string, Entity> _entityByStem = new(StringComparer.Ordinal);

    public Demonyms(ImmutableArray<Entity> entities)
    {
        foreach (var entity in entities)
        {
            if (entity.Type != NameType.Place && entity.Role != NameRole.State) continue;
            Add(entity.Name, entity);
            foreach (var spelling in entity.Spellings) Add(spelling, entity);
        }
    }

    /// <summary>The entity for a word's folded stem; null where the word comes from no place of the story.</summary>
    public Entity? EntityOf(ReadOnlySpan<char> stem) =>
        _entityByStem.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(stem, out var entity) ? entity : null;

    // The first entity keeps a word that two places would give, so that the order of the entities decides and nothing else.
    private void Add(string name, Entity entity)
    {
        if (name.Contains(' ', StringComparison.Ordinal)) return;
        foreach (var state in _states[name])
            foreach (var word in (state[1] + ';' + state[2]).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                _entityByStem.TryAdd(ContentWords.Stem(word), entity);
        foreach (var pattern in _patterns.Entries)
            if (name.EndsWith(pattern.Word, StringComparison.Ordinal) && name.Length - pattern.Word.Length >= LeastLetters)
                _entityByStem.TryAdd(ContentWords.Stem(name[..^pattern.Word.Length] + pattern[1]), entity);
    }
}
