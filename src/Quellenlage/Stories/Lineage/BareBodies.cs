using Quellenlage.Extraction;
using Quellenlage.Language;
using Quellenlage.Resources;
using Quellenlage.Stories.Entities;
using Quellenlage.Text;

namespace Quellenlage.Stories.Lineage;

/// <summary>
/// Whom an article means by a body's bare noun: "das Amt" is the one organisation that it named with that word before, "die Stadt" the place that
/// the sentence names.
/// </summary>
internal static class BareBodies
{
    private static readonly HashSet<string> _localBodies = [.. WordList.Load("stories/local-bodies").Entries.Select(e => ContentWords.Stem(e.Word))];

    /// <summary>The source that the noun stands for; itself where that is not clear.</summary>
    /// <param name="at">Where the article names the source.</param>
    public static StorySource Resolve(StoryIndex story, Statements article, StorySource source, TextSpan at)
    {
        if (source.Entity is not null || source.Key.Contains(' ', StringComparison.Ordinal) || SourceKinds.Of(source) != SourceKinds.Organisation) return source;
        var before = new TextSpan(0, at.Start);
        if (Only(story, article, before, n => n.Type == NameType.Organisation && n.Role is not (NameRole.Outlet or NameRole.Agency) && BeginsOrEndsWith(n.Canonical, source.Key)) is { } body) return StorySource.Of(body);
        if (!_localBodies.Contains(source.Key) || article.Analysed.SentenceAt(at.Start) is not (>= 0 and var sentence)) return source;
        return Only(story, article, article.Analysed.Sentences[sentence].Span, static n => n.Type == NameType.Place) is { } place ? StorySource.Of(place) : source;
    }

    private static Entity? Only(StoryIndex story, Statements article, TextSpan span, Func<NameMention, bool> fits)
    {
        Entity? only = null;
        foreach (var name in NameLookup.Overlapping(article.Analysed.Names, span))
        {
            if (!fits(name) || story.EntityOf(article, name.Entity) is not { } entity) continue;
            if (only is not null && only.Id != entity.Id) return null;
            only = entity;
        }

        return only;
    }

    private static bool BeginsOrEndsWith(string name, string stem)
    {
        var key = ContentWords.PhraseKey(name);
        return key.StartsWith(stem + " ", StringComparison.Ordinal) || key.EndsWith(" " + stem, StringComparison.Ordinal);
    }
}
