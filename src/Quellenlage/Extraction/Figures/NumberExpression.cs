using Quellenlage.Text;

namespace Quellenlage.Extraction.Figures;

/// <summary>What kind of words name a number.</summary>
internal enum NumberForm : byte
{
    Digits,
    Word,

    /// <summary>ein, eine: an article unless it counts.</summary>
    One,

    /// <summary>kein, keine.</summary>
    Zero,

    /// <summary>mehrere, einige.</summary>
    Several,

    /// <summary>Tausende, mehrere hundert.</summary>
    Many,

    /// <summary>ein Drittel, die Hälfte; the value is in percent.</summary>
    Fraction,
}

/// <summary>A number with the words that bound it.</summary>
/// <param name="First">Index of its first token, approximator included.</param>
/// <param name="CoreFirst">Index of the number's own first token.</param>
/// <param name="End">Index after its last token.</param>
internal readonly record struct NumberExpression(int First, int CoreFirst, int End, TextSpan Span, decimal? Min, decimal? Max, Qualifier Qualifier, NumberForm Form)
{
    /// <summary>The single value that an exact, about or nearly number names.</summary>
    public decimal? Value => Min == Max ? Min : null;
}
