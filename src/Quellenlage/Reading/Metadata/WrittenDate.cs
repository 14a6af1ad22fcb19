using System.Globalization;
using Quellenlage.Resources;

namespace Quellenlage.Reading.Metadata;

/// <summary>A day, or a month without a day, as metadata write it.</summary>
internal readonly record struct WrittenDate(DateOnly Day, bool IsMonth)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int MaximalLength = 80;
    private static readonly WordList _months = WordList.Load("reading/months");

    /// <summary>
    /// Reads ISO 8601, RFC 2822 and the German and English ways to write a date: <c>2024-12-27T13:00:00+01:00</c>,
    /// <c>Fri, 27 Dec 2024 13:00:00 +0100</c>, <c>27. Dezember 2024</c>, <c>27.12.2024</c>, <c>Dec 27, 2024</c>, <c>2024-12</c>.
    /// The day is the one that is written, whatever its time zone. Null where there is none between 1900 and 2100.
    /// </summary>
    public static WrittenDate? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty) return null;
        if (text.Length > MaximalLength) text = text[..MaximalLength];
        return Iso(text, out _) ?? Compact(text) ?? MonthFirst(text) ?? InWords(text);
    }

    /// <summary>An ISO date or month at the start of the text, with its length; null where none stands there.</summary>
    public static WrittenDate? Iso(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text.Length < 7 || !Number(text[..4], out var year) || text[4] is not ('-' or '/') || !Number(text[5..7], out var month)) return null;
        if (text.Length >= 10 && text[7] == text[4] && Number(text[8..10], out var day) && !(text.Length > 10 && char.IsDigit(text[10])))
        {
            length = 10;
            return Of(year, month, day);
        }

        if (text.Length > 7 && (char.IsLetterOrDigit(text[7]) || text[7] is '-' or '/')) return null;
        length = 7;
        return Of(year, month, null);
    }

    /// <summary>The date; null where no such day exists.</summary>
    public static WrittenDate? Of(int year, int month, int? day)
    {
        if (year is < FirstYear or > LastYear || month is < 1 or > 12) return null;
        if (day is < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        return new WrittenDate(new DateOnly(year, month, day ?? 1), day is null);
    }

    /// <summary><c>20241123</c> and <c>20241123T124342+0100</c>, as agencies write it.</summary>
    private static WrittenDate? Compact(ReadOnlySpan<char> text)
    {
        if (text.Length < 8 || text.Length > 8 && text[8] != 'T' || !Number(text[..4], out var year)) return null;
        return Number(text[4..6], out var month) && Number(text[6..8], out var day) ? Of(year, month, day) : null;
    }

    /// <summary><c>11/23/2024 12:43:42</c>, as programs write it that were set up in American English; people do not tell seconds.</summary>
    private static WrittenDate? MonthFirst(ReadOnlySpan<char> text)
    {
        Span<Range> parts = stackalloc Range[4];
        var space = text.IndexOf(' ');
        if (space < 0 || text[space..].Count(':') != 2 || text[..space].Split(parts, '/') != 3) return null;
        return Number(text[parts[0]], out var month) && Number(text[parts[1]], out var day) && Number(text[..space][parts[2]], out var year) ? Of(year, month, day) : null;
    }

    /// <summary>Looks for day, month and year among the first pieces of letters and digits.</summary>
    private static WrittenDate? InWords(ReadOnlySpan<char> text)
    {
        int? day = null, month = null, first = null;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            var digits = char.IsAsciiDigit(text[i]);
            while (i < text.Length && (digits ? char.IsAsciiDigit(text[i]) : char.IsLetter(text[i]))) i++;
            var piece = text[start..i];
            if (!digits)
            {
                if (month is null && MonthOf(piece) is { } named) (month, day) = (named, first);
                continue;
            }

            if (!Number(piece, out var number)) return null;
            // A year follows day and month, or the month alone; with two digits only in numbers with full stops.
            var isYear = piece.Length == 4 || piece.Length == 2 && month is not null && day is not null && text[start - 1] == '.';
            if (isYear) return month is null ? null : Of(piece.Length == 2 ? 2000 + number : number, month.Value, day);
            if (piece.Length > 2) return null;
            if (i < text.Length && text[i] == ':') return null;
            if (month is not null) day ??= number;
            else if (first is null) first = number;
            else (day, month) = (first, number);
        }

        return null;
    }

    internal static int? MonthOf(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 9) return null;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return _months.TryGet(lower, out var entry) ? int.Parse(entry[1], CultureInfo.InvariantCulture) : null;
    }

    internal static bool Number(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (var c in text)
            if (!char.IsAsciiDigit(c)) return false;
        return text.Length is > 0 and <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
