using AngleSharp.Dom;
using AngleSharp.Text;

namespace Quellenlage.Reading.Html.Tree;

/// <summary>Copies a page from AngleSharp's own nodes.</summary>
internal static class HtmlTreeCopy
{
    /// <param name="document">Disposed of.</param>
    public static HtmlTree Of(IDocument document)
    {
        using var theirs = document;
        var tree = new HtmlTree(new TextSource(""));
        var stack = new Stack<(INode Theirs, HtmlNode Ours)>();
        stack.Push((theirs, tree));
        while (stack.TryPop(out var pair))
        {
            foreach (var child in pair.Theirs.ChildNodes)
            {
                if (child is IText text) pair.Ours.AppendText(text.Data);
                if (child is not IElement element) continue;
                var copy = Copy(element);
                pair.Ours.AddNode(copy);
                stack.Push((element, copy));
            }
        }

        return tree;
    }

    private static HtmlElement Copy(IElement element)
    {
        var copy = new HtmlElement(element.LocalName, NodeFlags.None);
        foreach (var attribute in element.Attributes) copy.SetOwnAttribute(attribute.Name, attribute.Value);
        return copy;
    }
}
