using Quellenlage.Language;
using Quellenlage.Resources;

namespace Quellenlage.Extraction.Figures;

/// <summary>What a word behind a number makes of it.</summary>
/// <param name="Measure">Null where the quantity is no figure: durations, lengths, ages.</param>
/// <param name="With">A word that the sentence must hold for the quantity to be a figure; null where none.</param>
internal sealed record Unit(string Rule, string? Measure, string? Name, string? With);

/// <summary>The units of <c>figures/units.rules</c>.</summary>
internal static class Units
{
    public const string Percent = "percent";

    /// <summary>Measure of a unit that says how much there is of the noun behind it: 20 Tonnen Öl.</summary>
    public const string Substance = "substance";

    /// <summary>Name of a unit that is the word of the text: Rubel, Tonnen.</summary>
    public const string OfText = "word";

    private static readonly RuleFile _rules = RuleFile.Load("figures/units");
    private static readonly WordPatterns<Unit> _behind = new(Phrases(), backward: false);
    private static readonly WordPatterns<Unit> _signs = new(from r in _rules.Rules from sign in r.All("sign-before") select (sign, Read(r)), backward: true);

    /// <param name="end">Index after the unit's last token.</param>
    public static bool TryBehind(AnalysedText text, Sentence sentence, int token, out Unit unit, out int end) =>
        _behind.TryMatch(text, token, sentence.FirstToken, sentence.EndToken, out unit, out end);

    public static bool TryBefore(AnalysedText text, Sentence sentence, int number, out Unit unit) =>
        _signs.TryMatch(text, number - 1, sentence.FirstToken, sentence.EndToken, out unit, out _);

    private static IEnumerable<(string, Unit)> Phrases()
    {
        foreach (var rule in _rules.Rules)
        {
            var unit = Read(rule);
            string[] suffixes = [.. rule.All("per")];
            foreach (var word in rule.All("unit"))
            {
                if (suffixes.Length == 0 || !word.All(char.IsLetter)) yield return (word, unit);
                foreach (var suffix in suffixes) yield return ($"{word} {suffix}", unit);
            }
        }
    }

    private static Unit Read(RuleEntry rule) => new(rule.Name, rule["measure"], rule["unit-name"], rule["with"]);
}
