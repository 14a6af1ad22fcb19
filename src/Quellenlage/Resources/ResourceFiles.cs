using System.Reflection;

namespace Quellenlage.Resources;

/// <summary>The data files that travel inside the assembly: <c>resources/de/...</c> and <c>models/de/...</c>. Thread-safe.</summary>
public static class ResourceFiles
{
    private static readonly Assembly _assembly = typeof(ResourceFiles).Assembly;

    /// <summary>All names, ordinal order, with forward slashes.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. _assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)];

    /// <summary>The file's bytes; the caller disposes of the stream.</summary>
    /// <exception cref="FileNotFoundException">No such file was built in.</exception>
    public static Stream Open(string name) =>
        _assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"no resource is named {name}", name);

    /// <summary>The file as UTF-8 text.</summary>
    /// <exception cref="FileNotFoundException">No such file was built in.</exception>
    public static string ReadText(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }
}
