using Quellenlage.Resources;

namespace Quellenlage.Reading.Inputs;

/// <param name="Path">As shown to the user, with forward slashes.</param>
internal sealed record FoundFile(string Path, string FullPath);

/// <summary>
/// Collects the files below some paths. Each folder is entered once, by its real place, so that links that lead in a circle end;
/// links are followed after everything else, so that a file keeps the path that leads to it without one.
/// </summary>
internal sealed class FolderWalk
{
    // Deeper folders are no news archive; the bound holds even where the file system misleads about real places.
    private const int MaximalDepth = 100;
    private static readonly WordList _noArticles = WordList.Load("reading/no-articles");

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _entered = new(StringComparer.Ordinal);
    private readonly List<(string Path, FileSystemInfo Link, int Depth)> _links = [];

    public List<ReadError> Errors { get; } = [];

    /// <summary>Adds a path that the user named.</summary>
    public void Add(string path)
    {
        var shown = path.Replace('\\', '/');
        try
        {
            if (path.Length > 0 && Directory.Exists(path)) Enter(shown.Length > 1 ? shown.TrimEnd('/') : shown, new DirectoryInfo(path), 0);
            else if (path.Length > 0 && File.Exists(path)) AddFile(shown, RealPath.Of(Path.GetFullPath(path)));
            else Errors.Add(new ReadError(shown, null, "does not exist", "check the spelling of the path"));
            FollowLinks();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Errors.Add(CannotOpen(shown, e));
        }
    }

    /// <summary>Each file once, in ordinal order of its path.</summary>
    public IReadOnlyList<FoundFile> Found() =>
        [.. _files.Select(f => new FoundFile(f.Value, f.Key)).OrderBy(f => f.Path, StringComparer.Ordinal)];

    internal static ReadError CannotOpen(string path, Exception exception) => exception switch
    {
        UnauthorizedAccessException => new ReadError(path, null, "may not be read", "give yourself the right to read it, or leave it out"),
        FileNotFoundException or DirectoryNotFoundException => new ReadError(path, null, "is no longer there", "run again once it is back"),
        _ => new ReadError(path, null, "cannot be read: " + exception.Message.TrimEnd('.'), "check the file, or leave it out"),
    };

    private void Enter(string shown, DirectoryInfo folder, int depth)
    {
        if (depth > MaximalDepth)
        {
            Errors.Add(new ReadError(shown, null, $"lies more than {MaximalDepth} folders deep", "name the folder itself"));
            return;
        }

        var real = RealPath.Of(folder.FullName);
        if (!_entered.Add(real)) return;
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Errors.Add(CannotOpen(shown, e));
            return;
        }

        Array.Sort(entries, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (var entry in entries) Visit(shown == "." ? entry.Name : shown.TrimEnd('/') + "/" + entry.Name, entry, real, depth);
    }

    private void Visit(string shown, FileSystemInfo entry, string realFolder, int depth)
    {
        // The user's own decisions about names, which the stories room reads.
        if (entry.Name == InputFile.EntityDecisions) return;
        if (entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden) && OperatingSystem.IsWindows())
            Errors.Add(new ReadError(shown, null, "is hidden and was passed over", "name it itself to have it read"));
        else if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null) _links.Add((shown, entry, depth));
        else if (entry is DirectoryInfo folder) Enter(shown, folder, depth + 1);
        else if (_noArticles.TryGet(Path.GetExtension(entry.Name).ToLowerInvariant(), out var kind))
            Errors.Add(new ReadError(shown, null, $"is {kind[1]} and was passed over", "leave it out, or name it itself to have it read"));
        // Pipes and devices have no length either; opening one could wait for ever.
        else if (entry is FileInfo { Length: 0 }) Errors.Add(new ReadError(shown, null, "is empty", "leave it out"));
        else AddFile(shown, Path.Combine(realFolder, entry.Name));
    }

    private void FollowLinks()
    {
        for (var i = 0; i < _links.Count; i++)
        {
            var (shown, link, depth) = _links[i];
            try
            {
                switch (link.ResolveLinkTarget(returnFinalTarget: true))
                {
                    case DirectoryInfo { Exists: true } folder: Enter(shown, folder, depth + 1); break;
                    case FileInfo { Exists: true, Length: > 0 } file: _files.TryAdd(RealPath.Of(file.FullName), shown); break;
                    default: Errors.Add(new ReadError(shown, null, "is a link that leads nowhere", "leave it out")); break;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Errors.Add(new ReadError(shown, null, "is a link that leads in a circle or nowhere", "leave it out"));
            }
        }

        _links.Clear();
    }

    /// <summary>Where several paths lead to one file, the first in ordinal order stays, whatever the order in which they were given.</summary>
    private void AddFile(string shown, string real)
    {
        if (!_files.TryGetValue(real, out var known) || string.CompareOrdinal(shown, known) < 0) _files[real] = shown;
    }
}
