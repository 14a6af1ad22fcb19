using System.Collections.Immutable;
using System.Globalization;
using Quellenlage.Extraction.Figures;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Extraction.Times;
using Quellenlage.Language;
using Quellenlage.Reading;
using Quellenlage.Text;

namespace Quellenlage.Tests.Extraction;

/// <summary>Reads figures from a text as the program does, with times and quotations given by the test.</summary>
internal static class FigureReading
{
    public static AnalysedText Analyse(string text)
    {
        var source = new SourceText(text);
        return TextAnalyser.Analyse(new Article
        {
            Id = "a",
            Source = new SourceFile("a.txt", "text/plain", "", "utf-8", []),
            Text = source,
            Zones = text.Length == 0 ? [] : [new Zone(ZoneKind.Body, new TextSpan(0, source.Length))],
            Published = PublicationDate.Unknown,
        });
    }

    public static ImmutableArray<Figure> Read(string text, ImmutableArray<TimeExpression>? times = null, ImmutableArray<Quotation>? quotations = null) =>
        FigureExtractor.Extract(Analyse(text), times ?? [], quotations ?? [], PublicationDate.Unknown);

    public static TextSpan SpanOf(string text, string part) => new(text.IndexOf(part, StringComparison.Ordinal), text.IndexOf(part, StringComparison.Ordinal) + part.Length);

    public static TimeExpression Day(string text, string part, string value) =>
        new(SpanOf(text, part), TimeType.Date, value, DateOnly.Parse(value, CultureInfo.InvariantCulture), DateOnly.Parse(value, CultureInfo.InvariantCulture), value, "text", "test");

    /// <summary>The figures as "number: measure" in the order of the text.</summary>
    public static string[] Measures(string text) => [.. Read(text).Select(f => $"{text[f.Number.Start..f.Number.End]}: {f.Measure}")];

    /// <summary>The interval of a figure as the rule files write it: 3000.., ..50, 80..150, 18, ? for none.</summary>
    public static string Interval(Figure figure)
    {
        var (min, max) = (figure.Min?.ToString(CultureInfo.InvariantCulture), figure.Max?.ToString(CultureInfo.InvariantCulture));
        return min is null && max is null ? "?" : min == max ? min! : $"{min}..{max}";
    }
}
