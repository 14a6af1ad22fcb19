using System.Collections.Immutable;

namespace Quellenlage.Language.Grammar;

internal enum ClauseKind : byte
{
    Main,

    /// <summary>Opened by a conjunction, verb at the end.</summary>
    Subordinate,

    /// <summary>Opened by a question word, verb at the end or in second place.</summary>
    Interrogative,
    Relative,

    /// <summary>With "zu" and infinitive.</summary>
    Infinitive,

    /// <summary>No verb of its own: a part of an enumeration, an apposition, or the rest of an interrupted clause.</summary>
    Verbless,
}

/// <summary>A stretch between the commas, colons and dashes of a sentence, as tokens.</summary>
/// <param name="First">First token, after the mark that opens it.</param>
/// <param name="End">Exclusive; the mark that ends it is not inside.</param>
/// <param name="Verb">Its finite verb; for an infinitive clause the infinitive; -1 where there is none.</param>
/// <param name="Opening">The mark before it: <c>,</c> <c>;</c> <c>:</c> or a dash; NUL at the start of the sentence.</param>
internal readonly record struct Clause(int First, int End, ClauseKind Kind, int Verb, char Opening)
{
    /// <summary>The verb with its auxiliaries and its particle; the default where the clause has no verb, and in clauses of <see cref="Clauses.Split(AnalysedText, in Sentence)"/>.</summary>
    public VerbGroup Group { get; init; }
}

/// <summary>Divides a sentence at its clause marks.</summary>
internal static class Clauses
{
    /// <summary>The opening of a predicate that is joined to the one before it without a mark; it stands at the coordinator itself.</summary>
    public const char Joined = '&';

    private const int MostInsertions = 3;

    /// <summary>In order; empty only for a sentence without words. What stands in quotation marks or brackets is not divided. Linear in the sentence.</summary>
    public static ImmutableArray<Clause> Split(AnalysedText text, in Sentence sentence) => Split(text, sentence, fully: false, joins: false);

    /// <summary>The same, but divided before "und" where a predicate of its own follows.</summary>
    public static ImmutableArray<Clause> SplitPredicates(AnalysedText text, in Sentence sentence) => Split(text, sentence, fully: false, joins: true);

    /// <summary>The same, but divided inside quotation marks too, and before "und" where a predicate of its own follows: one verb group a clause.</summary>
    public static ImmutableArray<Clause> SplitFully(AnalysedText text, in Sentence sentence) => Split(text, sentence, fully: true, joins: true);

    private static ImmutableArray<Clause> Split(AnalysedText text, in Sentence sentence, bool fully, bool joins)
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>(4);
        var (first, opening, depth) = (sentence.FirstToken, '\0', 0);
        for (var i = sentence.FirstToken; i <= sentence.EndToken; i++)
        {
            var mark = i == sentence.EndToken ? '.' : MarkAt(text, i, sentence, fully, ref depth);
            if (mark == '\0') continue;
            if (i > first) Add(text, clauses, first, i, opening, fully, joins);
            (first, opening) = (i + 1, mark);
        }

        for (var k = 0; fully && k < clauses.Count; k++) Complete(text, clauses, k);
        return clauses.DrainToImmutable();
    }

    private static void Add(AnalysedText text, ImmutableArray<Clause>.Builder clauses, int first, int end, char opening, bool fully, bool joins)
    {
        while (fully && end - 1 > first && text.IsQuote(end - 1)) end--;
        while (fully && first + 1 < end && text.IsQuote(first)) first++;
        var clause = Describe(text, first, end, opening, fully);
        for (var i = first + 1; joins && clause.Verb >= 0 && i + 1 < end; i++)
        {
            if (!fully && text.IsQuote(i)) i = SkipQuoted(text, i, end);
            if (!text.Is(i, WordTraits.Coordinator) || text.Is(i, WordTraits.Subordinator)) continue;
            var left = Describe(text, first, i, opening, fully);
            if (left.Verb < 0 || !TryJoined(text, left, i, end, skipsQuoted: !fully, out var right)) continue;
            clauses.Add(left);
            (clause, first, opening) = (right, i, Joined);
        }

        clauses.Add(clause);
    }

    // "stieg am Montag und sinkt nun", "dass er kam und sie ging"; but "wurden verletzt und getötet" is one predicate.
    private static bool TryJoined(AnalysedText text, in Clause left, int coordinator, int end, bool skipsQuoted, out Clause right)
    {
        var isFinal = left.Kind is ClauseKind.Subordinate or ClauseKind.Relative or ClauseKind.Interrogative;
        right = default;
        if (isFinal && left.Verb != coordinator - 1) return false;
        var kind = isFinal && text.IsFinite(end - 1) ? left.Kind : ClauseKind.Main;
        var verb = FindFinite(text, coordinator, end, kind, skipsQuoted);
        if (verb < 0 || (verb - 1 > coordinator && text.Is(verb - 1, WordTraits.Coordinator)) || (text.Is(verb, WordTraits.Participle2 | WordTraits.Infinitive) && text.Is(left.Verb, WordTraits.Auxiliary))) return false;
        // "und erklärte, ..." is a predicate, "und erklärte Gegner" is none.
        var isAttribute = text.Is(verb, WordTraits.Adjective) && verb + 1 < end && (text.Is(verb + 1, WordTraits.Adjective) || (text.IsCapitalised(verb + 1) && !text.IsInName(verb + 1)));
        if (isAttribute || text.Is(verb, WordTraits.Adverb | WordTraits.Determiner | WordTraits.Numeral) || JoinsLess(text, coordinator, verb)) return false;
        right = new Clause(coordinator, end, kind, verb, Joined);
        return true;
    }

    // "freundlich und hilfsbereit und jeder wird ...": the first "und" joins no predicates.
    private static bool JoinsLess(AnalysedText text, int coordinator, int verb)
    {
        for (var i = coordinator + 1; i < verb; i++)
        {
            if (text.Is(i, WordTraits.Coordinator)) return true;
            if (text.IsCapitalised(i) || text.Is(i, WordTraits.PersonalPronoun | WordTraits.Article | WordTraits.Determiner | WordTraits.Numeral)) return false;
        }

        return false;
    }

    // Looks for the group, and takes what closes the bracket of an interrupted clause for no clause: "wird der Rat, so der Plan, morgen tagen".
    private static void Complete(AnalysedText text, ImmutableArray<Clause>.Builder clauses, int k)
    {
        var group = VerbGroups.Of(text, clauses, k);
        for (var j = k + 1; group.Finite >= 0 && group.First == group.End && text.Is(group.Finite, WordTraits.Auxiliary) && j < clauses.Count && j <= k + MostInsertions; j++)
        {
            var rest = clauses[j];
            if (rest.Kind != ClauseKind.Main || rest.Opening != ',' || rest.Verb != rest.End - 1 || !text.Is(rest.Verb, WordTraits.Infinitive | WordTraits.Participle2) || text.Is(rest.Verb, WordTraits.Auxiliary)) continue;
            clauses[j] = rest with { Kind = ClauseKind.Verbless, Verb = -1 };
            group = VerbGroups.Of(text, clauses, k);
            if (group.First == group.End) clauses[j] = rest;
        }

        clauses[k] = clauses[k] with { Group = group };
    }

    private static char MarkAt(AnalysedText text, int i, in Sentence sentence, bool fully, ref int depth)
    {
        if (text.Tokens[i].Kind == TokenKind.Quote)
        {
            depth = !fully && InsideQuote(text, i, sentence) ? 1 : 0;
            return '\0';
        }

        if (text.Tokens[i].Kind != TokenKind.Punctuation) return '\0';
        var c = text.Text.Value[text.Tokens[i].Start];
        if (c is '(' or '[') depth += 2;
        else if (c is ')' or ']') depth = Math.Max(0, depth - 2);
        if (depth > 0) return '\0';
        return c switch
        {
            ',' or ';' or ':' => c,
            '–' or '—' or '-' when IsSpaced(text, i) => '–',
            '.' or '!' or '?' or '…' => '.',
            _ => '\0',
        };
    }

    private static bool IsSpaced(AnalysedText text, int i) =>
        i > 0 && i + 1 < text.Tokens.Length && text.Tokens[i - 1].End < text.Tokens[i].Start && text.Tokens[i].End < text.Tokens[i + 1].Start;

    // Only marks whose partner stands in the same sentence make a stretch that is not divided.
    private static bool InsideQuote(AnalysedText text, int quote, in Sentence sentence) =>
        text.QuotedAt(text.Tokens[quote].Start) is { Depth: 0 } quoted && quoted.Span.End <= sentence.Span.End;

    private static Clause Describe(AnalysedText text, int first, int end, char opening, bool fully)
    {
        var start = first;
        while (start < end && (text.IsQuote(start) || (text.Is(start, WordTraits.Coordinator) && !text.Is(start, WordTraits.Subordinator)))) start++;
        var kind = KindOf(text, start, end, opening);
        var verb = FindFinite(text, first, end, kind, skipsQuoted: !fully);
        if (verb >= 0 && kind == ClauseKind.Main && opening == ',' && EndsInZuInfinitive(text, end) && text.Is(verb, WordTraits.Adjective | WordTraits.Adverb)) verb = -1;
        if (verb >= 0) return new Clause(first, end, kind, verb, opening);
        var infinitive = FindZuInfinitive(text, first, end);
        // "dass in Agok, nahe der Grenze, viele starben": the verb comes behind the insertion.
        if (infinitive < 0 && kind is ClauseKind.Subordinate or ClauseKind.Interrogative) return new Clause(first, end, kind, -1, opening);
        return infinitive >= 0 ? new Clause(first, end, ClauseKind.Infinitive, infinitive, opening) : new Clause(first, end, ClauseKind.Verbless, -1, opening);
    }

    // ", die Frist so lange zu verlängern": what could be a verb or an adverb is none before the infinitive that closes the clause.
    private static bool EndsInZuInfinitive(AnalysedText text, int end) => text.Is(end - 1, WordTraits.ZuInfinitive) || FollowsZu(text, end - 1);

    private static ClauseKind KindOf(AnalysedText text, int start, int end, char opening)
    {
        if (start >= end) return ClauseKind.Verbless;
        // "Seit Montag hat der Pegel ...": what is a preposition too opens a clause only where a finite verb closes it.
        if (text.Is(start, WordTraits.Subordinator) && !IsVerb(text, start + 1) && !(text.Is(start, WordTraits.Preposition) && (!EndsInFinite(text, end) || IsFrameOfAuxiliary(text, start, end)))) return ClauseKind.Subordinate;
        // "so dass", "auch wenn", "um ... zu"
        if (start + 1 < end && text.Is(start + 1, WordTraits.Subordinator) && text.Is(start, WordTraits.Adverb) && !GrammarWords.ComparisonLeaders.Contains(text.Word(start))) return ClauseKind.Subordinate;
        if (text.Is(start, WordTraits.Interrogative) && !IsVerb(text, start + 1)) return ClauseKind.Interrogative;
        var relative = text.Is(start, WordTraits.Preposition) ? start + 1 : start;
        if (opening == ',' && text.Is(relative, WordTraits.RelativePronoun) && relative + 1 < end && (!IsVerb(text, relative + 1) || relative + 2 == end) && EndsInFinite(text, end) && !IsFrameOfAuxiliary(text, relative + 1, end)) return ClauseKind.Relative;
        return ClauseKind.Main;
    }

    // "eine" and "meinen" are forms of verbs, too.
    private static bool IsVerb(AnalysedText text, int i) => text.IsFinite(i) && !text.Is(i, WordTraits.Article);

    // ", die Armee werde nicht vergelten": what ends in an infinitive or participle behind its auxiliary is a main clause.
    private static bool IsFrameOfAuxiliary(AnalysedText text, int first, int end)
    {
        if (!text.Is(end - 1, WordTraits.Infinitive | WordTraits.Participle2)) return false;
        for (var i = first; i < end - 1; i++)
            if (text.IsFinite(i) && text.Is(i, WordTraits.Auxiliary) && !text.Is(i, WordTraits.Infinitive)) return true;
        return false;
    }

    private static bool EndsInFinite(AnalysedText text, int end) => text.IsFinite(end - 1);

    /// <summary>
    /// Verb-final clauses: the last finite form. Main clauses: the first auxiliary, else the first finite form that no better reading
    /// explains (participle or infinitive beside an auxiliary, attributive adjective).
    /// </summary>
    private static int FindFinite(AnalysedText text, int first, int end, ClauseKind kind, bool skipsQuoted)
    {
        if (kind is ClauseKind.Subordinate or ClauseKind.Relative or ClauseKind.Interrogative)
        {
            for (var i = end - 1; i > first; i--)
                if (text.IsFinite(i) && !text.Is(i, WordTraits.Article) && !IsAttribute(text, i, end) && !FollowsZu(text, i)) return i;
            return -1;
        }

        // "Sollte sich das bestätigen": the verb opens the sentence, with a capital.
        var opensSentence = first == 0 || text.Tokens[first - 1].Kind == TokenKind.Punctuation || text.SentenceAt(text.Tokens[first].Start) != text.SentenceAt(text.Tokens[first - 1].Start);
        var found = -1;
        for (var i = first; i < end; i++)
        {
            if (skipsQuoted && text.IsQuote(i)) i = SkipQuoted(text, i, end);
            if (i < end && i == first && opensSentence && text.IsOnly(i, WordTraits.FiniteVerb, WordTraits.Noun | WordTraits.Article | WordTraits.Determiner | WordTraits.Preposition | WordTraits.Adjective)) return i;
            // "eine" is a form of the verb einen, too.
            if (i >= end || !text.IsFinite(i) || text.Is(i, WordTraits.Article) || IsAttribute(text, i, end) || FollowsZu(text, i)) continue;
            if (text.Is(i, WordTraits.Auxiliary)) return i;
            // "Unabhängig bestätigen lässt sich das nicht": an infinitive before the finite verb.
            if (text.Is(i, WordTraits.Infinitive) && i + 1 < end && text.IsFinite(i + 1)) continue;
            if (found < 0 && !IsNounPart(text, i, first)) found = i;
        }

        return found;
    }

    // "zu haben" is no finite form, though "wir haben" is; nor are "verschwiegen" before "zu haben" and "anbieten" before "zu wollen".
    private static bool FollowsZu(AnalysedText text, int i) =>
        (text.Is(i, WordTraits.Infinitive) && i > 0 && IsInfinitiveParticle(text, i - 1)) || (text.Is(i, WordTraits.Participle2 | WordTraits.Infinitive) && text.Is(i + 2, WordTraits.Infinitive) && IsInfinitiveParticle(text, i + 1));

    private static bool IsInfinitiveParticle(AnalysedText text, int i) => GrammarWords.AuxiliaryRole(text.Word(i)) == "infinitive";

    private static int SkipQuoted(AnalysedText text, int open, int end)
    {
        for (var i = open + 1; i < end; i++)
            if (text.IsQuote(i)) return i + 1;
        return open + 1;
    }

    // "am Morgen begann": a form right behind a preposition or article is a noun or attribute, unless the article opens the clause ("Das berichtet").
    private static bool IsNounPart(AnalysedText text, int i, int first) =>
        i > first && (text.Is(i - 1, WordTraits.Preposition) || (i - 1 > first && text.Is(i - 1, WordTraits.Article)));

    // "die gestellten Fragen", "Putins enge Freunde": an adjective before its noun, behind a word that cannot be followed by a verb there.
    private static bool IsAttribute(AnalysedText text, int i, int end)
    {
        if (!text.Is(i, WordTraits.Adjective) || i + 1 >= end || !text.IsCapitalised(i + 1)) return false;
        if (i == 0 || text.Is(i - 1, WordTraits.Article | WordTraits.Determiner | WordTraits.Adjective | WordTraits.Contraction)) return true;
        for (var later = i + 1; later < end; later++)
            if (text.IsFinite(later) && !text.Is(later, WordTraits.Adjective)) return true;
        return false;
    }

    private static int FindZuInfinitive(AnalysedText text, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (text.Is(i, WordTraits.ZuInfinitive) && !text.IsCapitalised(i)) return i;
            if (i > first && !text.IsCapitalised(i) && FollowsZu(text, i)) return i;
        }

        return -1;
    }
}
