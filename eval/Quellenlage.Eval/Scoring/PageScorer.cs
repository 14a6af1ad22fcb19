using System.Collections.Immutable;
using System.Globalization;
using Quellenlage.Eval.Gold;

namespace Quellenlage.Eval.Scoring;

/// <summary>Whether what is kept of a page holds the pieces of its article and none of what surrounds it; its headline and its day. Runs of blanks count as one.</summary>
internal static class PageScorer
{
    public static Sheet Score(List<PageGold> gold, IReadOnlyDictionary<string, ArticleOutput> output)
    {
        var (kept, wrong, pieces) = (0, 0, 0);
        var (titles, titlesRight, dates, datesRight) = (0, 0, 0, 0);
        var errors = ImmutableArray.CreateBuilder<string>();
        foreach (var page in gold)
        {
            var article = output.GetValueOrDefault(page.Id);
            var text = article is null ? "" : Folded(string.Join(' ', article.Kept.Select(article.Text.Slice)));
            foreach (var piece in page.With)
            {
                pieces++;
                if (text.Contains(Folded(piece), StringComparison.Ordinal)) kept++;
                else errors.Add($"{page.Id} {page.Url}: missing '{piece}'");
            }

            foreach (var piece in page.Without)
            {
                if (!text.Contains(Folded(piece), StringComparison.Ordinal)) continue;
                wrong++;
                errors.Add($"{page.Id} {page.Url}: kept '{piece}'");
            }

            if (page.Title is { } title)
            {
                titles++;
                if (Folded(title) == Folded(article?.Headline ?? "")) titlesRight++;
                else errors.Add($"{page.Id} {page.Url}: headline '{title}', found '{article?.Headline}'");
            }

            if (page.Date is { } date)
            {
                dates++;
                if (date == Iso(article?.Published.Best)) datesRight++;
                else errors.Add($"{page.Id} {page.Url}: day {date}, found {Iso(article?.Published.Best)}");
            }
        }

        return new Sheet(
            "pages",
            [new("segments", kept / (double)Math.Max(1, kept + wrong), kept / (double)Math.Max(1, pieces)), Scoring.Score.Of("headline", titlesRight, titles, titles), Scoring.Score.Of("date", datesRight, dates, dates)],
            errors.ToImmutable());
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
