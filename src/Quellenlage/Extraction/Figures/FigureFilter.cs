using System.Collections.Immutable;
using Quellenlage.Extraction.Times;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Resources;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Figures;

/// <summary>Tells figures from numbers that no reader of a dossier would track.</summary>
internal static class FigureFilter
{
    private const decimal FirstYear = 1000;
    private const decimal LastYear = 2199;
    private const int LongestLabel = 4;
    private const int PostcodeLength = 5;

    private static readonly WordList _months = WordList.Load("times/month");

    /// <summary>True for numbers in time expressions, names and labels ("Artikel 5"), and behind a decimal or a bracketed age.</summary>
    public static bool IsExcludedByPlace(AnalysedText text, Sentence sentence, NumberExpression number, ImmutableArray<TimeExpression> times, int firstTime)
    {
        var core = text.Tokens[number.CoreFirst].Span;
        for (var i = firstTime; i < times.Length && times[i].Span.Start < core.End; i++)
            if (times[i].Span.Overlaps(core)) return true;
        if (NameLookup.TryAt(text, core.Start, out _)) return true;
        // "29 April" without its dot; "0%1%2%" without spaces.
        if (number.Form == NumberForm.Digits && number.End < sentence.EndToken && _months.Contains(text[text.Tokens[number.End]])) return true;
        if (number.End + 1 < sentence.EndToken && text[text.Tokens[number.End]] is "%" && text.Tokens[number.End + 1] is { Kind: TokenKind.Number } next && next.Start == text.Tokens[number.End].End) return true;
        if (number.First == number.CoreFirst && number.First > sentence.FirstToken && PartWords.IsLabel(text[text.Tokens[number.First - 1]]) && IsLabelNumber(text, sentence, number)) return true;
        if (number.First > sentence.FirstToken + 1 && PartWords.IsPer(text[text.Tokens[number.First - 1]]) && IsRateBase(text, number.First - 2)) return true;
        if (number.CoreFirst > sentence.FirstToken && IsGlued(text, text.Tokens[number.CoreFirst - 1], core)) return true;
        return IsNamePart(text, sentence, number) || IsAge(text, sentence, number) || IsCode(text, sentence, number);
    }

    // "Artikel 5", "Artikel fünf der Satzung"; but "dieses Jahr fünf Brände".
    private static bool IsLabelNumber(AnalysedText text, Sentence sentence, NumberExpression number) =>
        number.Form == NumberForm.Digits || (number.Form == NumberForm.Word && (number.End >= sentence.EndToken || (text.Traits[number.End] & (WordTraits.Noun | WordTraits.Adjective | WordTraits.Capitalised)) == 0));

    // "40 Fälle je 100.000 Einwohner", but not "und je vier Helfer".
    private static bool IsRateBase(AnalysedText text, int before) =>
        text.Tokens[before].Kind is TokenKind.Number or TokenKind.Symbol || CountedPhrase.IsNoun(text, before);

    // "12/31", "1,5-fach" cut at its mark, "54321 Talheim", "A 340": parts of what is longer, postcodes and types.
    private static bool IsCode(AnalysedText text, Sentence sentence, NumberExpression number)
    {
        if (number.Form != NumberForm.Digits) return false;
        if (IsCutAt(text, number.CoreFirst - 1, sentence.FirstToken, -1) || (number.End < sentence.EndToken && IsCutAt(text, number.End, sentence.EndToken - 1, 1))) return true;
        // "120 KL 45/19": a mark of files.
        if (number.End + 1 < sentence.EndToken && text.Tokens[number.End].Kind == TokenKind.Word && text.Tokens[number.End].Span.Length <= LongestLabel && text[text.Tokens[number.End]].ContainsAnyInRange('A', 'Z') && !text[text.Tokens[number.End]].ContainsAnyInRange('a', 'z')
            && text.Tokens[number.End + 1].Kind == TokenKind.Number) return true;
        // "0-9 A B C": letters of an index.
        if (number.End + 1 < sentence.EndToken && IsLetter(text, number.End) && IsLetter(text, number.End + 1)) return true;
        if (number.Qualifier != Qualifier.Exact || text.Text.Slice(number.Span).Any(c => !char.IsAsciiDigit(c))) return false;
        if (number.Span.Length == PostcodeLength && number.End < sentence.EndToken && NameLookup.TryAt(text, text.Tokens[number.End].Start, out var place)) return place.Type == NameType.Place;
        return number.First > sentence.FirstToken && text.Tokens[number.First - 1] is { Kind: TokenKind.Word, Span.Length: 1 } letter && char.IsUpper(text[letter][0]);
    }

    private static bool IsLetter(AnalysedText text, int token) => text.Tokens[token] is { Kind: TokenKind.Word, Span.Length: 1 } letter && char.IsUpper(text[letter][0]);

    // A slash or a decimal mark without space, with another digit or word right behind it.
    private static bool IsCutAt(AnalysedText text, int mark, int last, int step)
    {
        if (step < 0 ? mark <= last : mark >= last) return false;
        if (text[text.Tokens[mark]] is not ("/" or ",")) return false;
        var (number, other) = (text.Tokens[mark - step], text.Tokens[mark + step]);
        var glued = step > 0 ? number.End == text.Tokens[mark].Start && text.Tokens[mark].End == other.Start : text.Tokens[mark].End == number.Start && other.End == text.Tokens[mark].Start;
        return glued && char.IsAsciiDigit(step > 0 ? text[other][0] : text[other][^1]);
    }

    // „Adler 12“, Rothen 05: the digits close a quoted name, or no number of anything begins with a zero.
    private static bool IsNamePart(AnalysedText text, Sentence sentence, NumberExpression number)
    {
        if (number.Form != NumberForm.Digits || number.Qualifier != Qualifier.Exact || number.Span.Length > LongestLabel || number.First <= sentence.FirstToken) return false;
        var before = number.First - 1;
        if (text.Tokens[before].Kind != TokenKind.Word || !char.IsUpper(text[text.Tokens[before]][0])) return false;
        var digits = text.Text.Slice(number.Span);
        if (digits.Length > 1 && digits[0] == '0' && char.IsAsciiDigit(digits[1])) return true;
        return number.End < sentence.EndToken && text.Tokens[number.End].Kind == TokenKind.Quote && !CountedPhrase.IsOpening(text, number.End);
    }

    /// <summary>
    /// True for "ein" that counts nothing. It counts before just anybody (ein Mensch), as a part of a set (einer von ihnen), with an
    /// approximator, and beside a figure ("sechs Männer und eine Frau").
    /// </summary>
    public static bool IsMereArticle(AnalysedText text, Sentence sentence, NumberExpression number, PreviousFigure? previous)
    {
        if (number.Form != NumberForm.One || number.Qualifier != Qualifier.Exact) return false;
        if (Units.TryBehind(text, sentence, number.End, out var unit, out _)) return unit.Measure != Units.Substance;
        var counted = CountedPhrase.Read(text, sentence, number.First, number.End);
        if (counted.Partitive) return false;
        if (!counted.HasNoun) return true;
        if (PartWords.IsAnyone(text[text.Tokens[counted.Head]])) return false;
        var joined = number.First > sentence.FirstToken && (FunctionWords.Of(text[text.Tokens[number.First - 1]]) & FunctionWord.Conjunction) != 0;
        return !joined || previous is not { SameSentence: true };
    }

    /// <summary>True where the words make the number a count or measure of something.</summary>
    public static bool IsFigure(AnalysedText text, SentenceSigns signs, Candidate candidate, FoundMeasure measure, PreviousFigure? previous) => candidate.Number.Form switch
    {
        NumberForm.One when candidate.Number.Qualifier != Qualifier.Exact => measure.IsKnown || candidate.Unit is not null || candidate.Class != NounClass.None || candidate.Counted.Partitive,
        NumberForm.One => measure.IsKnown && (IsAnyoneOrPart(text, candidate) || previous?.Measure == measure.Name),
        NumberForm.Zero => measure is { IsKnown: true, Basis: "noun" },
        NumberForm.Several => measure.IsKnown || candidate.Class != NounClass.None || candidate.Counted.Partitive,
        NumberForm.Digits or NumberForm.Word when candidate.IsBare && measure.Basis is "inherited" or "lemma" && IsLabelled(text, signs, candidate) => false,
        NumberForm.Digits when candidate.IsBare && IsTypeName(text, signs, candidate) => false,
        NumberForm.Digits => candidate.Counted.Further || !IsYear(candidate.Number) || !(candidate.IsBare || IsYearOf(text, candidate)),
        NumberForm.Fraction => candidate.Counted.IsNamed && !IsContracted(text, signs, candidate),
        _ => true,
    };

    /// <summary>True for a remark that names a part: "unter ihnen", "darunter", "davon".</summary>
    public static bool IsAmong(AnalysedText text, Segment segment)
    {
        var first = text[text.Tokens[segment.First]];
        if ((FunctionWords.Of(first) & FunctionWord.Subset) != 0) return true;
        return PartWords.IsAmong(first) && segment.First + 1 < segment.End && (FunctionWords.Of(text[text.Tokens[segment.First + 1]]) & FunctionWord.Pronoun) != 0;
    }

    // "10%11%12%", "DC9": no space before the number, and no currency sign or opening mark either.
    private static bool IsGlued(AnalysedText text, Token before, TextSpan number)
    {
        if (before.End != number.Start) return false;
        return before.Kind is TokenKind.Number or TokenKind.Word or TokenKind.Url || (before.Kind == TokenKind.Symbol && text[before] is "%");
    }

    // "Anna Muster (45)", "Anna Muster, 45,".
    private static bool IsAge(AnalysedText text, Sentence sentence, NumberExpression number)
    {
        if (number.Form != NumberForm.Digits || number.First <= sentence.FirstToken || number.End >= sentence.EndToken) return false;
        var before = text[text.Tokens[number.First - 1]];
        var behind = text[text.Tokens[number.End]];
        return (before is "(" && behind is ")") || (before is "," && behind is ",");
    }

    // "die Reaktoren 5 und 6": a bare number right behind a noun is its name.
    private static bool IsLabelled(AnalysedText text, SentenceSigns signs, Candidate candidate)
    {
        var first = candidate.Number.First;
        return candidate.Number.Qualifier == Qualifier.Exact && first > signs.Sentence.FirstToken && CountedPhrase.IsNoun(text, first - 1);
    }

    // "ATR 72", "PlayStation 3": nothing is counted, and what stands before is an abbreviation or a word unknown that is no place.
    private static bool IsTypeName(AnalysedText text, SentenceSigns signs, Candidate candidate)
    {
        var (number, before) = (candidate.Number, candidate.Number.First - 1);
        if (number.Qualifier != Qualifier.Exact || number.Span.Length > LongestLabel || before < signs.Sentence.FirstToken) return false;
        var token = text.Tokens[before];
        if (token.Kind != TokenKind.Word || !text[token].ContainsAnyInRange('A', 'Z')) return false;
        if (NameLookup.TryAt(text, token.Start, out var name)) return name.Type != NameType.Place;
        return (text.Traits[before] & WordTraits.Unknown) != 0 || (token.Span.Length > 1 && !text[token].ContainsAnyInRange('a', 'z'));
    }

    private static bool IsAnyoneOrPart(AnalysedText text, Candidate candidate) =>
        candidate.Counted.Partitive || (candidate.Counted.HasNoun && PartWords.IsAnyone(text[text.Tokens[candidate.Counted.Head]]));

    // "zur Hälfte".
    private static bool IsContracted(AnalysedText text, SentenceSigns signs, Candidate candidate) =>
        candidate.Number.First > signs.Sentence.FirstToken && (text.Traits[candidate.Number.First - 1] & WordTraits.Contraction) != 0;

    // "die 1998 Weltmeisterin gewordene Läuferin": more than one would be counted in the plural.
    private static bool IsYearOf(AnalysedText text, Candidate candidate) =>
        candidate is { Unit: null, Counted.HasNoun: true } && Lemmas.IsSingularOnly(text[text.Tokens[candidate.Counted.Head]]);

    private static bool IsYear(NumberExpression number) =>
        number.Qualifier == Qualifier.Exact && number.Value is >= FirstYear and <= LastYear && number.Span.Length == 4;


}
