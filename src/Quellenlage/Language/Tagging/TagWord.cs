using Quellenlage.Language.Grammar;
using Quellenlage.Language.Learning;
using Quellenlage.Language.Names;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Language.Tagging;

/// <summary>What the tagger sees of one token, before it knows any tag. Depends on the written form and on where it stands alone.</summary>
internal sealed class TagWord
{
    private const int Longest = 40;

    /// <summary>Beyond the ends of a sentence.</summary>
    public static readonly TagWord Outside = new();

    private TagWord()
    {
    }

    public TagWord(ReadOnlySpan<char> word, TokenKind kind, WordTraits traits, bool atStart)
    {
        var readings = kind == TokenKind.Word ? ReadingsOf(word, atStart) : [];
        Traits = traits;
        Form = FeatureHash.Of(word);
        AtStart = atStart;
        Shape = ShapeOf(word, kind);
        Readings = ReadingsOf(readings);
        Span<char> lower = stackalloc char[Math.Min(word.Length, Longest)];
        // Of an overlong word only the end counts, as endings tell most.
        word[^lower.Length..].ToLowerInvariant(lower);
        Lower = FeatureHash.Of(lower);
        var letters = kind is TokenKind.Word or TokenKind.Number;
        Ending2 = letters ? FeatureHash.Of(lower[Math.Max(0, lower.Length - 2)..]) : 0;
        Ending3 = letters ? FeatureHash.Of(lower[Math.Max(0, lower.Length - 3)..]) : 0;
        Ending4 = letters ? FeatureHash.Of(lower[Math.Max(0, lower.Length - 4)..]) : 0;
        Ending5 = letters ? FeatureHash.Of(lower[Math.Max(0, lower.Length - 5)..]) : 0;
        Beginning = letters ? FeatureHash.Of(lower[..Math.Min(3, lower.Length)]) : 0;
        IsMark = kind == TokenKind.Punctuation;
        Subjects = SubjectsOf(readings);
        Names = (traits & WordTraits.Capitalised) != 0 ? NamesOf(word) : 0;
    }

    public uint Form { get; }

    public uint Lower { get; }

    public uint Ending2 { get; }

    public uint Ending3 { get; }

    public uint Ending4 { get; }

    public uint Ending5 { get; }

    public uint Beginning { get; }

    /// <summary>Capitals, digits and hyphens.</summary>
    public uint Shape { get; }

    /// <summary>Which parts of speech the lexicon gives the word.</summary>
    public uint Readings { get; }

    /// <summary>Which lists of names have the word.</summary>
    public uint Names { get; }

    public WordTraits Traits { get; }

    /// <summary>A comma, full stop or other mark; no quotation mark.</summary>
    public bool IsMark { get; }

    /// <summary>The persons of a personal pronoun that can be a subject; none for other words.</summary>
    public Person Subjects { get; }

    /// <summary>Where the capital of the first letter says nothing.</summary>
    public bool AtStart { get; }

    /// <summary>The tags that the word can have, as numbers of the model's labels.</summary>
    public byte[] Candidates { get; private set; } = [];

    /// <summary>What the word alone says for each candidate.</summary>
    public int[] Scores { get; private set; } = [];

    /// <summary>What the word is with each candidate, the mood of a finite verb left open.</summary>
    public TokenTag[] Tags { get; private set; } = [];

    /// <summary>Called once, before the word is shared.</summary>
    public void Judge(byte[] candidates, int[] scores, TokenTag[] tags) => (Candidates, Scores, Tags) = (candidates, scores, tags);

    /// <summary>The lexicon's readings of the form where it stands.</summary>
    public static ReadOnlySpan<WordForm> ReadingsOf(ReadOnlySpan<char> word, bool atStart) => atStart ? Lexicon.German.LookAtStart(word) : Lexicon.German.Look(word);

    /// <summary>What words of like kind share: their readings and shape.</summary>
    public uint Signature => FeatureHash.Pair(FeatureHash.Pair(Readings, Shape & ShapeWithoutLength), AtStart ? 1u : 0);

    /// <summary>What words share whose signature is rare.</summary>
    public uint WideSignature => FeatureHash.Pair(FeatureHash.Pair(Readings == 0 ? 1u : 2, Shape & (KindOfShape | FirstCapital)), AtStart ? 1u : 0);

    private const uint KindOfShape = 7, FirstCapital = 8, ShapeWithoutLength = 511;

    private static uint ShapeOf(ReadOnlySpan<char> word, TokenKind kind)
    {
        var shape = (uint)kind + 1;
        if (char.IsUpper(word[0])) shape |= FirstCapital;
        if (word.Length > 1 && char.IsUpper(word[^1])) shape |= 16;
        if (word.ContainsAnyInRange('0', '9')) shape |= 32;
        if (word.Contains('-')) shape |= word[^1] == '-' ? 64u : 128u;
        if (word[^1] == '.') shape |= 256;
        return shape | (uint)Math.Min(word.Length, 3) << 9;
    }

    private static uint ReadingsOf(ReadOnlySpan<WordForm> readings)
    {
        var hash = 0u;
        var last = 0u;
        foreach (ref readonly var reading in readings)
        {
            var code = ((((uint)reading.PartOfSpeech << 4 | (uint)reading.Kind) << 3 | (uint)reading.VerbForm) << 2 | (uint)reading.Degree) << 1 | (reading.Mood == Mood.Imperative ? 1u : 0);
            if (code == last) continue;
            hash = FeatureHash.Combine(hash, last = code);
        }

        return hash;
    }

    private static Person SubjectsOf(ReadOnlySpan<WordForm> readings)
    {
        var persons = Person.None;
        foreach (ref readonly var reading in readings)
            if (reading is { PartOfSpeech: PartOfSpeech.Pronoun, Kind: PronounKind.Personal } && (reading.Case & Case.Nominative) != 0) persons |= reading.Person;
        return persons;
    }

    private static uint NamesOf(ReadOnlySpan<char> word)
    {
        var names = Gazetteer.FindInflected(word) is { } known ? 1u + (uint)known.Type * 2 + (known.Weak ? 1u : 0) : 0;
        return NameWords.Find(word) is { } part ? FeatureHash.Combine(names, (uint)part.Kinds) : names;
    }
}
