using System.Text;

namespace Quellenlage.Tools.Fuzzing;

/// <summary>Makes hostile inputs of the seeds. The same number gives the same input, on any machine.</summary>
internal static class Mutator
{
    private const int MaximalLength = 200_000;

    private static readonly byte[][] _pieces = [.. new[]
    {
        "<div>", "</div>", "<table>", "<p>", "<a href=x>", "<![CDATA[", "]]>", "<!--", "-->", "&#0;", "&#xD800;", "&amp;", "&lol;", "<script>", "</script>", "<svg>", "<h1>", "<li class=teaser>",
        "{\"", "\":", "[[[[", "]]]]", "\\ud800", "null", "1e999", "--b\n", "\r\n\r\n", "\n\n", "From x\n", "Content-Length: 99999999999\r\n", "Content-Length: -1\r\n", "WARC/1.0\r\n",
        "ffffffff\r\n", "---\n", "\uFEFF", "\u00AD", "\u200B", "e\u0301", "31.02.2023", "32. Mai 20230", "17.5.23", "=?utf-8?B?", "?=", "=C3", "Foto:", "Mehr zum Thema", "Von ", "(dpa/",
    }.Select(Encoding.UTF8.GetBytes), [0], [0xFF, 0xFE], [0x1F, 0x8B, 8], [0x50, 0x4B, 3, 4], [0xED, 0xA0, 0x80], [0xC3]];

    public static (string Name, byte[] Bytes) Make(int seed, int number)
    {
        var random = new Random(unchecked(seed * 31 + number));
        var (name, bytes) = Seeds.All[random.Next(Seeds.All.Count)];
        var rounds = 1 + random.Next(6);
        for (var i = 0; i < rounds; i++) bytes = Mutate(bytes, random);
        return (name, bytes.Length > MaximalLength ? bytes[..MaximalLength] : bytes);
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length + 1);
        var end = Math.Min(bytes.Length, at + random.Next(1, 64));
        switch (random.Next(9))
        {
            case 0: return Flip(bytes, random);
            case 1: return [.. bytes[..at], .. bytes[end..]];
            case 2: return [.. bytes[..at], .. _pieces[random.Next(_pieces.Length)], .. bytes[at..]];
            case 3: return [.. bytes[..at], .. Repeat(bytes[at..end], random.Next(2, 300)), .. bytes[at..]];
            case 4: return [.. bytes[..at], .. Repeat(_pieces[random.Next(_pieces.Length)], random.Next(2, 1500)), .. bytes[at..]];
            case 5: return bytes[..at];
            case 6:
                var other = Seeds.All[random.Next(Seeds.All.Count)].Bytes;
                return [.. bytes[..at], .. other[random.Next(other.Length)..]];
            case 7: return [.. bytes[at..], .. bytes[..at]];
            default: return Flip(Flip(Flip(bytes, random), random), random);
        }
    }

    private static byte[] Flip(byte[] bytes, Random random)
    {
        if (bytes.Length == 0) return bytes;
        byte[] copy = [.. bytes];
        copy[random.Next(copy.Length)] = (byte)random.Next(256);
        return copy;
    }

    private static byte[] Repeat(byte[] piece, int times)
    {
        var all = new byte[piece.Length * times];
        for (var i = 0; i < times; i++) piece.CopyTo(all, i * piece.Length);
        return all;
    }
}
