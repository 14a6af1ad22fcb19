using System.Collections;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace Quellenlage.Reading.Html.Tree;

/// <summary>
/// A node of a page as AngleSharp's parser builds it. AngleSharp's own nodes hold what a browser needs for scripts and events; these hold
/// names, attributes, text and children, which is a third of the memory and of the time.
/// </summary>
internal abstract class HtmlNode : IConstructableNode, IConstructableNodeList
{
    private static readonly List<HtmlNode> _none = [];
    private List<HtmlNode>? _children;

    /// <summary>The children in order. Of a node that has none, not to be changed.</summary>
    public List<HtmlNode> ChildNodes => _children ?? _none;

    public abstract StringOrMemory NodeName { get; }

    public virtual NodeFlags Flags => NodeFlags.None;

    public IConstructableNode? Parent { get; set; }

    /// <summary>Null for the outermost element, and for what stands in none.</summary>
    public HtmlElement? ParentElement => Parent as HtmlElement;

    IConstructableNodeList IConstructableNode.ChildNodes => this;

    int IConstructableNodeList.Length => ChildNodes.Count;

    IConstructableNode IConstructableNodeList.this[int index] => ChildNodes[index];

    void IConstructableNodeList.Clear() => _children = null;

    public void RemoveFromParent() => Parent?.RemoveChild(this);

    public void RemoveChild(IConstructableNode childNode)
    {
        // What is moved out of its place is mostly what came last.
        var at = ChildNodes.LastIndexOf((HtmlNode)childNode);
        if (at >= 0) RemoveNode(at, childNode);
    }

    public void RemoveNode(int index, IConstructableNode childNode)
    {
        ChildNodes.RemoveAt(index);
        childNode.Parent = null;
    }

    public void InsertNode(int index, IConstructableNode childNode)
    {
        childNode.Parent = this;
        (_children ??= []).Insert(index, (HtmlNode)childNode);
    }

    public virtual void AddNode(IConstructableNode node)
    {
        node.Parent = this;
        (_children ??= []).Add((HtmlNode)node);
    }

    public void AppendText(StringOrMemory text, bool emitWhiteSpaceOnly = false)
    {
        if (ChildNodes is [.., HtmlText last]) last.Append(text);
        else AddNode(new HtmlText(text));
    }

    public void InsertText(int index, StringOrMemory text, bool emitWhiteSpaceOnly = false)
    {
        if (index > 0 && index <= ChildNodes.Count && ChildNodes[index - 1] is HtmlText before) before.Append(text);
        else InsertNode(index, new HtmlText(text));
    }

    IEnumerator<IConstructableNode> IEnumerable<IConstructableNode>.GetEnumerator() => ChildNodes.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ChildNodes.GetEnumerator();

    private protected void DropChildren() => _children = null;
}
