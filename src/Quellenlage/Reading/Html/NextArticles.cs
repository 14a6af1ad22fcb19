using Quellenlage.Reading.Metadata;

namespace Quellenlage.Reading.Html;

/// <summary>Finds further articles that a page goes on with below its own, each in a box of the same form with a headline of the same rank.</summary>
internal static class NextArticles
{
    private const int MaximalOuter = 3;
    private const int Head = 12;
    private const int MaximalDateLine = 60;
    private const double MinimalArticle = 500;

    /// <param name="anchor">The headline; -1 where none is known.</param>
    public static void Mark(List<HtmlBox> boxes, List<HtmlBlock> blocks, int anchor)
    {
        var outer = 0;
        for (var own = anchor < 0 ? -1 : blocks[anchor].Box; own >= 0 && outer < MaximalOuter; own = boxes[own].Parent)
        {
            if (boxes[own].Element.LocalName != "article") continue;
            outer++;
            if (!IsArticle(boxes[own], blocks, blocks[anchor].Heading)) continue;
            for (var i = own + 1; i < boxes.Count; i++)
                if (boxes[i].Parent == boxes[own].Parent && boxes[i].Element.LocalName == "article" && IsArticle(boxes[i], blocks, blocks[anchor].Heading)) boxes[i].Region = Region.Related;
        }
    }

    /// <summary>It holds text of its own, a headline of the rank, and a date, so that it is none of the sections of one article.</summary>
    private static bool IsArticle(HtmlBox box, List<HtmlBlock> blocks, int rank)
    {
        if (box.RawMass < MinimalArticle) return false;
        var (hasHeadline, hasDate) = (false, false);
        for (var i = box.FirstBlock; i < Math.Min(box.EndBlock, box.FirstBlock + Head); i++)
        {
            hasHeadline |= blocks[i].Heading == rank;
            hasDate |= blocks[i].Text.Length <= MaximalDateLine && DateScan.First(blocks[i].Text) is not null;
        }

        return hasHeadline && hasDate;
    }
}
