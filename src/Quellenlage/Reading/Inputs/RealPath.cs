namespace Quellenlage.Reading.Inputs;

/// <summary>The place that a path leads to once all its links are followed.</summary>
internal static class RealPath
{
    // As many links as Linux itself follows before it gives up.
    private const int MaximalLinks = 40;

    /// <summary>The real place; the path itself where a link leads in a circle or cannot be read.</summary>
    public static string Of(string fullPath)
    {
        var root = Path.GetPathRoot(fullPath) ?? "";
        var pending = new Stack<string>(Parts(fullPath, root));
        var (real, links) = (root, 0);
        while (pending.TryPop(out var part))
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? root;
                continue;
            }

            var next = Path.Combine(real, part);
            var target = LinkTarget(next);
            if (target is null)
            {
                real = next;
                continue;
            }

            if (++links > MaximalLinks) return fullPath;
            if (Path.IsPathRooted(target)) real = Path.GetPathRoot(target) ?? root;
            foreach (var piece in Parts(target, Path.GetPathRoot(target) ?? "")) pending.Push(piece);
        }

        return real;
    }

    /// <summary>The path's parts, the last first.</summary>
    private static IEnumerable<string> Parts(string path, string root) =>
        path[root.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Where(p => p != ".").Reverse();

    private static string? LinkTarget(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
