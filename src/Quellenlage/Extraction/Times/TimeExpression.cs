using Quellenlage.Text;

namespace Quellenlage.Extraction.Times;

/// <summary>The TIMEX3 types.</summary>
public enum TimeType : byte
{
    Date,
    Time,
    Duration,
    Set,
}

/// <summary>A time expression after TIMEX3 (TimeML 1.2.1).</summary>
/// <param name="Value">The TIMEX3 value: <c>2024-10-16</c>, <c>2024-W42</c>, <c>XXXX-WXX-3</c> where no anchor is known, <c>P2W</c>.</param>
/// <param name="Earliest">First day that the value allows, inclusive; null where it is no day, or open.</param>
/// <param name="Latest">Last day, inclusive; null likewise.</param>
/// <param name="Edtf">The value as an EDTF date or interval (level 1); null where it is none (durations, sets, vague references).</param>
/// <param name="Anchor">What the value was reckoned from: <c>text</c>, <c>publication</c>, <c>narrative</c> or <c>none</c>.</param>
public sealed record TimeExpression(TextSpan Span, TimeType Type, string Value, DateOnly? Earliest, DateOnly? Latest, string? Edtf, string Anchor, string Rule);
