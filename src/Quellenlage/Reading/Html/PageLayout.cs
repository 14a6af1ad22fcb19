namespace Quellenlage.Reading.Html;

/// <summary>Measures the boxes of a page: which blocks lie below each, and how much running text.</summary>
internal static class PageLayout
{
    /// <summary>Ranges, lengths and raw masses, which no region changes.</summary>
    public static void Measure(List<HtmlBox> boxes, List<HtmlBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var (block, box) = (blocks[i], boxes[blocks[i].Box]);
            box.FirstBlock = Math.Min(box.FirstBlock, i);
            box.EndBlock = i + 1;
            box.RawMass += block.Mass;
            box.Length += block.Text.Length;
        }

        // Boxes come outer before inner, so that backwards each box is complete before its parent takes it up.
        for (var i = boxes.Count - 1; i > 0; i--)
        {
            if (boxes[i].Parent < 0) continue;
            var (box, parent) = (boxes[i], boxes[boxes[i].Parent]);
            parent.FirstBlock = Math.Min(parent.FirstBlock, box.FirstBlock);
            parent.EndBlock = Math.Max(parent.EndBlock, box.EndBlock);
            parent.RawMass += box.RawMass;
            parent.Length += box.Length;
        }
    }

    /// <summary>Masses outside of dark regions.</summary>
    public static void Weigh(List<HtmlBox> boxes, List<HtmlBlock> blocks)
    {
        foreach (var box in boxes) box.Mass = 0;
        foreach (var block in blocks)
            if (!boxes[block.Box].IsDark) boxes[block.Box].Mass += block.Mass;
        for (var i = boxes.Count - 1; i > 0; i--)
            if (boxes[i].Parent >= 0) boxes[boxes[i].Parent].Mass += boxes[i].Mass;
    }
}
