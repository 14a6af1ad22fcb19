using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace Quellenlage.Reading.Html.Tree;

// The parser tells these elements by their types. None does anything here.
internal sealed class HtmlMeta(NodeFlags flags) : HtmlElement("meta", flags), IConstructableMetaElement
{
    public void Handle()
    {
    }
}

internal sealed class HtmlScript(NodeFlags flags) : HtmlElement("script", flags), IConstructableScriptElement
{
    public bool Prepare(IConstructableDocument document) => false;

    public Task RunAsync(CancellationToken cancel) => Task.CompletedTask;
}

/// <summary>Shows nothing by itself, and so loses what it holds once it is read.</summary>
internal sealed class HtmlTemplate(NodeFlags flags) : HtmlElement("template", flags), IConstructableTemplateElement
{
    public void PopulateFragment() => DropChildren();
}

internal sealed class HtmlFrame(NodeFlags flags) : HtmlElement("frame", flags), IConstructableFrameElement;

internal sealed class HtmlForm(NodeFlags flags) : HtmlElement("form", flags), IConstructableFormElement;

internal sealed class HtmlMath(string name, NodeFlags flags) : HtmlElement(name, flags), IConstructableMathElement;

internal sealed class HtmlSvg(string name, NodeFlags flags) : HtmlElement(name, flags), IConstructableSvgElement;
