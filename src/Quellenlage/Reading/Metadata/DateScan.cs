using System.Globalization;

namespace Quellenlage.Reading.Metadata;

/// <summary>
/// Finds days written out in a line: <c>27.12.2024</c>, <c>27. Dezember 2024</c>, <c>27 Dez 24</c>, <c>December 27, 2024</c>, <c>2024-12-27</c>.
/// A number that something else stands behind is none.
/// </summary>
internal static class DateScan
{
    /// <summary>The first day in the text, with where it stands; null where there is none.</summary>
    public static (DateOnly Day, int Start, int End)? First(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!MayStart(text, i)) continue;
            if (At(text[i..], out var length) is { } day) return (day, i, i + length);
        }

        return null;
    }

    private static bool MayStart(ReadOnlySpan<char> text, int i)
    {
        if (!char.IsLetterOrDigit(text[i]) || i == 0) return i == 0;
        // Pages set a date right behind a name, with nothing but a style between.
        if (char.IsLetter(text[i - 1])) return char.IsAsciiDigit(text[i]);
        return !char.IsDigit(text[i - 1]) && !(text[i - 1] is '.' or ',' or '-' && i > 1 && char.IsAsciiDigit(text[i - 2]));
    }

    /// <summary>The day with which the text starts; null where it starts with none.</summary>
    public static DateOnly? At(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (WrittenDate.Iso(text, out var iso) is { IsMonth: false } written)
        {
            length = iso;
            return written.Day;
        }

        var at = 0;
        int? day = null, month = null;
        if (Digits(text, ref at, 2) is { } number)
        {
            day = number;
            if (at == text.Length || text[at] is not ('.' or ' ' or '/' or '-' or '\u00A0')) return null;
            var separator = text[at];
            SkipBetween(text, ref at);
            month = Digits(text, ref at, 2) ?? MonthName(text, ref at);
            if (month is null || at < text.Length && text[at] != separator && char.IsAsciiDigit(text[at - 1])) return null;
        }
        else if (MonthName(text, ref at) is { } named)
        {
            month = named;
            SkipBetween(text, ref at);
            day = Digits(text, ref at, 2);
            if (day is null || at == text.Length || text[at] is not (',' or '.' or ' ')) return null;
        }

        if (month is null) return null;
        SkipBetween(text, ref at);
        var start = at;
        var year = Year(text, ref at);
        if (year is null || at - start is not (2 or 4) || at - start == 2 && !(text[start - 1] == '.' || text[start - 1] == '/' && IsEnd(text, at))) return null;
        length = at;
        return WrittenDate.Of(year < 100 ? 2000 + year.Value : year.Value, month.Value, day)?.Day;
    }

    private static bool IsEnd(ReadOnlySpan<char> text, int at) => at == text.Length || !char.IsLetterOrDigit(text[at]) && text[at] != '/';

    /// <summary>Two digits or four; what stands right behind four that are a year of our time is something else, set beside it with nothing but a style between.</summary>
    private static int? Year(ReadOnlySpan<char> text, ref int at)
    {
        if (Digits(text, ref at, 4) is { } alone) return alone;
        if (at + 4 > text.Length || text[at..(at + 2)] is not ("19" or "20") || !WrittenDate.Number(text.Slice(at, 4), out var year)) return null;
        at += 4;
        return year;
    }

    private static int? Digits(ReadOnlySpan<char> text, ref int at, int most)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        if (at - start is 0 || at - start > most)
        {
            at = start;
            return null;
        }

        return int.Parse(text[start..at], NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static int? MonthName(ReadOnlySpan<char> text, ref int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        if (WrittenDate.MonthOf(text[at..end]) is not { } month) return null;
        at = end;
        return month;
    }

    /// <summary>Up to three characters of punctuation and space.</summary>
    private static void SkipBetween(ReadOnlySpan<char> text, ref int at)
    {
        for (var i = 0; i < 3 && at < text.Length && text[at] is '.' or ' ' or ',' or '/' or '-' or '\u00A0'; i++) at++;
    }
}
