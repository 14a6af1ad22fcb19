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
    private const double LeastLikeness = 0.1;
    private const double MoreAfterYear = 0.1;
    private const double Year = 365;

    // Without a name in common, or with little more than names (a capital and its state), articles must be this much alike.
    private const double LikeWithLittle = 0.3;
    private const int LeastWords = 5;

    /// <summary>An article with fewer terms does not tell what story it is of.</summary>
    private const int TellingTerms = 8;

    /// <summary>The stories by their first articles, and the articles in none; deterministic, and the cost grows with the text.</summary>
    public static (ImmutableArray<StoryPart> Parts, ImmutableArray<PlacedArticle> Alone) Divide(StoryIndex story, WordIndex words, ImmutableArray<ReusedText> reuse)
    {
        var profiles = new ArticleProfiles(story, words);
        var leader = Enumerable.Range(0, story.Articles.Length).ToArray();
        var best = new ArticleLink?[leader.Length];
        foreach (var copy in reuse.Where(r => r.Kind != ReuseKind.Passage && !r.SpeechOnly))
            Add(new ArticleLink(story.OrderOf(copy.First), story.OrderOf(copy.Second), 1 + copy.Share, copy.Share, [], 0));
        for (var a = 0; a < leader.Length; a++)
            foreach (var other in profiles.CandidatesBefore(a))
                if (Link(story, profiles, other, a) is { } link) Add(link);

        AddShort(profiles, leader);
        var groups = Enumerable.Range(0, leader.Length).GroupBy(a => Leader(leader, a)).Select(g => g.ToList()).ToList();
        var wording = new DivisionWording(story, words);
        return ([.. groups.Where(g => g.Count > 1).Select((g, i) => Describe(story, $"p{i + 1}", g, a => best[a] is { } link ? wording.Of(link, a) : DivisionWording.Short))],
            [.. groups.Where(g => g.Count == 1).Select(g => new PlacedArticle(story.Articles[g[0]].Article.Id, DivisionWording.Alone))]);

        void Add(ArticleLink link)
        {
            Strengthen(best, link.First, link);
            Strengthen(best, link.Second, link);
            var (one, other) = (Leader(leader, link.First), Leader(leader, link.Second));
            leader[Math.Max(one, other)] = Math.Min(one, other);
        }
    }

    private static void AddShort(ArticleProfiles profiles, int[] leader)
    {
        var telling = Enumerable.Range(0, leader.Length).Where(a => profiles.TermsOf(a) >= TellingTerms).ToList();
        if (telling.Select(a => Leader(leader, a)).Distinct().Count() > 1) return;
        Array.Clear(leader);
    }

    private static void Strengthen(ArticleLink?[] best, int article, ArticleLink link)
    {
        if (best[article] is not { } known || link.Strength > known.Strength) best[article] = link;
    }

    private static ArticleLink? Link(StoryIndex story, ArticleProfiles profiles, int one, int other)
    {
        var (likeness, names, words) = profiles.Compare(one, other);
        var least = LeastLikeness + (MoreAfterYear * YearsApart(story.DaysApart(one, other)));
        if (likeness < least || ((names.IsEmpty || words < LeastWords) && likeness < LikeWithLittle)) return null;
        return new ArticleLink(one, other, likeness, null, names, words);
    }

    // Where a day is not known, the articles may be near or far.
    private static double YearsApart(int? days) => days is { } known ? Math.Min(1, known / Year) : 0.5;

    private static StoryPart Describe(StoryIndex story, string id, List<int> articles, Func<int, Wording> reasonOf)
    {
        var titles = articles.Select(a => story.Articles[a].Article).Where(a => a.Headline is { Span: not null }).Select(a => (ArticleSpan?)new ArticleSpan(a.Id, a.Headline!.Span!.Value));
        return new StoryPart(id, titles.LastOrDefault(), [.. articles.Select(a => new PlacedArticle(story.Articles[a].Article.Id, reasonOf(a)))]);
    }

    private static int Leader(int[] leader, int index)
    {
        while (leader[index] != index) index = leader[index] = leader[leader[index]];
        return index;
    }
}

/// <summary>Why two articles, by their places in the story, are of one development.</summary>
/// <param name="Share">Of the shorter one's text that both have; null where it is not by their text.</param>
/// <param name="Names">Terms of the names that both have, heaviest first.</param>
/// <param name="Words">How many other terms both have.</param>
internal sealed record ArticleLink(int First, int Second, double Strength, double? Share, ImmutableArray<int> Names, int Words);
