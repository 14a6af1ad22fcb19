using System.Collections.Concurrent;

namespace Quellenlage.Cli;

/// <summary>
/// A file that appears whole or not at all: written beside its place under another name and moved there by <see cref="Commit"/>. What is
/// not committed is removed on disposal, together with the folders that were made for it.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private static readonly ConcurrentDictionary<OutputFile, bool> _open = new();
    private readonly string _path;
    private readonly string _pending;
    private readonly List<string> _madeFolders = [];
    private bool _committed;

    /// <exception cref="OutputException">The file cannot be written there.</exception>
    public OutputFile(string path)
    {
        try
        {
            _path = Path.GetFullPath(path);
            _pending = Path.Combine(Path.GetDirectoryName(_path) ?? ".", $".{Path.GetFileName(_path)}.{Environment.ProcessId}.part");
            if (Directory.Exists(_path)) throw new OutputException($"{path}: is a folder; name a file");
            _open[this] = true;
            MakeFolders(Path.GetDirectoryName(_path));
            Stream = new FileStream(_pending, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            Dispose();
            throw new OutputException($"{path}: cannot be written ({exception.Message.TrimEnd('.')}); choose another place with -o");
        }
    }

    public Stream Stream { get; } = Stream.Null;

    /// <summary>Removes the half-written files of this process.</summary>
    public static void RemovePending()
    {
        var files = _open.Keys.ToList();
        foreach (var file in files) file.Dispose();
        foreach (var file in files) file.RemoveFolders();
    }

    /// <exception cref="OutputException">The disk is full, or the place is gone.</exception>
    public void Commit()
    {
        try
        {
            Stream.Dispose();
            File.Move(_pending, _path, overwrite: true);
            _committed = true;
            _open.TryRemove(this, out _);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{_path}: cannot be written ({exception.Message.TrimEnd('.')})");
        }
    }

    public void Dispose()
    {
        if (!_open.TryRemove(this, out _)) return;
        try
        {
            Stream.Dispose();
            if (!_committed) File.Delete(_pending);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The half-written file cannot be flushed or removed (full or vanished disk); the error that led here is the one to report.
        }

        RemoveFolders();
    }

    private void RemoveFolders()
    {
        try
        {
            foreach (var folder in _madeFolders)
                if (!Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody else uses or has removed them; an empty folder does no harm.
        }
    }

    // Remembered innermost first, so that a run that fails leaves nothing behind.
    private void MakeFolders(string? folder)
    {
        for (var missing = folder; missing is not null && !Directory.Exists(missing); missing = Path.GetDirectoryName(missing)) _madeFolders.Add(missing);
        if (folder is not null) Directory.CreateDirectory(folder);
    }
}

/// <summary>The output cannot be written; the message says where, why, and what to do.</summary>
internal sealed class OutputException(string message) : Exception(message);
