namespace Quellenlage.Reading.Html;

/// <summary>Finds the headline where it is set in a line that is no heading: by what the page states as its title.</summary>
internal static class TitleLines
{
    private const int Share = 3;

    // More than stand before the headline of any page, and longer than any title.
    private const int MaximalBlocks = 5_000;
    private const int MaximalTitle = 600;

    /// <summary>
    /// The first line that says what a stated title says; else one that is a part of a stated title, set off from the rest of it, if it is
    /// named a title or stands before the given block. Null where there is none.
    /// </summary>
    public static (int Block, string Basis)? Find(PageFacts facts, List<HtmlBlock> blocks, MainContent main, int end)
    {
        foreach (var fact in facts.Headlines)
        {
            if (fact.Value.Length > MaximalTitle) continue;
            var title = new FoldedTitle(fact.Value);
            var (best, length) = (-1, 0);
            for (var i = 0; i < Math.Min(blocks.Count, MaximalBlocks); i++)
            {
                if (!MayBe(blocks[i], title) || main.IsDark(i) || main.IsListed(i)) continue;
                var own = title.LengthOf(blocks[i].Text);
                if (own <= length || HeadlineChoice.IsSiteName(blocks[i].Text, facts)) continue;
                if (own == title.Length) return (i, fact.Basis);
                if (own >= HeadlineChoice.MinimalPart && own * Share >= title.Length && (i < end || main.IsTitle(i))) (best, length) = (i, own);
            }

            if (best >= 0) return (best, fact.Basis);
        }

        return null;
    }

    /// <summary>The first line, whatever stands around it, that says what a stated title says, or its larger part; -1 where there is none.</summary>
    public static int Anchor(PageFacts facts, List<HtmlBlock> blocks)
    {
        foreach (var fact in facts.Headlines)
        {
            if (fact.Value.Length > MaximalTitle) continue;
            var title = new FoldedTitle(fact.Value);
            var found = blocks.FindIndex(0, Math.Min(blocks.Count, MaximalBlocks), b => !b.IsLink && MayBe(b, title) && title.LengthOf(b.Text) is var own && own >= HeadlineChoice.MinimalPart && own * 2 >= title.Length && !HeadlineChoice.IsSiteName(b.Text, facts));
            if (found >= 0) return found;
        }

        return -1;
    }

    private static bool MayBe(HtmlBlock block, FoldedTitle title) =>
        block.Heading == 0 && block.Text.Length is > 2 and <= HeadlineChoice.MaximalLength && block.Text.Length <= 2 * title.Raw;
}
