using System.Globalization;

namespace Quellenlage.Reading.Metadata;

/// <summary>What an address tells of its article.</summary>
internal static class UrlClues
{
    /// <summary>The host in lower case without <c>www.</c>; null where the text is no web address.</summary>
    public static string? Host(string url)
    {
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return null;
        var host = uri.Host.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>
    /// A date among the parts of the path: <c>/2024/12/27/</c>, <c>/2024-12-27/</c>, <c>-20241227.html</c>, <c>/2024-12/</c>,
    /// <c>/2024/12/</c>. Null where none stands there.
    /// </summary>
    public static WrittenDate? Date(string url)
    {
        var host = url.IndexOf("://", StringComparison.Ordinal);
        var path = host < 0 ? -1 : url.IndexOf('/', host + 3);
        if (path < 0) return null;
        WrittenDate? month = null;
        for (var i = path; i < url.Length; i++)
        {
            if (url[i] is '?' or '#') break;
            if (char.IsAsciiLetterOrDigit(url[i])) continue;
            var rest = url.AsSpan(i + 1);
            if (WrittenDate.Iso(rest, out var length) is { } found && EndsPart(rest, length))
            {
                if (!found.IsMonth) return found;
                month ??= found;
            }
            else if (ShortFolders(rest) is { } shortDay) return shortDay;
            else if (MonthFolder(rest) is { } folder) month ??= folder;
            else if (Compact(rest) is { } day) return day;
        }

        return month;
    }

    private static bool EndsPart(ReadOnlySpan<char> rest, int length) => length == rest.Length || !char.IsAsciiLetterOrDigit(rest[length]);

    /// <summary><c>2024/7/5/</c>, parts with one digit.</summary>
    private static WrittenDate? ShortFolders(ReadOnlySpan<char> rest)
    {
        Span<Range> parts = stackalloc Range[4];
        if (rest.Length < 9 || rest[4] != '/' || rest[..Math.Min(rest.Length, 24)].Split(parts, '/') != 4) return null;
        if (!WrittenDate.Number(rest[parts[0]], out var year) || !WrittenDate.Number(rest[parts[1]], out var month) || !WrittenDate.Number(rest[parts[2]], out var day)) return null;
        return year < 1990 ? null : WrittenDate.Of(year, month, day);
    }

    /// <summary><c>2024/12/</c> and <c>2024-12/</c> with anything behind.</summary>
    private static WrittenDate? MonthFolder(ReadOnlySpan<char> rest) =>
        rest.Length > 7 && rest[7] == '/' && WrittenDate.Iso(rest[..7], out _) is { } found ? found : null;

    private static WrittenDate? Compact(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 8 || !EndsPart(rest, 8)) return null;
        foreach (var c in rest[..8])
            if (!char.IsAsciiDigit(c)) return null;
        int Part(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        var (year, month, day) = (Part(rest[..4]), Part(rest[4..6]), Part(rest[6..8]));
        return year < 1990 ? null : WrittenDate.Of(year, month, day);
    }
}
