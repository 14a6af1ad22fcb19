namespace Quellenlage.Reading.Html;

/// <summary>
/// Finds the part of a page that holds the article: by where most of its running text lies, by what tags, classes and ids say, and by how
/// much of a block is links.
/// </summary>
internal sealed class MainContent
{
    // Shares of the page's running text: where the article ends when going down, and what no class name or tag can make boilerplate.
    private const double DescentShare = 0.8;
    private const double TooMuchForClass = 0.4;
    private const double TooMuchForTag = 0.7;
    private const double ContainerShare = 0.5;
    private readonly List<HtmlBox> _boxes;
    private readonly List<HtmlBlock> _blocks;
    private readonly bool[] _isInside;
    private readonly Region[] _sections;

    public MainContent(HtmlWalk page)
    {
        (_boxes, _blocks) = (page.Boxes, page.Blocks);
        PageLayout.Measure(_boxes, _blocks);
        CardGroups.Mark(_boxes, _blocks);
        SettleRegions();
        PageLayout.Weigh(_boxes, _blocks);
        var main = FindMain();
        _isInside = new bool[_boxes.Count];
        for (var i = 0; i < _boxes.Count; i++) _isInside[i] = i == main || _boxes[i].Parent >= 0 && _isInside[_boxes[i].Parent];
        _sections = SectionMarks.Of(_boxes, _blocks).Regions;
    }

    /// <summary>The first block of the article; the number of blocks where there is none.</summary>
    public int FirstInside => _blocks.FindIndex(b => _isInside[b.Box]) is >= 0 and var i ? i : _blocks.Count;

    public bool IsInside(int block) => _isInside[_blocks[block].Box];

    public bool IsDark(int block) => _sections[block] is Region.Boilerplate or Region.Related || _boxes[_blocks[block].Box].IsDark;

    /// <summary>What the block is by itself and by its boxes, whatever stands around it.</summary>
    public Region RegionOf(int i)
    {
        var (block, region) = (_blocks[i], _boxes[_blocks[i].Box].Region);
        if (region is Region.Boilerplate or Region.Related) return region;
        if (_sections[i] != Region.Unknown) return _sections[i];
        if (!IsInside(i)) return block.LinkShare > 0.5 && block.Text.Length >= 40 ? Region.Related : Region.Boilerplate;
        if (block.IsLink) return block.Text.Length >= 30 ? Region.Related : Region.Boilerplate;
        return region;
    }

    /// <summary>Hands regions down, and takes back names that would throw away the larger part of the page.</summary>
    private void SettleRegions()
    {
        var total = Math.Max(1, _boxes.Count == 0 ? 0 : _boxes[0].RawMass);
        foreach (var box in _boxes)
        {
            if (box.IsDark && box.RawMass > (box.IsCertain ? TooMuchForTag : TooMuchForClass) * total) box.Region = Region.Unknown;
            if (box.Parent < 0) continue;
            var parent = _boxes[box.Parent].Region;
            if (parent is Region.Boilerplate or Region.Related) box.Region = parent;
            else if (box.Region == Region.Unknown && parent is not Region.Content) box.Region = parent;
        }
    }

    /// <summary>The box that holds the article: marked as such with at least half of the text, or else the deepest with nearly all of it.</summary>
    private int FindMain()
    {
        if (_boxes.Count == 0) return -1;
        var (total, deepest, marked) = (_boxes[0].Mass, 0, -1);
        if (total <= 0) return 0;
        for (var i = 0; i < _boxes.Count; i++)
        {
            // Boxes come outer before inner, so the last that holds enough is the innermost.
            if (_boxes[i].Mass >= DescentShare * total && IsWithin(i, deepest)) deepest = i;
            if (_boxes[i].Region == Region.Content && _boxes[i].Mass > ContainerShare * total) marked = i;
        }

        return marked >= 0 ? marked : deepest;
    }

    private bool IsWithin(int box, int outer)
    {
        while (box > outer) box = _boxes[box].Parent;
        return box == outer;
    }
}
