using System.Collections.Immutable;
using Quellenlage.Language;
using Quellenlage.Reading;
using Quellenlage.Text;
using Quellenlage.Tools.Training;

namespace Quellenlage.Eval.Scoring;

/// <summary>
/// Tokens and sentences against a treebank whose sentences are joined to running text, by spaces or, as an article has it, with a line
/// break after headings, which are sentences without a mark at their end. Where the treebank follows another
/// convention than the program, or none throughout, both sides are brought to one: a hyphen in a word and the full stop at the end of
/// an abbreviation or ordinal count as tokens of their own, and spaces divide numbers (10 000). The score of the tokens as they are stands beside it.
/// </summary>
internal static class TokenScorer
{
    /// <param name="headingsApart">Puts a line break after a sentence that ends in a letter or digit.</param>
    public static Sheet Score(string task, IReadOnlyList<TreebankSentence> gold, bool headingsApart)
    {
        var text = new SourceText(string.Concat(gold.Select(s => s.Text.Value + (headingsApart && char.IsLetterOrDigit(s.Text.Value[^1]) ? '\n' : ' '))));
        ImmutableArray<Zone> zones = [new(ZoneKind.Body, new TextSpan(0, text.Length))];
        var tokens = Tokenizer.Tokenize(text, zones);
        var sentences = SentenceSplitter.Split(text, tokens, zones);
        var goldSentences = new List<TextSpan>();
        var goldTokens = new List<TextSpan>();
        var start = 0;
        foreach (var sentence in gold)
        {
            goldSentences.Add(new TextSpan(start, start + sentence.Text.Length));
            goldTokens.AddRange(sentence.Tokens.Select(t => new TextSpan(start + t.Span.Start, start + t.Span.End)));
            start += sentence.Text.Length + 1;
        }

        var found = tokens.Select(t => t.Span).ToList();
        var (goldPieces, pieces) = (goldTokens.SelectMany(t => Pieces(text, t)).ToHashSet(), found.SelectMany(t => Pieces(text, t)).ToHashSet());
        var foundSentences = sentences.Select(s => s.Span).ToHashSet();
        var (goldEnds, ends) = (goldSentences.Select(End).ToHashSet(), foundSentences.Select(End).ToHashSet());
        var errors = goldPieces.Except(pieces).Order().Select(s => $"token missed: {Around(text, s)}")
            .Concat(pieces.Except(goldPieces).Order().Select(s => $"token false: {Around(text, s)}"))
            .Concat(goldEnds.Except(ends).Order().Select(s => $"end missed: {Around(text, s)}"))
            .Concat(ends.Except(goldEnds).Order().Select(s => $"end false: {Around(text, s)}"));
        return new Sheet(
            task,
            [
                Count("tokens", pieces, goldPieces),
                Count("tokens-as-they-are", [.. found], [.. goldTokens]),
                Count("sentence-ends", ends, goldEnds),
                Count("sentences", foundSentences, [.. goldSentences]),
            ],
            [.. errors]);
    }

    private static TextSpan End(TextSpan sentence) => new(sentence.End - 1, sentence.End);

    private static Score Count(string name, HashSet<TextSpan> found, HashSet<TextSpan> gold) => Scoring.Score.Of(name, found.Count(gold.Contains), found.Count, gold.Count);

    private static string Around(SourceText text, TextSpan span) =>
        $"[{text.Slice(span)}] in {text.Slice(new TextSpan(Math.Max(0, span.Start - 25), Math.Min(text.Length, span.End + 25)))}";

    private static IEnumerable<TextSpan> Pieces(SourceText text, TextSpan token)
    {
        if (!text[token].ContainsAnyExcept("-."))
        {
            yield return token;
            yield break;
        }

        var start = token.Start;
        for (var i = token.Start; i < token.End; i++)
        {
            var c = text.Value[i];
            if (c != '-' && !char.IsWhiteSpace(c) && (c != '.' || i + 1 < token.End)) continue;
            if (i > start) yield return new TextSpan(start, i);
            if (!char.IsWhiteSpace(c)) yield return new TextSpan(i, i + 1);
            start = i + 1;
        }

        if (start < token.End) yield return new TextSpan(start, token.End);
    }
}
