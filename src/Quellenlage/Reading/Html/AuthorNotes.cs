namespace Quellenlage.Reading.Html;

/// <summary>Finds what a page tells of its authors below the article: a box with a name on top, or a last paragraph that starts with it.</summary>
internal static class AuthorNotes
{
    private const int MaximalNames = 6;
    private const int MaximalName = 60;
    private const int MaximalLine = 80;
    private const int MaximalNote = 900;
    private const int LastParagraphs = 3;
    private const double MaximalShare = 0.3;

    public static void Mark(List<HtmlBlock> blocks, MainContent main, PageFacts facts, Region[] regions)
    {
        var names = Names(facts);
        if (names.Count == 0) return;
        var total = 0.0;
        for (var i = 0; i < blocks.Count; i++)
            if (IsText(i, regions)) total += blocks[i].Mass;
        var behind = 0.0;
        var paragraphs = 0;
        for (var i = blocks.Count - 1; i >= 0 && behind <= total / 2; i--)
        {
            if (!IsText(i, regions)) continue;
            behind += blocks[i].Mass;
            var isNote = StartsWithName(blocks[i].Text, names);
            if (isNote && blocks[i].Text.Length <= MaximalLine) MarkBox(main.BoxOpenedBy(i, MaximalShare * total), regions);
            else if (isNote && paragraphs < LastParagraphs && blocks[i].Text.Length <= MaximalNote) regions[i] = Region.Boilerplate;
            if (blocks[i].IsRunning && IsText(i, regions)) paragraphs++;
        }
    }

    private static bool IsText(int i, Region[] regions) => regions[i] is not (Region.Boilerplate or Region.Related);

    private static void MarkBox((int First, int End) box, Region[] regions)
    {
        for (var i = box.First; i < box.End; i++) regions[i] = Region.Boilerplate;
    }

    private static List<string> Names(PageFacts facts)
    {
        var names = new List<string>();
        foreach (var author in facts.Authors)
            foreach (var part in author.Value.Split(','))
                if (part.Trim() is { Length: <= MaximalName } name && name.Contains(' ', StringComparison.Ordinal) && names.Count < MaximalNames && !facts.Outlets.Exists(o => o.Value == name)) names.Add(name);
        return names;
    }

    /// <summary>A name before a colon speaks in an interview.</summary>
    private static bool StartsWithName(string text, List<string> names)
    {
        foreach (var name in names)
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (text.Length == name.Length || !char.IsLetter(text[name.Length]) && text[name.Length] != ':')) return true;
        return false;
    }
}
