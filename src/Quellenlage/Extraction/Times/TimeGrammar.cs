using System.Collections.Immutable;
using Quellenlage.Language.Patterns;
using Quellenlage.Resources;

namespace Quellenlage.Extraction.Times;

/// <summary>The word classes and rules of <c>resources/de/times</c>, compiled at first use. Immutable and safe to share.</summary>
internal sealed class TimeGrammar
{
    private const string Folder = "resources/de/times/";
    private static readonly Lazy<TimeGrammar> _german = new(Load);

    private readonly TimeShapes _shapes;

    private TimeGrammar(WordClasses.Builder classes, TimeShapes shapes, ImmutableArray<TimeRule> rules)
    {
        _shapes = shapes;
        Rules = rules;
        Words = classes.Build();
        Patterns = PatternSet.Build(rules.SelectMany((rule, number) => rule.Patterns.Select(p => (number, p))), Words.Count);
    }

    public static TimeGrammar German => _german.Value;

    /// <summary>In the order of their files by name, then of the lines.</summary>
    public ImmutableArray<TimeRule> Rules { get; }

    public WordClasses Words { get; }

    public PatternSet Patterns { get; }

    public TokenReadings NewReadings() => new(Words, _shapes.Read);

    private static TimeGrammar Load()
    {
        var classes = new WordClasses.Builder();
        var shapes = new TimeShapes(classes);
        foreach (var name in FilesEndingIn(".tsv")) classes.Add(WordList.Load($"times/{name}"), name);
        var rules = ImmutableArray.CreateBuilder<TimeRule>();
        foreach (var name in FilesEndingIn(".rules"))
        {
            var file = RuleFile.Load($"times/{name}");
            foreach (var entry in file.Rules) rules.Add(new TimeRule(file.Name, entry, classes));
        }

        var twice = rules.GroupBy(r => r.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) throw new InvalidDataException($"{Folder}: the rule '{twice.Key}' stands twice");
        return new TimeGrammar(classes, shapes, rules.ToImmutable());
    }

    private static IEnumerable<string> FilesEndingIn(string ending) =>
        from name in ResourceFiles.Names
        where name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal)
        let inner = name[Folder.Length..^ending.Length]
        where !inner.Contains('/', StringComparison.Ordinal)
        select inner;
}
