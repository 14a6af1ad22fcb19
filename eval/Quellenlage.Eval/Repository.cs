namespace Quellenlage.Eval;

/// <summary>Where the files of this repository lie, for programs that run from its build output.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The sample story that the README shows.</summary>
    public static string Sample => Path.Combine(Root, "samples", "staudamm-sarwik");

    /// <summary>The sample stories that have a gold beside them, in the order of their names.</summary>
    public static IEnumerable<string> Samples => Directory.EnumerateDirectories(Path.Combine(Root, "samples"), "*.gold").Select(gold => gold[..^".gold".Length]).Order(StringComparer.Ordinal);

    public static string NamePairs => Path.Combine(Root, "eval", "name-pairs.tsv");

    public static string ThirdNamePairs => Path.Combine(Root, "eval", "name-pairs-third.tsv");

    public static string FloorsFile => Path.Combine(Root, "eval", "floors.json");

    /// <summary>The corpora beside the repository; null where there are none.</summary>
    public static string? Shared => Path.GetFullPath(Path.Combine(Root, "..", "shared")) is var path && Directory.Exists(path) ? path : null;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Quellenlage.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException("The repository was not found above the program's folder");
    }
}
