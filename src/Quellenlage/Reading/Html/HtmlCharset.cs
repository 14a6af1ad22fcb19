using System.Buffers;
using System.Text;

namespace Quellenlage.Reading.Html;

/// <summary>The charset that a page declares in its first bytes.</summary>
internal static class HtmlCharset
{
    private const int Head = 4096;
    private static readonly SearchValues<char> _endsName = SearchValues.Create(" \"'/>;?");

    /// <summary>The name behind <c>charset=</c> or an XML declaration's <c>encoding=</c>; null where neither stands there.</summary>
    public static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        return Behind(head, "charset=") ?? Behind(head, "encoding=");
    }

    private static string? Behind(string head, string mark)
    {
        var at = head.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var name = head.AsSpan(at + mark.Length).TrimStart(" \"'");
        var length = name.IndexOfAny(_endsName);
        return length is > 0 and < 40 ? name[..length].ToString() : null;
    }
}
