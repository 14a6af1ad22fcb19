using Quellenlage.Resources;
using Quellenlage.Text;
using Xunit;

namespace Quellenlage.Tests.Language;

/// <summary>Executes every example of <c>names/names.rules</c>.</summary>
public sealed class NameRuleExampleTests
{
    private static readonly RuleFile _rules = RuleFile.Load("names/names");

    public static TheoryData<string> Rules => [.. _rules.Rules.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_rule_finds_what_its_examples_mark(string name)
    {
        var rule = _rules.Rules.Single(r => r.Name == name);
        Assert.NotEmpty(rule.MustMatch);
        Assert.All(rule.MustMatch, example =>
        {
            var found = NameReading.Analyse(example.Text).Names.Where(n => n.Rule == name).Select(n => (n.Span, NameReading.Value(n)));
            Assert.Contains((new TextSpan(example.Start, example.End), example.Value!), found);
        });
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_rule_finds_nothing_in_its_counter_examples(string name)
    {
        var rule = _rules.Rules.Single(r => r.Name == name);
        Assert.NotEmpty(rule.MustNotMatch);
        Assert.All(rule.MustNotMatch, example => Assert.DoesNotContain(NameReading.Analyse(example.Text).Names, n => n.Rule == name));
    }

    [Fact]
    public void Every_rule_that_a_mention_names_is_told_in_the_file()
    {
        var known = _rules.Rules.Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        var used = _rules.Rules.SelectMany(r => r.MustMatch.Concat(r.MustNotMatch)).SelectMany(e => NameReading.Analyse(e.Text).Names).Select(n => n.Rule);
        Assert.Subset(known, used.ToHashSet(StringComparer.Ordinal));
    }
}
