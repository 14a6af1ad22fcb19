using System.Collections.Immutable;

namespace Quellenlage.Language.Tagging;

/// <summary>The pairs of tags that a trained model chooses from; its labels, taken apart once.</summary>
internal sealed class TagSet
{
    private readonly (UniversalPos Upos, Stts Xpos)[] _tags;

    /// <param name="labels">Each <c>UPOS/XPOS</c>.</param>
    public TagSet(ImmutableArray<string> labels) => _tags = [.. labels.Select(Parse)];

    public (UniversalPos Upos, Stts Xpos) this[int label] => _tags[label];

    private static (UniversalPos Upos, Stts Xpos) Parse(string label)
    {
        var slash = label.IndexOf('/', StringComparison.Ordinal);
        return (TagNames.Upos(label[..Math.Max(0, slash)]), TagNames.Xpos(label[(slash + 1)..]));
    }
}
