using System.Globalization;
using Quellenlage.Resources;

namespace Quellenlage.Stories.Division;

/// <summary>Puts in words why an article belongs to a story, in German and English.</summary>
internal sealed class DivisionWording(StoryIndex story, WordIndex words, ArticleProfiles profiles)
{
    private const int MostNamed = 4;

    private static readonly Dictionary<string, Wording> _texts =
        WordList.Load("stories/division-reasons").Entries.ToDictionary(e => e.Word, e => new Wording(e[1], e[2]), StringComparer.Ordinal);

    public static Wording Alone => _texts["alone"];

    public static Wording Short => _texts["short"];

    public Wording Of(ArticleLink link, int article)
    {
        var (_, shared, count) = profiles.Compare(link.First, link.Second);
        var names = string.Join(", ", shared.Take(MostNamed).Select(n => words.EntityOf(n)!.Name));
        var reason = _texts[link.IsText ? "text" : names.Length > 0 ? "names" : "words"];
        return new Wording(Fill(w => w.German), Fill(w => w.English));

        string Fill(Func<Wording, string> language) => language(reason)
            .Replace("{share}", Math.Round((link.Strength - ArticleLink.Text) * 100).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{count}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{days}", Days(story.DaysApart(link.First, link.Second), language), StringComparison.Ordinal)
            .Replace("{names}", names, StringComparison.Ordinal)
            .Replace("{other}", story.Articles[link.First == article ? link.Second : link.First].Article.Id, StringComparison.Ordinal);
    }

    private static string Days(int? days, Func<Wording, string> language) => days switch
    {
        null => language(_texts["undated"]),
        0 => language(_texts["same-day"]),
        1 => language(_texts["one-day"]),
        _ => string.Format(CultureInfo.InvariantCulture, language(_texts["days"]), days),
    };
}
