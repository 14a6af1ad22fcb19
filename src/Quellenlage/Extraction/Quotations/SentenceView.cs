using System.Collections.Immutable;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Text;

namespace Quellenlage.Extraction.Quotations;

/// <summary>One sentence with its clauses, for the rules that find frames in it.</summary>
internal readonly struct SentenceView
{
    private readonly Trace? _trace;

    /// <param name="trace">Where to take down why rules did not fire; null where nobody asks.</param>
    public SentenceView(AnalysedText text, int index, Trace? trace = null)
    {
        _trace = trace;
        Text = text;
        Index = index;
        Sentence = text.Sentences[index];
        Clauses = Language.Grammar.Clauses.Split(text, Sentence);
        LastWord = Sentence.EndToken;
        while (LastWord > Sentence.FirstToken + 1 && IsFinalMark(text, LastWord - 1)) LastWord--;
    }

    public AnalysedText Text { get; }

    public int Index { get; }

    public Sentence Sentence { get; }

    public ImmutableArray<Clause> Clauses { get; }

    /// <summary>End of the sentence without its final mark.</summary>
    public int LastWord { get; }

    /// <summary>Takes down, where somebody asks, why a rule did not fire at the token that is its cue.</summary>
    /// <returns>Null, for the rule to return.</returns>
    public QuotationDraft? No(string rule, int cue, string reason)
    {
        _trace?.Misses.Add(new RuleMiss(Index, rule, Text.Tokens[cue].Span, reason));
        return null;
    }

    public int ClauseAt(int token)
    {
        for (var i = 0; i < Clauses.Length; i++)
            if (token < Clauses[i].End) return i;
        return Clauses.Length - 1;
    }

    /// <summary>The text from one token to another, commas and dashes at its ends taken off; null where nothing remains.</summary>
    public TextSpan? Trimmed(int first, int end)
    {
        while (first < end && IsTrimmed(first)) first++;
        while (end > first && IsTrimmed(end - 1)) end--;
        return first < end ? new TextSpan(Text.Tokens[first].Start, Text.Tokens[end - 1].End) : null;
    }

    public TextSpan Span(int first, int end) => new(Text.Tokens[first].Start, Text.Tokens[end - 1].End);

    /// <summary>
    /// Where the statement that begins with this clause ends: before a clause that starts anew with "und", "aber" and an indicative,
    /// or behind a semicolon.
    /// </summary>
    public int EndOfStatement(int clause)
    {
        for (var i = clause + 1; i < Clauses.Length; i++)
        {
            if (Clauses[i].Opening == ';') return Clauses[i].First - 1;
            if (Clauses[i].Kind == ClauseKind.Main && Clauses[i].Verb >= 0 && Clauses[i].Opening == ',' && Text.Is(Clauses[i].First, WordTraits.Coordinator)
                && !Text.IsSubjunctive(Clauses[i].Verb)) return Clauses[i].First - 1;
        }

        return LastWord;
    }

    /// <summary>Where the statement that this clause belongs to begins: behind a colon or semicolon, else at the start of the sentence.</summary>
    public int StartOfStatement(int clause)
    {
        if (Clauses[clause].Kind is ClauseKind.Subordinate or ClauseKind.Interrogative) return Clauses[clause].First;
        for (var i = clause; i > 0; i--)
        {
            if (Clauses[i].Opening is ':' or ';') return Clauses[i].First;
            // "..., der Deich sei nach Angaben der Feuerwehr gebrochen": an embedded main clause in Konjunktiv is its own statement.
            if (i == clause && Clauses[i].Opening == ',' && Clauses[i].Kind == ClauseKind.Main && Text.IsSubjunctive(Clauses[i].Verb)) return Clauses[i].First;
        }

        return Sentence.FirstToken;
    }

    private bool IsTrimmed(int token) =>
        Text.Tokens[token].Kind == TokenKind.Punctuation && Text.Text.Value[Text.Tokens[token].Start] is ',' or ':' or ';' or '–' or '—' or '-' or '.';

    private static bool IsFinalMark(AnalysedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Punctuation && text.Text.Value[text.Tokens[token].Start] is '.' or '!' or '?' or '…';
}
