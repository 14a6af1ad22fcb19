using Quellenlage.Extraction;
using Quellenlage.Extraction.Figures;
using Quellenlage.Extraction.Modalities;
using Quellenlage.Resources;

namespace Quellenlage.Stories.Series;

/// <summary>What kind of count a figure is, where two kinds under one measure cannot contradict each other.</summary>
internal enum Standing : byte
{
    Plain,

    /// <summary>The sum of all so far: "bisher 900 in drei Wellen".</summary>
    SoFar,

    /// <summary>Those who are left: "noch 300".</summary>
    Still,

    /// <summary>A plan, a forecast or a supposition.</summary>
    Forecast,

    /// <summary>Those by whom a count was wrong: "drei wurden doppelt gezählt".</summary>
    Correction,
}

internal static class Standings
{
    private const int ReachBefore = 6;

    private static readonly WordList _words = WordList.Load("stories/standing");

    public static Standing Of(Statements article, Figure figure)
    {
        if (figure.Modality is Modality.Expected or Modality.Hypothetical) return Standing.Forecast;
        if (figure.AsOf is { Earliest: not null, Latest: null }) return Standing.SoFar;
        var analysed = article.Analysed;
        var index = analysed.SentenceAt(figure.Number.Start);
        if (index < 0) return Standing.Plain;
        var (sentence, number) = (analysed.Sentences[index], analysed.TokenAt(figure.Number.Start));
        var standing = Standing.Plain;
        var (miscounted, counted) = (false, false);
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (!_words.TryGet(analysed[analysed.Tokens[at]], out var entry)) continue;
            if (entry[1] == "so-far") return Standing.SoFar;
            if (entry[1] == "wrongly") miscounted = true;
            else if (entry[1] == "counted") counted = true;
            // "noch" speaks of the words near it.
            else if (Math.Abs(at - number) <= ReachBefore) standing = Standing.Still;
        }

        return miscounted && counted ? Standing.Correction : standing;
    }

    /// <summary>True where the two cannot contradict each other, whatever their numbers.</summary>
    public static bool AreApart(Measure measure, Standing one, Standing other) =>
        one != other && (one == Standing.Forecast || other == Standing.Forecast ? !measure.IsEstimate : measure.HasTotals);
}
