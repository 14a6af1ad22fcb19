using System.Collections.Immutable;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Figures;

namespace Quellenlage.Stories.Series;

/// <summary>Lists all figures of a story with their group, place, day and holder.</summary>
internal static class FigureObserver
{
    /// <summary>In the story's order, within an article in the order of the text.</summary>
    public static ImmutableArray<ObservedFigure> Observe(StoryIndex story)
    {
        var observed = ImmutableArray.CreateBuilder<ObservedFigure>();
        foreach (var article in story.Articles)
        {
            var groups = new GroupResolver(article);
            foreach (var figure in article.Figures)
            {
                var own = CountedGroup.Of(story, article, figure);
                observed.Add(new ObservedFigure(
                    observed.Count,
                    article,
                    figure,
                    own,
                    groups.Next(figure, own),
                    groups.IsWhole(figure),
                    PlaceOf(story, article, figure),
                    DateOf(article, figure),
                    story.HolderOf(article, figure.Chain) ?? story.PublisherOf(article)));
            }
        }

        return FillUnderspecified(observed);
    }

    private static DateOnly? DateOf(Statements article, Figure figure) =>
        figure.AsOf is { } asOf && Days.Best(asOf.Earliest, asOf.Latest, article.Published.Best) is { } day ? day : article.Published.Best;

    private static string? PlaceOf(StoryIndex story, Statements article, Figure figure)
    {
        if (story.EntityOf(article, figure.PlaceEntity) is { } entity) return ContentWords.PhraseKey(entity.Name);
        return figure.Place is { IsEmpty: false } place ? ContentWords.PhraseKey(article.Analysed.Text[place]) : null;
    }

    /// <summary>
    /// "Soldaten" are "nordländische Soldaten" where the story counts no other soldiers under the measure, unless a part of them is
    /// told apart by just that.
    /// </summary>
    private static ImmutableArray<ObservedFigure> FillUnderspecified(ImmutableArray<ObservedFigure>.Builder observed)
    {
        var full = new Dictionary<(string Measure, string Words), Dictionary<string, CountedGroup>>();
        foreach (var figure in observed.Where(f => !f.Group.Entities.IsEmpty && !f.Group.Words.IsEmpty))
        {
            var key = (figure.Figure.Measure, figure.Group.WordKey);
            if (!full.TryGetValue(key, out var groups)) full[key] = groups = new(StringComparer.Ordinal);
            groups.TryAdd(figure.Group.Key, figure.Group);
        }

        for (var i = 0; i < observed.Count; i++)
        {
            var figure = observed[i];
            if (figure.Group.Words.IsEmpty || !figure.Group.Entities.IsEmpty || figure.IsWhole) continue;
            if (full.TryGetValue((figure.Figure.Measure, figure.Group.WordKey), out var groups) && groups.Count == 1)
                observed[i] = figure with { Group = groups.Values.First() };
        }

        return observed.ToImmutable();
    }
}
