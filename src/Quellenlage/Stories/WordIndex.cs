using System.Collections.Immutable;
using Quellenlage.Language;
using Quellenlage.Stories.Entities;
using Quellenlage.Text;

namespace Quellenlage.Stories;

/// <summary>
/// What each sentence of a story is about, as a set of terms: entities, and folded content words and numbers outside names. A term
/// weighs the more the fewer sentences have it. Terms are numbered in the order of their first appearance, so that sums over sorted
/// terms come out the same for the same articles.
/// </summary>
internal sealed class WordIndex
{
    private readonly StoryIndex _story;
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly List<int> _frequencies = [];
    private readonly List<Entity?> _entities = [];
    private readonly int[][][] _sentences;
    private readonly int _sentenceCount;

    public WordIndex(StoryIndex story)
    {
        _story = story;
        _sentences = new int[story.Articles.Length][][];
        var found = new List<int>();
        for (var a = 0; a < story.Articles.Length; a++)
        {
            var analysed = story.Articles[a].Analysed;
            _sentences[a] = new int[analysed.Sentences.Length][];
            for (var s = 0; s < analysed.Sentences.Length; s++)
            {
                Collect(a, analysed.Sentences[s].Span, [], found);
                _sentences[a][s] = Distinct(found);
                foreach (var term in _sentences[a][s]) _frequencies[term]++;
                _sentenceCount++;
            }
        }
    }

    /// <summary>Terms are numbered from 0 up to this.</summary>
    public int TermCount => _frequencies.Count;

    /// <summary>The entity that a term stands for; null for a word or number.</summary>
    public Entity? EntityOf(int term) => _entities[term];

    /// <summary>The sentence's terms, sorted, each once.</summary>
    public int[] OfSentence(int article, int sentence) => _sentences[article][sentence];

    /// <summary>The terms of a stretch of the article, sorted, each once.</summary>
    /// <param name="without">Stretches to leave out, such as the time expressions; in order.</param>
    public int[] Within(int article, TextSpan span, ImmutableArray<TextSpan> without)
    {
        var found = new List<int>();
        Collect(article, span, without, found);
        return Distinct(found);
    }

    private double Weight(int[] terms)
    {
        var sum = 0.0;
        foreach (var term in terms) sum += Weight(term);
        return sum;
    }

    /// <summary>How much of the lighter of two sets stands in the other, 0 to 1, and how many terms they share.</summary>
    public (double Share, int Count) Overlap(int[] first, int[] second)
    {
        var (shared, count) = (0.0, 0);
        for (int i = 0, j = 0; i < first.Length && j < second.Length;)
        {
            if (first[i] < second[j]) i++;
            else if (first[i] > second[j]) j++;
            else
            {
                shared += Weight(first[i]);
                count++;
                i++;
                j++;
            }
        }

        return count == 0 ? (0, 0) : (shared / Math.Min(Weight(first), Weight(second)), count);
    }

    private double Weight(int term) => Math.Log(1 + ((double)_sentenceCount / Math.Max(1, _frequencies[term])));

    private static int[] Distinct(List<int> found)
    {
        found.Sort();
        return [.. found.Distinct()];
    }

    private void Collect(int article, TextSpan span, ImmutableArray<TextSpan> without, List<int> found)
    {
        found.Clear();
        var statements = _story.Articles[article];
        var analysed = statements.Analysed;
        var names = analysed.Names;
        var (name, skip) = (NameLookup.FirstAfter(names, span.Start), 0);
        Span<char> buffer = stackalloc char[ContentWords.MaxLength];
        for (var t = analysed.TokenAt(span.Start); t < analysed.Tokens.Length && analysed.Tokens[t].Start < span.End; t++)
        {
            var token = analysed.Tokens[t];
            while (skip < without.Length && without[skip].End <= token.Start) skip++;
            if (skip < without.Length && without[skip].Start <= token.Start) continue;
            while (name < names.Length && names[name].Span.End <= token.Start) name++;
            if (name < names.Length && names[name].Span.Start <= token.Start)
            {
                if (_story.EntityOf(statements, names[name].Entity) is { } entity) found.Add(Number($"entity:{entity.Id}", entity));
                continue;
            }

            if (token.Kind is not (TokenKind.Word or TokenKind.Number) || !ContentWords.IsContent(analysed[token])) continue;
            var stem = buffer[..ContentWords.Stem(analysed[token], buffer)];
            found.Add(_story.Demonyms.EntityOf(stem) is { } place ? Number($"entity:{place.Id}", place) : Number(stem, null));
        }
    }

    private int Number(ReadOnlySpan<char> term, Entity? entity)
    {
        var lookup = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(term, out var number)) return number;
        number = _frequencies.Count;
        lookup[term] = number;
        _frequencies.Add(0);
        _entities.Add(entity);
        return number;
    }
}
