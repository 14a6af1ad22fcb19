namespace Quellenlage.Reading.Html;

/// <summary>
/// Finds boxes that lead to other articles: a link as title and a little text. One is told by its class, several by standing side by side
/// in the same form.
/// </summary>
internal static class CardGroups
{
    private const int MaximalLength = 700;
    private const int MinimalTitle = 15;
    private const int MinimalLink = 4;
    private const int MinimalGroup = 3;

    /// <param name="areEntries">True where boxes of one form are the entries of the article itself, as in a live blog.</param>
    public static void Mark(List<HtmlBox> boxes, List<HtmlBlock> blocks, bool areEntries)
    {
        var groups = new Dictionary<(int Parent, string Form), List<HtmlBox>>();
        foreach (var box in boxes)
        {
            if (box.Region == Region.Card) box.Region = IsCard(box, blocks, MinimalLink) ? Region.Related : Region.Unknown;
            if (!IsCard(box, blocks, MinimalTitle) || box.BlockCount < 2 || box.Parent < 0 || box.Region is not Region.Unknown) continue;
            var form = (box.Parent, box.Element.LocalName + "." + FirstName(box.Element.ClassName));
            if (groups.TryGetValue(form, out var group)) group.Add(box);
            else groups.Add(form, [box]);
        }

        foreach (var group in groups.Values)
            if (group.Count >= MinimalGroup && !areEntries) group.ForEach(static b => b.Region = Region.Related);
    }

    private static bool IsCard(HtmlBox box, List<HtmlBlock> blocks, int minimalLink)
    {
        if (box.Length is < MinimalTitle or > MaximalLength) return false;
        for (var i = box.FirstBlock; i < box.EndBlock; i++)
            if (blocks[i].IsLink && blocks[i].Text.Length >= minimalLink) return true;
        return false;
    }

    private static string FirstName(string? names)
    {
        if (string.IsNullOrWhiteSpace(names)) return "";
        var start = names.AsSpan().TrimStart();
        var space = start.IndexOfAny(" \t\r\n");
        return (space < 0 ? start : start[..space]).ToString();
    }
}
