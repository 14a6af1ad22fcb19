using System.Text;
using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Reading;

public sealed class HostileInputTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("\uFEFF")]
    public void Empty_files_are_named(string text) => Assert.Equal("is empty", Reads.Error("leer.txt", text).Problem);

    [Fact]
    public void Images_archives_and_programs_are_told_by_their_content_whatever_their_name()
    {
        Assert.Contains("PNG", Reads.Error("a.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]).Problem, StringComparison.Ordinal);
        Assert.Contains("archive", Reads.Error("a.html", [0x50, 0x4B, 3, 4, 20, 0]).Problem, StringComparison.Ordinal);
        Assert.Contains("7z", Reads.Error("a.zip", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]).Problem, StringComparison.Ordinal);
        Assert.Contains("binary", Reads.Error("a.md", [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7))]).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_over_the_limit_is_named()
    {
        var bytes = new byte[50 << 20];
        Array.Fill(bytes, (byte)'x');
        Assert.Contains("32 MB", Reads.Error("gross.txt", bytes).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_that_is_cut_off_costs_only_itself()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Der Damm hält, sagt die Behörd"), 0xC3];
        var article = Reads.One("a.txt", bytes);
        Assert.Equal("Der Damm hält, sagt die Behörd\uFFFD", article.Text.Value);
        Assert.NotEmpty(article.Source.Repairs);
    }

    [Fact]
    public void A_file_that_vanishes_is_named()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("weg.txt", "Text.");
        var input = Assert.Single(InputFiles.Find([path]).Files);
        File.Delete(path);
        Assert.Equal("is no longer there", Assert.Single(ArticleReader.Read(input)).Error?.Problem);
    }

    [Fact]
    public void A_folder_that_stands_where_a_file_stood_is_named()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "ordner.txt"));
        Assert.NotNull(Assert.Single(ArticleReader.Read(InputFile.At(Path.Combine(folder.Path, "ordner.txt")))).Error);
    }

    [Fact]
    public void Json_over_several_lines_is_one_article_or_one_error_and_not_one_a_line()
    {
        Assert.Equal("Eins.", Reads.One("a.json", "{\n\"text\":\n\"Eins.\"\n}").Text.Value);
        Assert.Contains("not valid JSON", Reads.Error("a.json", "{\n\"text\":\n\"Eins.\n}").Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_json_is_an_error_of_its_line() =>
        Assert.Equal(2, Reads.All("a.jsonl", Encoding.UTF8.GetBytes("{\"x\":" + new string('[', 100_000) + "\n{\"text\":\"Da.\"}")).Count);

    public static TheoryData<string, string> Bombs => new()
    {
        { "<div>", "" },
        { "<div></x>", "" },
        { "<table><tr><td><div></table>", "" },
        { "<b class=x><i><p>", "" },
        { "<span>", "<p>Text" },
        { "<button><p>", "" },
        { "<!--", "" },
        { "<svg><g>", "" },
        { "<ul><li>", "" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Bombs_of_nested_tags_end_without_harm(string piece, string rest)
    {
        var html = new StringBuilder("<html><body>");
        for (var i = 0; i < 100_000; i++) html.Append(piece);
        Assert.NotNull(Reads.Error("bombe.html", html.Append(rest).ToString()));
    }

    [Theory]
    [InlineData("<p>x", 20_000)]
    [InlineData("<li>x", 20_000)]
    [InlineData("<a href=x>y", 20_000)]
    [InlineData("<td>x", 20_000)]
    [InlineData("<br>x", 20_000)]
    [InlineData("&amp;", 200_000)]
    [InlineData("< ", 200_000)]
    public void Many_tags_side_by_side_are_read(string piece, int count)
    {
        var html = new StringBuilder("<html><body>");
        for (var i = 0; i < count; i++) html.Append(piece);
        Assert.NotEmpty(Reads.One("viel.html", html.ToString()).Zones);
    }

    [Theory]
    [InlineData("a: &a [x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c]")]
    [InlineData("a: *unbekannt")]
    [InlineData("? : : -\n\u0000")]
    [InlineData("- eine\n- liste")]
    [InlineData("!!binary x\n%TAG")]
    public void Odd_front_matter_costs_only_itself(string yaml) =>
        Assert.Equal("Der Damm brach.", Reads.One("a.md", $"---\n{yaml}\n---\nDer Damm brach.").Zones(ZoneKind.Body)[^1]);

    [Fact]
    public void Deep_yaml_costs_only_itself()
    {
        foreach (var nest in new[] { new string('[', 30_000), string.Concat(Enumerable.Repeat("- ", 30_000)), string.Concat(Enumerable.Repeat("a: {", 9_000)) })
            Assert.NotEmpty(Reads.One("a.md", $"---\nx: {nest}\n{nest}\n---\nDer Damm brach.").Zones);
    }
}
