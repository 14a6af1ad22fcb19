using System.Collections.Immutable;
using System.Text.Json;

namespace Quellenlage.Eval.Gold;

/// <param name="Min">Least value; null = open. With <paramref name="Max"/> it tells which figures of a conflict differ.</param>
internal sealed record ConflictFigureGold(Place Number, decimal? Min, decimal? Max);

/// <param name="Real">True for a conflict, false for one that only seems to be.</param>
/// <param name="Kinds">The kinds by which an output may tell what it only seems to be; empty where the gold does not say.</param>
internal sealed record ConflictGold(string Id, bool Real, ImmutableArray<string> Kinds, ImmutableArray<ConflictFigureGold> Figures);

/// <param name="Days">When it was said, as far as the articles tell.</param>
/// <param name="Statuses">What the program may call it.</param>
internal sealed record StatusStepGold(DayRange Days, ImmutableArray<string> Statuses, ImmutableArray<Place> Evidence);

/// <param name="Origins">How many origins of the claim are independent at most.</param>
internal sealed record LineageGold(string Id, int Origins, ImmutableArray<Place> Evidence);

/// <summary>What a careful reader finds in a story as a whole.</summary>
/// <param name="Reuse">Pairs of articles that share text.</param>
internal sealed record StoryWideGold(ImmutableArray<(string First, string Second)> Reuse, ImmutableArray<ConflictGold> Conflicts, ImmutableArray<LineageGold> Lineage, ImmutableArray<StatusStepGold> Status)
{
    /// <exception cref="GoldException">A place is not in the article's text.</exception>
    public static StoryWideGold Read(string path, IReadOnlyDictionary<string, ArticleOutput> output)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var json = document.RootElement;
        return new StoryWideGold(
            json.Optional("reuse") is null ? [] : json.List("reuse", Pair),
            json.List("conflicts", c => new ConflictGold(c.Text("id"), c.Text("kind") == "conflict", c.Optional("relation") is { } relation ? [.. relation.GetString()!.Split(' ')] : [], c.List("figures", f => new ConflictFigureGold(At(f, "number", output), f.OptionalNumber("min"), f.OptionalNumber("max"))))),
            [.. json.List("lineage", l => l).Where(l => l.OptionalNumber("number_of_independent_origins") is not null)
                .Select(l => new LineageGold(l.Text("id"), (int)l.OptionalNumber("number_of_independent_origins")!, l.List("chains", c => At(c, "text", output))))],
            json.GetProperty("status_history").List("steps", s => new StatusStepGold(DayRange.Parse(s.Text("date")), StatusesOf(s.Text("status")), s.List("evidence", e => At(e, "text", output)))));
    }

    private static (string, string) Pair(JsonElement json) => json.Optional("pair") is { } pair
        ? (pair[0].GetString()!, pair[1].GetString()!)
        : (json.Text("source"), json.Text("copy"));

    private static Place At(JsonElement json, string words, IReadOnlyDictionary<string, ArticleOutput> output) =>
        new(json.Text("doc"), StoryGold.Place(json, words, StoryGold.Text(json, output)));

    // The gold tells apart what the articles' words do not: who reports, accuses or holds likely asserts, in sure or unsure words.
    private static ImmutableArray<string> StatusesOf(string gold) => gold switch
    {
        "denied" or "confirmed" => [gold],
        "settled" => ["confirmed", "asserted"],
        "unverified" => ["alleged"],
        "expected" => ["expected", "asserted", "alleged"],
        _ => ["asserted", "alleged"],
    };
}
