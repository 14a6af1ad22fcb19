using System.Collections.Immutable;

namespace Quellenlage.Stories.Timeline;

/// <summary>Something that happened or was said on a known day or in a known period, with every sentence that tells of it.</summary>
/// <param name="Id"><c>t1</c>, in the order of the list: by first day (what was said about publication: by that of publication), then last day, then article and place.</param>
/// <param name="Edtf">EDTF date or interval (level 1).</param>
/// <param name="Title">A slice of one of the sentences: the words of the article, never ours.</param>
/// <param name="Sentences">At least one, in the story's order; several articles' where they report the same.</param>
public sealed record TimelineEvent(string Id, string Edtf, DateOnly? Earliest, DateOnly? Latest, ArticleSpan Title, ImmutableArray<ArticleSpan> Sentences, ImmutableArray<ItemReference> Figures, ImmutableArray<ItemReference> Quotations);
