using Quellenlage.Language;
using Quellenlage.Language.Patterns;
using Quellenlage.Resources;

namespace Quellenlage.Extraction.Times;

/// <summary>Tells by the words before a time whether it is the begin or the end of a stretch.</summary>
internal static class TimeBounds
{
    // A preposition or article may stand between the word and the date: "bis zum", "seit dem".
    private const int Reach = 2;
    private static readonly WordList _bounds = WordList.Load("times/bounds/bounds");

    /// <summary>The bound that the words before the time set; null where they set none.</summary>
    /// <param name="before">The number of the token behind the time before in the sentence: the end of "von ... bis" is open to neither side.</param>
    public static WordEntry? Of(TokenReadings readings, in PatternMatch match, int before)
    {
        for (var i = match.Start - 1; i >= Math.Max(0, match.Start - Reach); i--)
        {
            if (readings.Tokens.Span[i].Kind != TokenKind.Word) return null;
            if (_bounds.TryGet(readings.Form(i), out var bound)) return i == before && before > 0 ? null : bound;
            if (!char.IsLower(readings.Form(i)[0])) return null;
        }

        return null;
    }

    /// <summary>True where the bound holds for expressions of the type.</summary>
    public static bool HoldsFor(in WordEntry bound, TimeType type) => type == TimeType.Date || bound[2] != "date";

    /// <summary>The EDTF value opened to the side that the bound leaves open.</summary>
    public static string Open(in WordEntry bound, string edtf) => bound[1] == "from" ? TimexRange.From(edtf) : TimexRange.UpTo(edtf);

    /// <summary>True for a bound of what has begun, whatever the tense.</summary>
    public static bool IsPast(in WordEntry bound) => bound[2] == "past";
}
