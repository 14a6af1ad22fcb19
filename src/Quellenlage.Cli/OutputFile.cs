namespace Quellenlage.Cli;

/// <summary>
/// A file that appears whole or not at all: written beside its place under another name and moved there by <see cref="Commit"/>. What is
/// not committed is removed on disposal.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly string _pending;
    private bool _committed;

    /// <exception cref="OutputException">The file cannot be written there.</exception>
    public OutputFile(string path)
    {
        _path = Path.GetFullPath(path);
        _pending = Path.Combine(Path.GetDirectoryName(_path) ?? ".", $".{Path.GetFileName(_path)}.{Environment.ProcessId}.part");
        try
        {
            if (Directory.Exists(_path)) throw new OutputException($"{path}: is a folder; name a file");
            Directory.CreateDirectory(Path.GetDirectoryName(_path) ?? ".");
            Stream = new FileStream(_pending, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new OutputException($"{path}: cannot be written ({exception.Message.TrimEnd('.')}); choose another place with -o");
        }
    }

    public Stream Stream { get; }

    /// <exception cref="OutputException">The disk is full, or the place is gone.</exception>
    public void Commit()
    {
        try
        {
            Stream.Dispose();
            File.Move(_pending, _path, overwrite: true);
            _committed = true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{_path}: cannot be written ({exception.Message.TrimEnd('.')})");
        }
    }

    public void Dispose()
    {
        try
        {
            Stream.Dispose();
            if (!_committed) File.Delete(_pending);
        }
        catch (IOException)
        {
            // The half-written file cannot be flushed or removed (full or vanished disk); the error that led here is the one to report.
        }
    }
}

/// <summary>The output cannot be written; the message says where, why, and what to do.</summary>
internal sealed class OutputException(string message) : Exception(message);
