using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Extraction.Quotations;

/// <summary>Finds the subject of a clause without a parse, by the order of German clauses.</summary>
internal static class Subjects
{
    private const int MostSkipped = 12;

    /// <summary>
    /// In a verb-final clause the first noun phrase behind the conjunction; in a main clause what stands before the finite verb if that
    /// is a noun phrase that can be nominative, else the first such phrase behind the verb.
    /// </summary>
    public static NounPhrase? Find(AnalysedText text, in Clause clause)
    {
        if (clause.Verb < 0) return null;
        // "Wer das falsch finde, ...": the pronoun is the subject and names nobody.
        if (clause.Kind is ClauseKind.Interrogative or ClauseKind.Relative && IsNominativeQuestion(text, clause.First)) return null;
        var number = Agreement.OfVerb(text, clause.Verb);
        if (clause.Kind is ClauseKind.Subordinate or ClauseKind.Interrogative) return FirstFrom(text, clause.First + 1, clause.Verb, number);
        if (clause.Kind == ClauseKind.Relative) return RelativeSubject(text, clause);
        var first = BehindParticles(text, clause.First, clause.Verb);
        // "Es gibt Hinweise", "so nannte man ...": the impersonal word is the subject.
        if (number == Number.Singular && first == clause.Verb - 1 && QuotationWords.ImpersonalSubjects.Contains(text.Word(first))) return null;
        if (number == Number.Singular && text.Is(first, WordTraits.Preposition) && QuotationWords.ImpersonalSubjects.Contains(text.Word(clause.Verb + 1))) return null;
        // "Trotz der Warnung ...", "Laut Bote ...": what a preposition opens is no subject.
        if (text.Is(first, WordTraits.Preposition) && first + 1 < clause.Verb) return FirstFrom(text, clause.Verb + 1, clause.End, number);
        if (first < clause.Verb && NounPhrases.TryRead(text, first, clause.Verb, out var before) && CanBeSubject(text, before, number) && !IsAdverb(text, before)
            && !LeavesAnotherConstituent(text, before.End, clause.Verb) && !IsObjectBefore(text, before, clause) && AgreesInNumber(text, before, clause.Verb))
            return before with { End = TrimToPhrase(text, before, clause.Verb) };
        if (number == Number.Singular && QuotationWords.ImpersonalSubjects.Contains(text.Word(clause.Verb + 1))) return null;
        return FirstFrom(text, clause.Verb + 1, clause.End, number);
    }

    /// <summary>The first token from there on that is no mark, particle, coordinator or plain adverb.</summary>
    public static int BehindParticles(AnalysedText text, int first, int end)
    {
        while (first < end && (text.IsQuote(first) || QuotationWords.Particles.Contains(text.Word(first)) || text.Is(first, WordTraits.Coordinator)
            || text.IsOnly(first, WordTraits.Adverb, WordTraits.Determiner | WordTraits.Article | WordTraits.PersonalPronoun | WordTraits.Noun | WordTraits.Preposition | WordTraits.Adjective | WordTraits.RelativePronoun))) first++;
        return first;
    }

    /// <summary>The first noun phrase from the token on that can be nominative; adverbs and prepositional phrases are passed over.</summary>
    /// <param name="number">The verb's; None where either will do.</param>
    public static NounPhrase? FirstFrom(AnalysedText text, int from, int limit, Number number = Number.None)
    {
        var article = -1;
        for (var i = from; i < limit && i < from + MostSkipped;)
        {
            if (text.Is(i, WordTraits.Preposition) && !text.IsCapitalised(i) && NounPhrases.TryRead(text, i + 1, limit, out var passed))
            {
                // "von Toten und Verletzten": the preposition governs both.
                i = passed.End > passed.HeadEnd && text.Is(passed.HeadEnd, WordTraits.Coordinator) ? passed.End : passed.HeadEnd;
                continue;
            }

            if (NounPhrases.TryRead(text, i, limit, out var phrase))
            {
                if (!IsObjectBehind(text, article, phrase) && CanBeSubject(text, phrase, number)) return phrase;
                i = phrase.End;
                continue;
            }

            if (text.IsQuote(i)) return null;
            if (text.Is(i, WordTraits.Article)) article = i;
            i++;
        }

        return null;
    }

    // "Tags zuvor hatte die Behörde ...": a bare plural is no subject of a singular verb.
    private static bool AgreesInNumber(AnalysedText text, in NounPhrase phrase, int verb)
    {
        if (phrase.First != phrase.Core || text.IsInName(phrase.Head) || phrase.End > phrase.Head + 1) return true;
        var (known, singular) = (false, false);
        foreach (ref readonly var form in Lexicon.German.Look(text.Word(phrase.Head)))
        {
            if (form.PartOfSpeech != PartOfSpeech.Noun || (form.Case & Case.Nominative) == 0) continue;
            known = true;
            singular |= form.Number != Number.Plural;
        }

        if (!known || singular) return true;
        foreach (ref readonly var form in Lexicon.German.Look(text.Word(verb)))
            if (form.IsVerb && form.VerbForm == VerbForm.Finite && (form.Person & Person.Third) != 0 && form.Number == Number.Plural) return true;
        return false;
    }

    // "Weiter sagte er", "Wörtlich hieß es": the capital makes no noun of the first word.
    internal static bool IsAdverb(AnalysedText text, in NounPhrase phrase) =>
        phrase.End == phrase.First + 1 && text.Is(phrase.First, WordTraits.Adjective | WordTraits.Adverb) && !text.IsInName(phrase.First) && !text.Is(phrase.First, WordTraits.PersonalPronoun | WordTraits.Determiner);

    // "Eine Verschiebung nannte Melcher sinnvoll": a person right behind the verb is its subject, a thing before it the object; beside "er" so is everything.
    private static bool IsObjectBefore(AnalysedText text, in NounPhrase before, in Clause clause)
    {
        if (clause.Verb + 1 < clause.End && text.IsOnly(clause.Verb + 1, WordTraits.PersonalPronoun, WordTraits.Reflexive) && Agreement.Of(text, new NounPhrase(clause.Verb + 1, clause.Verb + 1, clause.Verb + 1, clause.Verb + 2, clause.Verb + 2)).Cases == Case.Nominative) return true;
        if (clause.Verb + 1 >= clause.End || text.IsInName(before.Head)) return false;
        if (text.NameAt(clause.Verb + 1) is { Type: NameType.Person } && text.Is(before.Head, WordTraits.Noun) && !Speakers.CanSpeak(text, before) && (Agreement.Of(text, before).Cases & Case.Accusative) != 0) return true;
        return Speakers.CannotSpeak(text, before) && IsSpeakerAt(text, clause.Verb + 1);
    }

    private static bool IsSpeakerAt(AnalysedText text, int token)
    {
        return text.NameAt(token) is { Type: NameType.Person or NameType.Organisation } || text.IsOnly(token, WordTraits.PersonalPronoun, WordTraits.Reflexive);
    }

    // "der Sprecher, der sagte": the pronoun, where it can be nominative.
    private static NounPhrase? RelativeSubject(AnalysedText text, in Clause clause)
    {
        if (!text.Is(clause.First, WordTraits.RelativePronoun)) return null;
        foreach (ref readonly var form in Lexicon.German.Look(text.Word(clause.First)))
            if (form.Kind == PronounKind.Relative && (form.Case & Case.Nominative) != 0)
                return new NounPhrase(clause.First, clause.First, clause.First, clause.First + 1, clause.First + 1);
        return null;
    }

    private static bool LeavesAnotherConstituent(AnalysedText text, int from, int verb)
    {
        var depth = 0;
        for (var i = from; i < verb; i++)
        {
            depth += text.IsMark(i, '(') ? 1 : text.IsMark(i, ')') ? -1 : 0;
            if (depth == 0 && text.Is(i, WordTraits.Article) && !text.Is(i - 1, WordTraits.Preposition)) return true;
        }

        return false;
    }

    // What stands between the phrase and the verb of a main clause is its attribute when a preposition opens it ("in Seoul").
    private static int TrimToPhrase(AnalysedText text, in NounPhrase phrase, int verb) =>
        phrase.End < verb && text.Is(phrase.End, WordTraits.Preposition) && !text.IsInName(phrase.HeadEnd - 1)
        && NounPhrases.TryRead(text, phrase.End + 1, verb, out var attribute) && attribute.End == verb ? verb : phrase.End;

    // "Tags zuvor": a genitive. Unknown words and names may be nominative.
    private static bool CanBeNominative(AnalysedText text, int head)
    {
        if (text.IsInName(head)) return true;
        var known = false;
        foreach (ref readonly var form in Lexicon.German.Look(text.Word(head)))
        {
            if (form.PartOfSpeech != PartOfSpeech.Noun) continue;
            known = true;
            if ((form.Case & Case.Nominative) != 0) return true;
        }

        return !known;
    }

    private static bool IsNominativeQuestion(AnalysedText text, int token)
    {
        var isQuestion = false;
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(token)))
        {
            if (form.Kind is not (PronounKind.Interrogative or PronounKind.Relative)) continue;
            if (form.Case != Case.Nominative) return false;
            isQuestion |= form.Kind == PronounKind.Interrogative;
        }

        return isQuestion;
    }

    // "ihn", "ihm": personal pronouns that are never nominative.
    private static bool IsObjectPronoun(AnalysedText text, int token)
    {
        var isPronoun = false;
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(token)))
        {
            if (form.Kind != PronounKind.Personal || (form.Case & Case.Nominative) != 0) return false;
            isPronoun = true;
        }

        return isPronoun;
    }

    // "den mitunter lauten Ton": the article of a phrase that an adverb parts from it tells that it is an object.
    private static bool IsObjectBehind(AnalysedText text, int article, in NounPhrase phrase)
    {
        if (article < 0 || phrase.First != phrase.Core || phrase.First - article > 2) return false;
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(article)))
            if (form.PartOfSpeech is PartOfSpeech.Article && (form.Case & Case.Nominative) != 0) return false;
        return true;
    }

    // "Es soll die Piloten warnen": a phrase in the plural is no subject of a singular verb. Of several that "und" joins any may be.
    private static bool Agrees(AnalysedText text, in NounPhrase phrase, Number number)
    {
        if (number == Number.None || text.IsInName(phrase.Head) || text.Is(phrase.Head, WordTraits.Adjective)) return true;
        for (var i = phrase.First; i < phrase.Head; i++)
            if (text.Is(i, WordTraits.Numeral)) return true;
        // "Angehörige": the lexicon does not know all endings of nominalised adjectives.
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(phrase.Head)))
            if (form.PartOfSpeech == PartOfSpeech.Adjective) return true;
        for (var i = phrase.HeadEnd; i < phrase.End; i++)
            if (text.Is(i, WordTraits.Coordinator)) return true;
        return Agreement.Of(text, phrase) is var forms && (!forms.CanBeNominative || forms.CanBeSubjectOf(number));
    }

    private static bool CanBeSubject(AnalysedText text, in NounPhrase phrase, Number number)
    {
        if (!Agrees(text, phrase, number)) return false;
        if (QuotationWords.Impersonal.Contains(text.Word(phrase.First))) return false;
        if (phrase.End == phrase.First + 1 && QuotationWords.Anaphora.Contains(text.Word(phrase.First))) return false;
        if (phrase.End == phrase.First + 1 && IsObjectPronoun(text, phrase.First)) return false;
        if (phrase.First == phrase.Core) return (!text.Is(phrase.First, WordTraits.Reflexive) || text.Is(phrase.First, WordTraits.Noun)) && CanBeNominative(text, phrase.Head);
        return Agreement.Of(text, phrase).CanBeNominative;
    }
}
