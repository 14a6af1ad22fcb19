using System.Collections.Immutable;
using Quellenlage.Reading.Inputs;
using Quellenlage.Reading.Web;
using Quellenlage.Text;

namespace Quellenlage.Reading;

/// <summary>Finds what is to be read below the paths that the user names. Pure but for the file system; never throws for a bad path.</summary>
public static class InputFiles
{
    /// <summary>
    /// Files as they are, folders with all that lies below them, <c>-</c> for standard input, web addresses. Hidden files and files that by their name
    /// hold no article are left out below a folder and reported; a file that the user names is read whatever its name.
    /// </summary>
    public static InputList Find(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var walk = new FolderWalk();
        foreach (var path in paths)
            if (path != InputFile.StandardInputPath && !WebFetch.IsAddress(path)) walk.Add(path);
        var files = ImmutableArray.CreateBuilder<InputFile>();
        if (paths.Contains(InputFile.StandardInputPath)) files.Add(InputFile.StandardInput);
        files.AddRange(paths.Where(WebFetch.IsAddress).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(InputFile.OfAddress));
        files.AddRange(WithIds(walk.Found()));
        return new InputList(files.ToImmutable(), [.. walk.Errors.OrderBy(e => e.Path, StringComparer.Ordinal).Distinct()]);
    }

    /// <summary>File names without their ending; where several files share one, their path with its ending.</summary>
    private static IEnumerable<InputFile> WithIds(IReadOnlyList<FoundFile> found)
    {
        var byStem = found.GroupBy(f => Path.GetFileNameWithoutExtension(f.Path), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var file in found)
        {
            var stem = Path.GetFileNameWithoutExtension(file.Path);
            if (byStem[stem] == 1)
            {
                yield return new InputFile(file.Path, file.FullPath, stem, []);
                continue;
            }

            var message = $"{byStem[stem]} files are named '{stem}'; the article is called by its path instead";
            yield return new InputFile(file.Path, file.FullPath, file.Path, [new Diagnostic("id-shared", null, message)]);
        }
    }
}
