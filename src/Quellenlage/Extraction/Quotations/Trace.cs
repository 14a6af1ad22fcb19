using Quellenlage.Text;

namespace Quellenlage.Extraction.Quotations;

/// <summary>A rule whose cue stands in a sentence and that all the same found nothing there.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Cue">The word that the rule goes by.</param>
/// <param name="Reason">The condition that failed, in words.</param>
public readonly record struct RuleMiss(int Sentence, string Rule, TextSpan Cue, string Reason);

/// <summary>Takes down why rules did not fire; nothing is kept where nobody asks.</summary>
internal sealed class Trace
{
    public List<RuleMiss> Misses { get; } = [];
}
