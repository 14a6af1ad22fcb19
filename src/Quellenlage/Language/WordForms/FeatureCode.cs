namespace Quellenlage.Language.WordForms;

/// <summary>The features of a reading in 31 bits, the part of speech highest, so that readings sort by part of speech.</summary>
internal readonly record struct FeatureCode(uint Value) : IComparable<FeatureCode>
{
    private const int PosAt = 26, KindAt = 22, DegreeAt = 20, FormAt = 17, MoodAt = 14, TenseAt = 12, NumberAt = 10, PersonAt = 7, GenderAt = 4;
    private const uint CaseMask = 0xF, GenderMask = 7 << GenderAt, PersonMask = 7 << PersonAt;

    public PartOfSpeech PartOfSpeech
    {
        get => (PartOfSpeech)(Value >> PosAt);
        init => Value = With(value: (uint)value, PosAt, 0x1F);
    }

    public PronounKind Kind
    {
        get => (PronounKind)(Value >> KindAt & 0xF);
        init => Value = With((uint)value, KindAt, 0xF);
    }

    public Degree Degree
    {
        get => (Degree)(Value >> DegreeAt & 3);
        init => Value = With((uint)value, DegreeAt, 3);
    }

    public VerbForm VerbForm
    {
        get => (VerbForm)(Value >> FormAt & 7);
        init => Value = With((uint)value, FormAt, 7);
    }

    public Mood Mood
    {
        get => (Mood)(Value >> MoodAt & 7);
        init => Value = With((uint)value, MoodAt, 7);
    }

    public Tense Tense
    {
        get => (Tense)(Value >> TenseAt & 3);
        init => Value = With((uint)value, TenseAt, 3);
    }

    public Number Number
    {
        get => (Number)(Value >> NumberAt & 3);
        init => Value = With((uint)value, NumberAt, 3);
    }

    public Person Person
    {
        get => (Person)(Value >> PersonAt & 7);
        init => Value = With((uint)value, PersonAt, 7);
    }

    public Gender Gender
    {
        get => (Gender)(Value >> GenderAt & 7);
        init => Value = With((uint)value, GenderAt, 7);
    }

    public Case Case
    {
        get => (Case)(Value & CaseMask);
        init => Value = With((uint)value, 0, CaseMask);
    }

    /// <summary>The three features that are sets, in the order in which readings are merged.</summary>
    public static ReadOnlySpan<uint> SetMasks => [CaseMask, GenderMask, PersonMask];

    public int CompareTo(FeatureCode other) => Value.CompareTo(other.Value);

    private uint With(uint value, int at, uint mask) => (Value & ~(mask << at)) | (value & mask) << at;
}
