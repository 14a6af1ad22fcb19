using System.Collections.Immutable;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Figures;
using Quellenlage.Language;
using Quellenlage.Resources;
using Quellenlage.Text;

namespace Quellenlage.Stories.Series;

/// <summary>
/// Who or what a figure counts, so that "nordländische Soldaten" and "Soldaten aus Nordland" are one group: folded nouns and
/// adjectives, and the entities that they name or are made from.
/// </summary>
/// <param name="Words">Folded words, sorted; words for people in general and for what happened to them are left out.</param>
/// <param name="Entities">Ids of the story's entities, sorted.</param>
/// <param name="Role">What the words left out were.</param>
internal sealed record CountedGroup(ImmutableArray<string> Words, ImmutableArray<string> Entities, GroupRole Role)
{
    private const string Money = "money";
    private const int PurposeReach = 5;

    private static readonly WordList _amountWords = WordList.Load("stories/amount-words");
    private static readonly Dictionary<string, string> _roles = ReadRoles();

    public bool IsEmpty => Words.IsEmpty && Entities.IsEmpty;

    /// <summary>Equal for one and the same group; never shown.</summary>
    public string Key { get; } = $"{string.Join(' ', Words)}|{string.Join(' ', Entities)}";

    /// <summary>The key of the nouns and adjectives alone.</summary>
    public string WordKey { get; } = string.Join(' ', Words);

    /// <summary>True when the other has everything that this one has, and more.</summary>
    public bool IsLessThan(CountedGroup other) =>
        Words.Length + Entities.Length < other.Words.Length + other.Entities.Length &&
        Words.All(w => other.Words.Contains(w)) && Entities.All(e => other.Entities.Contains(e));

    public static CountedGroup Of(StoryIndex story, Statements article, Figure figure)
    {
        if (figure.Measure == Money) return Purpose(article.Analysed, figure) is { } purpose ? new CountedGroup([purpose], [], GroupRole.People) : new CountedGroup([], [], GroupRole.Implied);
        if (figure.Counted is not { IsEmpty: false } counted) return new CountedGroup([], [], GroupRole.Implied);
        var (words, entities) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        var role = GroupRole.People;
        var analysed = article.Analysed;
        var start = AfterPlace(analysed, counted);
        var names = NameLookup.Overlapping(analysed.Names, new TextSpan(start, counted.End));
        foreach (var name in names)
            if (name.Span != figure.Place && story.EntityOf(article, name.Entity) is { } entity) entities.Add(entity.Id);
        for (var t = analysed.TokenAt(start); t < analysed.Tokens.Length && analysed.Tokens[t].Start < counted.End; t++)
        {
            var token = analysed.Tokens[t];
            if (token.Kind != TokenKind.Word || !NameLookup.Overlapping(analysed.Names, token.Span).IsEmpty) continue;
            var stem = ContentWords.Stem(analysed[token]);
            if (_roles.TryGetValue(stem, out var kind))
            {
                if (kind == "pronoun") role = GroupRole.Implied;
                else if (kind == "status" && role == GroupRole.People) role = GroupRole.Status;
            }
            else if (!ContentWords.IsContent(analysed[token])) continue;
            else if (story.Demonyms.EntityOf(stem) is { } place) entities.Add(place.Id);
            else words.Add(stem);
        }

        return new CountedGroup([.. words], [.. entities], role);
    }

    // "Schäden von rund 340 Millionen Kronen", "eine Hilfe in Höhe von 20 Millionen": money is told apart by the noun that it is the amount of.
    private static string? Purpose(AnalysedText analysed, Figure figure)
    {
        var number = analysed.TokenAt(figure.Number.Start);
        for (var at = number - 1; at > 0 && at >= number - PurposeReach; at--)
        {
            if (analysed.Tokens[at].Kind != TokenKind.Word) return null;
            var word = analysed[analysed.Tokens[at]];
            if (!_amountWords.Contains(word)) return at < number - 1 && char.IsUpper(word[0]) ? ContentWords.Stem(word) : null;
        }

        return null;
    }

    // "die in der Region Nordtal stationierten Soldaten": the place that the phrase opens with says where, not who.
    private static int AfterPlace(AnalysedText analysed, TextSpan counted)
    {
        var t = analysed.TokenAt(counted.Start);
        if (t == analysed.Tokens.Length || !_roles.TryGetValue(ContentWords.Stem(analysed[analysed.Tokens[t]]), out var role) || role != "locative")
            return counted.Start;
        foreach (var name in NameLookup.Overlapping(analysed.Names, counted))
            if (name.Type == NameType.Place && counted.Contains(name.Span) && name.Span.End < counted.End) return name.Span.End;
        return counted.Start;
    }

    private static Dictionary<string, string> ReadRoles()
    {
        var roles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in WordList.Load("stories/groups").Entries) roles.TryAdd(ContentWords.Stem(entry.Word), entry[1]);
        return roles;
    }
}

internal enum GroupRole : byte
{
    /// <summary>People or things in general, or the group's own words.</summary>
    People,

    /// <summary>Only what happened to them: "die Verletzten".</summary>
    Status,

    /// <summary>A pronoun or nothing: the group named before.</summary>
    Implied,
}
