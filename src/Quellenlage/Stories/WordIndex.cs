using System.Collections.Immutable;
using Quellenlage.Extraction;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
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
    private const WordTraits Verbal = WordTraits.FiniteVerb | WordTraits.Infinitive | WordTraits.ZuInfinitive | WordTraits.Participle2;

    // What one article alone tells says nothing against its telling the same as another.
    private const int LeastFrequency = 2;
    private const double LightWeight = 0.5;

    private static readonly HashSet<string> _lightWords = [.. Resources.WordList.Load("stories/light-words").Entries.Select(e => ContentWords.Stem(e.Word))];

    private readonly StoryIndex _story;
    private readonly StateNames _states;
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly List<int> _frequencies = [];
    private readonly List<Term> _kinds = [];
    private readonly int[][][] _sentences;
    private readonly int _sentenceCount;

    public WordIndex(StoryIndex story)
    {
        _story = story;
        _states = new StateNames(story.Entities);
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
    public Entity? EntityOf(int term) => _kinds[term].Entity;

    /// <summary>The number of the article's sentences.</summary>
    public int SentencesOf(int article) => _sentences[article].Length;

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

    /// <summary>True for a term that says what happens.</summary>
    public bool IsEvent(int term) => _kinds[term].IsEvent;

    /// <summary>True for a term that says what happens, or names it as a thing ("Krieg", "Pakt").</summary>
    public bool IsHappening(int term) => IsEvent(term) || (FrameOf(term) is { } frame && frame != NearSynonyms.Saying);

    /// <summary>The frame of a term; null where it has none.</summary>
    public string? FrameOf(int term) => _kinds[term].Frame;

    /// <summary>The term of a word that tells something; null for a stop word or one that says little.</summary>
    public int? TermOf(ReadOnlySpan<char> word) => OfWord(word, isDetail: false) is { } term && !_kinds[term].IsLight ? term : null;

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

    private double Weight(int term) => Math.Log(1 + ((double)_sentenceCount / Math.Max(LeastFrequency, _frequencies[term]))) * (_kinds[term].IsLight ? LightWeight : 1);

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
        var verbs = new SeparatedVerbs(analysed, span);
        for (var t = analysed.TokenAt(span.Start); t < analysed.Tokens.Length && analysed.Tokens[t].Start < span.End; t++)
        {
            var token = analysed.Tokens[t];
            while (skip < without.Length && without[skip].End <= token.Start) skip++;
            if (skip < without.Length && without[skip].Start <= token.Start) continue;
            while (name < names.Length && names[name].Span.End <= token.Start) name++;
            if (name < names.Length && names[name].Span.Start <= token.Start && !IsDescription(names[name], analysed))
            {
                if (_story.EntityOf(statements, names[name].Entity) is { } entity && names[name].Span.Start == token.Start) found.Add(NumberOf(_states.BehindName(analysed, entity, t) ?? entity));
                // "das Krankenhaus" of one article is "das Klinikum Sandmühl" of another.
                if (names[name].Type == NameType.Organisation && NearSynonyms.HeadTermOf(analysed[token]) is { } kind) found.Add(Number(kind, null));
                if (names[name].Span.End < token.End) AddWord(analysed.Text[new TextSpan(names[name].Span.End, token.End)].TrimStart('-'), false, found);
                continue;
            }

            if (_states.BehindPair(_story, statements, t) is { } pair)
            {
                found.Add(NumberOf(pair.First));
                found.Add(NumberOf(pair.Second));
                t++;
            }
            else if (t + 1 < analysed.Tokens.Length && NearSynonyms.TermOf(analysed[token], analysed[analysed.Tokens[t + 1]]) is { } phrase)
            {
                found.Add(Number(phrase, null));
                t++;
            }
            else if (verbs.LemmaAt(t) is { } lemma) AddWord(lemma, false, found);
            else if (token.Kind is TokenKind.Word or TokenKind.Number) AddWord(analysed[token], IsDetail(analysed, t), found);
        }
    }

    // "das südkoreanische Parlament" in one article is "das Parlament in Seoul" in another.
    private bool IsDescription(NameMention name, AnalysedText text)
    {
        if (name.Type != NameType.Organisation) return false;
        Span<char> buffer = stackalloc char[ContentWords.MaxLength];
        var first = text[text.Tokens[text.TokenAt(name.Span.Start)]];
        return char.IsLower(first[0]) && _story.Demonyms.EntityOf(buffer[..ContentWords.Stem(first, buffer)]) is not null;
    }

    // Adjectives and adverbs: what one article adds to what all of them tell.
    private static bool IsDetail(AnalysedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Word && char.IsLower(text[text.Tokens[token]][0]) && (text.Traits[token] & Verbal) == 0;

    private void AddWord(ReadOnlySpan<char> word, bool isDetail, List<int> found)
    {
        if (OfWord(word, isDetail) is { } term) found.Add(term);
    }

    private int? OfWord(ReadOnlySpan<char> word, bool isDetail)
    {
        if (!ContentWords.IsContent(word)) return null;
        Span<char> buffer = stackalloc char[ContentWords.MaxLength];
        var stem = buffer[..ContentWords.Stem(word, buffer)];
        return _story.Demonyms.EntityOf(stem) is { } place ? NumberOf(place) : Number(stem, null, isDetail);
    }

    private int NumberOf(Entity entity) => Number($"entity:{entity.Id}", entity);

    private int Number(ReadOnlySpan<char> term, Entity? entity, bool isDetail = false)
    {
        var lookup = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(term, out var number)) return number;
        var shared = entity is null && !NearSynonyms.IsTerm(term) ? NearSynonyms.TermOf(term) : null;
        if (shared is null || !_terms.TryGetValue(shared, out number))
        {
            number = _frequencies.Count;
            _frequencies.Add(0);
            var key = shared ?? term.ToString();
            _kinds.Add(new Term(entity, entity is null && shared is null && (isDetail || _lightWords.Contains(key)), NearSynonyms.IsEvent(key), NearSynonyms.FrameOf(key)));
            if (shared is not null) _terms[shared] = number;
        }

        lookup[term] = number;
        return number;
    }

    /// <param name="Entity">What it stands for; null for a word or number.</param>
    /// <param name="IsLight">True for a word that says little.</param>
    /// <param name="IsEvent">True where it says what happens.</param>
    private readonly record struct Term(Entity? Entity, bool IsLight, bool IsEvent, string? Frame);
}
