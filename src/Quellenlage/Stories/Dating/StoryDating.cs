using System.Collections.Immutable;
using System.Globalization;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Events;
using Quellenlage.Reading;

namespace Quellenlage.Stories.Dating;

/// <summary>Narrows the publication of articles that carry no date by the story: what such an article reports as new, others date.</summary>
internal static class StoryDating
{
    /// <summary>An article that is known this closely needs no help and may give it.</summary>
    private const int Week = 7;

    // News stand at the head of an article: its headline, its teaser, its first sentence.
    private const int Lead = 3;
    private const int LeastTerms = 4;
    private const double LeastShare = 0.5;

    // Another day that is nearly as like makes it a guess which of the two is meant.
    private const double Ambiguous = 0.85;
    private const int AnyMonth = 0;

    /// <summary>
    /// The articles in the same order; those that could be narrowed are reckoned anew from their publication. Only dated articles help, so
    /// that no guess rests on another. Deterministic; cost linear in the text.
    /// </summary>
    public static ImmutableArray<Statements> Narrow(ImmutableArray<Statements> articles)
    {
        if (!articles.Any(IsVague) || !articles.Any(a => !IsVague(a))) return articles;
        var story = new StoryIndex(articles, []);
        var words = new WordIndex(story);
        var (told, blocks) = (new List<Telling>(), new TermBlocks());
        for (var a = 0; a < articles.Length; a++)
            if (!IsVague(articles[a])) File(articles[a], a, words, told, blocks);
        return [.. articles.Select((article, a) => IsVague(article) && Find(article, a, words, told, blocks) is { } found ? Apply(article, articles[found.Article], found) : article)];
    }

    private static bool IsVague(Statements article) =>
        article.Published is not { Earliest: { } earliest, Latest: { } latest } || latest.DayNumber - earliest.DayNumber >= Week;

    // What an article dates to days near its own publication; what lies further back is not its news.
    private static void File(Statements article, int a, WordIndex words, List<Telling> told, TermBlocks blocks)
    {
        for (var s = 0; s < article.Events.Length; s++)
        {
            if (article.Events[s] is not { Ground: EventGround.Expression, Earliest: { } from, Latest: { } to }) continue;
            if (to.DayNumber - from.DayNumber >= Week || Math.Abs(article.Published.Latest!.Value.DayNumber - to.DayNumber) > Week) continue;
            var terms = words.OfSentence(a, s);
            blocks.Add(AnyMonth, terms, told.Count);
            told.Add(new Telling(a, s, from, to, terms));
        }
    }

    private static Telling? Find(Statements article, int a, WordIndex words, List<Telling> told, TermBlocks blocks)
    {
        var (best, bestShare, nextShare) = ((Telling?)null, 0.0, 0.0);
        foreach (var s in LeadOf(article))
        {
            var terms = words.OfSentence(a, s);
            foreach (var candidate in blocks.Sharing(AnyMonth, terms, LeastTerms))
            {
                var (share, count) = words.Overlap(terms, told[candidate].Terms);
                if (count < LeastTerms || share < LeastShare || !IsPossible(article.Published, told[candidate])) continue;
                if (best is not null && told[candidate].IsOnDaysOf(best)) bestShare = Math.Max(bestShare, share);
                else if (share > bestShare) (best, bestShare, nextShare) = (told[candidate], share, bestShare);
                else nextShare = Math.Max(nextShare, share);
            }
        }

        return nextShare >= bestShare * Ambiguous ? null : best;
    }

    // Sentences that tell of something that has happened or is so now, and do not say when.
    private static IEnumerable<int> LeadOf(Statements article)
    {
        var seen = 0;
        for (var s = 0; s < article.Events.Length && seen < Lead; s++)
        {
            if (article.Analysed.Sentences[s].Zone == ZoneKind.Byline) continue;
            seen++;
            if (article.Events[s] is { Ground: EventGround.Tense or EventGround.None or EventGround.Reported or EventGround.Announced } happened && (happened.Latest is not null || happened.Edtf is null)) yield return s;
        }
    }

    private static bool IsPossible(PublicationDate published, Telling telling) => !(published.Latest < telling.Earliest) && !(published.Earliest > telling.Latest.AddDays(Week));

    private static Statements Apply(Statements article, Statements other, Telling telling)
    {
        var (earliest, latest) = (Later(article.Published.Earliest, telling.Earliest), Earlier(article.Published.Latest, telling.Latest.AddDays(Week)));
        var best = other.Published.Best is { } day && day >= earliest && day <= latest ? day : earliest;
        var days = telling.Earliest == telling.Latest ? Day(telling.Earliest) : $"{Day(telling.Earliest)} to {Day(telling.Latest)}";
        var reason = $"reports as new what the article {other.Article.Id} dates to {days} ({other.Events[telling.Sentence].Basis}): within the week after it";
        var span = latest.DayNumber - earliest.DayNumber;
        var precision = span == 0 ? "day" : span < Week ? "week" : "interval";
        return StatementExtractor.Redate(article, new PublicationDate(earliest, latest, best, precision, [reason, .. article.Published.Basis]));
    }

    private static DateOnly Later(DateOnly? known, DateOnly other) => known is { } day && day > other ? day : other;

    private static DateOnly Earlier(DateOnly? known, DateOnly other) => known is { } day && day < other ? day : other;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A sentence of a dated article with the days that it tells of.</summary>
    private sealed record Telling(int Article, int Sentence, DateOnly Earliest, DateOnly Latest, int[] Terms)
    {
        public bool IsOnDaysOf(Telling other) => Earliest <= other.Latest && other.Earliest <= Latest;
    }
}
