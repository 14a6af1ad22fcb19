using System.Text;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Text;

namespace Quellenlage.Dossiers;

/// <summary>
/// Tells in words, sentence by sentence, what was found in an article and by which rule; and for the rules of quotations whose cue
/// stands in the sentence, why they found nothing.
/// </summary>
public static class ExplanationWriter
{
    /// <summary>One article as UTF-8 text, lines parted by line feeds. Thread-safe.</summary>
    public static byte[] ToText(Statements statements)
    {
        var (quotations, misses) = QuotationExtractor.Explain(statements.Analysed);
        var text = new StringBuilder();
        text.Append(statements.Article.Id).Append(" (").Append(statements.Article.Source.Path).Append(")\n");
        for (var i = 0; i < statements.Analysed.Sentences.Length; i++)
        {
            var sentence = statements.Analysed.Sentences[i].Span;
            text.Append("\n[").Append(i + 1).Append("] ").Append(Line(statements, sentence)).Append('\n');
            foreach (var name in statements.Analysed.Names.Where(n => sentence.Contains(n.Span.Start))) Found(text, "name", name.Rule, $"{Line(statements, name.Span)} ({Terms.Of(name.Type)})");
            foreach (var time in statements.Times.Where(t => sentence.Contains(t.Span.Start))) Found(text, "time", time.Rule, $"{Line(statements, time.Span)} = {time.Value}");
            foreach (var quotation in quotations.Where(q => sentence.Contains(q.Content[0].Start))) Found(text, "quotation", quotation.Rule, Describe(statements, quotation));
            foreach (var figure in statements.Figures.Where(f => sentence.Contains(f.Number.Start))) Found(text, "figure", figure.Rule, $"{Line(statements, figure.Number)} = {figure.Measure}, {Terms.Of(figure.Modality)}, {Chain(figure.Chain)}");
            foreach (var miss in misses.Where(m => m.Sentence == i)) text.Append("    not ").Append(miss.Rule).Append(" at “").Append(Line(statements, miss.Cue)).Append("”: ").Append(miss.Reason).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Found(StringBuilder text, string kind, string rule, string found) => text.Append("    ").Append(kind).Append(" by ").Append(rule).Append(": ").Append(found).Append('\n');

    private static string Describe(Statements statements, Quotation quotation)
    {
        var parts = new List<string> { $"{quotation.Id} {Terms.Of(quotation.Type)} {Pieces(statements, quotation.Content)}" };
        if (!quotation.Speaker.IsEmpty) parts.Add($"speaker {Pieces(statements, quotation.Speaker)}");
        if (!quotation.Cue.IsEmpty) parts.Add($"cue {Pieces(statements, quotation.Cue)}");
        if (!quotation.Frame.IsEmpty) parts.Add($"frame {Pieces(statements, quotation.Frame)}");
        if (!quotation.Addressee.IsEmpty) parts.Add($"to {Pieces(statements, quotation.Addressee)}");
        if (quotation.Parent is { } parent) parts.Add($"within {parent}");
        parts.Add(Chain(quotation.Chain) + (quotation.OriginType is null ? "" : $" ({Terms.Of(quotation.OriginType)}, on {Terms.Of(quotation.OriginTopic)})"));
        parts.Add(Terms.Of(quotation.Modality));
        return string.Join("; ", parts);
    }

    private static string Chain(IReadOnlyList<ChainLink> chain) => chain.Count == 0 ? "no holder" : $"holder {string.Join(" < ", chain.Select(c => c.Name))}";

    private static string Pieces(Statements statements, IEnumerable<TextSpan> spans) => string.Join(" … ", spans.Select(s => $"[{Line(statements, s)}]"));

    // A sentence may run over lines in the file; here it is one.
    private static string Line(Statements statements, TextSpan span) => statements.Article.Text.Slice(span).ReplaceLineEndings(" ");
}
