namespace Quellenlage.Text;

/// <summary>Something doubtful about one article that a reader should know; the article is analysed all the same.</summary>
/// <param name="Code">Stable, lower case with hyphens: <c>encoding-repaired</c>.</param>
/// <param name="Span">Where; null where it concerns the whole article.</param>
/// <param name="Message">One English sentence: what is doubtful and what was done about it.</param>
public sealed record Diagnostic(string Code, TextSpan? Span, string Message);
