using System.Collections.Immutable;
using Quellenlage.Stories.Reuse;

namespace Quellenlage.Stories.Division;

/// <summary>
/// Divides a folder into stories: articles that share names and rare words, the more of them the further their days are apart, or a good
/// part of their text, are of one story, and so are those that only a third one links. Where the articles that are long enough to tell are all
/// of one story, the others go with them.
/// </summary>
internal static class StoryDivider
{
    private const double LeastLikeness = 0.105;
    private const double MoreADay = 0.0007;
    private const double MoreForOneName = 0.06;
    private const int MostDays = 365;

    // Where a day is not known, the articles may be near or far.
    private const int UnknownDays = 60;

    // Without a name in common, or with little more than names (a capital and its state), articles must be this much alike.
    private const double LikeWithLittle = 0.3;
    private const int LeastWords = 5;

    /// <summary>An article with fewer terms does not tell what story it is of.</summary>
    private const int TellingTerms = 8;

    /// <summary>The stories by their first articles, and the articles in none; deterministic, and the cost grows with the text.</summary>
    public static (ImmutableArray<StoryPart> Parts, ImmutableArray<PlacedArticle> Alone) Divide(StoryIndex story, WordIndex words, ImmutableArray<ReusedText> reuse)
    {
        var profiles = new ArticleProfiles(story, words);
        var groups = new ArticleGroups(story.Articles.Length);
        foreach (var copy in reuse.Where(r => r.Kind != ReuseKind.Passage))
            if (Link(story, profiles, copy) is { } link) groups.Link(link);
        for (var a = 0; a < story.Articles.Length; a++)
            foreach (var other in profiles.CandidatesBefore(a))
                if (Link(story, profiles, other, a) is { } link) groups.Link(link);

        var leader = groups.Join();
        var best = groups.Strongest();
        AddShort(profiles, leader);
        var stories = Enumerable.Range(0, leader.Length).GroupBy(a => leader[a]).Select(g => g.ToList()).ToList();
        var wording = new DivisionWording(story, words, profiles);
        return ([.. stories.Where(g => g.Count > 1).Select((g, i) => Describe(story, $"p{i + 1}", g, a => best[a] is { } link ? wording.Of(link, a) : DivisionWording.Short))],
            [.. stories.Where(g => g.Count == 1).Select(g => new PlacedArticle(story.Articles[g[0]].Article.Id, DivisionWording.Alone))]);
    }

    private static void AddShort(ArticleProfiles profiles, int[] leader)
    {
        var telling = Enumerable.Range(0, leader.Length).Where(a => profiles.TermsOf(a) >= TellingTerms).ToList();
        if (telling.Select(a => leader[a]).Distinct().Count() > 1) return;
        Array.Clear(leader);
    }

    // A part that names nobody of the story (what a paper prints below every report of its kind) may stand in any.
    private static ArticleLink? Link(StoryIndex story, ArticleProfiles profiles, ReusedText copy)
    {
        var (one, other) = (story.OrderOf(copy.First), story.OrderOf(copy.Second));
        if (copy.Kind != ReuseKind.Reprint && profiles.Compare(one, other).Names.IsEmpty) return null;
        return new ArticleLink(one, other, ArticleLink.Text + copy.Share);
    }

    private static ArticleLink? Link(StoryIndex story, ArticleProfiles profiles, int one, int other)
    {
        var (likeness, names, words) = profiles.Compare(one, other);
        var least = LeastLikeness + (MoreADay * Math.Min(MostDays, story.DaysApart(one, other) ?? UnknownDays)) + (names.Length == 1 ? MoreForOneName : 0);
        if (likeness < least || ((names.IsEmpty || words < LeastWords) && likeness < LikeWithLittle)) return null;
        return new ArticleLink(one, other, likeness);
    }

    private static StoryPart Describe(StoryIndex story, string id, List<int> articles, Func<int, Wording> reasonOf)
    {
        var titles = articles.Select(a => story.Articles[a].Article).Where(a => a.Headline is { Span: not null }).Select(a => (ArticleSpan?)new ArticleSpan(a.Id, a.Headline!.Span!.Value));
        return new StoryPart(id, titles.LastOrDefault(), [.. articles.Select(a => new PlacedArticle(story.Articles[a].Article.Id, reasonOf(a)))]);
    }
}

/// <summary>Two articles, by their places in the story, that are of one development.</summary>
/// <param name="Strength">Their likeness; for shared text <see cref="Text"/> and the share.</param>
internal readonly record struct ArticleLink(int First, int Second, double Strength) : IComparable<ArticleLink>
{
    /// <summary>More than any likeness.</summary>
    public const double Text = 1.5;

    public bool IsText => Strength >= Text;

    /// <summary>The stronger first.</summary>
    public int CompareTo(ArticleLink other) =>
        Strength != other.Strength ? other.Strength.CompareTo(Strength) : (First, Second).CompareTo((other.First, other.Second));
}
