using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Text;

namespace Quellenlage.Reading.Html.Tree;

/// <summary>Makes the nodes that AngleSharp's parser asks for.</summary>
internal sealed class HtmlTreeFactory : IDomConstructionElementFactory<HtmlTree, HtmlElement>
{
    public HtmlTree CreateDocument(TextSource source, IBrowsingContext? context = null) => new(source);

    public HtmlElement Create(HtmlTree document, StringOrMemory localName, StringOrMemory prefix = default, NodeFlags flags = NodeFlags.None) => Make(localName, flags);

    public HtmlElement CreateNoScript(HtmlTree document, bool scripting) => Make("noscript");

    /// <summary>Of no account for what a reader sees.</summary>
    public IConstructableNode CreateDocumentType(HtmlTree document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) => new HtmlText("");

    public IConstructableMathElement CreateMath(HtmlTree document, StringOrMemory name = default) => new HtmlMath(name.ToString(), TagFlags.OfMath(name.ToString()));

    public IConstructableSvgElement CreateSvg(HtmlTree document, StringOrMemory name = default) => new HtmlSvg(name.ToString(), TagFlags.OfSvg(name.ToString()));

    public IConstructableMetaElement CreateMeta(HtmlTree document) => new HtmlMeta(TagFlags.OfHtml("meta").Flags);

    public IConstructableScriptElement CreateScript(HtmlTree document, bool parserInserted, bool started) => new HtmlScript(TagFlags.OfHtml("script").Flags);

    public IConstructableFrameElement CreateFrame(HtmlTree document) => new HtmlFrame(TagFlags.OfHtml("frame").Flags);

    public IConstructableTemplateElement CreateTemplate(HtmlTree document) => new HtmlTemplate(TagFlags.OfHtml("template").Flags);

    public IConstructableFormElement CreateForm(HtmlTree document) => new HtmlForm(TagFlags.OfHtml("form").Flags);

    public HtmlElement CreateUnknown(HtmlTree document, StringOrMemory tagName) => Make(tagName);

    private static HtmlElement Make(StringOrMemory name, NodeFlags flags = NodeFlags.None)
    {
        var (known, own) = TagFlags.OfHtml(name.Memory.Span);
        // A form may also come by this way.
        return known == "form" ? new HtmlForm(own | flags) : new HtmlElement(known ?? name.ToString(), own | flags);
    }
}
