using Quellenlage.Language.Patterns;

namespace Quellenlage.Extraction.Times;

/// <summary>Reads the tense of the clause around a time off its finite verbs, cheaply: by a list and by the ending of the preterite.</summary>
internal static class ClauseTense
{
    /// <summary>The tense between the commas around the tokens, or of the whole sentence where that stretch has no verb known.</summary>
    public static Tense Of(TokenReadings readings, TimeGrammar grammar, int start, int end)
    {
        var tense = OfClause(readings, grammar, start, end);
        return tense == Tense.Unknown ? Among(readings, grammar, 0, readings.Count) : tense;
    }

    /// <summary>The tense between the commas around the tokens alone.</summary>
    public static Tense OfClause(TokenReadings readings, TimeGrammar grammar, int start, int end)
    {
        var first = start;
        while (first > 0 && !IsBorder(readings, first - 1)) first--;
        var last = end;
        while (last < readings.Count && !IsBorder(readings, last)) last++;
        return Among(readings, grammar, first, last);
    }

    private static Tense Among(TokenReadings readings, TimeGrammar grammar, int first, int last)
    {
        var tense = Tense.Unknown;
        for (var i = first; i < last; i++)
        {
            var found = Verb(readings, grammar, i);
            if (found == Tense.Past) return Tense.Past;
            if (found > tense) tense = found;
        }

        return tense;
    }

    private static Tense Verb(TokenReadings readings, TimeGrammar grammar, int index)
    {
        foreach (var reading in readings[index])
        {
            if (reading.Class != grammar.TenseClass) continue;
            return reading.Value switch { "past" => Tense.Past, "future" => Tense.Future, _ => Tense.Present };
        }

        return readings[index].IsEmpty && grammar.LooksPreterite(readings.Form(index)) ? Tense.Past : Tense.Unknown;
    }

    private static bool IsBorder(TokenReadings readings, int index) => readings.Form(index)[0] is ',' or ';' or ':' or '–' or '(' or ')';
}
