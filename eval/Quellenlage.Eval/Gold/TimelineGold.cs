using System.Collections.Immutable;
using System.Text.Json;

namespace Quellenlage.Eval.Gold;

/// <summary>An event of a story with its days and the sentences that tell of it.</summary>
internal sealed record EventGold(string Id, DayRange Days, ImmutableArray<Place> Sentences)
{
    /// <summary>The dated events of a story's gold.</summary>
    /// <exception cref="GoldException">A sentence is not in its article's text.</exception>
    public static ImmutableArray<EventGold> Read(string path, IReadOnlyDictionary<string, ArticleOutput> output)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. from e in document.RootElement.List("events", static e => e)
               where e.OptionalText("date") is not null
               select new EventGold(e.Text("id"), DayRange.Parse(e.Text("date")), e.List("sentences", s => new Place(s.Text("doc"), StoryGold.Place(s, "text", StoryGold.Text(s, output))))),
        ];
    }
}
