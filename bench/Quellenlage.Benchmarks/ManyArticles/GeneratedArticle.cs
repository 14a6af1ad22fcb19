using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Quellenlage.Benchmarks.ManyArticles;

/// <summary>An article as a line of the input that docs/formats.md describes.</summary>
internal sealed record GeneratedArticle(string Id, string Outlet, DateOnly Published, string Headline, string Text, string? Credit)
{
    // Umlauts as they are, as feeds write them; the text holds no markup to guard.
    private static readonly JsonSerializerOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string ToJsonLine() => JsonSerializer.Serialize(
        new { id = Id, outlet = Outlet, published = Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), headline = Headline, credits = Credit is null ? (string[])[] : [Credit], text = Text }, _plain);
}
