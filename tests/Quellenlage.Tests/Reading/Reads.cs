using System.Text;
using Quellenlage.Reading;
using Quellenlage.Reading.Inputs;
using Xunit;

namespace Quellenlage.Tests.Reading;

/// <summary>Short ways to read from bytes and to look at the result.</summary>
internal static class Reads
{
    public static List<ReadResult> All(string name, byte[] bytes) =>
        [.. ArticleReader.Read(InputFile.At(name), ByteSource.Of(bytes, name))];

    public static Article One(string name, byte[] bytes)
    {
        var result = Assert.Single(All(name, bytes));
        Assert.True(result.Error is null, result.Error?.ToString());
        AssertZonesCover(result.Article!);
        return result.Article!;
    }

    public static Article One(string name, string text) => One(name, Encoding.UTF8.GetBytes(text));

    public static Article Html(string body, string head = "") =>
        One("seite.html", $"<!DOCTYPE html><html lang=\"de\"><head>{head}</head><body>{body}</body></html>");

    public static ReadError Error(string name, byte[] bytes) => Assert.Single(All(name, bytes)).Error!;

    public static ReadError Error(string name, string text) => Error(name, Encoding.UTF8.GetBytes(text));

    /// <summary>The texts of all zones of the kind, trimmed, in order.</summary>
    public static string[] Zones(this Article article, ZoneKind kind) =>
        [.. article.Zones.Where(z => z.Kind == kind).Select(z => article.Text.Slice(z.Span).Trim()).Where(t => t.Length > 0)];

    public static void AssertZonesCover(Article article)
    {
        var end = 0;
        foreach (var zone in article.Zones)
        {
            Assert.Equal(end, zone.Span.Start);
            Assert.False(zone.Span.IsEmpty);
            end = zone.Span.End;
        }

        Assert.Equal(article.Text.Length, end);
    }

    /// <summary>Credits, outlet, headline and byline that name a place in the text hold what stands there.</summary>
    public static void AssertFieldsAreSlices(Article article)
    {
        foreach (var credit in article.Credits)
            if (credit.Span is { } span) Assert.Equal(credit.Name, article.Text.Slice(span));
        if (article.Headline?.Span is { } headline) Assert.Equal(article.Headline.Name, article.Text.Slice(headline));
        if (article.Byline?.Span is { } byline) Assert.Equal(article.Byline.Name, article.Text.Slice(byline));
    }
}
