using System.Text.Json;
using Quellenlage.Eval;
using Xunit;

namespace Quellenlage.Tests.Properties;

/// <summary>The one discipline of offsets, seen from outside: what is written gives back each text by its code points.</summary>
internal static class WrittenSpans
{
    /// <returns>How many spans with their text were compared.</returns>
    public static int AssertGiveBackTheirText(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var article = document.RootElement;
        return Check(article, new PointText(article.GetProperty("text").GetString()!));
    }

    private static int Check(JsonElement element, PointText article) => element.ValueKind switch
    {
        JsonValueKind.Object => CheckObject(element, article) + element.EnumerateObject().Sum(p => Check(p.Value, article)),
        JsonValueKind.Array => element.EnumerateArray().Sum(e => Check(e, article)),
        _ => 0,
    };

    private static int CheckObject(JsonElement element, PointText article)
    {
        if (!element.TryGetProperty("start", out _)) return 0;
        var stretch = element.Stretch();
        Assert.True(article.Holds(stretch), $"{element}");
        if (!element.TryGetProperty("text", out var text)) return 0;
        Assert.Equal(article.Slice(stretch), text.GetString());
        return 1;
    }
}
