using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Quellenlage.Reading.Html.Tree;
using Quellenlage.Tools.Fuzzing;
using Xunit;

namespace Quellenlage.Tests.Reading;

/// <summary>Our tree of a page is the one that AngleSharp makes of its own nodes, whatever the markup.</summary>
public sealed class HtmlTreeTests
{
    private const int Pages = 400;

    public static TheoryData<string> Markup { get; } =
    [
        "", "Nur Text", "<p>a<p>b<div>c", "<table>x<tr><td>a<td>b<p>c</table>d", "<b><p>a</b>b</p><i>c", "<a href=1>a<a href=2>b</a>", "<ul><li>a<li>b<ol><li>c</ul>d",
        "<select><option>a<option>b<optgroup><option>c</select>", "<svg><title>a</title><desc><p>b</desc><path/></svg>c", "<math><mi>x</mi><annotation-xml encoding='text/html'><p>a</annotation-xml></math>b",
        "<template><p>a</template>b", "<html lang=de><body class=x><html id=y><body id=z>a", "<h1>a<h2>b</h1>c", "<p>a</x>b</y>c</p>", "<frameset><frame><noframes>a</noframes></frameset>",
        "<noscript><p>a</noscript>b", "<pre>\n\na</pre><textarea>\n<b></textarea>", "<p class=a class=b data-x='1 < 2'>a &amp; b &uuml; &#228; &unknown;", "<button>a<button>b", "<form>a<form>b</form>c</form>d",
        "<dl><dt>a<dd>b<dt>c</dl>", "<ruby>a<rt>b<rp>c</ruby>", "<nobr>a<nobr>b", "<b><b><b><b><p>a</p></b>b", "<table><caption>a<table><tr><th>b</table>c", "<p>a<table>b</p>c</table>d", "<script>if (a < b) { '</p>' }</script>e",
    ];

    [Theory]
    [MemberData(nameof(Markup))]
    public void The_tree_is_that_of_AngleSharp(string markup) => Assert.Equal(Theirs(markup), Ours(markup));

    [Fact]
    public void The_tree_of_damaged_pages_is_that_of_AngleSharp()
    {
        var compared = 0;
        for (var number = 0; compared < Pages; number++)
        {
            var (name, bytes) = Mutator.Make(7, number);
            if (name != "seite.html") continue;
            var markup = Encoding.UTF8.GetString(bytes);
            Assert.True(Theirs(markup) == Ours(markup), $"input {number}");
            compared++;
        }
    }

    [Fact]
    public void Every_element_that_AngleSharp_knows_is_treated_as_there()
    {
        using var document = new HtmlParser().ParseDocument("");
        var names = typeof(TagNames).GetFields().Where(static f => f.FieldType == typeof(string)).Select(static f => (string)f.GetValue(null)!).ToList();
        Assert.True(names.Count > 100);
        foreach (var name in names)
        {
            Assert.Equal((name, ((Node)document.CreateElement(name)).Flags), (name, TagFlags.OfHtml(name).Flags));
            Assert.Equal((name, ((Node)document.CreateElement(NamespaceNames.SvgUri, name)).Flags), (name, TagFlags.OfSvg(name)));
            Assert.Equal((name, ((Node)document.CreateElement(NamespaceNames.MathMlUri, name)).Flags), (name, TagFlags.OfMath(name)));
        }
    }

    [Fact]
    public void A_text_that_dropped_tags_part_into_many_pieces_costs_no_more_than_its_length()
    {
        using var tree = HtmlTree.Parse("<p>" + string.Concat(Enumerable.Repeat("Wort </x>", 200_000)));
        Assert.Equal(200_000 * 5, tree.Root!.TextContent.Length);
    }

    private static string Ours(string markup)
    {
        using var tree = HtmlTree.Parse(markup);
        var text = new StringBuilder();
        if (tree.Root is { } root) Write(text, root);
        return text.ToString();
    }

    private static void Write(StringBuilder text, HtmlNode node)
    {
        if (node is HtmlText data) text.Append(data.Data);
        if (node is not HtmlElement element) return;
        Start(text, element.LocalName, _attributes.Select(a => (a, element.GetAttribute(a))));
        foreach (var child in element.ChildNodes) Write(text, child);
        text.Append("</>");
    }

    private static string Theirs(string markup)
    {
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = true, SkipComments = true }).ParseDocument(markup);
        var text = new StringBuilder();
        if (document.DocumentElement is { } root) Write(text, root);
        return text.ToString();
    }

    private static void Write(StringBuilder text, INode node)
    {
        if (node is IText data) text.Append(data.Data);
        if (node is not IElement element) return;
        Start(text, element.LocalName, _attributes.Select(a => (a, element.GetAttribute(a))));
        foreach (var child in element.ChildNodes) Write(text, child);
        text.Append("</>");
    }

    private static readonly string[] _attributes = ["class", "id", "href", "lang", "data-x", "property", "content", "datetime", "type", "encoding"];

    private static void Start(StringBuilder text, string name, IEnumerable<(string Name, string? Value)> attributes)
    {
        text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
            if (value is not null) text.Append(' ').Append(attribute).Append("=\"").Append(value).Append('"');
        text.Append('>');
    }
}
