using System.Collections.Immutable;

namespace Quellenlage.Language.Names.Trained;

/// <summary>What the model says of a token: outside of names, or one, the first, an inner or the last token of a name of a type.</summary>
internal static class NameLabels
{
    public const byte Outside = 0;
    public const int Count = 13;

    private const int PartsOfType = 4;

    /// <summary>Where in its name a token stands; in the order of the labels of one type.</summary>
    public enum Part
    {
        Only,
        First,
        Inner,
        Last,
    }

    public static ImmutableArray<string> Names { get; } =
        ["O", .. from type in Enum.GetNames<NameType>() from part in Enum.GetNames<Part>() select $"{part} {type}"];

    public static byte Of(NameType type, Part part) => (byte)(1 + ((int)type * PartsOfType) + (int)part);

    public static NameType TypeOf(int label) => (NameType)((label - 1) / PartsOfType);

    public static Part PartOf(int label) => (Part)((label - 1) % PartsOfType);

    /// <summary>True where nothing, or a name's end, precedes.</summary>
    public static bool MayStart(int label) => label == Outside || PartOf(label) is Part.Only or Part.First;

    /// <summary>True where the name, if any, is complete with the label.</summary>
    public static bool MayEnd(int label) => label == Outside || PartOf(label) is Part.Only or Part.Last;

    /// <summary>True when the second label can stand after the first.</summary>
    public static bool MayFollow(int first, int second) =>
        MayEnd(first) ? MayStart(second) : !MayStart(second) && TypeOf(first) == TypeOf(second);

    /// <summary>The part that a token is of the name that runs from one token up to another.</summary>
    public static Part PartAt(int token, int first, int end) =>
        end - first == 1 ? Part.Only : token == first ? Part.First : token == end - 1 ? Part.Last : Part.Inner;
}
