using System.Collections.Immutable;
using Quellenlage.Extraction.Modalities;

namespace Quellenlage.Stories.Status;

/// <summary>How one assertion fared over time.</summary>
/// <param name="Id"><c>h1</c>.</param>
/// <param name="Assertion">The words that state it, from the article that states it first.</param>
/// <param name="Steps">By date, on one day what articles say themselves after what others said, then in the story's order; at least one confirms or denies.</param>
public sealed record StatusHistory(string Id, ArticleSpan Assertion, ImmutableArray<StatusStep> Steps);

/// <param name="Date">When it was said: the time in the sentence, else the article's best publication day; null where neither is known.</param>
/// <param name="Holder">The last link of the quotation's chain; null where the article itself says so.</param>
public sealed record StatusStep(ItemReference Quotation, Modality Status, DateOnly? Date, string? Holder, string? HolderEntity);
