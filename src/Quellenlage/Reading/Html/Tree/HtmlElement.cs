using System.Text;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Quellenlage.Reading.Html.Tree;

/// <summary>An element with its attributes.</summary>
internal class HtmlElement(string localName, NodeFlags flags) : HtmlNode, IConstructableElement, IConstructableNamedNodeMap
{
    private HtmlAttribute[] _attributes = [];

    /// <summary>In lower case, but for drawings.</summary>
    public string LocalName { get; } = localName;

    public override NodeFlags Flags => flags;

    public override StringOrMemory NodeName => LocalName;

    public string? ClassName => GetAttribute("class");

    public string? Id => GetAttribute("id");

    /// <summary>All text below.</summary>
    public string TextContent
    {
        get
        {
            if (ChildNodes is [HtmlText only]) return only.Data;
            var text = new StringBuilder();
            foreach (var node in Descendants())
                if (node is HtmlText part) text.Append(part.Data);
            return text.ToString();
        }
    }

    StringOrMemory IConstructableElement.LocalName => LocalName;

    StringOrMemory IConstructableElement.Prefix => default;

    StringOrMemory IConstructableElement.NamespaceUri =>
        flags.HasFlag(NodeFlags.SvgMember) ? NamespaceNames.SvgUri : flags.HasFlag(NodeFlags.MathMember) ? NamespaceNames.MathMlUri : NamespaceNames.HtmlUri;

    IConstructableNamedNodeMap IConstructableElement.Attributes => this;

    ISourceReference? IConstructableElement.SourceReference
    {
        get => null;
        set { }
    }

    int IConstructableNamedNodeMap.Length => _attributes.Length;

    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] => IndexOf(name) is >= 0 and var at ? _attributes[at] : null;

    /// <summary>The attribute's value; null where there is none of that name.</summary>
    public string? GetAttribute(string name) => IndexOf(name) is >= 0 and var at ? _attributes[at].Text : null;

    public bool HasAttribute(string name) => IndexOf(name) >= 0;

    /// <summary>What lies below, in order; by a stack of its own, as pages may nest deeply.</summary>
    public IEnumerable<HtmlNode> Descendants()
    {
        var stack = new Stack<HtmlNode>();
        for (var i = ChildNodes.Count - 1; i >= 0; i--) stack.Push(ChildNodes[i]);
        while (stack.TryPop(out var node))
        {
            yield return node;
            for (var i = node.ChildNodes.Count - 1; i >= 0; i--) stack.Push(node.ChildNodes[i]);
        }
    }

    public bool SameAs(IConstructableNamedNodeMap? attributes)
    {
        if (attributes is not HtmlElement other || other._attributes.Length != _attributes.Length) return false;
        foreach (var attribute in _attributes)
            if (other.IndexOf(attribute.Name) is not (>= 0 and var at) || !other._attributes[at].Value.Equals(attribute.Value)) return false;
        return true;
    }

    bool IConstructableElement.HasAttribute(StringOrMemory name) => IndexOf(name) >= 0;

    StringOrMemory IConstructableElement.GetAttribute(StringOrMemory @namespace, StringOrMemory name) => IndexOf(name) is >= 0 and var at ? _attributes[at].Value : default;

    public void SetAttributes(StructAttributes tagAttributes)
    {
        if (tagAttributes.Count == 0) return;
        // A second html or body tag adds to the first.
        var first = _attributes.Length;
        Array.Resize(ref _attributes, first + tagAttributes.Count);
        for (var i = 0; i < tagAttributes.Count; i++) _attributes[first + i] = new HtmlAttribute(tagAttributes[i].Name, tagAttributes[i].Value);
    }

    public void SetAttribute(string? ns, StringOrMemory name, StringOrMemory value) => SetOwnAttribute(name, value);

    public void SetOwnAttribute(StringOrMemory name, StringOrMemory value)
    {
        var at = IndexOf(name);
        if (at < 0)
        {
            at = _attributes.Length;
            Array.Resize(ref _attributes, at + 1);
        }

        _attributes[at] = new HtmlAttribute(name, value);
    }

    /// <summary>The element without what lies below.</summary>
    public IConstructableNode ShallowCopy() => new HtmlElement(LocalName, flags) { _attributes = _attributes };

    public void SetupElement()
    {
    }

    public void AddComment(ref StructHtmlToken token)
    {
    }

    private int IndexOf(StringOrMemory name) => IndexOf(name.Memory.Span);

    private int IndexOf(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < _attributes.Length; i++)
            if (_attributes[i].Name.Memory.Span.SequenceEqual(name)) return i;
        return -1;
    }
}
