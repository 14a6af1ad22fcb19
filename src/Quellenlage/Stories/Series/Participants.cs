using Quellenlage.Extraction;
using Quellenlage.Extraction.Figures;
using Quellenlage.Resources;

namespace Quellenlage.Stories.Series;

/// <summary>
/// Tells where a figure counts those who take part in a strike or a protest, though its words are of another measure: "400 Streikende", "700 Beschäftigte zogen
/// zum Rathaus". All of them are of one series.
/// </summary>
internal static class Participants
{
    private const string Name = "participants";
    private const string Employed = "employed";
    private const string OtherPrefix = "other:";

    private static readonly WordList _words = WordList.Load("stories/participants");
    private static readonly HashSet<string> _nouns = [.. _words.Entries.Where(e => e[1] == "noun").Select(e => ContentWords.Stem(e.Word))];

    /// <summary>The figure, with its measure changed where it counts participants.</summary>
    public static Figure Resolve(Statements article, Figure figure) => IsOfThem(article, figure) ? figure with { Measure = Name } : figure;

    private static bool IsOfThem(Statements article, Figure figure)
    {
        if (figure.Measure.StartsWith(OtherPrefix, StringComparison.Ordinal)) return _nouns.Contains(ContentWords.Stem(figure.Measure.AsSpan(OtherPrefix.Length)));
        if (figure.Measure != Employed) return false;
        var text = article.Analysed;
        var (sentence, number) = (text.SentenceAt(figure.Number.Start), text.TokenAt(figure.Number.Start));
        if (sentence < 0) return false;
        foreach (var clause in text.ClausesOf(sentence))
        {
            if (number < clause.First || number >= clause.End || clause.Group is not { Lemma: { } verb } || !_words.TryGet(verb, out var entry)) continue;
            var with = entry[2].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (with.Length == 0) return true;
            for (var t = clause.First; t < clause.End; t++)
                if (Array.Exists(with, w => text[text.Tokens[t]].Equals(w, StringComparison.OrdinalIgnoreCase))) return true;
        }

        return false;
    }
}
