using Quellenlage.Language;
using Quellenlage.Language.Grammar;

namespace Quellenlage.Extraction.Figures;

/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
internal readonly record struct FoundSign(int First, int End, MeasureSign Sign);

/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token, boundary not included.</param>
/// <param name="Embedded">True for a subordinate clause or an inserted remark, behind which the clause before may go on.</param>
/// <param name="Joined">True where "und" and no punctuation stands before it, so that auxiliaries and modals hold on.</param>
/// <param name="HasFinite">True where an auxiliary or finite form of a known verb stands in it.</param>
internal readonly record struct Segment(int First, int End, bool Embedded, bool Joined, bool HasFinite);

/// <summary>
/// One sentence with the signs of measures in it, divided into stretches that hold about one predicate each: at punctuation, and at
/// "und" between two predicates. Built only for sentences that hold a number.
/// </summary>
internal sealed class SentenceSigns
{
    private const int LongestClause = 60;

    private SentenceSigns(Sentence sentence, List<FoundSign> signs, List<Segment> segments) => (Sentence, Signs, Segments) = (sentence, signs, segments);

    public Sentence Sentence { get; }

    /// <summary>Predicates: verbs and phrases, in order; those before a noun (attributes) are not among them.</summary>
    public List<FoundSign> Signs { get; }

    /// <summary>In order; they cover the sentence but for punctuation.</summary>
    public List<Segment> Segments { get; }

    public static SentenceSigns Of(AnalysedText text, Sentence sentence)
    {
        var signs = FindSigns(text, sentence);
        var segments = new List<Segment>();
        var first = sentence.FirstToken;
        for (var at = sentence.FirstToken; at <= sentence.EndToken; at++)
        {
            var ends = at == sentence.EndToken || IsBoundary(text, at) || (IsJoint(text, at)
                && (FiniteFollows(text, first, at, sentence.EndToken) || (HasSign(signs, first, at) && PredicateFollows(text, signs, at + 1, sentence.EndToken))));
            if (!ends) continue;
            if (at > first) segments.Add(new Segment(first, at, IsEmbedded(text, first, at), first > sentence.FirstToken && IsJoint(text, first - 1), HasFinite(text, signs, first, at)));
            first = at + 1;
        }

        return new SentenceSigns(sentence, signs, segments);
    }

    /// <summary>The index of the segment that holds the token.</summary>
    public int SegmentAt(int token)
    {
        for (var i = 0; i < Segments.Count; i++)
            if (token < Segments[i].End) return i;
        return Segments.Count - 1;
    }

    private static List<FoundSign> FindSigns(AnalysedText text, Sentence sentence)
    {
        var found = new List<FoundSign>();
        var covered = sentence.FirstToken;
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (text.Tokens[at].Kind != TokenKind.Word) continue;
            if (MeasureTable.Phrases.TryMatch(text, at, sentence.FirstToken, sentence.EndToken, out var phrase, out var end))
            {
                found.Add(new FoundSign(at, end, phrase));
                covered = Math.Max(covered, end);
            }

            // "positiv getestet" is the phrase and not its verb; "Schulen" and "Beschäftigte" are no verbs.
            if (at < covered || (at > sentence.FirstToken && (text.Traits[at] & WordTraits.Capitalised) != 0)) continue;
            foreach (var sign in MeasureTable.Verbs(text[text.Tokens[at]]))
            {
                if (sign.Kind == SignKind.Attributive ? !IsPredicative(text, sentence, at) : IsBeforeNoun(text, sentence, at, sign)) continue;
                if (sign.Particle is null || ParticleFollows(text, sentence, at, sign.Particle)) found.Add(new FoundSign(at, at + 1, sign));
            }
        }

        return found;
    }

    // "tot", "verschollen" without an ending belong to the verb; a declined one before a noun does not.
    private static bool IsPredicative(AnalysedText text, Sentence sentence, int at) =>
        at + 1 >= sentence.EndToken || !CountedPhrase.IsNoun(text, at + 1) && !char.IsUpper(text[text.Tokens[at]][0]) && text[text.Tokens[at]][^1] is not ('e' or 'n' or 'r' or 'm' or 's');

    // "verletzten Soldaten": a form that is a participle as well stands before its noun.
    private static bool IsBeforeNoun(AnalysedText text, Sentence sentence, int at, MeasureSign own)
    {
        if (at + 1 >= sentence.EndToken || !CountedPhrase.IsNoun(text, at + 1)) return false;
        foreach (var sign in MeasureTable.Verbs(text[text.Tokens[at]]))
            if (sign.Kind == SignKind.Attributive && sign.Measure == own.Measure) return true;
        return false;
    }

    private static bool ParticleFollows(AnalysedText text, Sentence sentence, int verb, string particle)
    {
        var end = Math.Min(sentence.EndToken, verb + LongestClause);
        for (var at = verb + 1; at < end; at++)
            if (text[text.Tokens[at]].SequenceEqual(particle)) return at + 1 >= sentence.EndToken || text.Tokens[at + 1].Kind != TokenKind.Word || IsJoint(text, at + 1);
        return false;
    }

    private static bool IsBoundary(AnalysedText text, int token)
    {
        if (text.Tokens[token].Kind != TokenKind.Punctuation) return false;
        return text[text.Tokens[token]] is not ("/" or "-" or "[" or "]");
    }

    private static bool IsJoint(AnalysedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Word && (FunctionWords.Of(text[text.Tokens[token]]) & FunctionWord.Conjunction) != 0;

    private static bool HasSign(List<FoundSign> signs, int first, int end)
    {
        foreach (var sign in signs)
            if (sign.First >= first && sign.End <= end) return true;
        return false;
    }

    // A predicate and a number of its own between "und" and the next boundary: "wurden 20 getötet und 40 verletzt".
    private static bool PredicateFollows(AnalysedText text, List<FoundSign> signs, int from, int end)
    {
        var boundary = from;
        var number = false;
        while (boundary < end && !IsBoundary(text, boundary))
        {
            number |= text.Tokens[boundary].Kind == TokenKind.Number || NumberWords.TryRead(text[text.Tokens[boundary]], out _);
            boundary++;
        }

        return number && (HasSign(signs, from, boundary) || Lemmas.IsPredicate(text, from, boundary));
    }

    // "nahm 14 Verdächtige fest und beschlagnahmte 200 Kilogramm": a verb right behind "und" opens a clause of its own.
    private static bool FiniteFollows(AnalysedText text, int first, int joint, int end)
    {
        const WordTraits Other = WordTraits.Capitalised | WordTraits.Noun | WordTraits.Preposition | WordTraits.Article | WordTraits.Adverb | WordTraits.Determiner | WordTraits.Numeral | WordTraits.Participle2;
        if (joint + 1 >= end || !IsFinite(text, joint + 1, Other)) return false;
        if ((text.Traits[joint + 1] & WordTraits.Adjective) != 0 && (joint + 2 >= end || CountedPhrase.IsNoun(text, joint + 2) || (text.Traits[joint + 2] & WordTraits.Adjective) != 0)) return false;
        for (var at = first; at < joint; at++)
            if (IsFinite(text, at, Other)) return true;
        return false;
    }

    private static bool IsFinite(AnalysedText text, int at, WordTraits other) =>
        (text.Traits[at] & (WordTraits.FiniteVerb | WordTraits.Auxiliary)) != 0 && (text.Traits[at] & other) == 0;

    private static bool IsEmbedded(AnalysedText text, int first, int end)
    {
        var kind = FunctionWords.Of(text[text.Tokens[first]]);
        if ((kind & (FunctionWord.Subordinator | FunctionWord.Subset)) != 0 && (kind & FunctionWord.Article) == 0) return true;
        if (PartWords.IsAmong(text[text.Tokens[first]])) return true;
        var relative = (kind & FunctionWord.Preposition) != 0 && first + 1 < end ? first + 1 : first;
        if ((FunctionWords.Of(text[text.Tokens[relative]]) & FunctionWord.Relative) == 0) return false;
        var last = text[text.Tokens[end - 1]];
        return (FunctionWords.Of(last) & FunctionWord.Auxiliary) != 0 || (char.IsLower(last[0]) && (MeasureTable.Verbs(last).Length > 0 || last[^1] is 't' or 'n' or 'e'));
    }

    private static bool HasFinite(AnalysedText text, List<FoundSign> signs, int first, int end)
    {
        for (var at = first; at < end; at++)
            if ((text.Traits[at] & (WordTraits.Auxiliary | WordTraits.FiniteVerb)) != 0 && (text.Traits[at] & WordTraits.Capitalised) == 0) return true;
        return HasSign(signs, first, end);
    }
}
