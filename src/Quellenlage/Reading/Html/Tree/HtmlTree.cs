using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Quellenlage.Reading.Html.Tree;

/// <summary>A page, parsed by AngleSharp after the rules that browsers follow. Nothing is executed or fetched.</summary>
internal sealed class HtmlTree : HtmlNode, IConstructableDocument, IDisposable
{
    private static readonly HtmlParserOptions _options = new() { IsScripting = true, SkipComments = true, DisableElementPositionTracking = true };

    // A parser finds its services anew each time, and is made for one thread.
    [ThreadStatic]
    private static HtmlParser? _parser;

    private bool _isMisplaced;

    public HtmlTree(TextSource source) => Source = source;

    /// <summary>The outermost element; null for an empty page.</summary>
    public HtmlElement? Root => ChildNodes.OfType<HtmlElement>().FirstOrDefault();

    public override StringOrMemory NodeName => "#document";

    public TextSource Source { get; }

    public IDisposable? Builder { get; set; }

    public QuirksMode QuirksMode { get; set; }

    public bool IsLoading => false;

    IConstructableElement IConstructableDocument.DocumentElement => Root!;

    IConstructableElement? IConstructableDocument.Head => Root?.ChildNodes.OfType<HtmlElement>().FirstOrDefault(static e => e.LocalName == "head");

    /// <summary>The texts of the tree may not be asked for once it is disposed of.</summary>
    public static HtmlTree Parse(string html)
    {
        var parser = _parser ??= new HtmlParser(_options, BrowsingContext.New(new Configuration([new HtmlTreeFactory()])));
        var tree = parser.ParseDocument<HtmlTree, HtmlElement>(new TextSource(new StringTextSource(html)));
        if (!tree._isMisplaced) return tree;
        tree.Dispose();
        return HtmlTreeCopy.Of(new HtmlParser(_options).ParseDocument(html));
    }

    public override void AddNode(IConstructableNode node)
    {
        // What tags inside a table, but outside of its cells hold goes before the table. For elements the parser (1.10) looks for a table of
        // its own class only, finds none, and puts them behind everything else; few pages have any.
        _isMisplaced |= node is HtmlElement && Root is not null;
        base.AddNode(node);
    }

    public void Dispose()
    {
        Builder?.Dispose();
        Source.Dispose();
    }

    public void AddComment(ref StructHtmlToken token)
    {
    }

    public void PerformMicrotaskCheckpoint()
    {
    }

    public void ProvideStableState()
    {
    }

    public void TrackError(Exception exception)
    {
    }

    public Task WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    public Task FinishLoadingAsync() => Task.CompletedTask;

    public void ApplyManifest()
    {
    }

    public void Clear() => DropChildren();
}
