using System.Collections.Immutable;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Figures;
using Quellenlage.Text;

namespace Quellenlage.Stories.Series;

/// <summary>Lists all figures of a story with their group, place, day and holder.</summary>
internal static class FigureObserver
{
    /// <summary>In the story's order, within an article in the order of the text.</summary>
    public static ImmutableArray<ObservedFigure> Observe(StoryIndex story)
    {
        var observed = ImmutableArray.CreateBuilder<ObservedFigure>();
        for (var a = 0; a < story.Articles.Length; a++)
        {
            var article = story.Articles[a];
            var (groups, first) = (new GroupResolver(article), observed.Count);
            foreach (var found in article.Figures)
            {
                var figure = Participants.Resolve(article, found);
                var own = CountedGroup.Of(story, article, figure);
                observed.Add(new ObservedFigure(
                    observed.Count,
                    article,
                    story.PartOf(a),
                    figure,
                    own,
                    groups.Next(figure, own),
                    groups.IsWhole(figure),
                    PlaceOf(story, article, figure),
                    Standings.Of(article, figure),
                    DateOf(article, figure),
                    story.HolderOf(article, figure.Chain) ?? story.PublisherOf(article)));
            }

            FillFromBody(observed, first);
        }

        return FillUnderspecified(observed);
    }

    /// <summary>A lead that counts "von ihnen" before any group is named means the group that the article gives the same number to.</summary>
    private static void FillFromBody(ImmutableArray<ObservedFigure>.Builder observed, int first)
    {
        var groups = new Dictionary<(string Measure, FigureInterval?), CountedGroup>();
        for (var i = observed.Count - 1; i >= first; i--)
        {
            var figure = observed[i];
            var key = (figure.Figure.Measure, figure.Interval);
            if (figure.Interval is null) continue;
            if (!figure.Group.IsEmpty) groups[key] = figure.Group;
            else if (figure.Group.Role == GroupRole.Implied && groups.TryGetValue(key, out var group)) observed[i] = figure with { Group = group };
        }
    }

    // "Das Amt nennt drei Tote: Der Mann, der am Donnerstag starb, ...": a day behind a colon belongs to what the colon opens.
    private static bool IsOfFigure(Statements article, Figure figure)
    {
        if (figure.AsOf?.Basis is not { } basis || basis.Start < figure.Number.End) return true;
        return article.Analysed.SentenceAt(basis.Start) != article.Analysed.SentenceAt(figure.Number.Start) || !article.Analysed.Text[new TextSpan(figure.Number.End, basis.Start)].Contains(':');
    }

    // What has gone on since March holds for the day of the report.
    private static DateOnly? DateOf(Statements article, Figure figure)
    {
        var published = article.DayAt(figure.Number.Start);
        if (published is not null && figure.AsOf is { Earliest: not null, Latest: null }) return published;
        return figure.AsOf is { } asOf && IsOfFigure(article, figure) && Days.Best(asOf.Earliest, asOf.Latest, published) is { } day ? day : published;
    }

    private static string? PlaceOf(StoryIndex story, Statements article, Figure figure)
    {
        // "Leichenhalle von Talheim" is not Talheim.
        if (figure.Place is { IsEmpty: false } whole && !(NameLookup.Overlapping(article.Analysed.Names, whole) is [var name, ..] && name.Span == whole))
            return ContentWords.PhraseKey(article.Analysed.Text[whole]);
        if (story.EntityOf(article, figure.PlaceEntity) is { } entity) return ContentWords.PhraseKey(entity.Name);
        return figure.Place is { IsEmpty: false } place ? ContentWords.PhraseKey(article.Analysed.Text[place]) : null;
    }

    /// <summary>
    /// "Soldaten" are "nordländische Soldaten" where the story counts no other soldiers under the measure, unless a part of them is
    /// told apart by just that.
    /// </summary>
    private static ImmutableArray<ObservedFigure> FillUnderspecified(ImmutableArray<ObservedFigure>.Builder observed)
    {
        var full = new Dictionary<(int Part, string Measure, string Words), Dictionary<string, CountedGroup>>();
        foreach (var figure in observed.Where(f => !f.Group.Entities.IsEmpty && !f.Group.Words.IsEmpty))
        {
            var key = (figure.Part, figure.Figure.Measure, figure.Group.WordKey);
            if (!full.TryGetValue(key, out var groups)) full[key] = groups = new(StringComparer.Ordinal);
            groups.TryAdd(figure.Group.Key, figure.Group);
        }

        for (var i = 0; i < observed.Count; i++)
        {
            var figure = observed[i];
            if (figure.Group.Words.IsEmpty || !figure.Group.Entities.IsEmpty || figure.IsWhole) continue;
            if (full.TryGetValue((figure.Part, figure.Figure.Measure, figure.Group.WordKey), out var groups) && groups.Count == 1)
                observed[i] = figure with { Group = groups.Values.First() };
        }

        return observed.ToImmutable();
    }
}
