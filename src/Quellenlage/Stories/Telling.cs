using System.Collections.Immutable;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Resources;
using Quellenlage.Text;

namespace Quellenlage.Stories;

/// <summary>What a stretch of an article tells, for comparison with another.</summary>
/// <param name="Terms">What it is about, sorted, each once.</param>
/// <param name="Predicates">What it says that happens, as terms, sorted, each once: its full verbs, or where none of them tells anything, its nouns of action. Empty where neither tells.</param>
/// <param name="IsForecast">True where it tells of a plan or a possibility, not of what is or has been.</param>
/// <param name="IsNegated">True where one of its clauses has a negation.</param>
internal sealed record Telling(int[] Terms, int[] Predicates, bool IsForecast, bool IsNegated)
{
    private static readonly WordList _negations = WordList.Load("stories/negations");

    /// <summary>False where they say that different things happen.</summary>
    public bool Agrees(Telling other) =>
        Predicates.Length == 0 || other.Predicates.Length == 0 || (Predicates.Any(other.IsAbout) && other.Predicates.Any(IsAbout));

    /// <summary>Of the words of a quotation, without those that tell who says so and that it is said.</summary>
    public static Telling Of(WordIndex words, Statements article, int index, Quotation quotation)
    {
        var whole = Of(words, article.Analysed, index, quotation.Content, [.. quotation.Speaker.Concat(quotation.Cue).OrderBy(s => s.Start)]);
        return whole with { Terms = [.. whole.Terms.Where(IsSaid)], Predicates = [.. whole.Predicates.Where(IsSaid)] };

        bool IsSaid(int term) => words.FrameOf(term) != NearSynonyms.Saying;
    }

    /// <summary>Of the stretches of one article, together.</summary>
    /// <param name="without">What to pass over: dates, or who says it and with which verb; in order.</param>
    public static Telling Of(WordIndex words, AnalysedText text, int article, ImmutableArray<TextSpan> stretches, ImmutableArray<TextSpan> without)
    {
        var (terms, predicates, forecast, negated) = (new List<int>(), new List<int>(), false, false);
        foreach (var stretch in stretches)
        {
            terms.AddRange(words.Within(article, stretch, without));
            for (var s = text.SentenceAt(stretch.Start); s >= 0 && s < text.Sentences.Length && text.Sentences[s].Span.Start < stretch.End; s++)
                foreach (var clause in text.ClausesOf(s))
                {
                    if (clause.Kind == ClauseKind.Relative || clause.Group is not { Lemma: { } lemma } group || !stretch.Contains(text.Tokens[group.Main].Start) || without.Any(w => w.Overlaps(text.Tokens[group.Main].Span))) continue;
                    forecast |= LooksAhead(group);
                    negated |= HasNegation(text, clause);
                    if (words.TermOf(lemma) is { } term) predicates.Add(term);
                }
        }

        if (predicates.Count == 0) predicates.AddRange(terms.Where(words.IsEvent));
        return new Telling(Sorted(terms), Sorted(predicates), forecast, negated);
    }

    private bool IsAbout(int term) => Array.BinarySearch(Terms, term) >= 0;

    private static bool LooksAhead(in VerbGroup group) =>
        group.Tense is VerbTense.Future or VerbTense.FuturePerfect || group.Mood == VerbMood.Conditional
        || group.Sense is ModalSense.Expectation or ModalSense.Possibility or ModalSense.Intention or ModalSense.Plan;

    private static bool HasNegation(AnalysedText text, in Clause clause)
    {
        for (var t = clause.First; t < clause.End; t++)
            if (_negations.ContainsLower(text[text.Tokens[t]])) return true;
        return false;
    }

    private static int[] Sorted(List<int> terms) => [.. terms.Distinct().Order()];
}
