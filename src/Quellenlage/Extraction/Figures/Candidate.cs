using Quellenlage.Language;
using Quellenlage.Language.Grammar;

namespace Quellenlage.Extraction.Figures;

/// <summary>A number that may be a figure, with what stands around it.</summary>
/// <param name="Unit">What the word behind makes of it; null for a count.</param>
/// <param name="Class">Class of the counted noun; None where none is named or known.</param>
/// <param name="Shared">True where unit or noun stand behind a later number: "213 gegen 98 Stimmen".</param>
internal sealed record Candidate(NumberExpression Number, CountedPhrase Counted, Unit? Unit, NounClass Class, int Segment, bool Shared = false)
{
    private const int ShareReach = 3;
    private const decimal LeastOfScale = 1000;

    public bool IsBare => Unit is null && !Counted.IsNamed;

    /// <summary>Index of the token that the predicate is looked for behind.</summary>
    public int Anchor => Math.Max(Number.End, Counted.End) - 1;

    public static Candidate Of(AnalysedText text, SentenceSigns signs, NumberExpression number)
    {
        var sentence = signs.Sentence;
        var behind = number.End;
        while (behind < sentence.EndToken && CountedPhrase.IsOpening(text, behind)) behind++;
        var phrase = CountedPhrase.Read(text, sentence, number.First, number.End);
        var segment = signs.SegmentAt(number.CoreFirst);
        if (Units.TryBehind(text, sentence, behind, out var unit, out var end) || Units.TryBehind(text, sentence, phrase.First, out unit, out end))
        {
            // "80 Tonnen schwer": the size of one thing. "drei Punkte" of a score, but not where shares are told of.
            if (unit.Measure == Units.Substance && end < sentence.EndToken && PartWords.IsDimension(text[text.Tokens[end]])) unit = unit with { Measure = null };
            if (unit.With is { } with && !(IsChange(text, sentence, number) && Has(text, sentence, with))) unit = unit with { Measure = null };
            var of = CountedPhrase.Read(text, sentence, number.First, end);
            return new Candidate(number, phrase with { Head = end - 1, End = Math.Max(end, of.IsNamed && of.First == end ? Math.Min(of.End, end + 6) : end) }, unit, NounClass.None, segment);
        }

        if (Units.TryBefore(text, sentence, number.CoreFirst, out unit)) return new Candidate(number, phrase with { Head = -1, End = phrase.First }, unit, NounClass.None, segment);
        if (!phrase.IsNamed && TryShare(text, signs, number, segment, out var shared)) return shared;
        var noun = phrase.HasNoun ? NounClasses.Of(text[text.Tokens[phrase.Head]]) : NounClass.None;
        return new Candidate(number, phrase, null, noun, segment);
    }

    // "213 gegen 98 Stimmen", "von 3 auf 5 Prozent", "200 feste und 300 freie Mitarbeiter": what the next number counts.
    private static bool TryShare(AnalysedText text, SentenceSigns signs, NumberExpression number, int segment, out Candidate candidate)
    {
        candidate = null!;
        var (at, sentence) = (number.End, signs.Sentence);
        while (at < sentence.EndToken && at < number.End + ShareReach && (text.Traits[at] & WordTraits.Adjective) != 0 && (text.Traits[at] & WordTraits.Capitalised) == 0) at++;
        if (at >= sentence.EndToken || !PartWords.IsJoint(text[text.Tokens[at]])) return false;
        for (var next = at + 1; next < Math.Min(sentence.EndToken, at + 1 + ShareReach); next++)
        {
            if (!NumberReader.TryRead(text, sentence, next, out var second)) continue;
            if (second.First != at + 1 || second.Form is not (NumberForm.Digits or NumberForm.Word) || number.Form is not (NumberForm.Digits or NumberForm.Word)) return false;
            var other = Of(text, signs, second);
            if (other.Unit is null && !other.Counted.HasNoun) return false;
            var head = other.Counted.Head;
            candidate = other with { Number = Scaled(text, number, second), Counted = other.Counted with { First = head < 0 ? other.Counted.First : head, End = Math.Max(head + 1, number.End) }, Segment = segment, Shared = true };
            return true;
        }

        return false;
    }

    // "von 3 auf 5 Millionen".
    private static NumberExpression Scaled(AnalysedText text, NumberExpression number, NumberExpression second)
    {
        if (number.Value is not { } value || value >= LeastOfScale || !NumberWords.TryRead(text[text.Tokens[second.End - 1]], out var scale) || scale is not { Kind: NumberWordKind.Scale, Value: { } factor }) return number;
        return number with { Min = value * factor, Max = value * factor };
    }

    private static bool IsChange(AnalysedText text, Sentence sentence, NumberExpression number) =>
        number.First > sentence.FirstToken && PartWords.IsBy(text[text.Tokens[number.First - 1]]);

    private static bool Has(AnalysedText text, Sentence sentence, string word)
    {
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
            if (text[text.Tokens[at]].SequenceEqual(word)) return true;
        return false;
    }
}
