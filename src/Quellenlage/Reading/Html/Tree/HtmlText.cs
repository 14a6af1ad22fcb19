using System.Text;
using AngleSharp.Common;

namespace Quellenlage.Reading.Html.Tree;

/// <summary>Text between two tags; also what no reader sees but the parser asks to keep in its place, as an empty one.</summary>
internal sealed class HtmlText(StringOrMemory data) : HtmlNode
{
    private string? _data = data.ToString();

    // Tags that the parser drops part a text into any number of pieces.
    private StringBuilder? _pieces;

    public string Data => _data ??= _pieces!.ToString();

    public int Length => _data?.Length ?? _pieces!.Length;

    public override StringOrMemory NodeName => "#text";

    public void Append(StringOrMemory text)
    {
        _pieces ??= new StringBuilder(_data);
        _pieces.Append(text.Memory);
        _data = null;
    }
}
