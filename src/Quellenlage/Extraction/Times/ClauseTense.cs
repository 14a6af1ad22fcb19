using Quellenlage.Language;
using Quellenlage.Language.Patterns;
using Quellenlage.Language.WordForms;
using Quellenlage.Resources;

namespace Quellenlage.Extraction.Times;

/// <summary>Reads where a clause looks off its verbs: preterite and perfect are past, werden and sollen look ahead.</summary>
internal static class ClauseTense
{
    // A sentence of many clauses is not read to its end for one time.
    private const int Reach = 40;
    private static readonly WordList _auxiliaries = WordList.Load("times/tense/auxiliary");

    [Flags]
    private enum Verbs
    {
        None = 0,
        Past = 1,
        Present = 2,
        Future = 4,
        Perfect = 8,
        Participle = 16,
        PerfectInfinitive = 32,
    }

    /// <summary>Where the clause around the tokens looks or, where it has no finite verb, its sentence.</summary>
    public static Outlook Of(TokenReadings readings, int start, int end)
    {
        var outlook = OfClause(readings, start, end);
        return outlook == Outlook.Unknown ? Among(readings, Math.Max(0, start - Reach), Math.Min(readings.Count, end + Reach)) : outlook;
    }

    /// <summary>Where the words between the commas around the tokens look.</summary>
    public static Outlook OfClause(TokenReadings readings, int start, int end)
    {
        var (first, last) = Clause(readings, start, end);
        return Among(readings, first, last);
    }

    /// <summary>True where the words between the commas around the tokens tell in past perfect: hatte, war and a participle.</summary>
    public static bool IsPastPerfect(TokenReadings readings, int start, int end)
    {
        var (first, last) = Clause(readings, start, end);
        var (auxiliary, participle) = (false, false);
        for (var i = first; i < last; i++)
        {
            if (readings.Tokens.Span[i].Kind != TokenKind.Word || !char.IsLower(readings.Form(i)[0])) continue;
            foreach (ref readonly var reading in Lexicon.German.Look(readings.Form(i)))
            {
                participle |= reading is { IsVerb: true, VerbForm: VerbForm.Participle2 };
                auxiliary |= reading is { PartOfSpeech: PartOfSpeech.Auxiliary, VerbForm: VerbForm.Finite, Tense: Tense.Past, Mood: Mood.Indicative } && _auxiliaries.TryGet(reading.Lemma, out var entry) && entry[1] == "perfect";
            }
        }

        return auxiliary && participle;
    }

    /// <summary>The words between the commas around the tokens, at most <see cref="Reach"/> on either side.</summary>
    public static (int First, int End) Clause(TokenReadings readings, int start, int end)
    {
        var first = start;
        while (first > 0 && start - first < Reach && !IsBorder(readings, first - 1)) first--;
        var last = end;
        while (last < readings.Count && last - end < Reach && !IsBorder(readings, last)) last++;
        return (first, last);
    }

    private static Outlook Among(TokenReadings readings, int first, int last)
    {
        var verbs = Verbs.None;
        for (var i = first; i < last; i++) verbs |= Read(readings, i);
        if (verbs.HasFlag(Verbs.Past)) return Outlook.Past;
        var participle = verbs.HasFlag(Verbs.Participle);
        if (verbs.HasFlag(Verbs.Perfect) && participle && !verbs.HasFlag(Verbs.Future)) return Outlook.Past;
        if (verbs.HasFlag(Verbs.Future)) return participle && verbs.HasFlag(Verbs.PerfectInfinitive) ? Outlook.Past : Outlook.Future;
        return (verbs & (Verbs.Present | Verbs.Perfect)) != 0 ? Outlook.Present : Outlook.Unknown;
    }

    // All readings of a lower-case word together: of weak verbs, preterite and Konjunktiv II share
    // their forms. A preposition or pronoun of the same form is the likelier reading, but "sein" at the end of a clause is a verb.
    private static Verbs Read(TokenReadings readings, int index)
    {
        var form = readings.Form(index);
        if (readings.Tokens.Span[index].Kind != TokenKind.Word || !char.IsLower(form[0])) return Verbs.None;
        var (verbs, isFunctionWord) = (Verbs.None, false);
        foreach (ref readonly var reading in Lexicon.German.Look(form))
        {
            if (reading.IsVerb) verbs |= Of(reading);
            else isFunctionWord |= reading.PartOfSpeech is PartOfSpeech.Preposition or PartOfSpeech.Pronoun or PartOfSpeech.Article;
        }

        return isFunctionWord ? verbs & Verbs.PerfectInfinitive : verbs;
    }

    private static Verbs Of(in WordForm reading)
    {
        var says = reading.PartOfSpeech == PartOfSpeech.Verb || !_auxiliaries.TryGet(reading.Lemma, out var entry) ? "" : entry[1];
        return reading.VerbForm switch
        {
            VerbForm.Participle2 => Verbs.Participle,
            VerbForm.Infinitive => says == "perfect" ? Verbs.PerfectInfinitive : Verbs.None,
            VerbForm.Finite when reading.Tense == Language.WordForms.Tense.Past => Verbs.Past,
            VerbForm.Finite when reading.Mood == Mood.Imperative => Verbs.None,
            VerbForm.Finite => says switch { "perfect" => Verbs.Perfect, "future" => Verbs.Future, _ => Verbs.Present },
            _ => Verbs.None,
        };
    }

    private static bool IsBorder(TokenReadings readings, int index) => readings.Form(index)[0] is ',' or ';' or ':' or '–' or '(' or ')';
}
