using Quellenlage.Language;
using Quellenlage.Resources;

namespace Quellenlage.Stories.Lineage;

/// <summary>Tells what kind of source somebody is, by entity or, for a source without a name, by the noun that describes it.</summary>
internal static class SourceKinds
{
    public const string Unspecified = "unspecified";
    public const string Outlet = "outlet";
    public const string Article = "article";
    public const string Organisation = "organisation";

    private const int LeastLetters = 3;
    private const string CompoundMark = "-";

    private static readonly Dictionary<string, string> _kindByStem = Read();

    /// <summary>One of the kinds of <see cref="Origin"/>; unspecified where nothing tells.</summary>
    public static string Of(StorySource source)
    {
        if (source.Entity is not { } entity) return OfDescription(source.Name) ?? Unspecified;
        return entity.Role switch
        {
            NameRole.Outlet => Outlet,
            NameRole.Agency => "agency",
            _ => entity.Type == NameType.Person ? "person" : Organisation,
        };
    }

    /// <summary>True for a source that is named by a noun for anybody: Quelle, Kreise, Medienberichte.</summary>
    public static bool CouldBeAnybody(StorySource source) => source.Entity is null && OfDescription(source.Name) == Unspecified;

    // The first noun heads the phrase: "Mitarbeiter des Geheimdienstes" is a person.
    private static string? OfDescription(string description)
    {
        foreach (var word in ContentWords.WordsOf(description))
            if (OfNoun(ContentWords.Stem(word)) is { } kind) return kind;
        return null;
    }

    private static string? OfNoun(string stem)
    {
        if (_kindByStem.TryGetValue(stem, out var whole)) return whole;
        for (var start = 1; stem.Length - start >= LeastLetters; start++)
        {
            if (_kindByStem.TryGetValue(CompoundMark + stem[start..], out var compound)) return compound;
            if (_kindByStem.TryGetValue(stem[start..], out var end)) return end;
        }

        return null;
    }

    private static Dictionary<string, string> Read()
    {
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in WordList.Load("stories/source-nouns").Entries) kinds.TryAdd(ContentWords.Stem(entry.Word), entry[1]);
        return kinds;
    }
}
