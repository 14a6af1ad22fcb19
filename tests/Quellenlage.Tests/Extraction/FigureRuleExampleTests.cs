using Quellenlage.Extraction.Figures;
using Quellenlage.Resources;
using Xunit;

namespace Quellenlage.Tests.Extraction;

/// <summary>
/// Executes the examples of the rule files in <c>figures/</c>. The marked span of a positive example is a figure's number; its value
/// names, by words, what that figure has: a measure, a qualifier, an interval, "increment" or, for no figure there at all, "none".
/// In a negative example no figure has the rule's measure, qualifier or unit.
/// </summary>
public sealed class FigureRuleExampleTests
{
    public static TheoryData<string, string> Rules()
    {
        var rules = new TheoryData<string, string>();
        foreach (var file in new[] { "figures/measures", "figures/approximators", "figures/units" })
            foreach (var rule in RuleFile.Load(file).Rules) rules.Add(file, rule.Name);
        return rules;
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_example_of_the_rule_holds(string file, string name)
    {
        var rule = RuleFile.Load(file).Rules.Single(r => r.Name == name);
        Assert.NotEmpty(rule.MustMatch);
        Assert.NotEmpty(rule.MustNotMatch);
        foreach (var example in rule.MustMatch) Assert.True(Holds(example), $"{file}:{example.Line}: {Describe(example.Text)}");
        foreach (var example in rule.MustNotMatch) Assert.False(Has(file, rule, example), $"{file}:{example.Line}: {Describe(example.Text)}");
    }

    private static bool Holds(RuleExample example)
    {
        var figures = FigureReading.Read(example.Text);
        if (example.Value == "none") return !figures.Any(f => f.Number.Start < example.End && example.Start < f.Number.End);
        var figure = figures.FirstOrDefault(f => f.Number.Start == example.Start && f.Number.End == example.End);
        return figure is not null && example.Value!.Split(' ').All(word => Matches(figure, word));
    }

    private static bool Matches(Figure figure, string word) =>
        word == "increment" ? figure.Increment
        : char.IsAsciiDigit(word[^1]) || word[^1] is '.' or '?' ? FigureReading.Interval(figure) == word
        : figure.Measure == word || figure.Qualifier.Name() == word;

    // For what is no figure, the negative example shows a number like it that is one.
    private static bool Has(string file, RuleEntry rule, RuleExample example)
    {
        var figures = FigureReading.Read(example.Text);
        return file switch
        {
            "figures/approximators" => figures.Any(f => f.Qualifier.Name() == rule.Name),
            "figures/units" when rule["measure"] is null => figures.IsEmpty,
            "figures/units" => figures.Any(f => f.Measure == rule["measure"]),
            _ => figures.Any(f => f.Measure == rule.Name),
        };
    }

    private static string Describe(string text) =>
        $"{text} gives {string.Join(", ", FigureReading.Read(text).Select(f => $"[{text[f.Number.Start..f.Number.End]}] {f.Measure} {f.Qualifier.Name()} {FigureReading.Interval(f)} {f.Rule}"))}";
}
