using System.Buffers;
using System.Text;

namespace Quellenlage.Reading.Encodings;

/// <summary>How sure it is that characters were once the bytes of one UTF-8 sequence.</summary>
internal enum Certainty : byte
{
    /// <summary>They are no such sequence, or one that no news text holds.</summary>
    None,

    /// <summary>Right text can hold these characters side by side; only more of their kind make it likely.</summary>
    Weak,

    /// <summary>Right text does not put these characters side by side.</summary>
    Strong,
}

/// <summary>Two to four characters that encode back to the bytes of one character.</summary>
/// <param name="Length">In UTF-16 units of the hurt text.</param>
/// <param name="Repaired">The character that they were.</param>
internal readonly record struct MojibakeSequence(int Length, Rune Repaired, Certainty Certainty)
{
    /// <summary>The sequence that starts at the offset; <see cref="Certainty.None"/> where none does.</summary>
    public static MojibakeSequence At(ReadOnlySpan<char> text, int offset)
    {
        Span<byte> bytes = stackalloc byte[4];
        if (!MojibakeBytes.TryGet(text[offset], out bytes[0])) return default;
        var length = bytes[0] switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (length == 0 || offset + length > text.Length) return default;
        for (var i = 1; i < length; i++)
            if (!MojibakeBytes.TryGet(text[offset + i], out bytes[i]) || (bytes[i] & 0xC0) != 0x80) return default;
        if (Rune.DecodeFromUtf8(bytes[..length], out var rune, out var used) != OperationStatus.Done || used != length) return default;
        return new MojibakeSequence(length, rune, Judge(text, offset, length, rune));
    }

    private static Certainty Judge(ReadOnlySpan<char> text, int offset, int length, Rune rune)
    {
        if (length == 4) return rune.Value is >= 0x1F000 and <= 0x1FBFF ? Certainty.Strong : Certainty.Weak;
        if (length == 3) return JudgeThree(text, offset, rune.Value);
        return IsUsualPair(rune.Value) ? JudgePair(text, offset, rune.Value)
            : IsOtherScript(rune.Value) ? Certainty.Weak : Certainty.None;
    }

    /// <summary>Punctuation, symbols and the mark itself betray themselves; letters of far scripts only in company.</summary>
    private static Certainty JudgeThree(ReadOnlySpan<char> text, int offset, int value) => value switch
    {
        // A small a with a circumflex, then two signs: right text has at most closing marks there.
        >= 0x2000 and <= 0x2BFF or 0xFEFF or 0xFFFD or >= 0xFB00 and <= 0xFB06 => IsClosing(text[offset + 1]) && IsClosing(text[offset + 2]) ? Certainty.Weak : Certainty.Strong,
        0x1E9E => Certainty.Strong,
        >= 0x0900 and <= 0x1FFF or >= 0x3000 and <= 0xD7FF or >= 0xFE00 and <= 0xFFEF => Certainty.Weak,
        _ => Certainty.None,
    };

    /// <summary>Latin letters, and the signs that double decoding leaves between its two passes.</summary>
    private static bool IsUsualPair(int value) =>
        value is >= 0x80 and <= 0x17F or 0x192 or >= 0x218 and <= 0x21B or 0x259 or 0x2C6 or 0x2DC or >= 0x300 and <= 0x36F;

    private static bool IsOtherScript(int value) => value is >= 0x370 and <= 0x52F or >= 0x5D0 and <= 0x5EA or >= 0x600 and <= 0x6FF;

    private static Certainty JudgePair(ReadOnlySpan<char> text, int offset, int value)
    {
        var (lead, next) = (text[offset], text[offset + 1]);
        if (value is >= 0x80 and <= 0x9F && next is not (>= '\u0080' and <= '\u009F')) return Certainty.None;
        var afterCapital = offset > 0 && char.IsUpper(text[offset - 1]);
        if (!IsAfterWord(next))
        {
            if (lead is 'Â' or 'Ã') return Certainty.Strong;
            // Capitals side by side are a word in capitals, as in Czech; a capital within small letters is none.
            if (lead is 'Ä' or 'Å' or 'È' or 'Ì') return afterCapital && char.IsUpper(next) ? Certainty.Weak : Certainty.Strong;
            return lead == 'Í' && offset > 0 && char.IsLower(text[offset - 1]) ? Certainty.Strong : Certainty.Weak;
        }

        return lead is 'Â' or 'Ã' && !afterCapital ? Certainty.Strong : Certainty.Weak;
    }

    /// <summary>Closing quotation marks, dashes, ellipsis, nonbreaking space.</summary>
    private static bool IsClosing(char c) => c is
        '\u201C' or '\u201D' or '\u2018' or '\u2019' or '\u201E' or '\u201A' or '«' or '»' or '\u2039' or '\u203A' or '\u2013' or '\u2014' or '\u2026' or '\u00A0' or '·';

    /// <summary>Signs that right text puts directly behind a letter.</summary>
    private static bool IsAfterWord(char c) => IsClosing(c) || c is
        '\u2022' or '™' or '®' or '©' or '°' or '²' or '³' or '¹' or '€' or '‰' or '†' or '‡' or '´' or '¨' or '\u00AD' or '§';
}
