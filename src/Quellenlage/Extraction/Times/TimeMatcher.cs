using Quellenlage.Language;
using Quellenlage.Language.Patterns;

namespace Quellenlage.Extraction.Times;

/// <summary>Finds the rules that match in one sentence, from left to right without overlap, the longest first. Not thread-safe.</summary>
internal sealed class TimeMatcher
{
    private readonly TimeGrammar _grammar;
    private readonly TokenReadings _readings;
    private readonly PatternSet.Accept _accept;

    public TimeMatcher(TimeGrammar grammar)
    {
        _grammar = grammar;
        _readings = grammar.NewReadings();
        _accept = (rule, start, end) => _grammar.Rules[rule].Fits(_readings, start, end);
    }

    /// <summary>The readings of the sentence that was matched last.</summary>
    public TokenReadings Readings => _readings;

    public void Find(AnalysedText text, Sentence sentence, List<PatternMatch> matches)
    {
        matches.Clear();
        _readings.Fill(text, sentence);
        for (var i = 0; i < _readings.Count;)
        {
            if (_grammar.Patterns.At(_readings, i, _accept) is { } match)
            {
                matches.Add(match);
                i = match.End;
            }
            else
            {
                i++;
            }
        }
    }
}
