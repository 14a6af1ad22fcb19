using System.Collections.Immutable;
using Quellenlage.Extraction.Modalities;

namespace Quellenlage.Stories.Status;

/// <summary>How one assertion fared over time.</summary>
/// <param name="Id"><c>h1</c>.</param>
/// <param name="Assertion">The words that state it, from the article that states it first.</param>
/// <param name="Steps">By date, on one day what articles say themselves after what others said, then in the story's order; at least one confirms or denies.</param>
public sealed record StatusHistory(string Id, ArticleSpan Assertion, ImmutableArray<StatusStep> Steps);

/// <param name="Date">When it was said: the time in the sentence, else the article's best publication day; null where neither is known.</param>
/// <param name="Holder">Who says so: the last link of the chain; null where the article itself does.</param>
/// <param name="Evidence">Where it stands, in the story's order; at least one.</param>
public sealed record StatusStep(Modality Status, DateOnly? Date, string? Holder, string? HolderEntity, ImmutableArray<StatusEvidence> Evidence);

/// <param name="Sentence">The sentence in which it stands.</param>
/// <param name="Quotation">The quotation of that article that says so; null where the sentence is the article's own.</param>
public sealed record StatusEvidence(ArticleSpan Sentence, string? Quotation);
