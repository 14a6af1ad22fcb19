using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Language.WordForms;
using Quellenlage.Resources;

namespace Quellenlage.Extraction.Figures;

/// <summary>Dictionary forms for measures that the resource lacks.</summary>
internal static class Lemmas
{
    // Every verb in -ieren has its participle in -iert, known or not.
    private const string ForeignParticiple = "iert";
    private const string ForeignEnding = "en";

    private static readonly FormTable<bool> _light = new(WordList.Load("figures/light-verbs").Entries.Select(e => new KeyValuePair<string, bool>(e.Word, true)));

    /// <summary>The noun's singular, for an unknown compound with the singular of its last part; an unknown form as it stands.</summary>
    public static string OfNoun(ReadOnlySpan<char> form)
    {
        if (LemmaOf(Lexicon.German.Look(form), form) is { } known) return known;
        if (!Lexicon.German.TryCompound(form, out var head) || LemmaOf(Lexicon.German.LookCapitalised(form[head..]), form[head..]) is not { } last) return form.ToString();
        return form[head - 1] == '-' ? string.Concat(form[..head], last) : string.Concat(form[..head], char.ToLowerInvariant(last[0]).ToString(), last.AsSpan(1));
    }

    /// <summary>True for a noun form that the lexicon knows and that cannot be plural.</summary>
    public static bool IsSingularOnly(ReadOnlySpan<char> form)
    {
        var readings = Lexicon.German.Look(form);
        if (readings.IsEmpty && Lexicon.German.TryCompound(form, out var head)) readings = Lexicon.German.LookCapitalised(form[head..]);
        var known = false;
        foreach (ref readonly var reading in readings)
        {
            if (reading.PartOfSpeech != PartOfSpeech.Noun) continue;
            if (reading.Number != Number.Singular) return false;
            known = true;
        }

        return known;
    }

    /// <summary>The infinitive of the full verb of the candidate's clause; false where there is none or one that says too little.</summary>
    /// <param name="passiveOnly">True to take a participle only.</param>
    public static bool TryVerb(AnalysedText text, SentenceSigns signs, Candidate candidate, bool passiveOnly, out string lemma)
    {
        var own = signs.Segments[candidate.Segment];
        if (TryIn(text, own, candidate.Number.CoreFirst, passiveOnly, out lemma)) return true;
        if (own.HasFinite && !own.Embedded && HasFullVerb(text, own)) return false;
        for (var i = candidate.Segment + 1; i < signs.Segments.Count; i++)
            if (!signs.Segments[i].Embedded) return TryIn(text, signs.Segments[i], signs.Segments[i].First, passiveOnly, out lemma);
        return false;
    }

    /// <summary>True where the candidate's own stretch has a full verb that says more than that something is there.</summary>
    public static bool HasOwnVerb(AnalysedText text, SentenceSigns signs, Candidate candidate) =>
        TryIn(text, signs.Segments[candidate.Segment], candidate.Number.CoreFirst, passiveOnly: false, out _);

    /// <summary>True where a participle that is no attribute closes the stretch: "und 20 freigesprochen".</summary>
    public static bool IsPredicate(AnalysedText text, int first, int end)
    {
        var segment = new Segment(first, end, Embedded: false, Joined: true, HasFinite: false);
        return end > first && IsVerb(text, segment, end - 1, WordTraits.Participle2) && VerbLemma(text, segment, end - 1) is not null;
    }

    // A participle or infinitive at the end says what happened (reanimiert werden konnten), else the finite verb nearest to the number.
    private static bool TryIn(AnalysedText text, Segment segment, int number, bool passiveOnly, out string lemma)
    {
        var nonFinite = WordTraits.Participle2 | (passiveOnly ? WordTraits.None : WordTraits.Infinitive | WordTraits.ZuInfinitive);
        for (var at = segment.End - 1; at >= segment.First; at--)
            if (IsVerb(text, segment, at, nonFinite) && VerbLemma(text, segment, at) is { } last)
            {
                lemma = last;
                return true;
            }

        (lemma, var least) = ("", int.MaxValue);
        for (var at = segment.First; at < segment.End && !passiveOnly; at++)
        {
            if (Math.Abs(at - number) >= least || !IsVerb(text, segment, at, WordTraits.FiniteVerb) || VerbLemma(text, segment, at) is not { } found) continue;
            (lemma, least) = (found, Math.Abs(at - number));
        }

        return least < int.MaxValue;
    }

    private static bool IsVerb(AnalysedText text, Segment segment, int at, WordTraits wanted)
    {
        const WordTraits Other = WordTraits.Capitalised | WordTraits.Auxiliary | WordTraits.Preposition | WordTraits.Article | WordTraits.Adverb | WordTraits.Numeral;
        if (text.Tokens[at].Kind != TokenKind.Word) return false;
        var traits = text.Traits[at];
        if (traits == WordTraits.Unknown) return (wanted & WordTraits.Participle2) != 0 && text[text.Tokens[at]].EndsWith(ForeignParticiple, StringComparison.Ordinal);
        if ((traits & wanted) == 0 || (traits & Other) != 0 || NumberWords.TryRead(text[text.Tokens[at]], out _)) return false;
        return at + 1 >= segment.End || !CountedPhrase.IsNoun(text, at + 1) || (traits & WordTraits.Adjective) == 0;
    }

    private static string? VerbLemma(AnalysedText text, Segment segment, int at)
    {
        var form = text[text.Tokens[at]];
        var particle = text.Tokens[segment.End - 1];
        if (at < segment.End - 1 && Lexicon.German.TrySeparable(form, text[particle], out var separable)) return separable.Lemma;
        string? lemma = null;
        foreach (ref readonly var reading in Lexicon.German.Look(form))
        {
            if (reading.PartOfSpeech != PartOfSpeech.Verb) continue;
            if (_light.TryGet(reading.Lemma, out _)) return null;
            lemma ??= reading.Lemma;
        }

        return lemma is null && form.EndsWith(ForeignParticiple, StringComparison.Ordinal) ? string.Concat(form[..^1], ForeignEnding) : lemma;
    }

    private static bool HasFullVerb(AnalysedText text, Segment segment)
    {
        for (var at = segment.First; at < segment.End; at++)
            if ((text.Traits[at] & WordTraits.FiniteVerb) != 0 && (text.Traits[at] & WordTraits.Auxiliary) == 0) return true;
        return false;
    }

    // Of several lemmas (Riß and Riss for Risse) the one that the form begins like; a plural rather than an infinitive used as a noun (Fällen).
    private static string? LemmaOf(ReadOnlySpan<WordForm> readings, ReadOnlySpan<char> form)
    {
        string? lemma = null;
        var most = -1;
        foreach (ref readonly var reading in readings)
        {
            if (reading.PartOfSpeech != PartOfSpeech.Noun) continue;
            var isInfinitive = reading.Number != Number.Plural && form.Length > 4 && form.EndsWith(ForeignEnding) && form.SequenceEqual(reading.Lemma);
            var shared = isInfinitive ? 0 : (2 * form.CommonPrefixLength(reading.Lemma)) + (reading.Number == Number.Plural ? 1 : 0);
            if (shared > most) (lemma, most) = (reading.Lemma, shared);
        }

        return lemma;
    }
}
