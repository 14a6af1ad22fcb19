namespace Quellenlage.Stories.Timeline;

/// <summary>
/// The dated events of each part of a story by what happened in them. One that is named without saying more ("nach Kriegsbeginn") is the only one
/// of its kind, as readers take it; what happens on one day is one event where it is of one kind and no other people and places are named. For one thread.
/// </summary>
internal sealed class EventKinds(StoryIndex story, WordIndex words)
{
    private readonly Dictionary<(int Part, int Kind), HashSet<JoinedEvent>> _events = [];
    private readonly Dictionary<(int Part, int Kind, int Day), HashSet<JoinedEvent>> _onDay = [];

    public void Add(EventMention mention, JoinedEvent joined)
    {
        var part = story.PartOf(mention.Article);
        foreach (var kind in mention.Telling.Predicates.Union(KindsOf(mention))) Add(_events, (part, kind), joined);
        if (mention.Slack > 0) return;
        foreach (var kind in KindsOf(mention)) Add(_onDay, (part, kind, mention.Earliest!.Value.DayNumber), joined);
    }

    /// <summary>The one event of its day that is of its kind; null where there is none or more than one, or where it names others.</summary>
    public JoinedEvent? OnlyOfDay(EventMention mention)
    {
        if (mention.Slack > 0) return null;
        var part = story.PartOf(mention.Article);
        foreach (var kind in KindsOf(mention))
            if (_onDay.TryGetValue((part, kind, mention.Earliest!.Value.DayNumber), out var events) && events.Count == 1 && events.First() is var only && !NamesOthers(mention, only)) return only;
        return null;
    }

    // What happens, not what is said of it: several people say things on one day.
    private IEnumerable<int> KindsOf(EventMention mention) => mention.Terms.Where(t => words.IsEvent(t) && words.FrameOf(t) != NearSynonyms.Saying);

    private bool NamesOthers(EventMention mention, JoinedEvent joined)
    {
        var named = mention.Terms.Where(t => words.EntityOf(t) is not null).ToList();
        return named.Count > 0 && joined.Mentions.Exists(m => m.Terms.Any(t => words.EntityOf(t) is not null)) && !joined.Mentions.Exists(m => named.Exists(t => Array.BinarySearch(m.Terms, t) >= 0));
    }

    private static void Add<TKey>(Dictionary<TKey, HashSet<JoinedEvent>> events, TKey key, JoinedEvent joined)
        where TKey : notnull
    {
        if (!events.TryGetValue(key, out var filed)) events[key] = filed = [];
        filed.Add(joined);
    }

    /// <summary>The one event of the kind that the days and the article of an anchor allow; null where there is none or more than one, and for what is no anchor.</summary>
    public JoinedEvent? Only(EventMention anchor)
    {
        if (anchor.Anchor is not { } kind || !_events.TryGetValue((story.PartOf(anchor.Article), kind), out var events)) return null;
        JoinedEvent? only = null;
        foreach (var joined in events)
        {
            if (story.Articles[anchor.Article].Published.Latest < joined.Earliest || (anchor.IsDated && !joined.Allows(anchor)) || !Fits(anchor, kind, joined)) continue;
            if (only is not null) return null;
            only = joined;
        }

        return only;
    }

    // What an anchor tells besides ("nach dem Bruch des Deichs") has to be told of the event too.
    private static bool Fits(EventMention anchor, int kind, JoinedEvent joined) =>
        anchor.Terms.All(t => t == kind) || joined.Mentions.Exists(m => anchor.Terms.Any(t => t != kind && Array.BinarySearch(m.Terms, t) >= 0));
}
