using Quellenlage.Eval;
using Xunit;

namespace Quellenlage.Tests.Samples;

/// <summary>Compares text with a file beside the test. The file is rewritten only where QUELLENLAGE_UPDATE_GOLDENS is 1.</summary>
internal static class Golden
{
    /// <param name="room">The test's folder: <c>Cli</c>.</param>
    public static void Check(string actual, string room, string name)
    {
        var path = Path.Combine(Repository.Root, "tests", "Quellenlage.Tests", room, "goldens", name + ".txt");
        var text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("QUELLENLAGE_UPDATE_GOLDENS") == "1") File.WriteAllText(path, text);
        Assert.True(File.Exists(path), $"{path} is missing; run once with QUELLENLAGE_UPDATE_GOLDENS=1 and read what it holds");
        Assert.Equal(File.ReadAllText(path), text);
    }
}
