using System.Globalization;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Figures;

/// <summary>Reads number expressions: digits and words, scales, fractions, ranges, approximators. Bounded work for each token.</summary>
internal static class NumberReader
{
    private const int LongestBound = 5;
    private const decimal MostBeforeGroup = 1_000_000_000m;

    private readonly record struct Core(int End, decimal? Value, decimal Scale, NumberForm Form);

    /// <summary>The number expression whose number starts at the token; false where none does. Reads within the sentence only.</summary>
    public static bool TryRead(AnalysedText text, Sentence sentence, int token, out NumberExpression number)
    {
        number = default;
        if (!TryCore(text, sentence, token, out var core)) return false;
        var (end, min, max, qualifier) = (core.End, core.Value, core.Value, core.Value is null ? Qualifier.Vague : Qualifier.Exact);
        var first = token;
        if (TryBounds(text, sentence, token, core, out var upper, out first) is var bounded && bounded) (end, min, max, qualifier) = (upper.End, core.Value, upper.Value, Qualifier.Range);
        else if (TryRange(text, sentence, token, core, out upper, out var lower, out first))
        {
            (end, min, max, qualifier) = (upper.End, lower, upper.Value, Qualifier.Range);
        }

        if (!bounded && qualifier != Qualifier.Vague && Approximators.TryBefore(text, sentence, first, out var before, out var start) && !IsPreposition(text, sentence, core, start, first))
        {
            first = start;
            if (qualifier == Qualifier.Exact) (min, max, qualifier) = Bound(core.Value, before);
        }
        else if (qualifier == Qualifier.Exact && Approximators.TryAfter(text, sentence, end, out var after, out var behind))
        {
            end = behind;
            (min, max, qualifier) = Bound(core.Value, after);
        }

        var span = text.Tokens[first].Span.Union(text.Tokens[end - 1].Span);
        number = new NumberExpression(first, token, end, span, min, max, qualifier, core.Form);
        return true;
    }

    // "über eine Brücke", "Umfrage unter 900 Wählern", "Unter 50 Bewerbern": before what may be an article, behind a noun and at the
    // start of a sentence, a word that may be a preposition is one.
    private static bool IsPreposition(AnalysedText text, Sentence sentence, Core core, int first, int end)
    {
        if (end - first != 1 || (text.Traits[first] & WordTraits.Preposition) == 0) return false;
        if (core.Form == NumberForm.One) return true;
        // "Kredit über 200 Millionen": the sum that the noun names.
        if (first > sentence.FirstToken && PartWords.IsAmountOf(text[text.Tokens[first]]) && PartWords.IsContract(text[text.Tokens[first - 1]])) return true;
        return PartWords.IsAmong(text[text.Tokens[first]]) && (first == sentence.FirstToken || CountedPhrase.IsNoun(text, first - 1));
    }

    private static (decimal? Min, decimal? Max, Qualifier Qualifier) Bound(decimal? value, Qualifier qualifier) => qualifier switch
    {
        Qualifier.MoreThan or Qualifier.AtLeast => (value, null, qualifier),
        Qualifier.LessThan or Qualifier.AtMost => (null, value, qualifier),
        _ => (value, value, qualifier),
    };

    private static bool TryCore(AnalysedText text, Sentence sentence, int token, out Core core)
    {
        core = default;
        var kind = text.Tokens[token].Kind;
        if (kind == TokenKind.Number)
        {
            if (!Digits.TryParse(text[text.Tokens[token]], out var value)) return false;
            var end = token + 1;
            while (value < MostBeforeGroup && HasSwissGroup(text, sentence, end))
            {
                value = (value * 1000) + decimal.Parse(text[text.Tokens[end + 1]], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
                end += 2;
            }

            core = Scaled(text, sentence, end, value, NumberForm.Digits);
            return true;
        }

        if (kind != TokenKind.Word || !NumberWords.TryRead(text[text.Tokens[token]], out var word)) return false;
        switch (word.Kind)
        {
            case NumberWordKind.One: return TryAfterOne(text, sentence, token, out core);
            case NumberWordKind.Zero: core = new Core(token + 1, 0, 1, NumberForm.Zero); return true;
            case NumberWordKind.Vague: core = VagueWithScale(text, sentence, token); return true;
            case NumberWordKind.Few: core = VagueWithScale(text, sentence, token); return core.Form == NumberForm.Many;
            case NumberWordKind.VagueScale: core = new Core(token + 1, null, 1, NumberForm.Many); return true;
            case NumberWordKind.HalfShare: core = new Core(token + 1, word.Value, 1, NumberForm.Fraction); return true;
            case NumberWordKind.Scale: return TryBareScale(text, token, out core);
            case NumberWordKind.HalfOf or NumberWordKind.Fraction or NumberWordKind.Amount: return false;
            default: core = Scaled(text, sentence, token + 1, word.Value.GetValueOrDefault(), NumberForm.Word); return true;
        }
    }

    // "18'500", "1'250.75": an apostrophe between a number and three digits, without space; Swiss decimals stand behind a dot.
    private static bool HasSwissGroup(AnalysedText text, Sentence sentence, int at) =>
        at + 1 < sentence.EndToken && text[text.Tokens[at]] is "'" or "’" or "‘" && text.Tokens[at].Start == text.Tokens[at - 1].End
        && text.Tokens[at + 1].Kind == TokenKind.Number && text.Tokens[at + 1].Start == text.Tokens[at].End && IsGroup(text[text.Tokens[at + 1]]);

    private static bool IsGroup(ReadOnlySpan<char> form) =>
        form.Length >= 3 && !form[..3].ContainsAnyExceptInRange('0', '9') && (form.Length == 3 || (form.Length is 5 or 6 && form[3] == '.' && !form[4..].ContainsAnyExceptInRange('0', '9')));

    // "Millionen" without a number is vague; "Million" and "Dutzend" are not a number by themselves.
    private static bool TryBareScale(AnalysedText text, int token, out Core core)
    {
        core = new Core(token + 1, null, 1, NumberForm.Many);
        return text[text.Tokens[token]].EndsWith("en", StringComparison.Ordinal);
    }

    private static bool TryAfterOne(AnalysedText text, Sentence sentence, int token, out Core core)
    {
        core = new Core(token + 1, 1, 1, NumberForm.One);
        if (token + 1 >= sentence.EndToken || !NumberWords.TryRead(text[text.Tokens[token + 1]], out var next)) return true;
        if (next.Kind == NumberWordKind.Amount) core = new Core(token + 2, null, 1, NumberForm.Many);
        else if (next.Kind == NumberWordKind.Vague && char.IsLower(text[text.Tokens[token + 1]][0])) core = VagueWithScale(text, sentence, token + 1);
        else if (next.Kind == NumberWordKind.Fraction) core = new Core(token + 2, Rounded(next.Value), 1, NumberForm.Fraction);
        else if (next.Kind == NumberWordKind.Scale) core = new Core(token + 2, next.Value, next.Value.GetValueOrDefault(), NumberForm.Word);
        else if (next.Kind == NumberWordKind.HalfOf && token + 2 < sentence.EndToken
            && NumberWords.TryRead(text[text.Tokens[token + 2]], out var scale) && scale.Kind == NumberWordKind.Scale)
            core = new Core(token + 3, scale.Value / 2, scale.Value.GetValueOrDefault(), NumberForm.Word);
        return true;
    }

    private static Core Scaled(AnalysedText text, Sentence sentence, int next, decimal value, NumberForm form)
    {
        if (next >= sentence.EndToken || !NumberWords.TryRead(text[text.Tokens[next]], out var word)) return new Core(next, value, 1, form);
        var factor = word.Value.GetValueOrDefault();
        return word.Kind switch
        {
            NumberWordKind.Scale => new Core(next + 1, Times(value, factor), factor, form),
            NumberWordKind.Hundred or NumberWordKind.Thousand when value < 1000 => new Core(next + 1, value * factor, factor, form),
            NumberWordKind.Fraction when value < 100 => new Core(next + 1, Rounded(value * factor), 1, NumberForm.Fraction),
            _ => new Core(next, value, 1, form),
        };
    }

    private static Core VagueWithScale(AnalysedText text, Sentence sentence, int token)
    {
        var next = token + 1;
        if (next < sentence.EndToken && NumberWords.TryRead(text[text.Tokens[next]], out var word)
            && word.Kind is NumberWordKind.Hundred or NumberWordKind.Thousand or NumberWordKind.Scale or NumberWordKind.VagueScale)
            return new Core(next + 1, null, 1, NumberForm.Many);
        return new Core(next, null, 1, NumberForm.Several);
    }

    // "mindestens zwei und höchstens fünf": a lower and an upper bound that "und" or "aber" joins.
    private static bool TryBounds(AnalysedText text, Sentence sentence, int token, Core core, out Core upper, out int first)
    {
        (upper, first) = (default, token);
        if (core.Value is null || !Approximators.TryBefore(text, sentence, token, out var low, out var start) || low is not (Qualifier.AtLeast or Qualifier.MoreThan)) return false;
        for (var at = core.End + 2; at < Math.Min(sentence.EndToken, core.End + LongestBound); at++)
        {
            if (!TryCore(text, sentence, at, out upper)) continue;
            if (!Approximators.TryBefore(text, sentence, at, out var high, out var behind) || high is not (Qualifier.AtMost or Qualifier.LessThan)) return false;
            if (behind != core.End + 1 || upper.Value is not { } most || most <= core.Value || !RangeWords.Is(text[text.Tokens[core.End]], RangeWord.And)) return false;
            first = start;
            return true;
        }

        return false;
    }

    private static bool TryRange(AnalysedText text, Sentence sentence, int token, Core core, out Core upper, out decimal? lower, out int first)
    {
        (upper, lower, first) = (default, core.Value, token);
        if (core.Value is null || core.Form is NumberForm.Zero or NumberForm.Fraction) return false;
        var between = token > sentence.FirstToken && RangeWords.Is(text[text.Tokens[token - 1]], RangeWord.Between);
        var at = core.End;
        if (between && at < sentence.EndToken && !RangeWords.Is(text[text.Tokens[at]], RangeWord.And)) at++;
        if (at + 1 >= sentence.EndToken) return false;
        var joint = RangeWords.Of(text[text.Tokens[at]]);
        if (between ? joint != RangeWord.And : joint is not (RangeWord.To or RangeWord.Or)) return false;
        if (joint == RangeWord.To && text.Tokens[at].Kind == TokenKind.Punctuation && text.Tokens[at].Start != text.Tokens[at - 1].End) return false;
        if (!TryCore(text, sentence, at + 1, out upper) || upper.Value is null || upper.Form is NumberForm.One or NumberForm.Zero or NumberForm.Fraction) return false;
        if (core.Scale == 1 && upper.Scale > 1) lower = Times(core.Value.Value, upper.Scale);
        if (between) first = token - 1;
        return lower < upper.Value && (joint != RangeWord.Or || upper.Value <= lower * 2);
    }

    private static decimal? Rounded(decimal? percent) => percent is { } value ? decimal.Round(value, 2) : null;

    // A number that no decimal holds is no count of anything; it is kept at the scale named.
    private static decimal Times(decimal value, decimal factor)
    {
        if (value >= 1_000_000_000_000m) return value;
        var product = value * factor;
        var whole = decimal.Truncate(product);
        return product == whole ? whole : product;
    }
}
