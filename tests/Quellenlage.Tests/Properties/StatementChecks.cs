using System.Collections.Immutable;
using Quellenlage.Extraction;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Reading;
using Quellenlage.Tests.Reading;
using Quellenlage.Text;
using Xunit;

namespace Quellenlage.Tests.Properties;

/// <summary>What the contracts of the rooms promise for any article.</summary>
internal static class StatementChecks
{
    public static void AssertSound(Statements statements)
    {
        Reads.AssertZonesCover(statements.Article);
        AssertTokens(statements);
        AssertNamesAndTimes(statements);
        AssertQuotations(statements);
        AssertFigures(statements);
        var published = statements.Published;
        if (published.Earliest is { } earliest && published.Latest is { } latest) Assert.True(earliest <= latest);
        if (published.Best is { } best) Assert.True((published.Earliest ?? best) <= best && best <= (published.Latest ?? best));
        foreach (var diagnostic in statements.Diagnostics)
            if (diagnostic.Span is { } span) Assert.True(IsIn(statements.Article.Text, span));
    }

    private static void AssertTokens(Statements statements)
    {
        var (analysed, text) = (statements.Analysed, statements.Article.Text);
        AssertOrdered(statements, analysed.Tokens.Select(t => t.Span), "token");
        foreach (var token in analysed.Tokens)
            Assert.False(char.IsWhiteSpace(text.Value[token.Start]) || char.IsWhiteSpace(text.Value[token.End - 1]), $"token {token.Span} has white space at an end");
        AssertOrdered(statements, analysed.Sentences.Select(s => s.Span), "sentence");
        var next = 0;
        foreach (var sentence in analysed.Sentences)
        {
            Assert.Equal(next, sentence.FirstToken);
            Assert.True(sentence.EndToken > sentence.FirstToken);
            Assert.Equal(new TextSpan(analysed.Tokens[sentence.FirstToken].Start, analysed.Tokens[sentence.EndToken - 1].End), sentence.Span);
            next = sentence.EndToken;
        }

        Assert.Equal(analysed.Tokens.Length, next);
        Assert.Equal(analysed.Tokens.Length, analysed.Traits.Length);
        foreach (var quoted in analysed.Quoted) Assert.True(IsIn(text, quoted.Span) && quoted.Span.Contains(quoted.Content), $"quoted {quoted}");
        Assert.True(analysed.Quoted.Select(q => q.Span.Start).IsOrdered(), "quoted spans are out of order");
    }

    private static void AssertNamesAndTimes(Statements statements)
    {
        AssertOrdered(statements, statements.Analysed.Names.Select(n => n.Span), "name");
        foreach (var name in statements.Analysed.Names) Assert.True(name.Entity >= 0 && name.Canonical.Length > 0 && name.Rule.Length > 0);
        AssertOrdered(statements, statements.Times.Select(t => t.Span), "time");
        foreach (var time in statements.Times) Assert.True(time.Value.Length > 0 && (time.Earliest ?? DateOnly.MinValue) <= (time.Latest ?? DateOnly.MaxValue), $"{time}");
    }

    private static void AssertQuotations(Statements statements)
    {
        var byId = statements.Quotations.ToDictionary(q => q.Id, StringComparer.Ordinal);
        Assert.Equal(Enumerable.Range(1, byId.Count).Select(i => $"q{i}"), statements.Quotations.Select(q => q.Id));
        Assert.True(statements.Quotations.Select(q => q.Content[0].Start).IsOrdered(), "quotations are out of order");
        foreach (var quotation in statements.Quotations)
        {
            Assert.NotEmpty(quotation.Content);
            foreach (var part in (ImmutableArray<TextSpan>[])[quotation.Content, quotation.Speaker, quotation.Cue, quotation.Frame, quotation.Addressee])
                AssertOrdered(statements, part, quotation.Id);
            AssertChain(statements, quotation.Chain);
            var (above, steps) = (quotation.Parent, 0);
            for (; above is not null; above = byId[above].Parent) Assert.True(steps++ < byId.Count, $"{quotation.Id} is its own ancestor");
        }
    }

    private static void AssertFigures(Statements statements)
    {
        var text = statements.Article.Text;
        var ids = statements.Figures.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var quotations = statements.Quotations.Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Enumerable.Range(1, ids.Count).Select(i => $"f{i}"), statements.Figures.Select(f => f.Id));
        AssertOrdered(statements, statements.Figures.Select(f => f.Number), "number");
        foreach (var figure in statements.Figures)
        {
            Assert.True(IsIn(text, figure.Span) && figure.Span.Contains(figure.Number), $"{figure}");
            Assert.True((figure.Min ?? decimal.MinValue) <= (figure.Max ?? decimal.MaxValue), $"{figure}");
            foreach (var span in (TextSpan?[])[figure.Counted, figure.Place, figure.AsOf?.Basis]) Assert.True(span is null || IsIn(text, span.Value), $"{figure}");
            Assert.True(figure.Quotation is null || quotations.Contains(figure.Quotation), $"{figure}");
            Assert.True(figure.SubsetOf is null || figure.SubsetOf != figure.Id && ids.Contains(figure.SubsetOf), $"{figure}");
            AssertChain(statements, figure.Chain);
        }
    }

    private static void AssertChain(Statements statements, ImmutableArray<ChainLink> chain)
    {
        foreach (var link in chain)
        {
            Assert.True(IsIn(statements.Article.Text, link.Span) && link.Name.Length > 0, $"{link}");
            Assert.True(link.Entity is null || statements.Analysed.Names.Any(n => n.Entity == link.Entity), $"{link}");
        }
    }

    /// <summary>Non-empty spans of the text, in order, without overlap, whole characters, none in boilerplate or related links.</summary>
    private static void AssertOrdered(Statements statements, IEnumerable<TextSpan> spans, string what)
    {
        var (text, zones, zone, end) = (statements.Article.Text, statements.Article.Zones, 0, 0);
        foreach (var span in spans)
        {
            Assert.True(IsIn(text, span) && span.Start >= end, $"{what} {span} after {end} of {text.Length}");
            while (zones[zone].Span.End <= span.Start) zone++;
            for (var i = zone; i < zones.Length && zones[i].Span.Start < span.End; i++) Assert.True(zones[i].IsContent, $"{what} {span} lies in {zones[i]}");
            end = span.End;
        }
    }

    private static bool IsIn(SourceText text, TextSpan span) =>
        span.Start >= 0 && span.Start < span.End && span.End <= text.Length && !SplitsPair(text.Value, span.Start) && !SplitsPair(text.Value, span.End);

    private static bool SplitsPair(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) && char.IsHighSurrogate(text[offset - 1]);

    private static bool IsOrdered(this IEnumerable<int> values)
    {
        var last = int.MinValue;
        foreach (var value in values)
        {
            if (value < last) return false;
            last = value;
        }

        return true;
    }
}
