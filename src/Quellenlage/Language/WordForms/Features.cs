namespace Quellenlage.Language.WordForms;

public enum PartOfSpeech : byte
{
    None,
    Noun,

    /// <summary>A full verb.</summary>
    Verb,

    /// <summary>sein, haben, werden in every use.</summary>
    Auxiliary,

    /// <summary>dürfen, können, mögen, müssen, sollen, wollen in every use.</summary>
    Modal,

    /// <summary>Also the declined participles; their <see cref="WordForm.VerbForm"/> says which participle.</summary>
    Adjective,
    Adverb,

    /// <summary>der, ein, kein before a noun. All other determiners are pronouns.</summary>
    Article,

    /// <summary>Also before a noun (dieser, mein, viele).</summary>
    Pronoun,
    Preposition,

    /// <summary>Preposition and article in one (im, zum); the lemma is the preposition.</summary>
    Contraction,
    CoordinatingConjunction,
    SubordinatingConjunction,
    Particle,

    /// <summary>The part that a separable verb leaves behind or carries (teilte ... mit).</summary>
    VerbParticle,
    Numeral,
    Interjection,
}

/// <summary>A set of cases; for prepositions the cases that they govern. None where the word has no case.</summary>
[Flags]
public enum Case : byte
{
    None = 0,
    Nominative = 1,
    Genitive = 2,
    Dative = 4,
    Accusative = 8,
}

public enum Number : byte
{
    None,
    Singular,
    Plural,
}

/// <summary>A set of genders. None in the plural of declined words, and where the word has no gender.</summary>
[Flags]
public enum Gender : byte
{
    None = 0,
    Masculine = 1,
    Feminine = 2,
    Neuter = 4,
}

/// <summary>A set of grammatical persons.</summary>
[Flags]
public enum Person : byte
{
    None = 0,
    First = 1,
    Second = 2,
    Third = 4,
}

/// <summary>The tense of a finite form by its shape; None for Konjunktiv, imperative and non-finite forms.</summary>
public enum Tense : byte
{
    None,
    Present,
    Past,
}

public enum Mood : byte
{
    None,
    Indicative,

    /// <summary>Konjunktiv I: sei, habe, komme.</summary>
    Subjunctive1,

    /// <summary>Konjunktiv II: wäre, hätte, käme.</summary>
    Subjunctive2,
    Imperative,
}

public enum VerbForm : byte
{
    None,
    Finite,
    Infinitive,

    /// <summary>Partizip I: tötend.</summary>
    Participle1,

    /// <summary>Partizip II: getötet.</summary>
    Participle2,

    /// <summary>An infinitive with "zu" inside: mitzuteilen.</summary>
    ZuInfinitive,
}

public enum Degree : byte
{
    None,
    Positive,
    Comparative,
    Superlative,
}

/// <summary>What a pronoun or pronominal adverb does.</summary>
public enum PronounKind : byte
{
    None,
    Personal,
    Reflexive,
    Possessive,
    Demonstrative,
    Relative,
    Interrogative,
    Indefinite,
}
