using System.Collections.Immutable;

namespace Quellenlage.Stories.Division;

/// <summary>One of the stories that a folder holds: two articles or more of one development.</summary>
/// <param name="Id"><c>p1</c>, in the order of their first articles.</param>
/// <param name="Title">The latest headline; null where no article has one in its text.</param>
/// <param name="Members">Its articles, in the order of the folder's, each in one story at most.</param>
public sealed record StoryPart(string Id, ArticleSpan? Title, ImmutableArray<PlacedArticle> Members);

/// <summary>An article with the reason why it belongs to a story, or to none.</summary>
public sealed record PlacedArticle(string Article, Wording Reason);
