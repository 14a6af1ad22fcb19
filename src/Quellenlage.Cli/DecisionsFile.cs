using System.Collections.Immutable;
using System.Text;
using Quellenlage.Reading;
using Quellenlage.Stories.Entities;

namespace Quellenlage.Cli;

/// <summary>Reads what a person decided about names, from the file beside the articles.</summary>
internal static class DecisionsFile
{
    /// <summary>The decisions of all folders that the user named, or that hold a file that the user named.</summary>
    /// <param name="errors">What is wrong with them, a line each.</param>
    public static EntityDecisions Read(IReadOnlyList<string> paths, out ImmutableArray<string> errors)
    {
        var (all, wrong) = (ImmutableArray.CreateBuilder<EntityDecision>(), ImmutableArray.CreateBuilder<string>());
        var shown = "";
        foreach (var folder in paths.Where(p => p != "-").Select(p => Directory.Exists(p) ? p : Path.GetDirectoryName(p) ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var path = Path.Combine(folder, InputFile.EntityDecisions).Replace('\\', '/');
            if (!File.Exists(path)) continue;
            try
            {
                var (decisions, its) = EntityDecisions.Parse(path, File.ReadAllText(path, Encoding.UTF8));
                all.AddRange(decisions.All);
                wrong.AddRange(its);
                shown = shown.Length == 0 ? path : InputFile.EntityDecisions;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                wrong.Add($"{path}: cannot be read ({exception.Message.TrimEnd('.')}); no decision in it was followed");
            }
        }

        errors = wrong.ToImmutable();
        return new EntityDecisions(shown, all.ToImmutable());
    }
}
