using System.Collections.Immutable;
using System.Globalization;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Events;
using Quellenlage.Extraction.Figures;
using Quellenlage.Extraction.Modalities;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Extraction.Times;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Reading;
using Quellenlage.Text;
using Xunit;

namespace Quellenlage.Tests.Stories;

/// <summary>
/// One invented article whose statements are marked by hand: every span is found by its words, so that the stories room is tested
/// without the rooms before it. Words that occur several times are found after <see cref="At"/>.
/// </summary>
internal sealed class ArticleSketch(string id, string text, string? published = null, string? outlet = null, params string[] credits)
{
    private readonly Dictionary<string, int> _entities = new(StringComparer.Ordinal);
    private readonly List<NameMention> _names = [];
    private readonly List<TimeExpression> _times = [];
    private readonly List<Quotation> _quotations = [];
    private readonly List<Figure> _figures = [];
    private int _from;

    public ArticleSketch At(string words)
    {
        _from = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(_from >= 0, $"'{words}' is not in the article");
        return this;
    }

    /// <summary>Marks every occurrence of the name.</summary>
    public ArticleSketch Name(string name, NameType type = NameType.Place, NameRole role = NameRole.None, string? canonical = null)
    {
        var entity = EntityOf(canonical ?? name);
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            _names.Add(new NameMention(new TextSpan(at, at + name.Length), type, role, entity, canonical ?? name, "hand"));
        return this;
    }

    public ArticleSketch Time(string words, string earliest, string? latest = null, TimeType type = TimeType.Date)
    {
        var (first, last) = (Day(earliest), Day(latest ?? earliest));
        _times.Add(new TimeExpression(Find(words), type, earliest, first, last, latest is null ? earliest : $"{earliest}/{latest}", "text", "hand"));
        return this;
    }

    public ArticleSketch Duration(string words)
    {
        _times.Add(new TimeExpression(Find(words), TimeType.Duration, "P3D", null, null, null, "none", "hand"));
        return this;
    }

    public ArticleSketch Quote(string content, Modality modality, params string[] chain)
    {
        _quotations.Add(new Quotation
        {
            Id = $"q{_quotations.Count + 1}",
            Type = QuotationType.Indirect,
            Content = [Find(content)],
            Chain = Chain(chain),
            Modality = modality,
            Rule = "hand",
        });
        return this;
    }

    /// <param name="number">The words of the number, and where they do not stand alone, with those after them.</param>
    public ArticleSketch Figure(string number, decimal? min, decimal? max, string measure, string? counted = null, Qualifier qualifier = Qualifier.Exact,
        string? place = null, string? asOf = null, string? asOfLatest = null, string? asOfBasis = null, bool increment = false, string? subsetOf = null, string? unit = null, Modality modality = Modality.Asserted, params string[] chain)
    {
        _figures.Add(new Figure
        {
            Id = $"f{_figures.Count + 1}",
            Span = Find(number),
            Number = Find(number),
            Min = min,
            Max = max,
            Qualifier = qualifier,
            Measure = measure,
            Counted = counted is null ? null : Find(counted),
            Unit = unit,
            Increment = increment,
            Modality = modality,
            Chain = Chain(chain),
            AsOf = asOf is null ? null : new AsOf(asOf, Day(asOf), Day(asOfLatest ?? asOf), asOfBasis is null ? null : Find(asOfBasis)),
            Place = place is null ? null : Find(place),
            PlaceEntity = place is not null && _entities.TryGetValue(place, out var entity) ? entity : null,
            SubsetOf = subsetOf,
            Rule = "hand",
        });
        return this;
    }

    public Statements Statements()
    {
        var source = new SourceText(text);
        ImmutableArray<Zone> zones = [new Zone(ZoneKind.Body, new TextSpan(0, text.Length))];
        var date = published is null ? PublicationDate.Unknown : PublicationDate.OnDay(Day(published), "hand");
        var article = new Article
        {
            Id = id,
            Source = new SourceFile($"{id}.txt", "text/plain", "", "utf-8", []),
            Text = source,
            Zones = zones,
            Outlet = outlet is null ? null : new ArticleField(outlet, null, "hand"),
            Credits = [.. credits.Select(c => new ArticleField(c, null, "hand"))],
            Published = date,
        };
        var tokens = Tokenizer.Tokenize(source, zones);
        var sentences = SentenceSplitter.Split(source, tokens, zones);
        var quoted = QuotationMarks.Find(source, tokens, sentences);
        var traits = TraitTagger.Tag(source, tokens, sentences);
        var analysed = new AnalysedText(article, tokens, sentences, quoted, [.. _names.OrderBy(n => n.Span)], traits);
        ImmutableArray<TimeExpression> times = [.. _times.OrderBy(t => t.Span)];
        return new Statements
        {
            Analysed = analysed,
            Published = date,
            Times = times,
            Quotations = [.. _quotations],
            Events = EventDating.Date(analysed, date, times, [.. _quotations]),
            Figures = [.. _figures],
            Diagnostics = [],
        };
    }

    private ImmutableArray<ChainLink> Chain(string[] names) =>
        [.. names.Select(n => new ChainLink(Find(n), n, _entities.TryGetValue(n, out var entity) ? entity : null))];

    private int EntityOf(string canonical)
    {
        if (!_entities.TryGetValue(canonical, out var entity)) _entities[canonical] = entity = _entities.Count;
        return entity;
    }

    private TextSpan Find(string words)
    {
        var at = text.IndexOf(words, _from, StringComparison.Ordinal);
        if (at < 0) at = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{words}' is not in the article");
        return new TextSpan(at, at + words.Length);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
