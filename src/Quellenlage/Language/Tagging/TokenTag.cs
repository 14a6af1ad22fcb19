using Quellenlage.Language.WordForms;

namespace Quellenlage.Language.Tagging;

/// <summary>What a token is in its sentence: one reading, chosen in context. Equality is by all members.</summary>
public readonly record struct TokenTag
{
    private readonly FeatureCode _features;

    internal TokenTag(UniversalPos upos, Stts xpos, string? lemma, FeatureCode features)
    {
        Upos = upos;
        Xpos = xpos;
        Lemma = lemma;
        _features = features;
    }

    public UniversalPos Upos { get; }

    public Stts Xpos { get; }

    /// <summary>Of the lexicon's reading that fits the tag; null where the lexicon has none. A finite verb without its particle keeps the simple verb's.</summary>
    public string? Lemma { get; }

    public bool IsFinite => Xpos is Stts.VVFIN or Stts.VAFIN or Stts.VMFIN;

    /// <summary>At most one case, chosen; None where the word has none or it is not known.</summary>
    public Case Case => _features.Case;

    public Number Number => _features.Number;

    /// <summary>At most one gender; None in the plural.</summary>
    public Gender Gender => _features.Gender;

    public Person Person => _features.Person;

    public Tense Tense => _features.Tense;

    public Mood Mood => _features.Mood;

    public VerbForm VerbForm => _features.VerbForm;
}

/// <summary>The universal parts of speech of Universal Dependencies, version 2. X for what fits none.</summary>
public enum UniversalPos : byte
{
    X,
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
}
