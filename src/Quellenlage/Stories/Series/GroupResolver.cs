using Quellenlage.Extraction;
using Quellenlage.Extraction.Figures;

namespace Quellenlage.Stories.Series;

/// <summary>Follows the counted groups through one article, so that "von ihnen" and "die Verletzten" are the group named before.</summary>
internal sealed class GroupResolver(Statements article)
{
    private readonly HashSet<string> _wholes = article.Figures.Select(f => f.SubsetOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, CountedGroup> _byMeasure = new(StringComparer.Ordinal);
    private CountedGroup? _last;

    public bool IsWhole(Figure figure) => _wholes.Contains(figure.Id);

    /// <summary>The group that the figure's own words stand for; to be called for the article's figures in their order.</summary>
    public CountedGroup Next(Figure figure, CountedGroup own)
    {
        var group = Resolve(figure, own);
        if (group.IsEmpty) return group;
        _last = group;
        _byMeasure[figure.Measure] = group;
        return group;
    }

    private CountedGroup Resolve(Figure figure, CountedGroup own)
    {
        if (!own.IsEmpty) return _last is not null && !IsWhole(figure) && own.IsLessThan(_last) ? _last : own;
        return own.Role switch
        {
            GroupRole.Implied => _last ?? own,
            GroupRole.Status => _byMeasure.GetValueOrDefault(figure.Measure) ?? own,
            _ => own,
        };
    }
}
