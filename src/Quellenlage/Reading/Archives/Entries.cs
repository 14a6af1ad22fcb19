using Quellenlage.Reading.Inputs;

namespace Quellenlage.Reading.Archives;

/// <summary>What all kinds of archives do with their entries.</summary>
internal static class Entries
{
    public static ReadError TooDeep(string path) => new(path, null, $"is packed more than {UnpackBudget.MaximalDepth} times", "unpack it yourself if you trust it");

    public static ReadError TooMany(string path) => new(path, null, $"has more than {UnpackBudget.MaximalEntries} entries", "split it; the first ones were read");

    /// <summary>The results of an entry one level deeper.</summary>
    public static IEnumerable<ReadResult> Within(UnpackBudget budget, Func<IEnumerable<ReadResult>> read)
    {
        budget.Depth++;
        foreach (var result in read()) yield return result;
        budget.Depth--;
    }

    /// <summary>The entry as an input of its own, shown as <c>archive.zip!/folder/page.html</c>.</summary>
    public static InputFile Of(InputFile archive, string name) =>
        new($"{archive.Path}!/{name}", "", Path.GetFileNameWithoutExtension(name) is { Length: > 0 } stem ? stem : name, []);

    /// <summary>The results of bytes that are at hand.</summary>
    public static IEnumerable<ReadResult> Read(InputFile entry, byte[] bytes, UnpackBudget budget) =>
        Within(budget, () => ArticleReader.Read(entry, ByteSource.Of(bytes, entry.Path), budget, entry.Path));
}
