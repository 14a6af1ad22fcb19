using System.Runtime.CompilerServices;

namespace Quellenlage.Language.Names.Trained;

/// <summary>What the model may know of one token, as numbers; read by <see cref="TokenSignReader"/>.</summary>
internal struct TokenSigns
{
    public const int LongestAffix = 5;

    /// <summary>The word as written, in small letters, and in small letters without genitive ending.</summary>
    public uint Word, Lower, Stem;

    /// <summary>Beginnings and ends of one to five letters, in small letters; 0 where the word is not longer.</summary>
    public AffixHashes Prefixes, Suffixes;

    /// <summary>The parts after the last and before the first hyphen, and what the lists say of them; 0 without hyphen.</summary>
    public uint HyphenHead, HyphenFirst, HyphenLists;

    /// <summary>Kinds of characters in order, repetitions left out: Aa, AA, A-A, 0.</summary>
    public uint Shape;

    /// <summary>The parts of speech that the lexicon gives, with <see cref="Commonness"/>; for other tokens their kind.</summary>
    public uint Lexical;

    /// <summary>What the lists of single words say, of a compound those of its head.</summary>
    public NameWordKinds Kinds;

    public Commonness Commonness;

    /// <summary>The label by the lists of names; an only part is told from a weak one by being an inner one.</summary>
    public byte Listed;

    /// <summary>The label by the rules.</summary>
    public byte Ruled;

    /// <summary>True where the name that the rules found is a part of the token.</summary>
    public bool RuledInPart;

    /// <summary>Which rule found it.</summary>
    public uint Rule;

    /// <summary>True where the token may belong to a name: it has a capital, or no lexicon knows it.</summary>
    public bool IsOpen;

    /// <summary>True for a word with a capital first letter.</summary>
    public bool IsCapitalised;

    [InlineArray(LongestAffix)]
    internal struct AffixHashes
    {
        private uint _first;
    }
}
