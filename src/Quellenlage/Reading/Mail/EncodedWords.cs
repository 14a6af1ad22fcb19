using System.Globalization;
using System.Text;
using Quellenlage.Reading.Encodings;

namespace Quellenlage.Reading.Mail;

/// <summary>Decodes <c>=?utf-8?Q?...?=</c> in fields, and quoted-printable content. What is malformed stays as it is.</summary>
internal static class EncodedWords
{
    public static string Decode(string field)
    {
        if (!field.Contains("=?", StringComparison.Ordinal)) return field;
        var result = new StringBuilder(field.Length);
        for (var at = 0; at < field.Length;)
        {
            var start = field.IndexOf("=?", at, StringComparison.Ordinal);
            if (start < 0 || Word(field, start, out var end) is not { } word)
            {
                var stop = start < 0 ? field.Length : start + 2;
                result.Append(field, at, stop - at);
                at = stop;
                continue;
            }

            // Space between two encoded words is none of the text.
            var gap = field.AsSpan(at, start - at);
            if (at == 0 || !gap.IsWhiteSpace()) result.Append(gap);
            result.Append(word);
            at = end;
        }

        return result.ToString();
    }

    /// <param name="isHeader">True where an underscore stands for a space.</param>
    public static byte[] Quoted(ReadOnlySpan<byte> text, bool isHeader)
    {
        var bytes = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != (byte)'=')
            {
                bytes[length++] = isHeader && text[i] == (byte)'_' ? (byte)' ' : text[i];
                continue;
            }

            if (i + 2 < text.Length && Hex(text[i + 1]) is >= 0 and var high && Hex(text[i + 2]) is >= 0 and var low)
            {
                bytes[length++] = (byte)(high << 4 | low);
                i += 2;
            }
            else if (i + 1 < text.Length && text[i + 1] == (byte)'\n') i++;
            else if (i + 2 < text.Length && text[i + 1] == (byte)'\r' && text[i + 2] == (byte)'\n') i += 2;
            else bytes[length++] = (byte)'=';
        }

        return bytes[..length];
    }

    private static int Hex(byte b) => char.IsAsciiHexDigit((char)b) ? int.Parse([(char)b], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : -1;

    private static string? Word(string field, int start, out int end)
    {
        end = start;
        var charset = field.IndexOf('?', start + 2);
        if (charset < 0 || charset + 2 >= field.Length || field[charset + 2] != '?') return null;
        var stop = field.IndexOf("?=", charset + 3, StringComparison.Ordinal);
        if (stop < 0) return null;
        end = stop + 2;
        var content = field[(charset + 3)..stop];
        var name = field[(start + 2)..charset].Split('*')[0];
        byte[] bytes;
        if (field[charset + 1] is 'Q' or 'q') bytes = Quoted(Encoding.Latin1.GetBytes(content), isHeader: true);
        else
        {
            bytes = new byte[content.Length];
            if (!Convert.TryFromBase64String(content, bytes, out var written)) return null;
            bytes = bytes[..written];
        }

        return TextDecoder.Decode(bytes, name).Text;
    }
}
