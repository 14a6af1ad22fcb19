using Quellenlage.Extraction.Figures;

namespace Quellenlage.Stories.Series;

/// <summary>The values that a figure's words allow, with room for rounding.</summary>
/// <param name="Lower">Inclusive; null = open.</param>
/// <param name="Upper">Inclusive; null = open.</param>
/// <param name="Nominal">The number named; the lesser of two.</param>
internal readonly record struct FigureInterval(decimal? Lower, decimal? Upper, decimal Nominal)
{
    private const decimal Approximate = 0.1m;
    private const decimal MostRounding = 0.05m;
    private const decimal LeastRoundUnit = 100;

    // Beyond this no news counts anything, and sums of decimals come near their bounds.
    private const decimal GreatestWithRoom = 1e20m;

    /// <summary>Null where the figure names no number.</summary>
    public static FigureInterval? Of(Figure figure)
    {
        if (figure.Qualifier == Qualifier.Vague || (figure.Min ?? figure.Max) is not { } nominal) return null;
        var size = Math.Abs(nominal);
        if (size > GreatestWithRoom) return new(figure.Min, figure.Max, nominal);
        return figure.Qualifier switch
        {
            Qualifier.About => new(figure.Min - (size * Approximate), figure.Max + (size * Approximate), nominal),
            Qualifier.Nearly => new(figure.Min - (size * Approximate), figure.Max, nominal),
            Qualifier.Exact => new(figure.Min - Rounding(size), figure.Max + Rounding(size), nominal),
            _ => new(figure.Min, figure.Max, nominal),
        };
    }

    /// <summary>True when every value of this one is less than every value of the other.</summary>
    public bool IsBelow(FigureInterval other) => Upper is { } upper && other.Lower is { } lower && upper < lower;

    public bool IsApartFrom(FigureInterval other) => IsBelow(other) || other.IsBelow(this);

    /// <summary>How many times the greater number is the lesser; the greatest value where one is not positive.</summary>
    public static decimal Ratio(FigureInterval first, FigureInterval second)
    {
        var (less, more) = (Math.Min(first.Nominal, second.Nominal), Math.Max(first.Nominal, second.Nominal));
        if (less == more) return 1;
        return less >= 1 ? more / less : less > 0 && more < 1 ? 1 : Math.Max(more, 1);
    }

    // "1.500" without a word may be 1,483: half of the unit that its zeros show, but never more than a twentieth.
    private static decimal Rounding(decimal size)
    {
        if (size < LeastRoundUnit || size % LeastRoundUnit != 0) return 0;
        var unit = LeastRoundUnit;
        while (unit < size && size % (unit * 10) == 0) unit *= 10;
        return Math.Min(unit / 2, size * MostRounding);
    }
}
