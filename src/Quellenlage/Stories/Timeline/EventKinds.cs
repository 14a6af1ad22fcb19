namespace Quellenlage.Stories.Timeline;

/// <summary>
/// The dated events of each part of a story by what happened in them, for those that are named without saying more ("nach Kriegsbeginn"):
/// readers take the only one of its kind. For one thread.
/// </summary>
internal sealed class EventKinds(StoryIndex story)
{
    private readonly Dictionary<(int Part, int Kind), HashSet<JoinedEvent>> _events = [];

    public void Add(EventMention mention, JoinedEvent joined)
    {
        foreach (var kind in mention.Telling.Predicates)
        {
            var key = (story.PartOf(mention.Article), kind);
            if (!_events.TryGetValue(key, out var events)) _events[key] = events = [];
            events.Add(joined);
        }
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
