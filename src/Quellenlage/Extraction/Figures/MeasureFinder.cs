using Quellenlage.Language;
using Quellenlage.Language.Grammar;

namespace Quellenlage.Extraction.Figures;

/// <param name="Name">A name of the measures resource, or <c>other:</c> with a lemma.</param>
/// <param name="Basis">What showed it: unit, attribute, noun, event, quantity, verb, class, inherited, lemma.</param>
internal readonly record struct FoundMeasure(string Name, string Basis)
{
    public bool IsKnown => Name is not null && !Name.StartsWith(Other, StringComparison.Ordinal);

    public const string Other = "other:";
}

/// <summary>Says what was counted, from the words nearest to the number outward: unit, attribute, noun, clause, sentence, figure before.</summary>
internal static class MeasureFinder
{
    private const int QuantityReach = 14;
    private const int UnitReach = 5;
    private const int ValueReach = 2;

    /// <param name="previous">The figure before in the same or the previous sentence; null where none is.</param>
    public static bool TryFind(AnalysedText text, SentenceSigns signs, Candidate candidate, PreviousFigure? previous, out FoundMeasure measure)
    {
        measure = default;
        if (candidate.Unit is { } unit) return TryUnit(text, signs, candidate, unit, out measure);
        if (candidate.Number.Form == NumberForm.Fraction)
        {
            measure = new FoundMeasure("share", "unit");
            return true;
        }

        if (TryRate(text, signs, candidate, out measure)) return true;
        if (TryPartOfMoney(text, signs, candidate, previous, out measure)) return true;
        if (TryValue(text, signs.Sentence, candidate, ValueReach, out measure) || TryAttribute(text, candidate, out measure)) return true;
        // "27 der 45 Abgeordneten stimmten": how many there are says nothing of what they did.
        if (IsWhole(text, signs.Sentence, candidate))
        {
            var noun = text[text.Tokens[candidate.Counted.Head]];
            measure = MeasureTable.TryNoun(noun, out var own) ? new FoundMeasure(own.Measure, "noun") : new FoundMeasure(FoundMeasure.Other + Lemmas.OfNoun(noun), "lemma");
            return true;
        }

        var predicate = Predicate(text, signs, candidate);
        if (TryNoun(text, signs, candidate, predicate, out measure) || TryEvent(text, signs.Sentence, candidate, out measure)) return true;
        if ((candidate.IsBare || CountsAnyone(text, candidate)) && TryQuantity(text, signs, candidate, out measure)) return true;
        var ownOnly = IsAfterPreposition(text, signs.Sentence, candidate);
        if (predicate is null && !ownOnly) predicate = PredicateAround(text, signs, candidate);
        // Behind a preposition a noun stands beside what the verb tells, not in it; but "mit 30 Fahrzeugen" those are that come.
        if (predicate is { } found && (!ownOnly || !candidate.Counted.HasNoun || (IsBesides(text, signs.Sentence, candidate) && MeasureTable.IsBeside(found.Sign.Measure))))
        {
            measure = new FoundMeasure(Joined(signs, found), "verb");
            return true;
        }

        return TryAmong(text, signs, candidate, out measure) || TryClass(text, signs, candidate, out measure) || TryInherit(text, signs, candidate, previous, out measure) || TryLemma(text, signs, candidate, ownOnly, out measure);
    }

    // "Windgeschwindigkeiten von 80 km/h": the noun before says it better than the unit.
    private static bool TryUnit(AnalysedText text, SentenceSigns signs, Candidate candidate, Unit unit, out FoundMeasure measure)
    {
        measure = default;
        if (unit.Measure is null) return false;
        if (unit.Measure == Units.Substance)
        {
            measure = new FoundMeasure(FoundMeasure.Other + Lemmas.OfNoun(text[text.Tokens[SubstanceOf(text, signs.Sentence, candidate)]]), "unit");
            return true;
        }

        measure = new FoundMeasure(unit.Measure, "unit");
        if (!measure.IsKnown && TryValue(text, signs.Sentence, candidate, UnitReach, out var named)) measure = named;
        return true;
    }

    private static bool IsWhole(AnalysedText text, Sentence sentence, Candidate candidate)
    {
        var article = candidate.Number.First - 1;
        if (article <= sentence.FirstToken || !candidate.Counted.HasNoun || !PartWords.IsGenitive(text[text.Tokens[article]])) return false;
        return text.Tokens[article - 1].Kind == TokenKind.Number || (NumberWords.TryRead(text[text.Tokens[article - 1]], out var word) && word.IsCardinal);
    }

    // "40 Tonnen Öl", "20 Liter sauberes Wasser"; the unit itself where no noun follows.
    private static int SubstanceOf(AnalysedText text, Sentence sentence, Candidate candidate)
    {
        var unit = candidate.Counted.Head;
        var phrase = CountedPhrase.Read(text, sentence, candidate.Number.First, unit + 1);
        return phrase is { HasNoun: true, Partitive: false } && phrase.First == unit + 1 ? phrase.Head : unit;
    }

    // "eine Magnitude von 7,4": the number is the value of the noun right before it.
    private static bool TryValue(AnalysedText text, Sentence sentence, Candidate candidate, int reach, out FoundMeasure measure)
    {
        measure = default;
        if (!Quantities.TryBefore(text, sentence, candidate.Number.First, reach, out var noun, out var isCount) || isCount) return false;
        var form = text[text.Tokens[noun]];
        measure = MeasureTable.TryNoun(form, out var own) ? new FoundMeasure(own.Measure, "quantity") : new FoundMeasure(FoundMeasure.Other + Lemmas.OfNoun(form), "quantity");
        return true;
    }

    private static bool TryAttribute(AnalysedText text, Candidate candidate, out FoundMeasure measure)
    {
        measure = default;
        if (!candidate.Counted.HasNoun) return false;
        string? first = null;
        for (var at = candidate.Number.End; at < candidate.Counted.Head; at++)
        {
            if (text.Tokens[at].Kind != TokenKind.Word) continue;
            foreach (var sign in MeasureTable.Verbs(text[text.Tokens[at]]))
            {
                if (sign.Kind != SignKind.Attributive || !sign.Allows(candidate.Class, true)) continue;
                if (first is null) first = sign.Measure;
                else if (MeasureTable.Joined(first, sign.Measure) is { } both) first = both;
                break;
            }
        }

        if (first is null) return false;
        measure = new FoundMeasure(first, "attribute");
        return true;
    }

    private static bool TryNoun(AnalysedText text, SentenceSigns signs, Candidate candidate, FoundSign? predicate, out FoundMeasure measure)
    {
        measure = default;
        if (!candidate.Counted.HasNoun || !MeasureTable.TryNoun(text[text.Tokens[candidate.Counted.Head]], out var sign) || sign.Kind != SignKind.Noun) return false;
        if (predicate is { } verb && MeasureTable.IsOver(verb.Sign.Measure, sign.Measure)) return false;
        if (Lemmas.TryVerb(text, signs, candidate, passiveOnly: false, out var lemma) && MeasureTable.IsUnless(sign.Measure, lemma)) return false;
        var name = sign.Measure;
        // "20 Tote und Verletzte": one number for both.
        if (candidate.Counted.Head + 2 < text.Tokens.Length && MeasureTable.TryNoun(text[text.Tokens[candidate.Counted.Head + 2]], out var second)
            && (FunctionWords.Of(text[text.Tokens[candidate.Counted.Head + 1]]) & FunctionWord.Conjunction) != 0)
            name = MeasureTable.Joined(name, second.Measure) ?? name;
        measure = new FoundMeasure(name, "noun");
        return true;
    }

    // "der Tod von 24 Zivilisten", "die Festnahme dreier Helfer".
    private static bool TryEvent(AnalysedText text, Sentence sentence, Candidate candidate, out FoundMeasure measure)
    {
        measure = default;
        var at = candidate.Number.First - 1;
        if (at >= sentence.FirstToken && (FunctionWords.Of(text[text.Tokens[at]]) & FunctionWord.Adverb) != 0) at--;
        if (at >= sentence.FirstToken && (PartWords.IsOf(text[text.Tokens[at]]) || PartWords.IsGenitive(text[text.Tokens[at]]))) at--;
        if (at < sentence.FirstToken || !MeasureTable.TryEvent(text[text.Tokens[at]], out var sign)) return false;
        measure = new FoundMeasure(sign.Measure, "event");
        return true;
    }

    // "die Zahl der Gefallenen liegt bei etwa 600": a bare number belongs to the noun that names the quantity.
    private static bool TryQuantity(AnalysedText text, SentenceSigns signs, Candidate candidate, out FoundMeasure measure)
    {
        measure = default;
        if (!Quantities.TryNear(text, signs.Sentence, candidate.Number.First, QuantityReach, out var noun, out var isCount)) return false;
        if (!candidate.IsBare && (!isCount || noun > candidate.Number.First || noun < signs.Segments[candidate.Segment].First)) return false;
        if (MeasureTable.TryNoun(text[text.Tokens[noun]], out var own))
        {
            measure = new FoundMeasure(own.Measure, "quantity");
            return true;
        }

        if (isCount && Quantities.TryCounted(text, signs.Sentence, noun, out var counted))
        {
            measure = counted;
            return true;
        }

        measure = new FoundMeasure(FoundMeasure.Other + Lemmas.OfNoun(text[text.Tokens[noun]]), "quantity");
        return true;
    }

    // "die Zahl der Infizierten wird auf 50 Menschen geschätzt": the noun behind the number adds nothing.
    private static bool CountsAnyone(AnalysedText text, Candidate candidate) =>
        candidate.Counted.HasNoun && candidate.Number.Form != NumberForm.One && PartWords.IsAnyone(text[text.Tokens[candidate.Counted.Head]]);

    private static FoundSign? Predicate(AnalysedText text, SentenceSigns signs, Candidate candidate) => Nearest(text, signs, signs.Segments[candidate.Segment], candidate);

    /// <summary>The nearest predicate behind the number in the segment, else the nearest before it.</summary>
    private static FoundSign? Nearest(AnalysedText text, SentenceSigns signs, Segment segment, Candidate candidate)
    {
        FoundSign? before = null, behind = null;
        foreach (var sign in signs.Signs)
        {
            if (sign.First < segment.First || sign.First >= segment.End) continue;
            if (!sign.Sign.Allows(candidate.Class, candidate.Counted.HasNoun)) continue;
            if (sign.Sign.Deed && Agents.Does(text, segment, candidate, sign)) continue;
            // "verletzt festnahm": of two verbs side by side the last one is the clause's.
            if (behind is { } first && sign.First > first.End) break;
            if (sign.First >= candidate.Number.End) behind = sign;
            if (sign.End <= candidate.Number.First) before = sign;
        }

        return behind ?? before;
    }

    private static FoundSign? PredicateAround(AnalysedText text, SentenceSigns signs, Candidate candidate)
    {
        var own = signs.Segments[candidate.Segment];
        for (var i = candidate.Segment + 1; i < signs.Segments.Count; i++)
        {
            var next = signs.Segments[i];
            if (next.Embedded) continue;
            if (own.HasFinite && !own.Embedded && next.HasFinite && StartsWithFinite(text, next)) break;
            if (HasNumber(text, next)) break;
            if (Nearest(text, signs, next, candidate) is { } found) return found;
            if (next.HasFinite) break;
        }

        if ((own.HasFinite && !own.Embedded) || Lemmas.HasOwnVerb(text, signs, candidate)) return null;
        for (var i = candidate.Segment - 1; i >= 0; i--)
            if (Nearest(text, signs, signs.Segments[i], candidate) is { } found) return found;
        return null;
    }

    private static bool StartsWithFinite(AnalysedText text, Segment segment)
    {
        for (var at = segment.First; at < segment.End; at++)
            if ((FunctionWords.Of(text[text.Tokens[at]]) & FunctionWord.Auxiliary) != 0 && at < segment.End - 1) return true;
        return false;
    }

    private static bool HasNumber(AnalysedText text, Segment segment)
    {
        for (var at = segment.First; at < segment.End; at++)
            if (text.Tokens[at].Kind == TokenKind.Number || (at == segment.First && NumberWords.TryRead(text[text.Tokens[at]], out var word) && word.IsCardinal)) return true;
        return false;
    }

    // "getötet oder verletzt": two predicates that "oder" joins.
    private static string Joined(SentenceSigns signs, FoundSign found)
    {
        foreach (var other in signs.Signs)
        {
            var gap = other.First > found.First ? other.First - found.End : found.First - other.End;
            if (gap == 1 && MeasureTable.Joined(found.Sign.Measure, other.Sign.Measure) is { } both) return both;
        }

        return found.Sign.Measure;
    }

    private static bool IsAfterPreposition(AnalysedText text, Sentence sentence, Candidate candidate)
    {
        var at = candidate.Number.First - 1;
        while (at >= sentence.FirstToken && ((FunctionWords.Of(text[text.Tokens[at]]) & (FunctionWord.Adverb | FunctionWord.Article)) != 0 || text.Tokens[at].Kind == TokenKind.Quote)) at--;
        return at >= sentence.FirstToken && (FunctionWords.Of(text[text.Tokens[at]]) & FunctionWord.Preposition) != 0;
    }

    private static bool TryClass(AnalysedText text, SentenceSigns signs, Candidate candidate, out FoundMeasure measure)
    {
        measure = default;
        if (!candidate.Counted.HasNoun) return false;
        if (MeasureTable.TryNoun(text[text.Tokens[candidate.Counted.Head]], out var sign) && sign.Allows(candidate.Class, true))
        {
            if (Lemmas.TryVerb(text, signs, candidate, passiveOnly: false, out var verb) && MeasureTable.IsUnless(sign.Measure, verb)) return false;
            measure = new FoundMeasure(sign.Measure, "noun");
        }
        else if (MeasureTable.DefaultOf(candidate.Class) is { } byClass && (IsAfterPreposition(text, signs.Sentence, candidate) || !IsDoneTo(text, signs, candidate))) measure = new FoundMeasure(byClass, "class");
        return measure.Name is not null;
    }

    // "Drei Offiziere wurden entlassen": what was done to them says more than that they are soldiers.
    private static bool IsDoneTo(AnalysedText text, SentenceSigns signs, Candidate candidate) =>
        Agents.IsPassive(text, signs.Segments[candidate.Segment]) && Lemmas.TryVerb(text, signs, candidate, passiveOnly: true, out _);

    // "zwölf wurden gerettet, drei fehlen": what has a verb of its own says by it what happened.
    private static bool TryInherit(AnalysedText text, SentenceSigns signs, Candidate candidate, PreviousFigure? previous, out FoundMeasure measure)
    {
        measure = default;
        var among = FigureFilter.IsAmong(text, signs.Segments[candidate.Segment]);
        if (previous is not { } before || !(candidate.Counted.Partitive || candidate.Counted.Further || among || (candidate.IsBare && before.SameSentence))) return false;
        if (candidate.Counted.HasNoun && !candidate.Counted.Further && !(among && new FoundMeasure(before.Measure, "").IsKnown)) return false;
        if (IsBesides(text, signs.Sentence, candidate) || Lemmas.HasOwnVerb(text, signs, candidate)) return false;
        measure = new FoundMeasure(before.Measure, "inherited");
        return true;
    }

    // "412 Fälle je 100.000 Einwohner": cases by population, where the noun or the quantity named is one of cases.
    private static bool TryRate(AnalysedText text, SentenceSigns signs, Candidate candidate, out FoundMeasure measure)
    {
        measure = default;
        var per = candidate.Anchor + 1;
        if (per + 1 >= signs.Sentence.EndToken || !PartWords.IsPer(text[text.Tokens[per]]) || !NumberReader.TryRead(text, signs.Sentence, per + 1, out _)) return false;
        var rate = candidate.Counted.HasNoun && MeasureTable.TryNoun(text[text.Tokens[candidate.Counted.Head]], out var sign) ? MeasureTable.RateOf(sign.Measure) : null;
        if (rate is null && Quantities.TryBefore(text, signs.Sentence, candidate.Number.First, QuantityReach, out var noun, out _)
            && MeasureTable.TryNoun(text[text.Tokens[noun]], out var quantity) && quantity.Kind == SignKind.Quantity) rate = quantity.Measure;
        if (rate is null) return false;
        measure = new FoundMeasure(rate, "rate");
        return true;
    }

    // "400 Millionen Euro, davon 120 Millionen für Straßen".
    private static bool TryPartOfMoney(AnalysedText text, SentenceSigns signs, Candidate candidate, PreviousFigure? previous, out FoundMeasure measure)
    {
        measure = default;
        if (previous is not { Unit: { } unit, SameSentence: true } before || unit == Units.Percent || candidate.Counted.HasNoun) return false;
        if (!candidate.Counted.Partitive && !FigureFilter.IsAmong(text, signs.Segments[candidate.Segment])) return false;
        measure = new FoundMeasure(before.Measure, "inherited");
        return true;
    }

    // "Unter den Toten sind 36 Kinder": where the verb says nothing, those that they are among say what happened.
    private static bool TryAmong(AnalysedText text, SentenceSigns signs, Candidate candidate, out FoundMeasure measure)
    {
        measure = default;
        var segment = signs.Segments[candidate.Segment];
        if (!candidate.Counted.HasNoun || Lemmas.HasOwnVerb(text, signs, candidate)) return false;
        for (var at = segment.First; at < segment.End - 1; at++)
        {
            if (!PartWords.IsAmong(text[text.Tokens[at]])) continue;
            for (var noun = at + 1; noun < Math.Min(segment.End, at + UnitReach); noun++)
                if (CountedPhrase.IsNoun(text, noun) && MeasureTable.TryNoun(text[text.Tokens[noun]], out var sign) && sign.Kind is SignKind.Noun or SignKind.WeakNoun && sign.Allows(NounClass.None, false))
                {
                    measure = new FoundMeasure(sign.Measure, "among");
                    return noun != candidate.Counted.Head;
                }
        }

        return false;
    }

    // "mit 23": beside what the clause tells of.
    private static bool IsBesides(AnalysedText text, Sentence sentence, Candidate candidate)
    {
        var at = candidate.Number.First - 1;
        while (at > sentence.FirstToken && (FunctionWords.Of(text[text.Tokens[at]]) & FunctionWord.Adverb) != 0) at--;
        return at >= sentence.FirstToken && PartWords.IsWith(text[text.Tokens[at]]);
    }

    // "Fast 2.000 schliefen in Zelten", "20 wurden freigesprochen", "und 20 freigesprochen": a verb right behind the number.
    private static bool IsSubject(AnalysedText text, SentenceSigns signs, Candidate candidate)
    {
        var (at, sentence, segment) = (candidate.Number.End, signs.Sentence, signs.Segments[candidate.Segment]);
        if (segment.Joined && at + 1 == segment.End && Lemmas.IsPredicate(text, at, segment.End)) return true;
        return at < sentence.EndToken && (text.Traits[at] & WordTraits.FiniteVerb) != 0 && (text.Traits[at] & (WordTraits.Capitalised | WordTraits.Preposition)) == 0;
    }

    private static bool TryLemma(AnalysedText text, SentenceSigns signs, Candidate candidate, bool afterPreposition, out FoundMeasure measure)
    {
        measure = default;
        // "von 800 Menschen bewohnt": the agent of a passive belongs to the verb, other nouns behind a preposition do not.
        var agent = afterPreposition && PartWords.IsOf(text[text.Tokens[candidate.Number.First - 1]]);
        // Of things their name says what was counted, of people and houses what happened to them.
        var happened = candidate.Class != NounClass.None || !candidate.Counted.HasNoun;
        if (happened && (!afterPreposition || agent) && Lemmas.TryVerb(text, signs, candidate, passiveOnly: agent, out var verb))
            measure = candidate is { IsBare: true, Number.Form: NumberForm.Many } && MeasureTable.OfCrowd(verb) is { } crowd ? new FoundMeasure(crowd, "crowd") : new FoundMeasure(FoundMeasure.Other + verb, "lemma");
        else if (candidate.Counted.HasNoun) measure = new FoundMeasure(FoundMeasure.Other + Lemmas.OfNoun(text[text.Tokens[candidate.Counted.Head]]), "lemma");
        return measure.Name is not null && (!candidate.IsBare || candidate.Number.Form == NumberForm.Many || IsSubject(text, signs, candidate));
    }
}

/// <summary>What a later number may take over from the figure before it.</summary>
/// <param name="Whole">The id of the figure that parts told of next belong to.</param>
internal sealed record PreviousFigure(Figure Figure, bool SameSentence, string Whole)
{
    public string Measure => Figure.Measure;

    public string? Unit => Figure.Unit;

    public decimal? Value => Figure.Min == Figure.Max ? Figure.Min : null;
}
