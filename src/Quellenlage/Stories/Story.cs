using System.Collections.Immutable;
using Quellenlage.Extraction;
using Quellenlage.Stories.Division;
using Quellenlage.Stories.Entities;
using Quellenlage.Stories.Lineage;
using Quellenlage.Stories.Reuse;
using Quellenlage.Stories.Series;
using Quellenlage.Stories.Status;
using Quellenlage.Stories.Timeline;
using Quellenlage.Text;

namespace Quellenlage.Stories;

/// <summary>
/// The articles of one development, or of several that were given together, and what they say taken together. Nothing is merged away: every item lists the figures,
/// quotations and spans that it rests on. Lists are in a fixed order that depends on the articles' content alone.
/// </summary>
public sealed record Story
{
    /// <summary>Ordered by publication date (unknown last), then by id (ordinal).</summary>
    public required ImmutableArray<Statements> Articles { get; init; }

    /// <summary>The stories that the articles divide into, by their first articles. Series, conflicts, events, claims and statuses keep within one.</summary>
    public required ImmutableArray<StoryPart> Parts { get; init; }

    /// <summary>The articles in no story, in their order.</summary>
    public required ImmutableArray<PlacedArticle> Alone { get; init; }

    public required ImmutableArray<Entity> Entities { get; init; }

    public required ImmutableArray<ReusedText> Reuse { get; init; }

    public required ImmutableArray<Origin> Origins { get; init; }

    public required ImmutableArray<Claim> Claims { get; init; }

    public required ImmutableArray<FigureSeries> Series { get; init; }

    public required ImmutableArray<Conflict> Conflicts { get; init; }

    public required ImmutableArray<TimelineEvent> Timeline { get; init; }

    public required ImmutableArray<StatusHistory> Statuses { get; init; }
}

/// <summary>A figure or quotation of one article: the article's id and the item's id within it.</summary>
public readonly record struct ItemReference(string Article, string Id) : IComparable<ItemReference>
{
    /// <summary>By article, then by id, both ordinal, a shorter id first.</summary>
    public int CompareTo(ItemReference other)
    {
        var byArticle = string.CompareOrdinal(Article, other.Article);
        if (byArticle != 0) return byArticle;
        return Id.Length != other.Id.Length ? Id.Length.CompareTo(other.Id.Length) : string.CompareOrdinal(Id, other.Id);
    }
}

/// <summary>A span of one article of the story.</summary>
public readonly record struct ArticleSpan(string Article, TextSpan Span);

/// <summary>A short reason or title in the two languages of the page.</summary>
public sealed record Wording(string German, string English);
