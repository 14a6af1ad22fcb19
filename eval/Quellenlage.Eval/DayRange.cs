using System.Globalization;

namespace Quellenlage.Eval;

/// <summary>Days from first to last, both inclusive; null = open to that side.</summary>
internal readonly record struct DayRange(DateOnly? Earliest, DateOnly? Latest)
{
    /// <summary>How many days beyond the other's a date may reach and still be that date.</summary>
    private const int Slack = 31;

    /// <summary>The days of an EDTF day, month, year or interval of such, open ends and marks of doubt included.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static DayRange Parse(string edtf)
    {
        var ends = edtf.Split('/');
        return new DayRange(End(ends[0], first: true), End(ends[^1], first: false));
    }

    public bool Touches(DayRange other) => !(Latest < other.Earliest) && !(other.Latest < Earliest);

    /// <summary>True where both share a day and this one is not much vaguer than the other.</summary>
    public bool IsDateOf(DayRange other) => Touches(other) && Earliest is { } from && Latest is { } to && to.DayNumber - from.DayNumber <= Slack + other.Length;

    private int Length => Earliest is { } from && Latest is { } to ? to.DayNumber - from.DayNumber : Slack;

    private static DateOnly? End(string text, bool first)
    {
        var bare = text.TrimEnd('~', '?', '%');
        if (bare is "..") return null;
        var parts = bare.Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        return parts.Length switch
        {
            3 => new DateOnly(parts[0], parts[1], parts[2]),
            2 => new DateOnly(parts[0], parts[1], first ? 1 : DateTime.DaysInMonth(parts[0], parts[1])),
            1 => first ? new DateOnly(parts[0], 1, 1) : new DateOnly(parts[0], 12, 31),
            _ => throw new FormatException($"'{text}' is no EDTF date"),
        };
    }
}
