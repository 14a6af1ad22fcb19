using System.Text;
using Quellenlage.Reading.Metadata;
using Quellenlage.Text;

namespace Quellenlage.Reading.Parts;

/// <summary>Makes an article of its parts: headline, teaser and body as paragraphs, one after the other.</summary>
internal static class PartsArticle
{
    /// <param name="id">What the article is called where its parts name no id.</param>
    public static Article Read(InputFile input, string id, SourceFile source, ArticleParts parts)
    {
        var text = new StringBuilder();
        var marks = new List<(TextSpan Span, ZoneKind Kind)>();
        var headline = Append(text, marks, parts.Headline, ZoneKind.Headline);
        if (!Repeats(parts, parts.Teaser)) Append(text, marks, parts.Teaser, ZoneKind.Teaser);
        foreach (var part in parts.Body) Append(text, marks, part.Text, part.Kind);
        var draft = new Draft(parts.Id.Length > 0 ? parts.Id : id, source with { MediaType = parts.MediaType }, text.ToString());
        draft.Diagnostics.AddRange(input.Diagnostics);
        foreach (var (span, kind) in marks) draft.Zones.Mark(span, kind);
        if (headline is { } at) draft.Headline = new ArticleField(draft.Slice(at), at, $"{parts.Format} headline");
        draft.MayStartWithHeadline = headline is null;
        TakeFields(draft, parts);
        return ArticleBuilder.Build(draft);
    }

    private static TextSpan? Append(StringBuilder text, List<(TextSpan, ZoneKind)> marks, string part, ZoneKind? kind)
    {
        part = part.Trim();
        if (part.Length == 0) return null;
        if (text.Length > 0) text.Append("\n\n");
        var span = new TextSpan(text.Length, text.Length + part.Length);
        text.Append(part);
        if (kind is { } known) marks.Add((span, known));
        return span;
    }

    /// <summary>The teaser stands in the headline or the body already, perhaps cut off.</summary>
    private static bool Repeats(ArticleParts parts, string teaser)
    {
        var start = teaser.AsSpan().TrimEnd(" .…[]").Trim();
        if (start.Length > 60) start = start[..60];
        if (start.IsEmpty || parts.Headline.AsSpan().StartsWith(start, StringComparison.Ordinal)) return true;
        foreach (var part in parts.Body)
            if (part.Text.AsSpan().StartsWith(start, StringComparison.Ordinal)) return true;
        return false;
    }

    private static void TakeFields(Draft draft, ArticleParts parts)
    {
        if (UrlClues.Host(parts.Url) is not null) draft.Url = parts.Url.Trim();
        if (parts.Outlet.Length > 0) MetadataKeys.Take(draft, "outlet", parts.Outlet, null, $"{parts.Format} outlet");
        if (parts.Byline.Length > 0) draft.Byline = new ArticleField(parts.Byline, SpanOf(draft.Text, parts.Byline), $"{parts.Format} byline");
        if (parts.Language.Length is >= 2 and <= 12) draft.DeclaredLanguage = new ArticleField(parts.Language, null, $"{parts.Format} language");
        if (LocalDay.Of(parts.Published) is { } day) draft.Dates.Add(new DateClue(day, false, $"{parts.Format} date: {parts.Published}"));
        else if (parts.Published.Length > 0) MetadataKeys.Take(draft, "date", parts.Published, null, $"{parts.Format} date");
        if (parts.Updated.Length > 0) draft.Updated = UpdateDate.Of(parts.Updated, $"{parts.Format} date of the version");
        foreach (var credit in parts.Credits.Where(static c => c.Length > 0).Distinct(StringComparer.Ordinal))
            draft.Credits.Add(new ArticleField(credit, null, $"{parts.Format} source"));
    }

    private static TextSpan? SpanOf(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        return at < 0 ? null : new TextSpan(at, at + name.Length);
    }
}
