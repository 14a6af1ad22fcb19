using System.Globalization;
using System.Text;
using Quellenlage.Dossiers;
using Quellenlage.Extraction;
using Quellenlage.Text;

namespace Quellenlage.Tests.Samples;

/// <summary>An article's sentences, each with what was found in it, as lines of text that a person can read and compare.</summary>
internal static class SpanDump
{
    public static string Of(Statements statements)
    {
        var text = statements.Article.Text;
        var published = statements.Published;
        var dump = new StringBuilder();
        dump.Append(CultureInfo.InvariantCulture, $"published {published.Earliest:yyyy-MM-dd}..{published.Latest:yyyy-MM-dd} {published.Precision}\n");
        foreach (var sentence in statements.Analysed.Sentences)
        {
            dump.Append(CultureInfo.InvariantCulture, $"\n{(sentence.IsHeading ? "#" : "=")} {Line(text, sentence.Span)}\n");
            foreach (var name in statements.Analysed.Names.Where(n => sentence.Span.Contains(n.Span.Start)))
                dump.Append(CultureInfo.InvariantCulture, $"  name {Line(text, name.Span)} {Terms.Of(name.Type)} e{name.Entity + 1}\n");
            foreach (var time in statements.Times.Where(t => sentence.Span.Contains(t.Span.Start)))
                dump.Append(CultureInfo.InvariantCulture, $"  time {Line(text, time.Span)} {Terms.Of(time.Type)} {time.Value}\n");
            foreach (var quotation in statements.Quotations.Where(q => sentence.Span.Contains(q.Content[0].Start)))
                dump.Append(CultureInfo.InvariantCulture, $"  said {quotation.Id} {Terms.Of(quotation.Type)} {Lines(text, quotation.Content)} by {Lines(text, quotation.Speaker)} cue {Lines(text, quotation.Cue)}{Chain(quotation.Chain)} {Terms.Of(quotation.Modality)}\n");
            foreach (var figure in statements.Figures.Where(f => sentence.Span.Contains(f.Number.Start)))
                dump.Append(CultureInfo.InvariantCulture, $"  figure {figure.Id} {Line(text, figure.Number)} [{figure.Min:0.##},{figure.Max:0.##}] {Terms.Of(figure.Qualifier)} {figure.Measure}{Chain(figure.Chain)} {Terms.Of(figure.Modality)}{(figure.AsOf is { } asOf ? $" {asOf.Edtf}" : "")}\n");
        }

        return dump.ToString();
    }

    private static string Chain(IReadOnlyList<ChainLink> chain) => chain.Count == 0 ? "" : $" <{string.Join(" < ", chain.Select(l => l.Name))}>";

    private static string Lines(SourceText text, IReadOnlyList<TextSpan> spans) => spans.Count == 0 ? "-" : string.Join(" + ", spans.Select(s => Line(text, s)));

    private static string Line(SourceText text, TextSpan span) => $"[{text.Slice(span).ReplaceLineEndings(" ")}]@{span.Start}";
}
