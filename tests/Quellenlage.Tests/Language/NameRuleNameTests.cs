using Quellenlage.Resources;
using Xunit;

namespace Quellenlage.Tests.Language;

/// <summary>The examples themselves are executed with those of all rule files.</summary>
public sealed class NameRuleNameTests
{
    private static readonly RuleFile _rules = RuleFile.Load("names/names");

    [Fact]
    public void Every_rule_that_a_mention_names_is_told_in_the_file()
    {
        var known = _rules.Rules.Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        var used = _rules.Rules.SelectMany(r => r.MustMatch.Concat(r.MustNotMatch)).SelectMany(e => NameReading.Analyse(e.Text).Names).Select(n => n.Rule);
        Assert.Subset(known, used.ToHashSet(StringComparer.Ordinal));
    }
}
