using System.Collections.Immutable;
using System.Globalization;
using Quellenlage.Language;
using Quellenlage.Language.Patterns;
using Quellenlage.Reading;
using Quellenlage.Resources;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Times;

/// <summary>A time of the text that may tell when the text was written.</summary>
/// <param name="Weekday">ISO number; null where none is named. Likewise <paramref name="Day"/>, <paramref name="Month"/>, <paramref name="Year"/>.</param>
/// <param name="Part">start, middle or end of the month; null for the whole.</param>
/// <param name="OnlyJust">A word before it keeps it to the week of publication.</param>
/// <param name="Since">What it dates goes on since then.</param>
internal sealed record DatingClue(TextSpan Span, int? Weekday, int? Day, int? Month, int? Year, string? Part, Outlook Outlook, bool OnlyJust, bool Since)
{
    /// <summary>The days it allows in the year; null where there are none, as for 30 February.</summary>
    public TimexRange? In(int year)
    {
        if (year is < 1 or > 9998) return null;
        var value = string.Create(CultureInfo.InvariantCulture, $"{year:0000}");
        if (Month is { } month) value += string.Create(CultureInfo.InvariantCulture, $"-{month:00}");
        if (Day is { } day) value += string.Create(CultureInfo.InvariantCulture, $"-{day:00}");
        return TimexRange.Of(value, Part);
    }
}

/// <summary>A length counted from a begin up to publication: "half a year after the begin".</summary>
internal sealed record DatingLength(TextSpan Span, decimal Number, string Unit);

/// <summary>What the text itself tells about its date: clues in order, the length up to now, and the latest landmark it knows of.</summary>
internal sealed record DatingClues(ImmutableArray<DatingClue> Dates, DatingLength? Length, (DateOnly Begin, TextSpan Span)? Landmark)
{
    private static readonly WordList _since = WordList.Load("times/dating/since");
    private static readonly WordList _after = WordList.Load("times/dating/after");
    private static readonly WordList _begin = WordList.Load("times/dating/begin");
    private static readonly WordList _now = WordList.Load("times/dating/now");
    private static readonly WordList _onlyJust = WordList.Load("times/dating/only-just");
    private static readonly WordClasses _landmarks = LoadLandmarks();

    // A preposition and an article may stand between the word that qualifies a date and the date.
    private const int Reach = 3;

    /// <summary>One pass over the sentences of the article.</summary>
    public static DatingClues Of(AnalysedText text)
    {
        var grammar = TimeGrammar.German;
        var matcher = new TimeMatcher(grammar);
        var matches = new List<PatternMatch>();
        var found = new List<WordReading>();
        var dates = ImmutableArray.CreateBuilder<DatingClue>();
        DatingLength? length = null;
        (DateOnly Begin, TextSpan Span)? landmark = null;
        foreach (var sentence in text.Sentences)
        {
            matcher.Find(text, sentence, matches);
            landmark = LatestLandmark(text, sentence, found, landmark);
            foreach (var match in matches)
            {
                if (ReadDate(matcher.Readings, grammar, match) is { } clue) dates.Add(clue);
                else length ??= ReadLength(matcher.Readings, match);
            }
        }

        return new DatingClues(dates.ToImmutable(), length, landmark);
    }

    private static DatingClue? ReadDate(TokenReadings readings, TimeGrammar grammar, in PatternMatch match)
    {
        var rule = grammar.Rules[match.Rule];
        if (rule.Type != TimeType.Date) return null;
        var (year, month, day) = (Underspecified.Number(match["year"]), Underspecified.Number(match["month"]), Underspecified.Number(match["day"]));
        if (match["date"] is { } full)
        {
            var range = TimexRange.Of(full);
            (year, month, day) = (range?.Earliest.Year, range?.Earliest.Month, range?.Earliest.Day);
        }

        if ((year ?? month) is null || match["direction"] is not null || match["season"] is not null || match["ordinal"] is not null) return null;
        return new DatingClue(
            SpanOf(readings, match), Underspecified.Number(match["weekday"]), day, month, year, match["period-part"],
            ClauseTense.Of(readings, match.Start, match.End),
            Precedes(readings, match.Start, _onlyJust, Reach), Precedes(readings, match.Start, _since, 1));
    }

    // NUMBER UNIT nach Beginn ..., in a sentence that speaks of now.
    private static DatingLength? ReadLength(TokenReadings readings, in PatternMatch match)
    {
        var unit = match["unit"];
        if (unit is null || match.End + 1 >= readings.Count || !_after.Contains(readings.Form(match.End))) return null;
        if (!decimal.TryParse(match["number"] ?? match["half"], NumberStyles.Number, CultureInfo.InvariantCulture, out var number) || number > 1000) return null;
        var begin = false;
        for (var i = match.End + 1; i < Math.Min(readings.Count, match.End + 1 + Reach); i++) begin |= _begin.Contains(readings.Form(i));
        if (!begin) return null;
        for (var i = 0; i < readings.Count; i++)
            if (_now.Contains(readings.Form(i))) return new DatingLength(SpanOf(readings, match), number, unit);
        return null;
    }

    private static bool Precedes(TokenReadings readings, int start, WordList words, int reach)
    {
        for (var i = start - 1; i >= Math.Max(0, start - reach); i--)
            if (words.Contains(readings.Form(i))) return true;
        return false;
    }

    private static (DateOnly Begin, TextSpan Span)? LatestLandmark(AnalysedText text, Sentence sentence, List<WordReading> found, (DateOnly Begin, TextSpan Span)? latest)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word) continue;
            found.Clear();
            _landmarks.Read(text[text.Tokens[i]], startsSentence: false, found);
            if (found.Count == 0 || TimexRange.Of(found[0].Value) is not { } range) continue;
            if (latest is null || range.Earliest > latest.Value.Begin) latest = (range.Earliest, text.Tokens[i].Span);
        }

        return latest;
    }

    private static TextSpan SpanOf(TokenReadings readings, in PatternMatch match) =>
        new(readings.Tokens.Span[match.Start].Start, readings.Tokens.Span[match.End - 1].End);

    private static WordClasses LoadLandmarks()
    {
        var builder = new WordClasses.Builder();
        builder.Add(WordList.Load("times/dating/landmarks"), "landmark");
        return builder.Build();
    }
}
