using AngleSharp.Common;
using AngleSharp.Html.Construction;

namespace Quellenlage.Reading.Html.Tree;

/// <summary>An attribute; its value is cut out of the page only where it is asked for.</summary>
internal sealed class HtmlAttribute(StringOrMemory name, StringOrMemory value) : IConstructableAttr
{
    private string? _text;

    public StringOrMemory Name => name;

    public StringOrMemory Value { get; set; } = value;

    public string Text => _text ??= Value.ToString();
}
