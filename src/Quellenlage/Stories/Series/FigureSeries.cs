using System.Collections.Immutable;

namespace Quellenlage.Stories.Series;

/// <summary>The observations of one measure for one scope, in the order of the days they hold for.</summary>
/// <param name="Id"><c>s1</c>.</param>
/// <param name="Measure">As in <c>Figure.Measure</c>.</param>
/// <param name="Scope">What is counted and where, in the articles' words; null where the articles say nothing.</param>
/// <param name="Observations">By date, then by article, then by place in the text.</param>
/// <param name="Views">What the observations come to, by several conventions; empty where no number is named.</param>
public sealed record FigureSeries(string Id, string Measure, string? Scope, bool Increments, ImmutableArray<Observation> Observations, ImmutableArray<SeriesView> Views);

/// <summary>One figure of a series.</summary>
/// <param name="Date">The day to plot it at: the best of as-of date or publication date; null where neither is known.</param>
/// <param name="Holder">Name of the last link of its chain; null where the article itself asserts it.</param>
/// <param name="HolderEntity">The story's entity id; null where it is none.</param>
/// <param name="Revises">The figure that the same holder takes back with this one, since the number could not fall; null where none.</param>
public sealed record Observation(ItemReference Figure, DateOnly? Date, string? Holder, string? HolderEntity, ItemReference? Revises = null);
