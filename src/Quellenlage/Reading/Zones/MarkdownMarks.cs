using Quellenlage.Reading.Metadata;
using Quellenlage.Text;

namespace Quellenlage.Reading.Zones;

/// <summary>Image markup and links that stand alone in a line are boilerplate; a link at the head of the article tells its outlet.</summary>
internal static class MarkdownMarks
{
    private const int HeadLines = 6;

    public static void Read(Draft draft, List<TextSpan> lines, int start)
    {
        var seen = 0;
        foreach (var line in lines)
        {
            if (line.Start < start && line.End <= start) continue;
            var trimmed = TextLines.Trim(draft.Text, line with { Start = Math.Max(line.Start, start) });
            if (trimmed.IsEmpty) continue;
            seen++;
            if (ReadLink(draft.Text, trimmed) is not { } link) continue;
            draft.Zones.Mark(trimmed, ZoneKind.Boilerplate);
            if (!link.IsImage && seen <= HeadLines) TakeHeadLink(draft, link);
        }
    }

    private readonly record struct Link(bool IsImage, TextSpan Label, TextSpan Address);

    /// <summary><c>[label](address)</c> or <c>![label](address "title")</c> that fills the line; null for anything else.</summary>
    private static Link? ReadLink(string text, TextSpan line)
    {
        var start = line.Start;
        var isImage = text[start] == '!';
        if (isImage) start++;
        if (start >= line.End || text[start] != '[' || text[line.End - 1] != ')') return null;
        var label = start + 1;
        var depth = 1;
        var i = label;
        for (; i < line.End && depth > 0; i++)
            depth += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
        if (depth > 0 || i >= line.End || text[i] != '(') return null;
        var address = new TextSpan(i + 1, line.End - 1);
        var space = text.AsSpan(address.Start, address.Length).IndexOf(' ');
        if (space >= 0) address = address with { End = address.Start + space };
        // A bracket inside ends the link, so that more than a link stands in the line.
        if (text.AsSpan(address.Start, address.Length).IndexOfAny("()") is >= 0 and var bracket && text[address.Start + bracket] == ')') return null;
        return new Link(isImage, new TextSpan(label, i - 1), address);
    }

    private static void TakeHeadLink(Draft draft, Link link)
    {
        var address = draft.Slice(link.Address);
        if (UrlClues.Host(address) is not { } host) return;
        draft.Url ??= address;
        var at = draft.Text.AsSpan(link.Address.Start, link.Address.Length).IndexOf(host, StringComparison.OrdinalIgnoreCase);
        TextSpan? span = at < 0 ? null : new TextSpan(link.Address.Start + at, link.Address.Start + at + host.Length);
        draft.Outlet ??= new ArticleField(OutletNames.Of(host), span, $"host of the link at the head: {host}");
        // A link that repeats the title has it as the outlet wrote it, without what a reposter added.
        var label = draft.Slice(link.Label).Trim();
        if (label.Length > 0 && draft.Headline is { Span: null } title && title.Name.Contains(label, StringComparison.Ordinal))
            draft.Headline = new ArticleField(label, TextLines.Trim(draft.Text, link.Label), "link at the head that repeats the title");
    }
}
