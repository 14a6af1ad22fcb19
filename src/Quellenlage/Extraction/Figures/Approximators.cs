using Quellenlage.Language;
using Quellenlage.Resources;

namespace Quellenlage.Extraction.Figures;

/// <summary>The words of <c>figures/approximators.rules</c> before and after a number.</summary>
internal static class Approximators
{
    private static readonly RuleFile _rules = RuleFile.Load("figures/approximators");
    private static readonly WordPatterns<Qualifier> _before = new(Phrases("before"), backward: true);
    private static readonly WordPatterns<Qualifier> _after = new(Phrases("after"), backward: false);

    /// <param name="first">Index of the approximator's first token.</param>
    public static bool TryBefore(AnalysedText text, Sentence sentence, int number, out Qualifier qualifier, out int first) =>
        _before.TryMatch(text, number - 1, sentence.FirstToken, sentence.EndToken, out qualifier, out first);

    /// <param name="end">Index after the approximator's last token.</param>
    public static bool TryAfter(AnalysedText text, Sentence sentence, int behind, out Qualifier qualifier, out int end) =>
        _after.TryMatch(text, behind, sentence.FirstToken, sentence.EndToken, out qualifier, out end);

    private static IEnumerable<(string, Qualifier)> Phrases(string key) =>
        from rule in _rules.Rules from phrase in rule.All(key) select (phrase, QualifierNames.Parse(rule.Name));
}
