using System.Collections.Immutable;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Modalities;
using Quellenlage.Language.Grammar;
using Quellenlage.Reading;
using Quellenlage.Text;

namespace Quellenlage.Stories.Status;

/// <summary>What one article says itself: its main clauses, each with those that depend on it, that no quotation has a part in.</summary>
internal sealed class OwnStatements
{
    private readonly StoryIndex _story;
    private readonly WordIndex _words;
    private readonly int _index;
    private readonly Statements _article;
    private readonly ImmutableArray<TextSpan> _quoted;

    public OwnStatements(StoryIndex story, WordIndex words, int article)
    {
        (_story, _words, _index, _article) = (story, words, article, story.Articles[article]);
        _quoted = [.. _article.Quotations.SelectMany(q => q.Content.Concat(q.Cue).Concat(q.Frame)).Order()];
    }

    /// <summary>What a sentence asserts, in sure or unsure words.</summary>
    /// <param name="order">The place to give it.</param>
    public IEnumerable<StatusClaim> AssertedIn(int sentence, int order)
    {
        var text = _article.Analysed;
        foreach (var (first, end, isQuestion) in UnitsOf(sentence))
        {
            if (isQuestion || Doubts.IsDoubt(text, first, end)) continue;
            var modality = ModalityCues.OfClause(text, first, end, underHolder: false);
            var telling = Telling.Of(_words, text, _index, [Span(first, end)], []);
            if (modality != Modality.Hypothetical && !telling.IsNegated) yield return Claim(sentence, order, Span(first, end), modality, telling);
        }
    }

    /// <summary>Where a sentence says that what stands before it is not proven.</summary>
    /// <param name="order">The place to give it.</param>
    public IEnumerable<StatusClaim> DoubtedIn(int sentence, int order)
    {
        foreach (var (first, end, _) in UnitsOf(sentence))
            if (Doubts.IsDoubt(_article.Analysed, first, end)) yield return Claim(sentence, order, Span(first, end), Modality.Alleged, new Telling([], [], false, true));
    }

    private StatusClaim Claim(int sentence, int order, TextSpan words, Modality status, Telling telling) => new(order, _story.PartOf(_index), _article, [words], sentence, null, status, telling)
    {
        Terms = telling.Terms,
        Frames = StatusClaims.FramesOf(_words, telling),
        Date = SayingDates.Published(_article),
    };

    private TextSpan Span(int first, int end) => new(_article.Analysed.Tokens[first].Start, _article.Analysed.Tokens[end - 1].End);

    private IEnumerable<(int First, int End, bool IsQuestion)> UnitsOf(int sentence)
    {
        var text = _article.Analysed;
        var whole = text.Sentences[sentence];
        if (whole.IsHeading || whole.Zone is not (ZoneKind.Body or ZoneKind.Teaser) || text[text.Tokens[whole.EndToken - 1]] is "?") return [];
        return Units(text.ClausesOf(sentence)).Where(u => !IsQuoted(Span(u.First, u.End)));
    }

    // A unit holds one main clause; what stands before the first belongs to it.
    private static IEnumerable<(int First, int End, bool IsQuestion)> Units(ImmutableArray<Clause> clauses)
    {
        for (var first = 0; first < clauses.Length;)
        {
            var (end, mains) = (first, 0);
            while (end < clauses.Length && (mains == 0 || !IsMain(clauses[end])))
                if (IsMain(clauses[end++])) mains++;
            var unit = clauses[first..end];
            yield return (unit[0].First, unit[^1].End, unit.Any(c => c.Kind == ClauseKind.Interrogative));
            first = end;
        }
    }

    private static bool IsMain(in Clause clause) => clause.Kind == ClauseKind.Main && clause.Opening != Clauses.Joined && clause.Group.Finite >= 0;

    private bool IsQuoted(TextSpan span)
    {
        foreach (var quoted in _quoted)
        {
            if (quoted.Start >= span.End) return false;
            if (quoted.Overlaps(span)) return true;
        }

        return false;
    }
}
