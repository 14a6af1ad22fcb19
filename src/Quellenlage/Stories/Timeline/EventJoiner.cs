using System.Collections.Immutable;
using Quellenlage.Extraction.Events;

namespace Quellenlage.Stories.Timeline;

/// <summary>The tellings of one event and the days that all their dates allow.</summary>
internal sealed class JoinedEvent(EventMention first)
{
    public List<EventMention> Mentions { get; } = [first];

    public DateOnly Earliest { get; private set; } = first.Earliest!.Value;

    public DateOnly Latest { get; private set; } = first.Latest!.Value;

    /// <summary>The day by which it is put in order.</summary>
    public DateOnly Place => IsAct ? Earliest.AddDays(EventDating.DaysBack) : Earliest;

    /// <summary>True where all that dates it is that articles tell it as news.</summary>
    public bool IsAct { get; init; }

    public bool Allows(EventMention mention) => mention.Earliest <= Latest && Earliest <= mention.Latest;

    public void Add(EventMention mention)
    {
        Mentions.Add(mention);
        if (mention.Earliest > Earliest) Earliest = mention.Earliest.Value;
        if (mention.Latest < Latest) Latest = mention.Latest.Value;
    }
}

/// <summary>Joins tellings of one event: compatible dates and enough in common; without a date, much in common with one event only.</summary>
internal static class EventJoiner
{
    private const double DatedShare = 0.35;
    private const int DatedTerms = 3;
    private const double NearShare = 0.35;
    private const int NearTerms = 2;
    private const double UndatedShare = 0.45;
    private const int UndatedTerms = 4;

    // What one speaker says in several articles is told in words that differ more.
    private const double SpokenShare = 0.35;

    // More than any share: one speaker in the same words.
    private const double OneUtterance = 1;

    // Who counts the same things to the same number tells of one finding, whatever verb leads it.
    private const double CountedShare = 0.35;
    private const int CountedTerms = 3;

    // A second event that is nearly as like makes it a guess which of the two an undated sentence tells of.
    private const double Ambiguous = 0.85;

    private const int AnyMonth = 0;

    /// <summary>In no particular order; dated tellings each in exactly one event, undated ones in one at most.</summary>
    public static List<JoinedEvent> Join(StoryIndex story, WordIndex words, ImmutableArray<EventMention> mentions)
    {
        var events = new List<JoinedEvent>();
        var eventOf = new JoinedEvent?[mentions.Length];
        var (byMonth, overall) = (new TermBlocks(), new TermBlocks());
        var kinds = new EventKinds(story, words);

        // The most exact dates first, so that "im Oktober" finds the day that it belongs to and does not tie two days together.
        foreach (var mention in mentions.Where(m => m.IsDated).OrderBy(m => m.Slack).ThenBy(m => m.Order))
        {
            var joined = BestDated(story, words, mentions, eventOf, byMonth, mention) ?? kinds.Only(mention) ?? kinds.OnlyOfDay(mention);
            if (joined is null) events.Add(joined = new JoinedEvent(mention));
            else joined.Add(mention);
            eventOf[mention.Order] = joined;
            kinds.Add(mention, joined);
            foreach (var month in MonthsOf(mention)) byMonth.Add(month, mention.Terms, mention.Order);
            overall.Add(AnyMonth, mention.Terms, mention.Order);
        }

        foreach (var anchor in mentions.Where(m => !m.IsDated && m.Anchor is not null))
            if (kinds.Only(anchor) is { } named) named.Add(anchor);

        foreach (var mention in mentions.Where(m => !m.IsDated && m.Happened is { Ground: EventGround.Narrative, Earliest: not null }))
        {
            if (kinds.OnlyOfDay(mention.Dated) is not { } told) continue;
            told.Add(mention.Dated);
            eventOf[mention.Order] = told;
        }

        // Each of a kind is compared with the events that the kinds before it gave, so that their order decides nothing.
        foreach (var mention in mentions.Where(m => !m.IsDated && m.Happened is { Ground: EventGround.Recent or EventGround.Sequence, Earliest: not null }))
            if (!TryJoin(mention)) Found(mention, new JoinedEvent(mention.Dated));
        var undated = mentions.Where(m => !m.IsDated && m.Anchor is null && eventOf[m.Order] is null)
            .Select(m => (Mention: m, Event: BestUndated(story, words, mentions, eventOf, overall, m))).ToList();
        foreach (var (mention, joined) in undated)
        {
            if (joined is { } found) found.Event.Add(found.IsUtterance && found.Event.Allows(mention.Dated) ? mention.Dated : mention);
            else if (mention.Happened.IsAct) AddAct(mention);
        }

        events.RemoveAll(e => e.IsAct && !IsWanted(e));
        return events;

        bool TryJoin(EventMention mention)
        {
            if (BestUndated(story, words, mentions, eventOf, overall, mention) is not { Event: var joined }) return false;
            joined.Add(joined.Allows(mention.Dated) ? mention.Dated : mention);
            eventOf[mention.Order] = joined;
            overall.Add(AnyMonth, mention.Terms, mention.Order);
            return true;
        }

        void Found(EventMention mention, JoinedEvent founded)
        {
            events.Add(founded);
            eventOf[mention.Order] = founded;
            overall.Add(AnyMonth, mention.Terms, mention.Order);
        }

        void AddAct(EventMention mention)
        {
            if (!TryJoin(mention)) Found(mention, new JoinedEvent(mention.Dated) { IsAct = true });
        }
    }

    // An act of which nothing new comes is wanted where two articles tell it in words of their own; a reprint is no second telling.
    private static bool IsWanted(JoinedEvent act) =>
        act.Mentions.Exists(m => m.IsNews) || act.Mentions.Exists(m => m.Article != act.Mentions[0].Article && !m.Terms.AsSpan().SequenceEqual(act.Mentions[0].Terms));

    private static JoinedEvent? BestDated(
        StoryIndex story, WordIndex words, ImmutableArray<EventMention> mentions, JoinedEvent?[] eventOf, TermBlocks blocks, EventMention mention)
    {
        var (best, bestShare) = ((JoinedEvent?)null, 0.0);
        foreach (var month in MonthsOf(mention))
            foreach (var other in blocks.Sharing(month, mention.Terms, NearTerms))
            {
                if (!AreOfOneStory(story, mention, mentions[other])) continue;
                var share = DatedLikeness(words, mention, mentions[other]);
                if (share > bestShare && eventOf[other]!.Allows(mention)) (best, bestShare) = (eventOf[other], share);
            }

        return best;
    }

    private static double DatedLikeness(WordIndex words, EventMention first, EventMention second)
    {
        var whole = words.Overlap(first.Terms, second.Terms);
        var near = words.Overlap(first.Near, second.Near);
        return Math.Max(
            whole.Count >= DatedTerms && whole.Share >= DatedShare ? whole.Share : 0,
            near.Count >= NearTerms && near.Share >= NearShare ? near.Share : 0);
    }

    private static (JoinedEvent Event, bool IsUtterance)? BestUndated(
        StoryIndex story, WordIndex words, ImmutableArray<EventMention> mentions, JoinedEvent?[] eventOf, TermBlocks blocks, EventMention mention)
    {
        var (best, bestShare, nextShare) = ((JoinedEvent?)null, 0.0, 0.0);
        foreach (var other in blocks.Sharing(AnyMonth, mention.Terms, NearTerms))
        {
            // What a sentence tells beside its date is another event than the dated one.
            if (mentions[other].Article == mention.Article && mentions[other].Sentence == mention.Sentence) continue;
            var joined = eventOf[other]!;
            if (!AreOfOneStory(story, mention, mentions[other])) continue;
            if (story.Articles[mention.Article].Published.Latest < joined.Earliest) continue;
            var share = UndatedLikeness(story, words, mention, mentions[other]);
            // A time within what is said ("im Herbst, so ...") tells nothing of when it was said.
            if (share == 0 || (share < OneUtterance && !mention.MayHaveHappened(joined.Earliest, joined.Latest))) continue;
            if (joined == best) bestShare = Math.Max(bestShare, share);
            else if (share > bestShare) (best, bestShare, nextShare) = (joined, share, bestShare);
            else nextShare = Math.Max(nextShare, share);
        }

        return best is null || nextShare >= bestShare * Ambiguous ? null : (best, bestShare >= OneUtterance);
    }

    private static double UndatedLikeness(StoryIndex story, WordIndex words, EventMention mention, EventMention other)
    {
        var (share, count) = words.Overlap(mention.Terms, other.Terms);
        var isSpoken = mention.Utterances.Any(u => other.Utterances.Any(o => o.Speaker == u.Speaker));
        if (isSpoken && QuotedWording.IsShared(story.Articles[mention.Article].Analysed, mention.Utterances, story.Articles[other.Article].Analysed, other.Utterances)) return OneUtterance + share;
        if (mention.Telling.IsForecast != other.Telling.IsForecast) return 0;
        // What is expected is somebody's: another who expects it too says so on another day.
        if (mention.Telling.IsForecast && !isSpoken && mention.Utterances.Length > 0 && other.Utterances.Length > 0) return 0;
        if (mention.Counts.Any(c => other.Counts.Contains(c))) return count >= CountedTerms && share >= CountedShare ? share : 0;
        return count >= UndatedTerms && share >= (isSpoken ? SpokenShare : UndatedShare) && mention.Telling.Agrees(other.Telling) ? share : 0;
    }

    private static bool AreOfOneStory(StoryIndex story, EventMention one, EventMention other) => story.PartOf(one.Article) == story.PartOf(other.Article);

    private static IEnumerable<int> MonthsOf(EventMention mention)
    {
        var last = MonthOf(mention.Latest!.Value);
        for (var month = MonthOf(mention.Earliest!.Value); month <= last; month++) yield return month;
    }

    private static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month;
}
