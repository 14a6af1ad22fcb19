using Quellenlage.Reading;

namespace Quellenlage.Extraction;

/// <summary>When what stands at a place of an article was published: on the day of its entry in a live blog, and with the article where it is in none.</summary>
internal sealed class EntryDays(Article article, PublicationDate published)
{
    private int _entry = -1;

    /// <summary>At the place moved to last.</summary>
    public PublicationDate Published { get; private set; } = published;

    /// <summary>Goes on to a later place; true where another entry holds that one.</summary>
    public bool MoveTo(int place)
    {
        var (entries, next) = (article.Entries, _entry);
        while (next + 1 < entries.Length && entries[next + 1].Span.Start <= place) next++;
        if (next == _entry) return false;
        Published = PublicationDate.OnDay(entries[next].Day, entries[next].Basis);
        _entry = next;
        return true;
    }
}
