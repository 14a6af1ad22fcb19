using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Reading;

public sealed class InputFilesTests
{
    private static readonly byte[] _png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];

    [Fact]
    public void Files_come_in_ordinal_order_whatever_order_they_were_given_in()
    {
        using var folder = new TemporaryFolder();
        string[] paths = [folder.Write("b.txt", "B."), folder.Write("Z.txt", "Z."), folder.Write("a.txt", "A."), folder.Write("ä.txt", "Ä.")];
        var forward = InputFiles.Find(paths).Files.Select(f => f.Id);
        var backward = InputFiles.Find([.. paths.Reverse()]).Files.Select(f => f.Id);
        Assert.Equal(["Z", "a", "b", "ä"], forward);
        Assert.Equal(forward, backward);
    }

    [Fact]
    public void A_folder_and_its_files_given_one_by_one_lead_to_the_same_articles()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("eins/zwei/bericht.txt", "Text.");
        Assert.Equal(["bericht"], InputFiles.Find([folder.Path, file, folder.Path]).Files.Select(f => f.Id));
    }

    [Fact]
    public void Hidden_files_and_images_are_passed_over_with_one_line_each()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".versteckt/a.txt", "A.");
        folder.Write(".notiz", "N.");
        folder.Write("bild.png", _png);
        folder.Write("text.txt", "Ein Text.");
        var found = InputFiles.Find([folder.Path]);
        Assert.Equal(["text"], found.Files.Select(f => f.Id));
        Assert.Equal([".notiz", ".versteckt", "bild.png"], found.Errors.Select(e => Path.GetFileName(e.Path)));
        Assert.All(found.Errors, e => Assert.DoesNotContain('\n', e.ToString()));
    }

    [Fact]
    public void Links_that_lead_in_a_circle_end_and_every_file_is_found_once()
    {
        using var folder = new TemporaryFolder();
        folder.Write("innen/text.txt", "Ein Text.");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "innen", "zurueck"), folder.Path);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a"), Path.Combine(folder.Path, "innen"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "selbst"), "selbst");
        var found = InputFiles.Find([folder.Path]);
        Assert.EndsWith("innen/text.txt", Assert.Single(found.Files).Path, StringComparison.Ordinal);
        Assert.EndsWith("selbst", Assert.Single(found.Errors).Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_share_a_name_are_told_apart_by_their_paths_and_say_so()
    {
        using var folder = new TemporaryFolder();
        folder.Write("nord/lage.txt", "Nord.");
        folder.Write("sued/lage.md", "Süd.");
        folder.Write("sued/andere.txt", "Andere.");
        var files = InputFiles.Find([folder.Path]).Files;
        Assert.Equal(3, files.Select(f => f.Id).Distinct().Count());
        Assert.EndsWith("nord/lage.txt", files[0].Id, StringComparison.Ordinal);
        Assert.Equal("id-shared", Assert.Single(files[0].Diagnostics).Code);
        Assert.Equal("andere", files[1].Id);
        Assert.Empty(files[1].Diagnostics);
    }

    [Fact]
    public void A_path_that_does_not_exist_is_named_and_the_others_are_found()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("da.txt", "Da.");
        var found = InputFiles.Find(["nicht-da", file, "", "-"]);
        Assert.Equal(["stdin", "da"], found.Files.Select(f => f.Id));
        Assert.Equal(["", "nicht-da"], found.Errors.Select(e => e.Path));
    }

    [Fact]
    public void A_folder_without_permission_costs_only_itself()
    {
        using var folder = new TemporaryFolder();
        folder.Write("offen.txt", "Offen.");
        folder.Write("zu/geheim.txt", "Geheim.");
        var closed = Path.Combine(folder.Path, "zu");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(closed, UnixFileMode.None);
        try
        {
            // An administrator may read everything, then nothing is missing.
            var mayRead = CanList(closed);
            var found = InputFiles.Find([folder.Path]);
            Assert.Contains(found.Files, f => f.Id == "offen");
            Assert.Equal(mayRead, found.Files.Any(f => f.Id == "geheim"));
            Assert.Equal(mayRead ? 0 : 1, found.Errors.Length);
        }
        finally
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static bool CanList(string path)
    {
        try
        {
            return Directory.GetFiles(path).Length > 0;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
