namespace Quellenlage.Language.WordForms;

/// <summary>
/// One reading of a written form: a lemma with grammatical features. Case, gender and person are sets: the form fits each member
/// (<c>Soldaten</c> is one reading as genitive, dative or accusative singular and one as any case of the plural). Features that a
/// word does not have are None. Equality is by all members.
/// </summary>
public readonly record struct WordForm
{
    private readonly FeatureCode _features;

    internal WordForm(string lemma, string? separablePrefix, FeatureCode features)
    {
        Lemma = lemma;
        SeparablePrefix = separablePrefix;
        _features = features;
    }

    /// <summary>The dictionary form: infinitive (with the separable prefix), nominative singular, uninflected adjective. For
    /// nominalised adjectives the form in <c>-e</c>: Beamte, Verletzte.</summary>
    public string Lemma { get; }

    /// <summary>The prefix of a separable verb (<c>mit</c> of mitteilen), in all its forms; otherwise null.</summary>
    public string? SeparablePrefix { get; }

    public PartOfSpeech PartOfSpeech => _features.PartOfSpeech;

    /// <summary>True for full verbs, auxiliaries and modals.</summary>
    public bool IsVerb => PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Modal;

    public Case Case => _features.Case;

    public Number Number => _features.Number;

    public Gender Gender => _features.Gender;

    public Person Person => _features.Person;

    public Tense Tense => _features.Tense;

    public Mood Mood => _features.Mood;

    public VerbForm VerbForm => _features.VerbForm;

    public Degree Degree => _features.Degree;

    public PronounKind Kind => _features.Kind;
}
