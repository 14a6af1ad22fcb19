using System.Collections.Immutable;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Figures;
using Quellenlage.Resources;

namespace Quellenlage.Stories.Series;

/// <summary>A figure with what the story knows of it.</summary>
/// <param name="Order">Its place among all figures of the story, from 0.</param>
/// <param name="Part">The story that its article belongs to.</param>
/// <param name="OwnGroup">The counted group by the figure's own words.</param>
/// <param name="Group">The group that those words stand for in the article and the story.</param>
/// <param name="IsWhole">True when another figure of the article is told as a part of this one, so that its group is the wider one.</param>
/// <param name="Place">Key of its place; null where none is named.</param>
/// <param name="Holder">Who says so; the outlet or article where the article itself does.</param>
internal sealed record ObservedFigure(
    int Order,
    Statements Article,
    int Part,
    Figure Figure,
    CountedGroup OwnGroup,
    CountedGroup Group,
    bool IsWhole,
    string? Place,
    Standing Standing,
    DateOnly? Date,
    StorySource Holder)
{
    public ItemReference Reference => new(Article.Article.Id, Figure.Id);

    private static readonly WordList _facilities = WordList.Load("figures/facilities");

    /// <summary>True where the place is one building or camp: a part of those counted in all.</summary>
    public bool IsInFacility { get; } = Figure.Place is { IsEmpty: false } place && FirstWordIsFacility(Article.Analysed.Text[place]);

    public FigureInterval? Interval { get; } = FigureInterval.Of(Figure);

    /// <summary>False where the article itself asserts it.</summary>
    public bool IsHeld => !Figure.Chain.IsDefaultOrEmpty;

    /// <summary>True for the figures of one source that it is known to have given itself.</summary>
    public bool IsOfSameHolder(ObservedFigure other) => IsHeld && other.IsHeld && Holder.Key == other.Holder.Key;

    private static bool FirstWordIsFacility(ReadOnlySpan<char> place) => _facilities.Contains(place.IndexOf(' ') is > 0 and var end ? place[..end] : place);

    /// <summary>The number as it is printed.</summary>
    public string Number => Article.Analysed.Text.Slice(Figure.Number);
}

/// <summary>A series with the figures that its observations stand for, in the same order, and what they have in common.</summary>
/// <param name="Place">Key of the place; null where none is named.</param>
internal sealed record ScopedSeries(
    FigureSeries Series,
    Measure Measure,
    string? Unit,
    CountedGroup Group,
    string? Place,
    ImmutableArray<ObservedFigure> Figures);
