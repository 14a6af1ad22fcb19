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
    private const double ArticleShare = 0.1;
    private const double MinimalArticle = 500;
    private const double OutweighedShare = 0.35;
    private const double HeadShare = 0.2;
    private const int MaximalKicker = 100;
    private const int MinimalPaywall = 60;
    private const int MaximalPaywall = 2_000;
    private readonly List<HtmlBox> _boxes;
    private readonly List<HtmlBlock> _blocks;
    private readonly bool[] _isInside;
    private readonly Region[] _sections;

    /// <param name="anchor">A block that certainly belongs to the article, so that no box around it can be boilerplate; -1 for none.</param>
    public MainContent(HtmlWalk page, int anchor, bool isLiveBlog = false)
    {
        (_boxes, _blocks) = (page.Boxes, page.Blocks);
        PageLayout.Measure(_boxes, _blocks);
        CardGroups.Mark(_boxes, _blocks, isLiveBlog);
        if (!isLiveBlog) NextArticles.Mark(_boxes, _blocks, anchor);
        for (var box = anchor < 0 ? -1 : _blocks[anchor].Box; box >= 0; box = _boxes[box].Parent)
            if (_boxes[box].IsDark) _boxes[box].Region = Region.Unknown;
        SettlePaywalls(anchor);
        SettleRegions();
        PageLayout.Weigh(_boxes, _blocks);
        var main = FindMain(anchor);
        _isInside = new bool[_boxes.Count];
        for (var i = 0; i < _boxes.Count; i++) _isInside[i] = i == main || _boxes[i].Parent >= 0 && _isInside[_boxes[i].Parent];
        FirstInside = _blocks.FindIndex(b => _isInside[b.Box]) is >= 0 and var first ? first : _blocks.Count;
        _sections = SectionMarks.Of(_boxes, _blocks, anchor).Regions;
    }

    /// <summary>The first block of the article; the number of blocks where there is none.</summary>
    public int FirstInside { get; }

    public bool IsInside(int block) => _isInside[_blocks[block].Box];

    public bool IsDark(int block) => _sections[block] is Region.Boilerplate or Region.Related || _boxes[_blocks[block].Box].IsDark;

    /// <summary>It is named a headline or a title by the class or the id of its element.</summary>
    public bool IsTitle(int block)
    {
        var box = _boxes[_blocks[block].Box];
        var names = box.Element.ClassName;
        if (string.IsNullOrEmpty(names) && box.Parent >= 0 && _boxes[box.Parent].BlockCount == 1) names = _boxes[box.Parent].Element.ClassName;
        return IsTitle(names) || IsTitle(box.Element.Id);

        static bool IsTitle(string? names) => names is not null && (names.Contains("headline", StringComparison.OrdinalIgnoreCase) || names.Contains("title", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>It leads to other articles, whose dates and names are none of this one's.</summary>
    public bool IsRelated(int block) => block < _blocks.Count && (_sections[block] == Region.Related || _boxes[_blocks[block].Box].Region == Region.Related);

    /// <summary>An item of a list or a row of a table.</summary>
    public bool IsListed(int block) => _boxes[_blocks[block].Box].Element.LocalName is "li" or "tr" or "td" or "th" or "dt" or "dd";

    /// <summary>Tags or classes say of the block that it names authors.</summary>
    public bool IsByline(int block) => _boxes[_blocks[block].Box].Region == Region.Byline;

    /// <summary>The blocks of the largest box that starts with the block and holds at most so much running text; none where it holds nothing else.</summary>
    public (int First, int End) BoxOpenedBy(int block, double maximalMass)
    {
        var box = _boxes[_blocks[block].Box];
        while (box.Parent >= 0 && _boxes[box.Parent] is { } parent && parent.FirstBlock == block && parent.RawMass <= maximalMass) box = parent;
        return box.FirstBlock == block && box.RawMass <= maximalMass ? (block, box.EndBlock) : (block, block);
    }

    /// <summary>It stands outside of the smallest box that holds the block and a good part of the article.</summary>
    public bool IsApart(int i, int block)
    {
        var own = _boxes[_blocks[block].Box];
        while (own.Parent >= 0 && own.Mass < Math.Max(MinimalArticle, HeadShare * _boxes[0].Mass)) own = _boxes[own.Parent];
        return i < own.FirstBlock || i >= own.EndBlock;
    }

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

    /// <summary>A box below the headline asks for a subscription before the rest may be read.</summary>
    public bool HasPaywall { get; private set; }

    /// <summary>Hands regions down, and takes back names that would throw away the larger part of the page.</summary>
    private void SettleRegions()
    {
        var total = Math.Max(1, _boxes.Count == 0 ? 0 : _boxes[0].RawMass);
        foreach (var box in _boxes)
        {
            if (box.IsDark && box.RawMass > (box.IsCertain ? TooMuchForTag : TooMuchForClass) * total) box.Region = Region.Unknown;
            if (box.Region == Region.Kicker) box.Region = box.Length <= MaximalKicker ? Region.Boilerplate : Region.Unknown;
            if (box.Parent < 0) continue;
            var parent = _boxes[box.Parent].Region;
            if (parent is Region.Boilerplate or Region.Related) box.Region = parent;
            else if (box.Region == Region.Unknown && parent is not Region.Content) box.Region = parent;
        }
    }

    /// <summary>A box with few words asks; one with many, or none, is what the page does with its article.</summary>
    private void SettlePaywalls(int anchor)
    {
        foreach (var box in _boxes)
        {
            if (box.Region != Region.Paywall) continue;
            box.Region = box.Length <= MaximalPaywall ? Region.Boilerplate : Region.Unknown;
            HasPaywall |= box.Length is >= MinimalPaywall and <= MaximalPaywall && anchor >= 0 && box.FirstBlock > anchor;
        }
    }

    /// <summary>
    /// The box that holds the article: marked as such with at least half of the text, or with a good part of it right below the headline;
    /// or else the deepest with nearly all of it.
    /// </summary>
    private int FindMain(int anchor)
    {
        if (_boxes.Count == 0) return -1;
        var (total, deepest, marked) = (_boxes[0].Mass, 0, -1);
        if (total <= 0) return 0;
        for (var i = 0; i < _boxes.Count; i++)
        {
            // Boxes come outer before inner, so the last that holds enough is the innermost.
            if (_boxes[i].Mass >= DescentShare * total && IsContainer(_boxes[i]) && IsWithin(i, deepest)) deepest = i;
            if (_boxes[i].Region == Region.Content && _boxes[i].Mass > ContainerShare * total) marked = i;
        }

        if (marked >= 0) return marked;
        var isApart = anchor >= 0 && (_boxes[deepest].FirstBlock > anchor || _boxes[deepest].EndBlock <= anchor);
        return isApart ? Behind(anchor, deepest, total) ?? deepest : deepest;
    }

    /// <summary>Where what was found does not hold the headline: what stands right below it, if that is enough for an article.</summary>
    private int? Behind(int anchor, int found, double total)
    {
        var end = _boxes[found].FirstBlock > anchor ? _boxes[found].FirstBlock : _blocks.Count;
        if (MarkedBehind(anchor, end, total) is { } marked) return marked;
        var sums = new double[_blocks.Count + 1];
        for (var i = 0; i < _blocks.Count; i++) sums[i + 1] = sums[i] + (_boxes[_blocks[i].Box].IsDark ? 0 : _blocks[i].Mass);
        var mass = sums[end] - sums[anchor];
        if (mass < MinimalArticle || end < _blocks.Count && mass < OutweighedShare * _boxes[found].Mass) return null;
        var deepest = 0;
        for (var i = 0; i < _boxes.Count; i++)
            if (_boxes[i].BlockCount > 0 && IsContainer(_boxes[i]) && sums[Math.Max(anchor, Math.Min(end, _boxes[i].EndBlock))] - sums[Math.Clamp(_boxes[i].FirstBlock, anchor, end)] >= DescentShare * mass && IsWithin(i, deepest)) deepest = i;
        return deepest;
    }

    /// <summary>Where comments and the like outweigh the article: the first box marked as one that starts before them and holds text behind the headline.</summary>
    private int? MarkedBehind(int anchor, int end, double total)
    {
        for (var i = 0; i < _boxes.Count; i++)
            if (_boxes[i] is { Region: Region.Content, IsCertain: true } box && box.FirstBlock < end && box.EndBlock > anchor && box.Mass >= Math.Max(MinimalArticle, ArticleShare * total)) return i;
        return null;
    }

    private static bool IsContainer(HtmlBox box) => box.Element.LocalName is not ("p" or "li" or "dd" or "blockquote" or "pre" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6");

    private bool IsWithin(int box, int outer)
    {
        while (box > outer) box = _boxes[box].Parent;
        return box == outer;
    }
}
