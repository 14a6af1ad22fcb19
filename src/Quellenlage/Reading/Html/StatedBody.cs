using Quellenlage.Reading.Parts;

namespace Quellenlage.Reading.Html;

/// <summary>The text of an article whose page shows little or nothing of it, as its scripts would put it there once it is open.</summary>
internal static class StatedBody
{
    // A short item of news is shorter, but then nothing longer is stated.
    private const int LongestStub = 600;
    private const int Shortest = 300;

    /// <summary>The paragraphs that the page states beside what it shows; empty where it shows enough, or states no more.</summary>
    /// <param name="shown">How many characters of the article the page shows.</param>
    /// <param name="html">The page as it came.</param>
    public static IReadOnlyList<string> Of(PageFacts facts, int shown, string html)
    {
        if (shown > LongestStub) return [];
        IReadOnlyList<string> stated = [.. facts.Bodies.OrderByDescending(static b => b.Value.Length).Take(1).SelectMany(static b => BodyParts.OfHtml(b.Value)).Where(static p => p.Kind is null).Select(static p => p.Text)];
        if (IsMore(stated, shown)) return stated;
        stated = ScriptData.Body(html);
        return IsMore(stated, shown) ? stated : [];
    }

    private static bool IsMore(IReadOnlyList<string> stated, int shown) => stated.Sum(static p => p.Length) >= Math.Max(Shortest, 2 * shown);
}
