using Quellenlage.Language;
using Quellenlage.Resources;

namespace Quellenlage.Extraction.Figures;

/// <summary>Nouns that name a quantity: Zahl, Inzidenz, Stärke.</summary>
internal static class Quantities
{
    private const int ShortestPart = 4;
    private static readonly FormTable<string> _nouns = new(WordList.Load("figures/quantities").Entries.Select(e => new KeyValuePair<string, string>(e.Word, e[1])));

    /// <summary>The quantity noun nearest to the number within the reach, before it rather than behind.</summary>
    /// <param name="isCount">True where what is counted stands beside the noun; false where the noun is the measure.</param>
    public static bool TryNear(AnalysedText text, Sentence sentence, int number, int reach, out int noun, out bool isCount)
    {
        if (TryBefore(text, sentence, number, reach, out noun, out isCount)) return true;
        for (noun = number + 1; noun < Math.Min(sentence.EndToken, number + reach); noun++)
            if (Is(text, noun, out isCount)) return true;
        isCount = false;
        return false;
    }

    public static bool TryBefore(AnalysedText text, Sentence sentence, int number, int reach, out int noun, out bool isCount)
    {
        for (noun = number - 1; noun >= Math.Max(sentence.FirstToken, number - reach); noun--)
            if (Is(text, noun, out isCount)) return true;
        isCount = false;
        return false;
    }

    /// <summary>What the genitive behind the noun or the noun's first part says is counted.</summary>
    public static bool TryCounted(AnalysedText text, Sentence sentence, int noun, out FoundMeasure measure)
    {
        measure = default;
        var phrase = CountedPhrase.Read(text, sentence, noun, noun + 1);
        if (!phrase.HasNoun) return false;
        for (var at = noun + 1; at < phrase.Head; at++)
        {
            foreach (var sign in MeasureTable.Verbs(text[text.Tokens[at]]))
                if (sign.Kind == SignKind.Attributive) measure = new FoundMeasure(sign.Measure, "quantity");
        }

        var head = text[text.Tokens[phrase.Head]];
        if (measure.Name is null && MeasureTable.TryNoun(head, out var own)) measure = new FoundMeasure(own.Measure, "quantity");
        if (measure.Name is null) measure = new FoundMeasure(FoundMeasure.Other + Lemmas.OfNoun(head), "quantity");
        return true;
    }

    private static bool Is(AnalysedText text, int token, out bool isCount)
    {
        isCount = false;
        var form = text[text.Tokens[token]];
        if (text.Tokens[token].Kind != TokenKind.Word || !char.IsUpper(form[0]) || !_nouns.TryGetLastPart(form, ShortestPart, out var kind)) return false;
        isCount = kind == "count";
        return true;
    }
}
