using Quellenlage.Extraction;
using Quellenlage.Extraction.Figures;

namespace Quellenlage.Stories.Series;

/// <summary>Follows the counted groups through one article, so that "von ihnen" and "die Verletzten" are the group named before.</summary>
internal sealed class GroupResolver(Statements article)
{
    private readonly HashSet<string> _wholes = article.Figures.Select(f => f.SubsetOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, CountedGroup> _byMeasure = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CountedGroup> _wholesByMeasure = new(StringComparer.Ordinal);
    private CountedGroup? _last;
    private int _lastSentence = -1;

    public bool IsWhole(Figure figure) => _wholes.Contains(figure.Id);

    /// <summary>The group that the figure's own words stand for; to be called for the article's figures in their order.</summary>
    public CountedGroup Next(Figure figure, CountedGroup own)
    {
        var group = Resolve(figure, own);
        if (figure.SubsetOf is null) _wholesByMeasure[figure.Measure] = group;
        if (group.IsEmpty) return group;
        // Money and shares are no group that a later count of people could mean.
        if (figure.Unit is not null)
        {
            _byMeasure[figure.Measure] = group;
            return group;
        }

        _last = group;
        _lastSentence = SentenceOf(figure);
        _byMeasure[figure.Measure] = group;
        return group;
    }

    private CountedGroup Resolve(Figure figure, CountedGroup own)
    {
        if (!own.IsEmpty) return _last is not null && !IsWhole(figure) && own.IsLessThan(_last) ? _last : own;
        return own.Role switch
        {
            GroupRole.Implied => _byMeasure.GetValueOrDefault(figure.Measure) ?? (figure.Unit is null ? Neighbour(figure) : null) ?? own,
            // "Unter den Toten sind 16 Kinder. Drei Opfer ...": the victims are those of the whole.
            GroupRole.Status => _wholesByMeasure.GetValueOrDefault(figure.Measure) ?? own,
            _ => own,
        };
    }

    // "Drei weitere wurden verletzt" goes on with the group of the sentence before; further off another subject may have come between.
    private CountedGroup? Neighbour(Figure figure) => _last is not null && SentenceOf(figure) - _lastSentence <= 1 ? _last : null;

    private int SentenceOf(Figure figure) => article.Analysed.SentenceAt(figure.Number.Start);
}
