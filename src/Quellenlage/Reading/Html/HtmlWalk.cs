using Quellenlage.Reading.Html.Tree;

namespace Quellenlage.Reading.Html;

/// <summary>
/// Goes through a page in reading order and collects what a reader sees as blocks, with the boxes that they stand in. Keeps its own stack,
/// so that depth costs memory only.
/// </summary>
internal sealed class HtmlWalk
{
    private static readonly HashSet<string> _unseen = new(StringComparer.Ordinal)
    {
        "head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed", "video", "audio", "canvas", "map",
        "input", "textarea", "datalist", "progress", "meter", "noframes", "title", "meta", "link",
    };

    private static readonly HashSet<string> _blocks = new(StringComparer.Ordinal)
    {
        "html", "body", "address", "article", "aside", "blockquote", "button", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li",
        "main", "menu", "nav", "ol", "option", "p", "pre", "search", "section", "select", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    };

    private const int LongCell = 250;

    private readonly record struct Frame(HtmlNode Node, int Box, int Heading, bool InLink, bool IsPreformatted)
    {
        public int NextChild { get; init; }

        /// <summary>How much of the block was read when the element was entered.</summary>
        public int Start { get; init; }

        /// <summary>How much of it was links.</summary>
        public int StartLinks { get; init; }
    }

    private readonly BlockText _text = new();
    private readonly Stack<Frame> _stack = new();
    private int _titleStart;

    public List<HtmlBox> Boxes { get; } = [];

    public List<HtmlBlock> Blocks { get; } = [];

    /// <summary>What time elements say, and the numbers of the blocks that they stand in.</summary>
    public List<PageTime> Times { get; } = [];

    public static HtmlWalk Of(HtmlTree page)
    {
        var walk = new HtmlWalk();
        if (page.Root is { } root) walk.Run(root);
        return walk;
    }

    private void Run(HtmlElement root)
    {
        _stack.Push(Enter(root, new Frame(root, -1, 0, false, false)));
        while (_stack.TryPop(out var frame))
        {
            if (frame.NextChild >= frame.Node.ChildNodes.Count)
            {
                if (IsBlock(frame.Node)) Flush(frame);
                else if (IsCell(frame.Node)) CloseCell(frame);
                else if (frame.Heading > 0) CloseInHeading((HtmlElement)frame.Node, frame.Start);
                continue;
            }

            var child = frame.Node.ChildNodes[frame.NextChild];
            _stack.Push(frame with { NextChild = frame.NextChild + 1 });
            if (child is HtmlText text) _text.Append(text.Data, frame.InLink, frame.IsPreformatted);
            else if (child is HtmlElement element && !IsUnseen(element)) Open(element, frame);
        }
    }

    private void Open(HtmlElement element, Frame parent)
    {
        if (element.LocalName == "br") _text.Break();
        else if (element.LocalName is "td" or "th") _text.Tab();
        if (IsBlock(element)) Flush(parent);
        if (TimeOf(element) is { } moment) Times.Add(new PageTime(Blocks.Count, moment, HtmlHints.KindOfTime(element)));
        _stack.Push(Enter(element, parent));
    }

    private Frame Enter(HtmlElement element, Frame parent)
    {
        var box = parent.Box;
        if (IsBlock(element) || element.LocalName is "td" or "th")
        {
            var (region, isCertain) = HtmlHints.Of(element);
            Boxes.Add(new HtmlBox(box, element, region, isCertain));
            box = Boxes.Count - 1;
        }

        var heading = element.LocalName is ['h', >= '1' and <= '6' and var level] ? level - '0' : parent.Heading;
        return new Frame(element, box, heading, parent.InLink || element.LocalName == "a", parent.IsPreformatted || element.LocalName is "pre" or "listing") { Start = _text.Length, StartLinks = _text.Links };
    }

    /// <summary>A line above the headline ends where an element does that is named so, or that holds nothing but a colon or dash.</summary>
    private void CloseInHeading(HtmlElement element, int start)
    {
        if (_text.Length == start || element.LocalName == "a") return;
        var isSeparator = start > 0 && _titleStart == 0 && _text.IsPunctuation(start);
        if (isSeparator || start == 0 && HtmlHints.Of(element).Region == Region.Kicker) _titleStart = _text.Length;
    }

    /// <summary>A cell that holds prose, or lines below each other, lays out the page, and is no entry of a table.</summary>
    private void CloseCell(Frame cell)
    {
        if (_text.Length <= cell.Start || !_text.IsProse(cell.Start, LongCell)) return;
        if (cell.Start > 0) Add(_text.TakeBefore(cell.Start, cell.StartLinks), cell with { Box = Boxes[cell.Box].Parent });
        Flush(cell);
    }

    private void Flush(Frame frame) => Add(_text.Take(), frame);

    private void Add((string Text, int Links) read, Frame frame)
    {
        var (text, links) = read;
        if (text.Length > 0) Blocks.Add(new HtmlBlock(text, links, frame.Box, frame.Heading) { TitleStart = frame.Heading > 0 ? _titleStart : 0 });
        _titleStart = 0;
    }

    /// <summary>What a time element says, or another element that is given a time and is no mark of what was changed in the text.</summary>
    private static string? TimeOf(HtmlElement element)
    {
        if (element.LocalName is "ins" or "del") return null;
        if (element.GetAttribute("datetime") is { Length: > 0 } stated) return stated;
        return element.LocalName == "time" ? ShownTime(element) : null;
    }

    private static string? ShownTime(HtmlElement time) => time.ChildNodes.Count == 1 && time.ChildNodes[0] is HtmlText { Length: < 60 } text ? text.Data : null;

    private static bool IsBlock(HtmlNode node) => node is HtmlElement element && (_blocks.Contains(element.LocalName) || IsCustomBlock(element));

    /// <summary>An element that a program of the page defines; within a line of text it is a part of it.</summary>
    private static bool IsCustomBlock(HtmlElement element) =>
        element.LocalName.Contains('-', StringComparison.Ordinal) && element.ParentElement is { } parent && (_blocks.Contains(parent.LocalName) || parent.LocalName.Contains('-', StringComparison.Ordinal))
            && parent.LocalName is not ("p" or "li" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "pre");

    private static bool IsCell(HtmlNode node) => node is HtmlElement { LocalName: "td" or "th" };

    private static bool IsUnseen(HtmlElement element)
    {
        if (_unseen.Contains(element.LocalName) || element.HasAttribute("hidden")) return true;
        var style = element.GetAttribute("style");
        if (style is null) return false;
        var display = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return display >= 0 && style.AsSpan(display + 7).TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }
}
