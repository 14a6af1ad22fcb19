using Quellenlage.Language;

namespace Quellenlage.Extraction.Figures;

/// <summary>A number that may be a figure, with what stands around it.</summary>
/// <param name="Unit">What the word behind makes of it; null for a count.</param>
/// <param name="Class">Class of the counted noun; None where none is named or known.</param>
internal sealed record Candidate(NumberExpression Number, CountedPhrase Counted, Unit? Unit, NounClass Class, int Segment)
{
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
            var of = CountedPhrase.Read(text, sentence, number.First, end);
            return new Candidate(number, phrase with { Head = end - 1, End = Math.Max(end, of.IsNamed && of.First == end ? Math.Min(of.End, end + 6) : end) }, unit, NounClass.None, segment);
        }

        if (Units.TryBefore(text, sentence, number.CoreFirst, out unit)) return new Candidate(number, phrase with { Head = -1, End = phrase.First }, unit, NounClass.None, segment);
        var noun = phrase.HasNoun ? NounClasses.Of(text[text.Tokens[phrase.Head]]) : NounClass.None;
        return new Candidate(number, phrase, null, noun, segment);
    }
}
