using System.Collections.Immutable;
using Quellenlage.Language.WordForms;
using Quellenlage.Text;

namespace Quellenlage.Language.Grammar;

/// <summary>What a token can be, as the union of its readings in the lexicon; nothing is chosen here.</summary>
[Flags]
public enum WordTraits : uint
{
    None = 0,
    Noun = 1 << 0,
    FiniteVerb = 1 << 1,
    Infinitive = 1 << 2,
    ZuInfinitive = 1 << 3,
    Participle2 = 1 << 4,

    /// <summary>Attributive or predicative, participles in declined form included.</summary>
    Adjective = 1 << 5,
    Adverb = 1 << 6,
    Article = 1 << 7,

    /// <summary>Pronoun of any kind that may stand before a noun (dieser, sein, viele).</summary>
    Determiner = 1 << 8,
    PersonalPronoun = 1 << 9,
    RelativePronoun = 1 << 10,
    Interrogative = 1 << 11,
    Preposition = 1 << 12,

    /// <summary>im, zum: preposition and article in one.</summary>
    Contraction = 1 << 13,
    Coordinator = 1 << 14,
    Subordinator = 1 << 15,
    VerbParticle = 1 << 16,
    Numeral = 1 << 17,

    /// <summary>A finite form of sein, haben, werden or of a modal verb.</summary>
    Auxiliary = 1 << 18,
    Modal = 1 << 19,

    /// <summary>Konjunktiv I that no indicative shares: sei, habe (third person), gebe.</summary>
    Subjunctive1 = 1 << 20,

    /// <summary>Konjunktiv II that no indicative shares: wäre, hätte, käme, würde.</summary>
    Subjunctive2 = 1 << 21,
    Reflexive = 1 << 22,

    /// <summary>Written with a capital first letter.</summary>
    Capitalised = 1 << 23,

    /// <summary>A word that the lexicon does not know, compounds aside; with a capital, most often a name.</summary>
    Unknown = 1 << 24,
    IndicativeVerb = 1 << 25,
}

/// <summary>Looks every token up once.</summary>
internal static class TraitTagger
{
    public static ImmutableArray<WordTraits> Tag(SourceText text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        var traits = new WordTraits[tokens.Length];
        foreach (var sentence in sentences)
        {
            var start = true;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (tokens[i].Kind == TokenKind.Word) traits[i] = IsRestOfCompound(text, tokens, i, sentence.FirstToken) ? WordTraits.Noun | WordTraits.Capitalised : Of(text[tokens[i].Span], start);
                else if (tokens[i].Kind == TokenKind.Number) traits[i] = WordTraits.Numeral;
                start = tokens[i].Kind == TokenKind.Quote || (start && tokens[i].Kind != TokenKind.Word) || text.Value[tokens[i].Start] == ':';
            }
        }

        return ImmutableCollections.AsImmutable(traits);
    }

    // "Angebot und -nachfrage": a part of a compound whose beginning stands before it.
    private static bool IsRestOfCompound(SourceText text, ImmutableArray<Token> tokens, int i, int first) =>
        i > first + 1 && tokens[i - 1] is { Kind: TokenKind.Punctuation, Span.Length: 1 } hyphen && text.Value[hyphen.Start] == '-' && hyphen.End == tokens[i].Start && tokens[i - 2].End < hyphen.Start;

    /// <summary>What a word can be; where it starts a sentence, also what it is with a small first letter.</summary>
    internal static WordTraits Of(ReadOnlySpan<char> form, bool atStart)
    {
        // "52-Jährige": what follows the digits decides.
        var hyphen = char.IsAsciiDigit(form[0]) ? form.IndexOf('-') : -1;
        if (hyphen > 0 && hyphen + 1 < form.Length) return Of(form[(hyphen + 1)..], atStart: false);
        // "dpa-Meldung": a noun, though it begins small.
        if (char.IsLower(form[0]) && form.LastIndexOf('-') is var last and > 0 && last + 1 < form.Length && char.IsUpper(form[last + 1])) return Of(form[(last + 1)..], atStart: false) & ~WordTraits.Unknown | WordTraits.Noun;
        var traits = char.IsUpper(form[0]) ? WordTraits.Capitalised : WordTraits.None;
        var readings = atStart ? Lexicon.German.LookAtStart(form) : Lexicon.German.Look(form);
        if (readings.IsEmpty)
        {
            if (form[^1] == '-') return traits | WordTraits.Noun;
            if ((traits & WordTraits.Capitalised) != 0 && Lexicon.German.TryCompound(form, out _)) return traits | WordTraits.Noun;
            return traits | WordTraits.Unknown;
        }

        var indicative = false;
        foreach (ref readonly var reading in readings)
        {
            traits |= Of(reading);
            indicative |= reading.Mood == Mood.Indicative && (reading.Person & Person.Third) != 0;
        }

        if (indicative) traits = (traits & ~(WordTraits.Subjunctive1 | WordTraits.Subjunctive2)) | WordTraits.IndicativeVerb;
        return traits;
    }

    private static WordTraits Of(in WordForm reading) => reading.PartOfSpeech switch
    {
        PartOfSpeech.Noun => WordTraits.Noun,
        PartOfSpeech.Verb => OfVerb(reading),
        PartOfSpeech.Auxiliary => OfVerb(reading) | (reading.VerbForm == VerbForm.Finite ? WordTraits.Auxiliary : WordTraits.None),
        PartOfSpeech.Modal => OfVerb(reading) | (reading.VerbForm == VerbForm.Finite ? WordTraits.Auxiliary | WordTraits.Modal : WordTraits.None),
        PartOfSpeech.Adjective => WordTraits.Adjective,
        PartOfSpeech.Adverb => reading.Kind == PronounKind.Interrogative ? WordTraits.Adverb | WordTraits.Interrogative : WordTraits.Adverb,
        PartOfSpeech.Article => WordTraits.Article,
        PartOfSpeech.Pronoun => OfPronoun(reading.Kind),
        PartOfSpeech.Preposition => WordTraits.Preposition,
        PartOfSpeech.Contraction => WordTraits.Contraction | WordTraits.Preposition,
        PartOfSpeech.CoordinatingConjunction => WordTraits.Coordinator,
        PartOfSpeech.SubordinatingConjunction => WordTraits.Subordinator,
        PartOfSpeech.VerbParticle => WordTraits.VerbParticle,
        PartOfSpeech.Numeral => WordTraits.Numeral,
        _ => WordTraits.None,
    };

    private static WordTraits OfVerb(in WordForm reading) => reading.VerbForm switch
    {
        VerbForm.Finite => reading.Mood == Mood.Imperative || (reading.Person & (Person.Third | Person.First)) == 0
            ? WordTraits.None
            : WordTraits.FiniteVerb | ((reading.Person & Person.Third) == 0 ? WordTraits.None
                : reading.Mood == Mood.Subjunctive1 ? WordTraits.Subjunctive1
                : reading.Mood == Mood.Subjunctive2 ? WordTraits.Subjunctive2 : WordTraits.None),
        VerbForm.Infinitive => WordTraits.Infinitive,
        VerbForm.ZuInfinitive => WordTraits.ZuInfinitive,
        VerbForm.Participle2 => WordTraits.Participle2,
        _ => WordTraits.None,
    };

    private static WordTraits OfPronoun(PronounKind kind) => kind switch
    {
        PronounKind.Personal => WordTraits.PersonalPronoun,
        PronounKind.Reflexive => WordTraits.Reflexive,
        PronounKind.Relative => WordTraits.RelativePronoun,
        PronounKind.Interrogative => WordTraits.Interrogative,
        _ => WordTraits.Determiner,
    };
}

internal static class ImmutableCollections
{
    /// <summary>The array itself as an immutable one; it must not be written to afterwards.</summary>
    public static ImmutableArray<T> AsImmutable<T>(T[] array) => System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(array);
}
