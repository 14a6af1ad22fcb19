using System.Collections.Immutable;
using System.Globalization;
using Quellenlage.Language.Patterns;
using Quellenlage.Resources;

namespace Quellenlage.Extraction.Times;

/// <summary>The word classes that a token in digits belongs to by its shape: number, day, year, clock time, date, decade, hyphened length.</summary>
internal sealed class TimeShapes
{
    private const int FirstYear = 1000;
    private const int LastYear = 2099;
    private static readonly string[] _twoDigits = [.. Enumerable.Range(0, 100).Select(i => i.ToString("00", CultureInfo.InvariantCulture))];
    private readonly int _number, _day, _dayNumber, _monthNumber, _monthOrdinal, _year, _earlyYear, _shortYear, _date, _dayMonth, _clock, _hour, _decade, _decadeYears, _lasting;
    private readonly ImmutableArray<WordEntry> _decadeEndings;
    private readonly ImmutableArray<WordEntry> _lengthEndings;

    public TimeShapes(WordClasses.Builder classes)
    {
        _number = classes.Class("number");
        _day = classes.Class("day");
        _dayNumber = classes.Class("day-number");
        _monthNumber = classes.Class("month-number");
        _monthOrdinal = classes.Class("month-ordinal");
        _year = classes.Class("year");
        _earlyYear = classes.Class("early-year");
        _shortYear = classes.Class("short-year");
        _date = classes.Class("date");
        _dayMonth = classes.Class("day-month");
        _clock = classes.Class("clock");
        _hour = classes.Class("hour");
        _decade = classes.Class("decade");
        _decadeYears = classes.Class("decade-years");
        _lasting = classes.Class("lasting");
        _decadeEndings = WordList.Load("times/endings/decade").Entries;
        _lengthEndings = WordList.Load("times/endings/length").Entries;
    }

    public void Read(ReadOnlySpan<char> form, List<WordReading> readings)
    {
        var digits = 0;
        while (digits < form.Length && char.IsAsciiDigit(form[digits])) digits++;
        var rest = form[digits..];
        if (digits > 9) return;
        var value = int.Parse(form[..digits], CultureInfo.InvariantCulture);
        if (rest.IsEmpty) ReadInteger(form, value, readings);
        else if (rest is ".") ReadOrdinal(value, readings);
        else if (char.IsLetter(rest[0]) || rest[0] == '-') ReadCompound(form[..digits], rest, readings);
        else ReadParts(form, readings);
    }

    private void ReadInteger(ReadOnlySpan<char> form, int value, List<WordReading> readings)
    {
        if (form.Length == 2) readings.Add(new(_shortYear, _twoDigits[value]));
        if (form.Length == 4 && value is >= FirstYear and <= LastYear) readings.Add(new(_year, form.ToString()));
        if (form.Length == 3 && value >= 100) readings.Add(new(_earlyYear, "0" + form.ToString()));
        if (form.Length <= 2)
        {
            if (value is >= 1 and <= 31) readings.Add(new(_dayNumber, _twoDigits[value]));
            if (value is >= 1 and <= 12) readings.Add(new(_monthNumber, _twoDigits[value]));
            if (value <= 24) readings.Add(new(_hour, _twoDigits[value]));
        }

        readings.Add(new(_number, value.ToString(CultureInfo.InvariantCulture)));
    }

    private void ReadOrdinal(int value, List<WordReading> readings)
    {
        if (value is >= 1 and <= 31) readings.Add(new(_day, _twoDigits[value]));
        if (value is >= 1 and <= 12) readings.Add(new(_monthOrdinal, _twoDigits[value]));
    }

    // 60er, 1990er-Jahre; 35-Stunden-Woche, 14-tägige.
    private void ReadCompound(ReadOnlySpan<char> digits, ReadOnlySpan<char> ending, List<WordReading> readings)
    {
        foreach (var entry in _decadeEndings)
        {
            if (!ending.Equals(entry.Word, StringComparison.OrdinalIgnoreCase) || digits[^1] != '0' || digits.Length is not (2 or 4)) continue;
            // "00er", "10er": of our own century; "20er" and on are read as those of the last.
            var decade = digits.Length == 4 ? digits[..3].ToString() : (digits[0] < '2' ? "20" : "19") + digits[0];
            readings.Add(new(entry[1] == "years" ? _decadeYears : _decade, decade));
        }

        foreach (var entry in _lengthEndings)
        {
            if (!ending.Equals(entry.Word, StringComparison.OrdinalIgnoreCase)) continue;
            var unit = entry[1];
            readings.Add(new(_lasting, unit[0] == 'T' ? string.Concat("T", digits, unit.AsSpan(1)) : string.Concat(digits, unit.AsSpan())));
        }
    }

    // 10.000, 2,5, 20.30, 20:30, 16.10 (before a full stop), 16.10.2024, 1.9.39, 16.10. as one ordinal.
    private void ReadParts(ReadOnlySpan<char> form, List<WordReading> readings)
    {
        Span<Range> ranges = stackalloc Range[4];
        var separator = form[form.IndexOfAnyExceptInRange('0', '9')];
        var stopped = form[^1] == '.' && separator == '.';
        var parts = (stopped ? form[..^1] : form).Split(ranges, separator);
        Span<int> values = stackalloc int[4];
        for (var i = 0; i < parts; i++)
        {
            var part = form[ranges[i]];
            if (part.Length > 9 || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out values[i])) return;
        }

        var lengthOfSecond = form[ranges[1]].Length;
        if (separator is ',' && parts == 2) readings.Add(new(_number, string.Concat(form[ranges[0]], ".", form[ranges[1]])));
        if (separator is '.' or ' ' or '\u00A0' or '\u202F' && lengthOfSecond == 3 && parts == 2)
            readings.Add(new(_number, ((long)values[0] * 1000 + values[1]).ToString(CultureInfo.InvariantCulture)));
        if (separator is '.' or ':' && parts == 2 && lengthOfSecond == 2 && values[0] <= 24 && values[1] < 60 && !stopped)
            readings.Add(new(_clock, $"{_twoDigits[values[0]]}:{_twoDigits[values[1]]}"));
        if (separator is '.' && parts == 2 && lengthOfSecond <= 2 && values[0] is >= 1 and <= 31 && values[1] is >= 1 and <= 12)
            readings.Add(new(_dayMonth, $"{_twoDigits[values[1]]}-{_twoDigits[values[0]]}"));
        if (separator is '.' && parts == 3) ReadDate(values, form[ranges[2]].Length, readings);
    }

    private void ReadDate(ReadOnlySpan<int> values, int yearDigits, List<WordReading> readings)
    {
        // Two digits mean the century that holds the year at most three decades ahead of the first articles on the web.
        var year = yearDigits switch { 4 => values[2], 2 => values[2] < 30 ? 2000 + values[2] : 1900 + values[2], _ => 0 };
        if (year < FirstYear || values[1] is < 1 or > 12 || values[0] < 1 || values[0] > DateTime.DaysInMonth(year, values[1])) return;
        readings.Add(new(_date, Periods.Day(new DateOnly(year, values[1], values[0]))));
    }
}
