using System.Collections.Immutable;
using System.Text;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Extraction.Times;
using Quellenlage.Language;
using Quellenlage.Reading;
using Quellenlage.Tests.Extraction;
using Quellenlage.Tests.Language;
using Quellenlage.Text;

namespace Quellenlage.Tests.Rules;

/// <summary>What a stage found in an example: where, with which value (as the rule file writes it), by which rule.</summary>
internal readonly record struct RuleResult(TextSpan Span, string? Value, string Rule);

/// <summary>Runs the examples of the rule files: one function for each folder of resources/de that holds rules.</summary>
internal static class RuleRunners
{
    /// <summary>The day on which every example is published: a Thursday.</summary>
    public static DateOnly Published { get; } = new(2024, 10, 17);

    public static IReadOnlyDictionary<string, Func<string, IReadOnlyList<RuleResult>>> ByFolder { get; } =
        new Dictionary<string, Func<string, IReadOnlyList<RuleResult>>>(StringComparer.Ordinal)
        {
            ["times"] = text => [.. TimeExtractor.Extract(Analyse(text), PublicationDate.OnDay(Published, "example")).Select(t => new RuleResult(t.Span, t.Value, t.Rule))],
            ["names"] = text => [.. NameReading.Analyse(text).Names.Select(n => new RuleResult(n.Span, NameReading.Value(n), n.Rule))],
            ["quotations"] = text => [.. QuotationExtractor.Extract(Analyse(text)).Select(q => new RuleResult(q.Content[0], q.Chain.IsEmpty ? "-" : string.Join(" < ", q.Chain.Select(l => l.Name)), q.Rule))],
        };

    /// <summary>Folders whose examples a test of their own executes, since their values say other things; with the rules (file, name) that it covers.</summary>
    public static IReadOnlyDictionary<string, Func<IEnumerable<(string File, string Rule)>>> ElsewhereByFolder { get; } =
        new Dictionary<string, Func<IEnumerable<(string File, string Rule)>>>(StringComparer.Ordinal)
        {
            ["figures"] = () => FigureRuleExampleTests.Rules().Select(row => row.Data),
        };

    /// <summary>The example as an article of one body zone, published on <see cref="Published"/>.</summary>
    public static AnalysedText Analyse(string text) => TextAnalyser.Analyse(ArticleOf(text, PublicationDate.OnDay(Published, "example")));

    public static Article ArticleOf(string text, PublicationDate published) => new()
    {
        Id = "example",
        Source = new SourceFile("example.txt", "text/plain", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text))), "utf-8", []),
        Text = new SourceText(text),
        Zones = text.Length == 0 ? [] : [new Zone(ZoneKind.Body, new TextSpan(0, text.Length))],
        Published = published,
    };
}
