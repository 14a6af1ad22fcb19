using System.Collections.Immutable;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.WordForms;
using Quellenlage.Resources;

namespace Quellenlage.Extraction.Events;

/// <summary>Where a clause stands in time, by its verbs.</summary>
internal enum EventTense : byte
{
    /// <summary>No finite verb: a heading, a list item.</summary>
    None,
    PastPerfect,
    Past,
    Perfect,
    Present,
    Future,
}

/// <summary>Reads the tense of a clause off its finite verb, its participle and its perfect infinitive.</summary>
internal static class EventTenses
{
    private const int LongestVerb = 32;
    private static readonly WordList _auxiliaries = WordList.Load("times/tense/auxiliary");

    /// <param name="clauses">Of the sentence: participle and infinitive may stand behind clauses that are set into this one.</param>
    public static EventTense Of(AnalysedText text, ImmutableArray<Clause> clauses, in Clause clause)
    {
        if (clause.Verb < 0 || clause.Kind == ClauseKind.Infinitive) return EventTense.None;
        var (isPast, says, isPassive) = Read(text, clause.Verb);
        var (participle, infinitive, perfectInfinitive) = NonFinite(text, clauses, clause);
        if (says == "perfect" && participle) return isPast ? EventTense.PastPerfect : EventTense.Perfect;
        if (isPast) return EventTense.Past;
        if (says == "future" && participle && perfectInfinitive) return EventTense.Perfect;
        // "sollen im Einsatz sein", "wollen weg": so it is now.
        if (says == "future" && (perfectInfinitive || !infinitive) && !isPassive) return EventTense.Present;
        // "wird gesperrt" is a passive in the present, "soll gesperrt werden" looks ahead.
        return says == "future" && !(isPassive && participle) ? EventTense.Future : EventTense.Present;
    }

    private static (bool IsPast, string Says, bool IsPassive) Read(AnalysedText text, int verb)
    {
        var form = text.Word(verb);
        if (form.Length > LongestVerb) return (false, "", false);
        Span<char> lower = stackalloc char[LongestVerb];
        var (isPast, says, isPassive) = (false, "", false);
        foreach (ref readonly var reading in Lexicon.German.Look(lower[..form.ToLowerInvariant(lower)]))
        {
            if (!reading.IsVerb || reading.VerbForm != VerbForm.Finite) continue;
            isPast |= reading.Tense == Tense.Past;
            if (reading.PartOfSpeech == PartOfSpeech.Verb || !_auxiliaries.TryGet(reading.Lemma, out var entry)) continue;
            says = entry[1];
            isPassive = entry[2] == "passive";
        }

        // "hätten gesprochen" tells of the past from the present of whoever says it.
        return (isPast && !text.IsSubjunctive(verb), says, isPassive);
    }

    private static (bool Participle, bool Infinitive, bool PerfectInfinitive) NonFinite(AnalysedText text, ImmutableArray<Clause> clauses, in Clause clause)
    {
        var (participle, infinitive, perfectInfinitive) = (false, false, false);
        foreach (var part in clauses)
        {
            if (part != clause && part.Kind != ClauseKind.Verbless) continue;
            for (var i = part.First; i < part.End; i++)
            {
                if (i == clause.Verb || text.IsCapitalised(i)) continue;
                // "die gesperrte Straße" is an attribute; the participle of a verb form stays as it is.
                if (text.Is(i, WordTraits.Participle2)) participle |= !text.IsCapitalised(i + 1) || !text.Is(i, WordTraits.Adjective);
                if (!text.Is(i, WordTraits.Infinitive)) continue;
                infinitive = true;
                perfectInfinitive |= GrammarWords.AuxiliaryRole(text.Word(i)) is "perfect" or "state";
            }
        }

        return (participle, infinitive, perfectInfinitive);
    }
}
