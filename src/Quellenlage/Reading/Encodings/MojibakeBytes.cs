using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Quellenlage.Reading.Encodings;

/// <summary>The one-byte encodings that UTF-8 is wrongly read by.</summary>
[Flags]
internal enum WrongCodecs : byte
{
    None = 0,

    /// <summary>Characters that Windows-1252 and Windows-1254 share, and Latin-1 mostly.</summary>
    Windows1252 = 1,
    Windows1254 = 2,
    Latin1 = 4,
}

/// <summary>
/// The byte that a character was made from when UTF-8 was read as Windows-1252, Windows-1254 or Latin-1. The three never disagree
/// about a character, so one table serves them all, also where a text was hurt by several.
/// </summary>
internal static class MojibakeBytes
{
    private static readonly FrozenDictionary<char, byte> _bytes = Build();

    /// <summary>All characters that stand for the first byte of a UTF-8 sequence of several.</summary>
    public static SearchValues<char> Leads { get; } =
        SearchValues.Create([.. _bytes.Where(p => p.Value is >= 0xC2 and <= 0xF4).Select(p => p.Key)]);

    public static bool TryGet(char character, out byte value)
    {
        if (character is >= '\u00A0' and <= '\u00FF' or >= '\u0080' and <= '\u009F')
        {
            value = (byte)character;
            return true;
        }

        return _bytes.TryGetValue(character, out value);
    }

    /// <summary>The encoding that the character betrays; Windows-1252 where several agree.</summary>
    public static WrongCodecs CodecOf(char character) => character switch
    {
        >= '\u0080' and <= '\u009F' => WrongCodecs.Latin1,
        'ğ' or 'Ğ' or 'ı' or 'İ' or 'ş' or 'Ş' => WrongCodecs.Windows1254,
        _ => WrongCodecs.Windows1252,
    };

    private static FrozenDictionary<char, byte> Build()
    {
        var map = new Dictionary<char, byte>();
        Encoding[] encodings = [Encoding.Latin1, TextDecoder.Windows1252, CodePagesEncodingProvider.Instance.GetEncoding(1254)!];
        foreach (var encoding in encodings)
            for (var b = 0x80; b <= 0xFF; b++)
                map[encoding.GetString([(byte)b])[0]] = (byte)b;
        return map.ToFrozenDictionary();
    }
}
