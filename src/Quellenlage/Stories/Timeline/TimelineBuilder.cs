using System.Collections.Immutable;
using System.Globalization;
using Quellenlage.Stories.Series;
using Quellenlage.Text;

namespace Quellenlage.Stories.Timeline;

/// <summary>
/// Lays out what happened when. An event needs a date in its own sentence (a day, a week, a month; no duration, no bound), or a word that
/// places it shortly before publication or after what was just told. Of what is only told to have been said, what makes something known, gives
/// a figure that others contradict, or is told by several articles in their own words is put about publication; the day of publication dates nothing else.
/// </summary>
internal static class TimelineBuilder
{
    /// <summary>By first day (of publication, for what was said about then), then last day, then article and place.</summary>
    public static ImmutableArray<TimelineEvent> Build(StoryIndex story, WordIndex words, ImmutableArray<Conflict> conflicts)
    {
        var items = story.Articles.Select(a => new SentenceItems(a)).ToArray();
        var contested = conflicts.Where(c => c.Kind == ConflictKind.Conflict).SelectMany(c => c.Figures).ToHashSet();
        var mentions = EventMentions.Collect(story, words, items, contested);
        var events = EventJoiner.Join(story, words, mentions)
            .Select(e => (Event: e, Mentions: e.Mentions.OrderBy(m => m.Order).ToList()))
            .OrderBy(e => e.Event.Place).ThenBy(e => e.Event.Latest).ThenBy(e => e.Mentions[0].Order);
        return [.. events.Select((e, i) => Describe(story, items, $"t{i + 1}", e.Event, e.Mentions))];
    }

    private static TimelineEvent Describe(StoryIndex story, SentenceItems[] items, string id, JoinedEvent joined, List<EventMention> mentions)
    {
        var title = mentions.Where(m => m.IsDated).MinBy(m => (m.Slack, m.Order))!;
        var isExact = title.Earliest == joined.Earliest && title.Latest == joined.Latest;
        var edtf = (isExact ? title.Edtf : null) ?? Edtf(joined.Earliest, joined.Latest);
        return new TimelineEvent(
            id,
            edtf,
            joined.Earliest,
            joined.Latest,
            new ArticleSpan(IdOf(title), title.Clause),
            [.. mentions.Select(m => new ArticleSpan(IdOf(m), story.Articles[m.Article].Analysed.Sentences[m.Sentence].Span)).Distinct()],
            [.. mentions.SelectMany(m => items[m.Article].Figures(m.Sentence, m.Clause)).Distinct()],
            [.. mentions.SelectMany(m => items[m.Article].Quotations(m.Sentence, m.Clause)).Distinct()]);

        string IdOf(EventMention mention) => story.Articles[mention.Article].Article.Id;
    }

    private static string Edtf(DateOnly first, DateOnly last)
    {
        var start = first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return first == last ? start : $"{start}/{last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
    }
}
