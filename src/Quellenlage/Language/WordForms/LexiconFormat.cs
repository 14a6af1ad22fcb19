namespace Quellenlage.Language.WordForms;

/// <summary>
/// The file's layout, little-endian:
/// <code>
/// header     "QLEX", version, length of the file, then the counts: characters, strings, linking elements, lost endings,
///            features, rules, classes, readings, bytes of nodes; offset of the root (all 32 bits)
/// characters ascending, 16 bits each; a character's place is its symbol in the arcs
/// strings    length (8 bits), characters (16 bits); the first is empty, the last ones are the linking
///            elements and after them the lost endings
/// features   32 bits each
/// rules      infix start, infix length, cut (8 bits each), suffix, prefix (16 bits each: strings)
/// classes    number of readings (8 bits), then each reading: rule, feature (16 bits each)
/// nodes      final flag and number of arcs (8 bits: highest bit and the rest), class if final (24 bits),
///            arcs by symbol: symbol (8 bits), offset of the target (24 bits)
/// </code>
/// </summary>
internal static class LexiconFormat
{
    public const uint Magic = 0x58454C51;
    public const int Version = 1;
    public const int HeaderLength = 13 * sizeof(int);
    public const int RuleLength = 7;
    public const int ReadingLength = 4;
    public const int ClassLength = 3;
    public const int ArcLength = 4;
    public const int MaxArcs = 0x7F;
    public const byte FinalFlag = 0x80;

    /// <summary>Longer forms are not in the lexicon, and not looked for.</summary>
    public const int MaxFormLength = 64;
}
