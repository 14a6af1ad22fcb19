using System.Collections.Immutable;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Language.Grammar;

/// <summary>
/// Puts verb groups together: the finite form of a clause with the participles and infinitives that it governs, and with the particle of
/// a separable verb. German brackets them: in a main clause they close it, in a subordinate clause they stand before the finite form.
/// </summary>
internal static class VerbGroups
{
    private const int MostInsertions = 3;

    /// <summary>What the finite form may govern.</summary>
    private enum Governs : byte
    {
        Nothing,

        /// <summary>haben: participle, "zu" and infinitive.</summary>
        Participle,

        /// <summary>sein: the same, but the participle may tell a state.</summary>
        State,

        /// <summary>werden: participle (passive) or infinitive (future).</summary>
        Either,

        /// <summary>A modal verb.</summary>
        Infinitive,
    }

    /// <summary>The group of the clause's verb; the default where it has none. Linear in the clause and the three behind it.</summary>
    public static VerbGroup Of(AnalysedText text, ImmutableArray<Clause>.Builder clauses, int k)
    {
        var clause = clauses[k];
        if (clause.Verb < 0) return default;
        if (clause.Kind == ClauseKind.Infinitive) return OfInfinitive(text, clause);
        var (governs, finite) = Governing(text, clause.Verb);
        if (governs != Governs.Nothing)
        {
            var (first, end) = NonFinite(text, clauses, k, governs);
            if (first < end) return VerbGroupReader.Read(text, clause, first, end, finite);
        }

        return OfFiniteVerb(text, clauses, k);
    }

    private static VerbGroup OfInfinitive(AnalysedText text, in Clause clause)
    {
        var first = clause.Verb;
        while (first > clause.First && (IsZu(text, first - 1) || IsNonFinite(text, first - 1, clause.End)) && IsAuxiliaryForm(text, first)) first--;
        while (first < clause.Verb && IsZu(text, first)) first++;
        return VerbGroupReader.Read(text, clause, first, clause.Verb + 1, default);
    }

    private static (Governs, WordForm) Governing(AnalysedText text, int verb)
    {
        if (!text.Is(verb, WordTraits.Auxiliary)) return default;
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(verb)))
        {
            if (form.VerbForm != VerbForm.Finite) continue;
            if (form.PartOfSpeech == PartOfSpeech.Modal) return (Governs.Infinitive, form);
            if (form.PartOfSpeech != PartOfSpeech.Auxiliary) continue;
            return (GrammarWords.AuxiliaryRole(form.Lemma) switch { "passive" => Governs.Either, "state" => Governs.State, _ => Governs.Participle }, form);
        }

        return default;
    }

    private static (int First, int End) NonFinite(AnalysedText text, ImmutableArray<Clause>.Builder clauses, int k, Governs governs)
    {
        var clause = clauses[k];
        if (clause.Kind is ClauseKind.Subordinate or ClauseKind.Relative or ClauseKind.Interrogative)
        {
            // "getötet worden sein soll"; "hätte kommen können" turns the order round.
            var before = RunBefore(text, clause.First, clause.Verb, clause.End);
            if (before < clause.Verb && Fits(text, clause.Verb - 1, before, governs)) return (before, clause.Verb);
            var after = RunFrom(text, clause.Verb + 1, clause.End);
            return after > clause.Verb + 1 && Fits(text, after - 1, clause.Verb + 1, governs) ? (clause.Verb + 1, after) : default;
        }

        if (Within(text, clause.Verb + 1, clause.End, governs) is { First: > 0 } inside) return inside;
        // "Getötet wurden 20", "Bestätigt ist das nicht"
        if (clause.Verb > clause.First && IsNonFinite(text, clause.Verb - 1, clause.End))
        {
            var first = RunBefore(text, clause.First, clause.Verb, clause.End);
            if (Fits(text, clause.Verb - 1, first, governs)) return (first, clause.Verb);
        }

        // "Sie haben das Haus, das leer stand, verkauft": the rest of the clause stands behind the insertion.
        for (var j = k + 1; j < clauses.Count && j <= k + MostInsertions; j++)
        {
            if (clauses[j].Kind != ClauseKind.Verbless) continue;
            if (Within(text, clauses[j].First, clauses[j].End, governs) is { First: > 0 } behind) return behind;
        }

        return default;
    }

    /// <summary>The first run that ends where a clause or predicate may end; else the last one that fits.</summary>
    private static (int First, int End) Within(AnalysedText text, int from, int to, Governs governs)
    {
        var last = default((int First, int End));
        for (var i = from; i < to; i++)
        {
            if (!IsNonFinite(text, i, to)) continue;
            var end = RunFrom(text, i, to);
            if (Fits(text, end - 1, i, governs))
            {
                last = (i, end);
                if (end == to || text.Is(end, WordTraits.Coordinator) || text.IsQuote(end)) return last;
            }

            i = end - 1;
        }

        return last;
    }

    private static int RunFrom(AnalysedText text, int i, int to)
    {
        while (i < to && (IsNonFinite(text, i, to) || (IsZu(text, i) && text.Is(i + 1, WordTraits.Infinitive)))) i++;
        return i;
    }

    private static int RunBefore(AnalysedText text, int first, int end, int limit)
    {
        var i = end;
        while (i > first && (IsNonFinite(text, i - 1, limit) || (i < end && IsZu(text, i - 1)))) i--;
        // What stands before auxiliaries is one verb; a participle before another full verb is an adverbial (verstärkt eingesetzt).
        var main = VerbGroupReader.MainOf(text, i, end);
        return main > i && IsZu(text, main - 1) ? main - 1 : main;
    }

    private static bool Fits(AnalysedText text, int last, int first, Governs governs)
    {
        var infinitive = text.Is(last, WordTraits.Infinitive);
        var withZu = text.Is(last, WordTraits.ZuInfinitive) || (infinitive && last > 0 && IsZu(text, last - 1));
        return governs switch
        {
            Governs.Infinitive => infinitive && !withZu,
            Governs.Either => (infinitive && !withZu) || text.Is(last, WordTraits.Participle2),
            _ => withZu || text.Is(last, WordTraits.Participle2) || (infinitive && last > first && governs == Governs.Participle),
        };
    }

    /// <summary>A participle or infinitive that is no attribute, noun or function word here.</summary>
    internal static bool IsNonFinite(AnalysedText text, int i, int limit)
    {
        if (!text.Is(i, WordTraits.Participle2 | WordTraits.Infinitive | WordTraits.ZuInfinitive)) return false;
        if (text.IsCapitalised(i) && (!text.Is(i, WordTraits.Participle2) || text.Is(i, WordTraits.Noun))) return false;
        var followedByNoun = i + 1 < limit && (text.IsCapitalised(i + 1) || text.Is(i + 1, WordTraits.Adjective));
        return !(followedByNoun && text.Is(i, WordTraits.Determiner | WordTraits.Article | WordTraits.Preposition | WordTraits.Numeral))
            && !(text.Is(i, WordTraits.Adjective) && i + 1 < limit && text.IsCapitalised(i + 1) && text.Is(i - 1, WordTraits.Article | WordTraits.Determiner | WordTraits.Contraction));
    }

    internal static bool IsAuxiliaryForm(AnalysedText text, int i)
    {
        foreach (ref readonly var form in Lexicon.German.LookAtStart(text.Word(i)))
            if (form.PartOfSpeech is PartOfSpeech.Auxiliary or PartOfSpeech.Modal && form.VerbForm is VerbForm.Infinitive or VerbForm.Participle2) return true;
        return false;
    }

    internal static bool IsZu(AnalysedText text, int i) => GrammarWords.AuxiliaryRole(text.Word(i)) == "infinitive";

    private static VerbGroup OfFiniteVerb(AnalysedText text, ImmutableArray<Clause>.Builder clauses, int k)
    {
        var clause = clauses[k];
        var group = VerbGroupReader.ReadFinite(text, clause.Verb);
        if (clause.Kind is ClauseKind.Subordinate or ClauseKind.Relative) return group;
        var (particle, lemma) = Particle(text, clause.Verb, clause.Verb + 1, clause.End);
        for (var j = k + 1; particle < 0 && j < clauses.Count && j <= k + MostInsertions; j++)
            if (clauses[j] is { Kind: ClauseKind.Verbless } rest && text.Is(rest.End - 1, WordTraits.VerbParticle)) (particle, lemma) = Particle(text, clause.Verb, rest.End - 1, rest.End);
        return particle < 0 ? group : group with { Particle = particle, Lemma = lemma };
    }

    // "lehnte den Antrag ab und ging": the particle closes the clause, or what follows it is no noun phrase.
    private static (int Token, string? Lemma) Particle(AnalysedText text, int verb, int from, int end)
    {
        for (var i = end - 1; i >= from; i--)
        {
            if (!text.Is(i, WordTraits.VerbParticle) || text.IsCapitalised(i)) continue;
            if (!ClosesBracket(text, i, end)) continue;
            if (Lexicon.German.TrySeparable(text.Word(verb), text.Word(i), out var reading)) return (i, reading.Lemma);
        }

        return (-1, null);
    }

    /// <summary>True for a particle that stands at the end of its clause, or before "und" or a phrase that comes late; "unter das Motto" has none.</summary>
    internal static bool ClosesBracket(AnalysedText text, int particle, int end) =>
        particle + 1 >= end || text.Is(particle + 1, WordTraits.Coordinator) || (text.IsQuote(particle + 1) && !text.Is(particle, WordTraits.Preposition))
        || (text.Is(particle + 1, WordTraits.Preposition) && !text.Is(particle, WordTraits.Adverb | WordTraits.Preposition));
}
