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
        Clauses = Language.Grammar.Clauses.SplitPredicates(text, Sentence);
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
    /// behind a semicolon, before words in marks behind a colon, or where the marks close that it stands in.
    /// </summary>
    public int EndOfStatement(int clause)
    {
        var limit = EndOfMarks(Clauses[clause].First);
        for (var i = clause + 1; i < Clauses.Length && Clauses[i].First <= limit; i++)
        {
            if (Clauses[i].Opening == ';' || (Clauses[i].Opening == ':' && Text.IsQuote(Clauses[i].First))) return Clauses[i].First - 1;
            if (Clauses[i].Kind != ClauseKind.Main || Clauses[i].Verb < 0 || Clauses[i].Opening != ',') continue;
            if (Text.Is(Clauses[i].First, WordTraits.Coordinator) && !Text.IsSubjunctive(Clauses[i].Verb)) return Clauses[i].First - 1;
            // "..., die er gesehen hatte, ging unter": the sentence around a relative clause goes on.
            if (Clauses[clause].Kind == ClauseKind.Relative && Clauses[i].Verb == Clauses[i].First) return Clauses[i].First - 1;
        }

        return limit;
    }

    /// <summary>
    /// Where a clause that depends on a frame ends with all that depends on it in turn: also before a predicate by which the frame goes on,
    /// "..., er sei krank, ging aber", "..., dass er krank sei und ging".
    /// </summary>
    public int EndOfContent(int clause)
    {
        var end = EndOfStatement(clause);
        for (var i = clause + 1; i < Clauses.Length && Clauses[i].First < end; i++)
            if (IsFrameAgain(clause, i)) return Clauses[i].Opening == Language.Grammar.Clauses.Joined ? Clauses[i].First : Clauses[i].First - 1;

        return end;
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

    // „... dass es so bleibt“, sagte er: what begins within marks ends within them.
    private int EndOfMarks(int first)
    {
        var start = Text.Tokens[first].Start;
        foreach (var quoted in Text.QuotedWithin(Sentence))
            if (quoted.Depth == 0 && quoted.Closed && quoted.Span.Start < start && start < quoted.Span.End && quoted.Span.End <= Sentence.Span.End) return Math.Min(LastWord, Text.TokenAt(quoted.Span.End - 1));
        return LastWord;
    }

    // "..., er sei krank, ging aber": a verb in the indicative that opens its clause behind a complete one in Konjunktiv or with "dass".
    private bool IsFrameAgain(int content, int i)
    {
        if (Clauses[content].Verb < 0 || (Clauses[content].Kind == ClauseKind.Main && !Text.IsSubjunctive(Clauses[content].Verb)) || Clauses[i] is not { Kind: ClauseKind.Main } next || !Text.Is(next.Verb, WordTraits.IndicativeVerb)) return false;
        // Weak verbs have one form for the past and for Konjunktiv; in the plural both are common in reported speech.
        if (next.Opening == Language.Grammar.Clauses.Joined) return next.Verb == next.First + 1 && Agreement.OfVerb(Text, next.Verb) == Language.WordForms.Number.Singular;
        if (next.Opening != ',' || next.Verb != next.First) return false;
        for (var k = i - 1; k > content; k--)
        {
            // What interrupts a clause of the content, "die Helfer, die kamen, blieben", stands behind a part of it without verb.
            if (Clauses[k].Kind == ClauseKind.Verbless) return false;
            if (Clauses[k].Kind is not ClauseKind.Relative) break;
        }

        return true;
    }

    private bool IsTrimmed(int token) =>
        Text.Tokens[token].Kind == TokenKind.Punctuation && Text.Text.Value[Text.Tokens[token].Start] is ',' or ':' or ';' or '–' or '—' or '-' or '.';

    private static bool IsFinalMark(AnalysedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Punctuation && text.Text.Value[text.Tokens[token].Start] is '.' or '!' or '?' or '…';
}
