namespace Quellenlage.Stories.Series;

/// <summary>A conflict before it has its number and its words.</summary>
/// <param name="Reason">A key of the reasons resource.</param>
/// <param name="Figures">Each once, in the order in which the reason names them; later ones may join while the series is read.</param>
/// <param name="Scopes">What the figures count or where, in words; null where the reason does not tell.</param>
internal sealed record ConflictDraft(ConflictKind Kind, string Reason, Measure Measure, List<ObservedFigure> Figures, Wording? Scopes = null);
