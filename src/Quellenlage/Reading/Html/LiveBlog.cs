using System.Globalization;
using Quellenlage.Reading.Metadata;
using Quellenlage.Reading.Parts;
using Quellenlage.Text;

namespace Quellenlage.Reading.Html;

/// <summary>An entry of a live blog as the page states it for programs; what is not stated is empty.</summary>
internal readonly record struct StatedEntry(string Headline, string Body, string Published);

/// <summary>Finds the entries of a live blog among what the page shows, and when each was published.</summary>
internal static class LiveBlog
{
    private const int MaximalKey = 60;
    private const int MinimalKey = 12;

    /// <summary>Paragraphs of stated entries that the page does not show, as its scripts would add them; newest or oldest first as stated.</summary>
    public static IEnumerable<string> Unshown(PageFacts facts, List<HtmlBlock> blocks)
    {
        var shown = blocks.Select(static b => Key(b.Text)).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in facts.Entries)
        {
            var body = BodyParts.OfHtml(entry.Body).Where(static p => p.Kind is null).Select(static p => p.Text).ToList();
            if (shown.Contains(Key(entry.Headline)) || body.Count > 0 && shown.Contains(Key(body[0]))) continue;
            if (entry.Headline.Length > 0) yield return BodyParts.Line(entry.Headline);
            foreach (var paragraph in body) yield return paragraph;
        }
    }

    /// <summary>The entries in the order of the text: each from the paragraph with which it starts to that of the next.</summary>
    /// <param name="paragraphs">All paragraphs of the text with their places.</param>
    /// <param name="times">What the page's time elements say, and before which paragraph each stands; only those of the article.</param>
    public static IEnumerable<ArticleEntry> Entries(PageFacts facts, IReadOnlyList<(string Text, TextSpan Span)> paragraphs, IEnumerable<(int Paragraph, string Value)> times)
    {
        var starts = new SortedDictionary<int, (string Stated, string Basis)>();
        if (facts.Entries.Count > 0) FindStated(facts, paragraphs, starts);
        else if (facts.IsLiveBlog)
            foreach (var (paragraph, value) in times) starts.TryAdd(paragraph, (value, "time tag"));
        var ordered = starts.Where(s => DayOf(s.Value.Stated) is not null && s.Key < paragraphs.Count).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            var last = i + 1 < ordered.Count ? ordered[i + 1].Key : paragraphs.Count;
            var (stated, basis) = ordered[i].Value;
            yield return new ArticleEntry(new TextSpan(paragraphs[ordered[i].Key].Span.Start, paragraphs[last - 1].Span.End), DayOf(stated)!.Value, UpdateDate.Of(stated, basis)?.Moment, $"{basis}: {stated}");
        }
    }

    private static void FindStated(PageFacts facts, IReadOnlyList<(string Text, TextSpan Span)> paragraphs, SortedDictionary<int, (string, string)> starts)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < paragraphs.Count; i++) places.TryAdd(Key(paragraphs[i].Text), i);
        foreach (var entry in facts.Entries)
            foreach (var text in (string[])[entry.Headline, BodyParts.Line(entry.Body)])
                if (Key(text) is { Length: >= MinimalKey } key && places.TryGetValue(key, out var place) && starts.TryAdd(place, (entry.Published, "JSON-LD liveBlogUpdate"))) break;
    }

    private static DateOnly? DayOf(string stated) => LocalDay.Of(stated) ?? (WrittenDate.Parse(stated) is { IsMonth: false } written ? written.Day : null);

    /// <summary>The first letters and digits, in lower case, by which a paragraph is known again.</summary>
    private static string Key(string text)
    {
        Span<char> key = stackalloc char[MaximalKey];
        var length = 0;
        foreach (var c in text)
        {
            if (length == MaximalKey) break;
            if (char.IsLetterOrDigit(c)) key[length++] = char.ToLower(c, CultureInfo.InvariantCulture);
        }

        return key[..length].ToString();
    }
}
