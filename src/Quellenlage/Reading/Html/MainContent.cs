namespace Quellenlage.Reading.Html;

/// <summary>
/// Tells the article from what stands around it: by the part of the page that holds most of its running text, by what tags, classes and
/// ids say, and by how much of a block is links.
/// </summary>
internal sealed class MainContent
{
    // Shares of the page's running text: where the article ends when going down, and what no class name can make boilerplate.
    private const double DescentShare = 0.8;
    private const double TooMuchForBoilerplate = 0.4;
    private const double ContainerShare = 0.5;
    private readonly List<HtmlBox> _boxes;
    private readonly List<HtmlBlock> _blocks;
    private readonly bool[] _isInside;
    private readonly int _main;

    public MainContent(HtmlWalk page)
    {
        (_boxes, _blocks) = (page.Boxes, page.Blocks);
        Weigh();
        SettleRegions();
        Weigh();
        _main = FindMain();
        _isInside = new bool[_boxes.Count];
        for (var i = 0; i < _boxes.Count; i++) _isInside[i] = i == _main || _boxes[i].Parent >= 0 && _isInside[_boxes[i].Parent];
    }

    /// <summary>The first block of the article; the number of blocks where there is none.</summary>
    public int FirstInside => _blocks.FindIndex(b => _isInside[b.Box]) is >= 0 and var i ? i : _blocks.Count;

    public bool IsInside(HtmlBlock block) => _isInside[block.Box];

    public Region RegionOf(HtmlBlock block)
    {
        var region = _boxes[block.Box].Region;
        if (region is Region.Boilerplate or Region.Related) return region;
        if (!_isInside[block.Box]) return block.LinkShare > 0.5 && block.Text.Length >= 40 ? Region.Related : Region.Boilerplate;
        if (IsLinkList(block)) return block.Text.Length >= 30 ? Region.Related : Region.Boilerplate;
        return region;
    }

    private static bool IsLinkList(HtmlBlock block) => block.LinkShare > 0.65 && block.Text.Length < 250;

    /// <summary>Running text per box: long blocks that are not mostly links, and not in a region that is no article.</summary>
    private void Weigh()
    {
        foreach (var box in _boxes) box.Mass = 0;
        foreach (var block in _blocks)
        {
            if (_boxes[block.Box].Region is Region.Boilerplate or Region.Related || block.LinkShare > 0.4 || block.Text.Length < 50) continue;
            _boxes[block.Box].Mass += block.Text.Length * (1 - block.LinkShare);
        }

        for (var i = _boxes.Count - 1; i > 0; i--)
            if (_boxes[i].Parent >= 0) _boxes[_boxes[i].Parent].Mass += _boxes[i].Mass;
    }

    /// <summary>Hands regions down, and takes back class names that would throw away the larger part of the page.</summary>
    private void SettleRegions()
    {
        // Weigh left out what lies directly in such boxes, so their text is measured here as if nothing were known.
        var mass = RawMass();
        var total = Math.Max(1, mass.Length == 0 ? 0 : mass[0]);
        for (var i = 0; i < _boxes.Count; i++)
        {
            var (box, parent) = (_boxes[i], _boxes[i].Parent < 0 ? null : _boxes[_boxes[i].Parent]);
            var isDark = box.Region is Region.Boilerplate or Region.Related;
            if (isDark && mass[i] > TooMuchForBoilerplate * total) box.Region = Region.Unknown;
            if (parent is null) continue;
            if (parent.Region is Region.Boilerplate or Region.Related) box.Region = parent.Region;
            else if (box.Region == Region.Unknown && parent.Region is not Region.Content) box.Region = parent.Region;
        }
    }

    private double[] RawMass()
    {
        var mass = new double[_boxes.Count];
        foreach (var block in _blocks)
            if (block.LinkShare <= 0.4 && block.Text.Length >= 50) mass[block.Box] += block.Text.Length * (1 - block.LinkShare);
        for (var i = _boxes.Count - 1; i > 0; i--)
            if (_boxes[i].Parent >= 0) mass[_boxes[i].Parent] += mass[i];
        return mass;
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
