using System.Collections.Immutable;
using System.Text.Json;

namespace Quellenlage.Eval.Gold;

/// <summary>What a reader says of a web page.</summary>
/// <param name="With">Pieces of its article.</param>
/// <param name="Without">Pieces of what surrounds it.</param>
/// <param name="Title">Null where the gold does not tell.</param>
/// <param name="Date">Of publication as the gold writes it, one mistyped day included; null where the gold does not tell.</param>
internal sealed record PageGold(string Id, string Url, ImmutableArray<string> With, ImmutableArray<string> Without, string? Title, string? Date)
{
    public static List<PageGold> Read(string path) =>
        [.. JsonFields.Lines(path).Select(line => new PageGold(line.Text("id"), line.Text("url"), Texts(line, "with"), Texts(line, "without"), line.OptionalText("title"), line.OptionalText("date")))];

    private static ImmutableArray<string> Texts(JsonElement line, string name) => line.List(name, t => t.GetString()!);
}
