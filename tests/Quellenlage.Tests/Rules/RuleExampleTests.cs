using Quellenlage.Resources;
using Quellenlage.Text;
using Xunit;

namespace Quellenlage.Tests.Rules;

public sealed class RuleExampleTests
{
    private const string Root = "resources/de/";

    public static TheoryData<string> RuleFiles() => [.. NamesEndingIn(".rules")];

    public static TheoryData<string> WordLists() => [.. NamesEndingIn(".tsv")];

    [Theory, MemberData(nameof(RuleFiles))]
    public void Every_rule_matches_what_its_examples_mark_and_nothing_in_its_counter_examples(string name)
    {
        var file = RuleFile.Load(name);
        var folder = name[..Math.Max(0, name.IndexOf('/', StringComparison.Ordinal))];
        if (RuleRunners.ElsewhereByFolder.TryGetValue(folder, out var covered))
        {
            Assert.Empty(file.Rules.Select(r => (name, r.Name)).Except(covered()));
            return;
        }

        Assert.True(RuleRunners.ByFolder.TryGetValue(folder, out var run), $"no runner executes the examples of {name}.rules: add one to RuleRunners");
        var failures = file.Rules.SelectMany(rule => Check(rule, run)).Select(f => $"{name}.rules:{f}").ToList();
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Theory, MemberData(nameof(WordLists))]
    public void Every_word_list_says_what_it_is_for_where_it_came_from_and_under_what_licence(string name)
    {
        var list = WordList.Load(name);
        Assert.NotEmpty(list.Entries);
        Assert.All(list.Entries, e => Assert.Contains(e.Columns, c => c.Length > 0));
    }

    [Fact]
    public void The_checks_notice_a_wrong_span_a_wrong_value_a_missing_example_and_a_counter_example_that_matches()
    {
        const string header = "# for: a test\n# source: own work\n# licence: Apache-2.0\n\n";
        string Problem(string rule) => Assert.Single(RuleFile.Parse("test", header + rule).Rules.SelectMany(r => Check(r, RuleRunners.ByFolder["times"])));
        Assert.Contains("found [3, 7) '2024-06'", Problem("rule month-after-preposition\n  + Im Juni [war] es. => 2024-06\n  - Nie.\n"), StringComparison.Ordinal);
        Assert.Contains("found [3, 7) '2024-06'", Problem("rule month-after-preposition\n  + Im [Juni] war es. => 2024-07\n  - Nie.\n"), StringComparison.Ordinal);
        Assert.Contains("no positive example", Problem("rule month-after-preposition\n  - Nie.\n"), StringComparison.Ordinal);
        Assert.Contains("no negative example", Problem("rule month-after-preposition\n  + Im [Juni] war es. => 2024-06\n"), StringComparison.Ordinal);
        Assert.Contains("must not match", Problem("rule month-after-preposition\n  + Im [Juni] war es. => 2024-06\n  - Im Juni war es.\n"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Check(RuleEntry rule, Func<string, IReadOnlyList<RuleResult>> run)
    {
        if (rule.MustMatch.IsEmpty) yield return $"{rule.Line}: rule '{rule.Name}' has no positive example";
        if (rule.MustNotMatch.IsEmpty) yield return $"{rule.Line}: rule '{rule.Name}' has no negative example";
        var anyRule = rule["any-rule"] == "true";
        foreach (var example in rule.MustMatch)
        {
            var all = run(example.Text);
            if (example.Start < 0) yield return $"{example.Line}: the example of '{rule.Name}' marks no span";
            else if (!all.Any(r => IsWanted(r, rule, anyRule, example)))
                yield return $"{example.Line}: '{rule.Name}' should find {new TextSpan(example.Start, example.End)} '{example.Value}' in \"{example.Text}\", found {Show(all)}";
        }

        foreach (var example in rule.MustNotMatch)
        {
            if (run(example.Text).Any(r => r.Rule == rule.Name))
                yield return $"{example.Line}: '{rule.Name}' must not match in \"{example.Text}\", found {Show(run(example.Text))}";
        }
    }

    private static bool IsWanted(RuleResult result, RuleEntry rule, bool anyRule, RuleExample example) =>
        (anyRule || result.Rule == rule.Name) && result.Span == new TextSpan(example.Start, example.End) && (example.Value is null || result.Value == example.Value);

    private static string Show(IReadOnlyList<RuleResult> results) =>
        results.Count == 0 ? "nothing" : string.Join(", ", results.Select(r => $"{r.Span} '{r.Value}' by {r.Rule}"));

    private static IEnumerable<string> NamesEndingIn(string ending) =>
        from name in ResourceFiles.Names
        where name.StartsWith(Root, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal)
        select name[Root.Length..^ending.Length];
}
