using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Quellenlage.Reading.Html.Tree;

/// <summary>How the parser is to treat an element, by its name: which end others, which are never closed, and so on (HTML standard, 13.2.4.2).</summary>
internal static class TagFlags
{
    private const NodeFlags Html = NodeFlags.HtmlMember;

    private static readonly FrozenDictionary<string, NodeFlags> _flags = Make();
    private static readonly FrozenDictionary<string, NodeFlags>.AlternateLookup<ReadOnlySpan<char>> _byName = _flags.GetAlternateLookup<ReadOnlySpan<char>>();

    // The names as one string each, so that elements share them.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _names = _flags.Keys.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns>The name, where it is known, and the flags.</returns>
    public static (string? Name, NodeFlags Flags) OfHtml(ReadOnlySpan<char> name) =>
        _names.TryGetValue(name, out var known) ? (known, _byName[name]) : (null, Html);

    public static NodeFlags OfSvg(string name) => NodeFlags.SvgMember | name switch
    {
        "desc" or "foreignObject" or "title" => NodeFlags.Special | NodeFlags.Scoped | NodeFlags.HtmlTip,
        "style" => NodeFlags.Special,
        _ => NodeFlags.None,
    };

    public static NodeFlags OfMath(string name) => NodeFlags.MathMember | name switch
    {
        "mi" or "mn" or "mo" or "ms" or "mtext" => NodeFlags.Special | NodeFlags.Scoped | NodeFlags.MathTip,
        "annotation-xml" => NodeFlags.Special | NodeFlags.Scoped,
        _ => NodeFlags.None,
    };

    private static FrozenDictionary<string, NodeFlags> Make()
    {
        var flags = new Dictionary<string, NodeFlags>(StringComparer.Ordinal);
        void Add(NodeFlags own, string names)
        {
            foreach (var name in names.Split(' ')) flags.Add(name, own | Html);
        }

        const NodeFlags special = NodeFlags.Special, closed = NodeFlags.ImplicitlyClosed, scoped = NodeFlags.Scoped;
        Add(NodeFlags.None, "abbr audio bdi bdo canvas cite data datalist del dfn dialog ins kbd label legend map mark meter picture progress q ruby samp slot span sub sup var video");
        Add(NodeFlags.HtmlFormatting, "a b big code em font i nobr s small strike strong tt u");
        Add(closed | NodeFlags.ImpliedEnd, "rb rp rt rtc");
        Add(closed | NodeFlags.ImpliedEnd | NodeFlags.HtmlSelectScoped, "optgroup option");
        Add(special | NodeFlags.SelfClosing, "area base basefont bgsound br col embed frame hr img input keygen link menuitem meta param source track wbr");
        Add(special, "address article aside blockquote button center colgroup details dir div dl fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup isindex listing main menu nav noscript output plaintext section select summary time title");
        Add(special | NodeFlags.HtmlListScoped, "ol ul");
        Add(special | closed, "body tr");
        Add(special | closed | NodeFlags.HtmlTableSectionScoped, "tbody tfoot thead");
        Add(special | closed | NodeFlags.ImpliedEnd, "dd dt li p");
        Add(special | closed | scoped, "td th");
        Add(special | closed | scoped | NodeFlags.HtmlTableSectionScoped | NodeFlags.HtmlTableScoped, "html");
        Add(special | NodeFlags.LineTolerance, "pre textarea");
        Add(special | NodeFlags.LiteralText, "iframe noembed noframes script style xmp");
        Add(special | scoped, "applet caption marquee object");
        Add(special | scoped | NodeFlags.HtmlTableSectionScoped | NodeFlags.HtmlTableScoped, "table template");
        return flags.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
