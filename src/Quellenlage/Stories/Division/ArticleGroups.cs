namespace Quellenlage.Stories.Division;

/// <summary>
/// Joins articles to groups by their links, the strongest first. A single article needs one link; two groups need the more of them the larger
/// both are, so that one chance likeness among thousands of articles makes no story of two.
/// </summary>
internal sealed class ArticleGroups
{
    private const int ArticlesForLink = 8;

    private readonly int[] _leader;
    private readonly int[] _sizes;
    private readonly Dictionary<int, int>[] _links;
    private readonly List<ArticleLink> _all = [];

    public ArticleGroups(int articles)
    {
        _leader = [.. Enumerable.Range(0, articles)];
        _sizes = [.. Enumerable.Repeat(1, articles)];
        _links = new Dictionary<int, int>[articles];
    }

    public void Link(ArticleLink link) => _all.Add(link);

    /// <summary>The group of each article, as the place of its first one.</summary>
    public int[] Join()
    {
        _all.Sort();
        foreach (var (first, second, _) in _all)
        {
            var (one, other) = (Leader(first), Leader(second));
            if (one == other) continue;
            Count(one, other, 1);
            JoinWhereEnough(one, other);
        }

        // Groups that became one meanwhile have their links together.
        foreach (var (first, second, _) in _all) JoinWhereEnough(Leader(first), Leader(second));
        return [.. Enumerable.Range(0, _leader.Length).Select(Leader)];
    }

    /// <summary>Of each article the strongest link within its group; null where it has none. After <see cref="Join"/>.</summary>
    public ArticleLink?[] Strongest()
    {
        var strongest = new ArticleLink?[_leader.Length];
        foreach (var link in _all)
        {
            if (Leader(link.First) != Leader(link.Second)) continue;
            strongest[link.First] ??= link;
            strongest[link.Second] ??= link;
        }

        return strongest;
    }

    private void JoinWhereEnough(int one, int other)
    {
        if (one == other || Of(one).GetValueOrDefault(other) < 1 + (Math.Min(_sizes[one], _sizes[other]) / ArticlesForLink)) return;
        var (leader, follower) = (Math.Min(one, other), Math.Max(one, other));
        _leader[follower] = leader;
        _sizes[leader] += _sizes[follower];
        foreach (var (neighbour, links) in Of(follower))
        {
            Of(neighbour).Remove(follower);
            if (neighbour != leader) Count(leader, neighbour, links);
        }

        _links[follower] = [];
    }

    private void Count(int one, int other, int links)
    {
        Of(one)[other] = Of(one).GetValueOrDefault(other) + links;
        Of(other)[one] = Of(other).GetValueOrDefault(one) + links;
    }

    private Dictionary<int, int> Of(int leader) => _links[leader] ??= [];

    private int Leader(int article)
    {
        while (_leader[article] != article) article = _leader[article] = _leader[_leader[article]];
        return article;
    }
}
