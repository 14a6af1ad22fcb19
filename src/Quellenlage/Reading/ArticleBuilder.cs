using System.Collections.Immutable;
using Quellenlage.Reading.Metadata;
using Quellenlage.Reading.Zones;
using Quellenlage.Text;

namespace Quellenlage.Reading;

/// <summary>The stages that all formats share, from a draft to the finished article.</summary>
internal static class ArticleBuilder
{
    public static Article Build(Draft draft)
    {
        var lines = TextLines.Of(draft.Text);
        Boilerplate.Mark(draft, lines);
        HeadMarks.MarkBylineAndCaptions(draft, lines);
        if (draft.MayStartWithHeadline) HeadMarks.MarkHeadline(draft, lines);
        CreditFinder.Find(draft, lines);
        draft.Outlet ??= OutletOfUrl(draft.Url) ?? ShownOutlet.Find(draft, lines);
        if (draft.Url is { } url && UrlClues.Date(url) is { } date) draft.Dates.Add(new DateClue(date.Day, date.IsMonth, $"address {url}"));
        return Finish(draft);
    }

    private static Article Finish(Draft draft)
    {
        var published = Publication.Of(draft);
        return new Article
        {
            Id = draft.Id,
            Source = draft.Source,
            Text = new SourceText(draft.Text),
            Zones = draft.Zones.ToZones(),
            Headline = draft.Headline,
            Outlet = draft.Outlet,
            Byline = draft.Byline,
            Credits = CreditsInOrder(draft),
            Language = LanguageGuess.Of(draft),
            Url = draft.Url,
            Published = published,
            Updated = draft.Updated,
            Entries = [.. draft.Entries],
            Diagnostics = [.. RepairDiagnostics(draft.Source.Repairs), .. draft.Diagnostics],
        };
    }

    private static ArticleField? OutletOfUrl(string? url) =>
        url is not null && UrlClues.Host(url) is { } host ? new ArticleField(OutletNames.Of(host), null, $"host of the address: {host}") : null;

    /// <summary>Those of the text in its order, then those that only metadata name.</summary>
    private static ImmutableArray<ArticleField> CreditsInOrder(Draft draft) =>
        [.. draft.Credits.Where(c => c.Span is not null || !draft.Credits.Exists(o => o.Span is not null && o.Name == c.Name))
            .OrderBy(static c => c.Span?.Start ?? int.MaxValue)];

    private static IEnumerable<Diagnostic> RepairDiagnostics(ImmutableArray<string> repairs) =>
        repairs.Select(r => new Diagnostic("encoding-repaired", null, char.ToUpperInvariant(r[0]) + r[1..] + "."));
}
