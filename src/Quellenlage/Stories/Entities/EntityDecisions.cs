using System.Collections.Immutable;

namespace Quellenlage.Stories.Entities;

/// <summary>One decision of a person: two names of the story are one, or are not.</summary>
/// <param name="Line">Where it stands in the file, from 1.</param>
public sealed record EntityDecision(bool AreOne, string One, string Other, int Line);

/// <summary>
/// What a person decided about the names of a story, from the file <see cref="Reading.InputFile.EntityDecisions"/> beside the articles: one decision a line,
/// <c>same</c> or <c>different</c> and two names as the articles or the dossier spell them, parted by tabs; a further column and lines
/// that start with # are notes. Decisions outrank every rule that joins. Immutable.
/// </summary>
public sealed record EntityDecisions(string Path, ImmutableArray<EntityDecision> All)
{
    public static EntityDecisions None { get; } = new("", []);

    /// <summary>Reads the file's text; what is wrong is told and left out.</summary>
    /// <param name="path">For the messages.</param>
    public static (EntityDecisions Decisions, ImmutableArray<string> Errors) Parse(string path, string text)
    {
        var decisions = ImmutableArray.CreateBuilder<EntityDecision>();
        var errors = ImmutableArray.CreateBuilder<string>();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#') continue;
            var columns = line.Split('\t', StringSplitOptions.TrimEntries);
            if (columns[0] is not ("same" or "different")) errors.Add($"{path}:{number}: expected 'same' or 'different', found '{columns[0]}'");
            else if (columns.Length < 3 || columns[1].Length == 0 || columns[2].Length == 0) errors.Add($"{path}:{number}: expected two names after '{columns[0]}', parted by tabs");
            else if (columns[1] == columns[2]) errors.Add($"{path}:{number}: both names are '{columns[1]}'");
            else decisions.Add(new EntityDecision(columns[0] == "same", columns[1], columns[2], number));
        }

        return (new EntityDecisions(path, decisions.ToImmutable()), errors.ToImmutable());
    }

    /// <summary>A line for each decision that could not be followed in the story.</summary>
    public IEnumerable<string> Unfollowed(IReadOnlyList<Entity> entities)
    {
        foreach (var decision in All)
        {
            var (one, other) = (Find(entities, decision.One), Find(entities, decision.Other));
            if (one.Count == 0) yield return $"{Path}:{decision.Line}: no article names '{decision.One}'; check the spelling";
            else if (other.Count == 0) yield return $"{Path}:{decision.Line}: no article names '{decision.Other}'; check the spelling";
            else if (!decision.AreOne && one.Intersect(other).Any()) yield return $"{Path}:{decision.Line}: '{decision.One}' and '{decision.Other}' stay one, since one article takes them for one or another line joins them";
            else if (decision.AreOne && !one.Intersect(other).Any()) yield return $"{Path}:{decision.Line}: '{decision.One}' and '{decision.Other}' stay apart, since they are names of different kinds or another line parts them";
        }
    }

    private static List<Entity> Find(IReadOnlyList<Entity> entities, string name) => [.. entities.Where(e => e.Name == name || e.Spellings.Contains(name))];
}
