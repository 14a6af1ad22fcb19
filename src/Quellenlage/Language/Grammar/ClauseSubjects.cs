using System.Collections.Immutable;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Language.Grammar;

/// <summary>
/// The subject of a clause, without a parse: of the noun phrases that no preposition governs, the first that can be nominative and
/// agrees with the verb, sought where German puts it.
/// </summary>
internal static class ClauseSubjects
{
    private const int MostInsertions = 4;
    private const int MostSkipped = 40;

    /// <summary>Null where the clause has no finite verb or no such phrase; es, man and das may be subjects.</summary>
    public static NounPhrase? Find(AnalysedText text, ImmutableArray<Clause> clauses, int k)
    {
        var clause = clauses[k];
        if (clause.Verb < 0 || clause.Kind == ClauseKind.Infinitive) return null;
        var number = Agreement.OfVerb(text, clause.Verb);
        if (clause.Opening == Clauses.Joined && k > 0) return OfJoined(text, clauses, k, number);
        if (clause.Kind is ClauseKind.Subordinate or ClauseKind.Interrogative) return OfSubordinate(text, clause, number);
        if (clause.Kind == ClauseKind.Relative) return OfRelative(text, clause, number);
        return OfMain(text, clauses, k, number);
    }

    // "stieg und sinkt nun": the subject of the first predicate holds on, unless there is another before the verb.
    private static NounPhrase? OfJoined(AnalysedText text, ImmutableArray<Clause> clauses, int k, Number number)
    {
        var clause = clauses[k];
        if (clause.Kind != ClauseKind.Main) return FirstFrom(text, clause.First + 1, clause.Verb, number) ?? Find(text, clauses, k - 1);
        if (clause.Verb == clause.First + 1) return Find(text, clauses, k - 1);
        return OfMain(text, clauses, k, number);
    }

    private static NounPhrase? OfMain(AnalysedText text, ImmutableArray<Clause> clauses, int k, Number number)
    {
        var clause = clauses[k];
        if (BeforeVerb(text, clause, number) is { } before) return before;
        if (clause.Verb == clause.First && BeforeInsertion(text, clauses, k, number) is { } interrupted) return interrupted;
        return FirstFrom(text, clause.Verb + 1, clause.End, number);
    }

    /// <summary>The first noun phrase from the token on that can be the subject of a verb in that number.</summary>
    public static NounPhrase? FirstFrom(AnalysedText text, int from, int limit, Number number)
    {
        for (var i = from; i < limit && i < from + MostSkipped;)
        {
            if (text.Is(i, WordTraits.Preposition) && !text.IsCapitalised(i) && NounPhrases.TryRead(text, i + 1, limit, out var governed))
            {
                i = governed.End > governed.HeadEnd && text.Is(governed.HeadEnd, WordTraits.Coordinator) ? governed.End : governed.HeadEnd;
                continue;
            }

            if (!NounPhrases.TryRead(text, i, limit, out var phrase))
            {
                i++;
                continue;
            }

            if (CanBeSubject(text, phrase, number)) return phrase;
            i = Math.Max(i + 1, phrase.HeadEnd);
        }

        return null;
    }

    private static NounPhrase? OfSubordinate(AnalysedText text, in Clause clause, Number number)
    {
        // "wer das sagte", "was geschah": the question word itself.
        if (clause.Kind == ClauseKind.Interrogative && Pronoun(text, clause.First) is var asked && Agreement.Of(text, asked) is { } forms && text.Is(clause.First, WordTraits.Interrogative)
            && forms != Agreement.All && forms.CanBeSubjectOf(number) && !text.Is(clause.First, WordTraits.Adverb) && FirstFrom(text, clause.First + 1, clause.Verb, number) is null) return asked;
        return FirstFrom(text, clause.First + 1, clause.Verb, number);
    }

    // "die er gesehen hat": a pronoun that can be accusative is no subject where a phrase behind it must be.
    private static NounPhrase? OfRelative(AnalysedText text, in Clause clause, Number number)
    {
        if (!text.Is(clause.First, WordTraits.RelativePronoun)) return FirstFrom(text, clause.First + 1, clause.Verb, number);
        var pronoun = Pronoun(text, clause.First);
        if (!Agreement.Of(text, pronoun).CanBeSubjectOf(number)) return FirstFrom(text, clause.First + 1, clause.Verb, number);
        if (FirstFrom(text, clause.First + 1, clause.Verb, number) is { } other && Agreement.Of(text, other).Cases == Case.Nominative && (Agreement.Of(text, pronoun).Cases & Case.Accusative) != 0) return other;
        return pronoun;
    }

    private static NounPhrase Pronoun(AnalysedText text, int token) => new(token, token, token, token + 1, token + 1);

    private static NounPhrase? BeforeVerb(AnalysedText text, in Clause clause, Number number)
    {
        var first = clause.First;
        while (first < clause.Verb && (text.IsQuote(first) || text.IsOnly(first, WordTraits.Coordinator | WordTraits.Adverb, WordTraits.Determiner | WordTraits.Article | WordTraits.PersonalPronoun | WordTraits.Noun))) first++;
        if (first >= clause.Verb || (text.Is(first, WordTraits.Preposition) && first + 1 < clause.Verb)) return null;
        if (NounPhrases.TryRead(text, first, clause.Verb, out var phrase)) return IsSubjectBefore(text, phrase, clause, number) ? phrase : null;
        // "Das sagte er", "Das ist ein Irrtum": a pronoun alone.
        return first + 1 == clause.Verb && text.Is(first, WordTraits.Article | WordTraits.Determiner) && Pronoun(text, first) is var alone && Agreement.Of(text, alone).CanBeSubjectOf(number)
            && (IsCopula(text, clause.Verb) || FirstFrom(text, clause.Verb + 1, clause.End, number) is null) ? alone : null;
    }

    private static bool IsSubjectBefore(AnalysedText text, in NounPhrase phrase, in Clause clause, Number number)
    {
        if (!CanBeSubject(text, phrase, number)) return false;
        // "Später kam ein Bote": the capital makes no noun of the first word.
        if (phrase.End == phrase.First + 1 && text.Is(phrase.First, WordTraits.Adjective | WordTraits.Adverb) && !text.IsInName(phrase.First)) return false;
        // "Den Plan nannte er gut", "Eine Lösung fand der Rat": what can be accusative gives way to a clear nominative right behind the verb.
        return (Agreement.Of(text, phrase).Cases & Case.Accusative) == 0 || !(NounPhrases.TryRead(text, clause.Verb + 1, clause.End, out var behind) && IsClearNominative(text, behind, number));
    }

    private static bool IsCopula(AnalysedText text, int verb)
    {
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(verb)))
            if (form.PartOfSpeech == PartOfSpeech.Auxiliary) return GrammarWords.AuxiliaryRole(form.Lemma) is "state" or "passive";
        return false;
    }

    private static bool IsClearNominative(AnalysedText text, in NounPhrase phrase, Number number) =>
        CanBeSubject(text, phrase, number) && Agreement.Of(text, phrase).Cases == Case.Nominative;

    // "Der Mann, der dort wohnte, starb": the phrase stands before the insertion.
    private static NounPhrase? BeforeInsertion(AnalysedText text, ImmutableArray<Clause> clauses, int k, Number number)
    {
        for (var i = k - 1; i >= 0 && i >= k - MostInsertions; i--)
        {
            if (clauses[i].Kind is not (ClauseKind.Verbless or ClauseKind.Relative or ClauseKind.Subordinate)) return null;
            if (clauses[i].Kind == ClauseKind.Verbless && clauses[i].Opening is '\0' or ':' or ';')
                return NounPhrases.TryRead(text, clauses[i].First, clauses[i].End, out var phrase) && CanBeSubject(text, phrase, number) ? phrase : null;
        }

        return null;
    }

    private static bool CanBeSubject(AnalysedText text, in NounPhrase phrase, Number number)
    {
        if (text.IsOnly(phrase.First, WordTraits.Reflexive, WordTraits.Noun)) return false;
        // A phrase in marks is a name ("Der Bote"), not something said.
        if (text.IsQuote(phrase.Head) && !text.IsInName(phrase.Head + 1)) return false;
        return Agreement.Of(text, phrase).CanBeSubjectOf(number);
    }
}
