using Quellenlage.Resources;

namespace Quellenlage.Reading.Html;

/// <summary>
/// Finds the headings that open what is no part of the article, such as lists of other articles or a word on the author, and the blocks
/// that go with them.
/// </summary>
internal sealed class SectionMarks
{
    private const int MaximalHeading = 70;
    private const int MaximalFlat = 800;
    private const int LongText = 200;
    private const int MaximalReply = 20;
    private const int MinimalReplies = 3;
    private const double MaximalShare = 0.3;
    private const double MinimalArticle = 500;
    private static readonly WordList _words = WordList.Load("reading/section-marks");
    private static readonly (string Words, Region Region)[] _starts =
        [.. _words.Entries.Where(static e => e[2] == "start").Select(static e => (e.Word, Parse(e[1])))];

    private readonly List<HtmlBox> _boxes;
    private readonly List<HtmlBlock> _blocks;
    private readonly int _anchor;
    private readonly double _total;

    private SectionMarks(List<HtmlBox> boxes, List<HtmlBlock> blocks, int anchor)
    {
        (_boxes, _blocks, _anchor) = (boxes, blocks, anchor);
        Regions = new Region[blocks.Count];
        _total = boxes.Count == 0 ? 0 : boxes[0].RawMass;
    }

    /// <summary>What was found of each block; <see cref="Region.Unknown"/> for most.</summary>
    public Region[] Regions { get; }

    /// <param name="anchor">A block that certainly belongs to the article; -1 for none.</param>
    public static SectionMarks Of(List<HtmlBox> boxes, List<HtmlBlock> blocks, int anchor)
    {
        var marks = new SectionMarks(boxes, blocks, anchor);
        for (var i = 0; i < blocks.Count; i++)
            if (marks.Regions[i] == Region.Unknown && blocks[i].Heading != 1 && MarkOf(blocks[i].Text) is { } mark) marks.Open(i, mark.Region, mark.IsLong);
        marks.MarkReplies();
        return marks;
    }

    /// <summary>The smallest box that holds several offers to answer holds what readers wrote.</summary>
    private void MarkReplies()
    {
        var replies = new List<int>();
        Span<char> lower = stackalloc char[MaximalReply];
        for (var i = 0; i < _blocks.Count; i++)
            if (_blocks[i].Text is { Length: <= MaximalReply } text && _words.TryGet(lower[..text.AsSpan().ToLowerInvariant(lower)], out var entry) && entry[2] == "reply") replies.Add(i);
        if (replies.Count < MinimalReplies) return;
        var box = _blocks[replies[0]].Box;
        while (_boxes[box].EndBlock <= replies[^1]) box = _boxes[box].Parent;
        if (_anchor >= 0 && _boxes[box].FirstBlock > _anchor) Mark(_boxes[box].FirstBlock, _boxes[box].EndBlock, Region.Boilerplate);
    }

    /// <summary>The kind of section that a heading opens, and whether it may be longer than an article; null for any other text.</summary>
    private static (Region Region, bool IsLong)? MarkOf(string text)
    {
        if (text.Length > MaximalHeading) return null;
        var trimmed = text.AsSpan().Trim(" \u00A0\n\t:.…!?»›>-–—|»«#()[]0123456789");
        if (trimmed.IsEmpty) return null;
        Span<char> lower = stackalloc char[trimmed.Length];
        trimmed.ToLowerInvariant(lower);
        lower.Replace('\u00A0', ' ');
        if (_words.TryGet(lower, out var entry)) return (Parse(entry[1]), entry[2] == "rest");
        foreach (var (words, region) in _starts)
            if (((ReadOnlySpan<char>)lower).StartsWith(words, StringComparison.Ordinal) && !char.IsLetter(lower[words.Length])) return (region, false);
        return null;
    }

    private static Region Parse(string name) => Enum.Parse<Region>(name, ignoreCase: true);

    /// <summary>The box that starts with the heading goes with it, and those around that add no running text; else what follows up to the next heading.</summary>
    private void Open(int heading, Region region, bool isLong)
    {
        var own = _blocks[heading].Box;
        if (isLong && HoldsArticle(_anchor, heading))
        {
            Mark(heading, EndOfSurrounding(own), region);
            return;
        }

        var box = own;
        while (_boxes[box].Parent is >= 0 and var parent && StartsWith(parent, heading) && (_boxes[box].BlockCount == 1 || _boxes[parent].RawMass == _boxes[box].RawMass)) box = parent;
        Regions[heading] = region;
        if (_boxes[box].BlockCount > 1 && StartsWith(box, heading)) Mark(heading, _boxes[box].EndBlock, region);
        else Mark(heading, EndOfFlat(heading, EndOfSurrounding(own), region), region);
    }

    private bool StartsWith(int box, int heading) =>
        _boxes[box].FirstBlock == heading && _boxes[box].RawMass <= MaximalShare * _total && !(heading < _anchor && _anchor < _boxes[box].EndBlock);

    /// <summary>Between the headline and the block stands enough text for an article.</summary>
    private bool HoldsArticle(int anchor, int end)
    {
        var mass = 0.0;
        for (var i = anchor + 1; anchor >= 0 && i < end && mass < MinimalArticle; i++) mass += _blocks[i].Mass;
        return mass >= MinimalArticle;
    }

    private int EndOfSurrounding(int box)
    {
        while (_boxes[box].BlockCount == 1 && _boxes[box].Parent >= 0) box = _boxes[box].Parent;
        return _boxes[box].EndBlock;
    }

    private void Mark(int start, int end, Region region)
    {
        for (var i = start; i < end; i++)
            if (Regions[i] == Region.Unknown) Regions[i] = region;
    }

    private int EndOfFlat(int heading, int limit, Region region)
    {
        var (level, length) = (_blocks[heading].Heading, 0);
        var tooLong = Math.Min(MaximalFlat, MaximalShare * _total);
        for (var i = heading + 1; i < limit; i++)
        {
            var block = _blocks[i];
            if (i == _anchor || block.Heading > 0 && (level == 0 || block.Heading <= level)) return i;
            if (region == Region.Related && block.IsRunning && block.Text.Length > LongText) return i;
            // Without a heading's rank nothing but the links themselves is sure to belong to it.
            if (level == 0 && !block.IsLink && block.Text.Length > MaximalHeading) return i;
            if ((length += block.Text.Length) > tooLong && !block.IsLink) return heading + 1;
        }

        return limit;
    }
}
