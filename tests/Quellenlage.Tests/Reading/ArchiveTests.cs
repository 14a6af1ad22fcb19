using System.IO.Compression;
using System.Text;
using Quellenlage.Reading;
using Xunit;

namespace Quellenlage.Tests.Reading;

public sealed class ArchiveTests
{
    private const string Page = "<!DOCTYPE html><html><head><title>Damm gebrochen</title></head><body><h1>Damm gebrochen</h1><p>Der Damm oberhalb von Talstadt ist in der Nacht gebrochen, sagte die Wehr.</p></body></html>";

    private static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) stream.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Zip(params (string Name, string Text)[] entries) => Zip([.. entries.Select(static e => (e.Name, Encoding.UTF8.GetBytes(e.Text)))]);

    [Fact]
    public void A_packed_file_that_breaks_off_is_named_rather_than_read_in_part()
    {
        var random = new Random(5);
        var whole = Gzip(string.Join("\n\n", Enumerable.Range(0, 200).Select(i => $"Absatz {i}: Der Damm {random.Next()} hält, sagte die Wehr {random.Next()}.")));
        Assert.NotNull(Assert.Single(Reads.All("a.txt.gz", whole)).Article);
        foreach (var length in (int[])[whole.Length / 2, whole.Length - 20])
            Assert.Contains("breaks off", Reads.Error("a.txt.gz", whole[..length]).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_tar_archive_it_is_told_what_to_do() =>
        Assert.Contains("unpack it", Reads.Error("a", [.. new byte[257], .. "ustar"u8, .. new byte[300]]).Advice, StringComparison.Ordinal);

    [Fact]
    public void A_packed_file_is_read_as_what_it_holds()
    {
        Assert.Equal(("text/html", "seite"), Reads.One("seite.html.gz", Gzip(Page)) is var a ? (a.Source.MediaType, a.Id) : default);
        Assert.Equal(2, Reads.All("a.jsonl.gz", Gzip("{\"text\":\"Eins.\"}\n{\"text\":\"Zwei.\"}\n")).Count);
    }

    [Fact]
    public void Entries_of_an_archive_are_read_and_what_is_left_out_is_named()
    {
        var results = Reads.All("a.zip", Zip(("b/seite.html", Page), ("bild.jpg", "x"), ("c/notiz.txt", "Der Damm hält."), ("__MACOSX/x.txt", "y"), ("d/", "")));
        Assert.Equal(["seite", "notiz"], results.Where(static r => r.Article is not null).Select(static r => r.Article!.Id));
        Assert.Equal(["a.zip!/bild.jpg", "a.zip!/__MACOSX/x.txt"], results.Where(static r => r.Error is not null).Select(static r => r.Error!.Path));
        Assert.Equal("a.zip!/b/seite.html", results[0].Article!.Source.Path);
    }

    [Theory]
    [InlineData("../weg.txt")]
    [InlineData("/etc/weg.txt")]
    [InlineData("a\\..\\..\\weg.txt")]
    [InlineData("C:/weg.txt")]
    public void Names_that_lead_out_of_the_archive_are_refused(string name) =>
        Assert.Contains("out of its folder", Reads.Error("a.zip", Zip((name, "Text."))).Problem, StringComparison.Ordinal);

    [Fact]
    public void Archives_within_archives_end_at_a_depth()
    {
        var bytes = Encoding.UTF8.GetBytes("Der Damm hält.");
        for (var i = 0; i < 3; i++) bytes = Zip(($"{i}.zip", bytes));
        Assert.NotNull(Assert.Single(Reads.All("a.zip", bytes)).Article);
        for (var i = 0; i < 3; i++) bytes = Zip(($"{i}.zip", bytes));
        Assert.Contains("packed more than", Reads.Error("a.zip", bytes).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_ends_at_the_ratio_of_compression()
    {
        var bytes = new byte[40 << 20];
        Array.Fill(bytes, (byte)'x');
        Assert.Contains("times its size", Reads.Error("a.txt.gz", Gzip(bytes)).Problem, StringComparison.Ordinal);
        Assert.Contains("times its size", Reads.Error("a.zip", Zip(("x.txt", bytes))).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_entries_are_named_once_and_the_first_are_read()
    {
        var box = new StringBuilder();
        for (var i = 0; i <= 100_001; i++) box.Append("From a\nFrom: a\nDate: b\nSubject: c\n\n\n");
        var results = Reads.All("post.mbox", Encoding.UTF8.GetBytes(box.ToString()));
        Assert.Contains("100000 entries", results[^1].Error?.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_archives_are_named()
    {
        var zip = Zip(("a.txt", "Der Damm hält."));
        Assert.Contains("damaged", Reads.Error("a.zip", zip[..^10]).Problem, StringComparison.Ordinal);
        var gzip = Gzip(new string('x', 10_000) + Page);
        Assert.NotEmpty(Reads.All("a.html.gz", gzip[..^30]));
        Assert.Contains("damaged", Reads.Error("a.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255]).Problem, StringComparison.Ordinal);
    }

    private static byte[] Warc(byte[] body, string fields)
    {
        byte[] http = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{fields}\r\n"), .. body];
        var head = $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://talbote.example/damm\r\nContent-Length: {http.Length}\r\n\r\n";
        return [.. "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n"u8, .. Encoding.ASCII.GetBytes(head), .. http, .. "\r\n\r\n"u8];
    }

    [Fact]
    public void Pages_of_a_web_archive_are_read_whether_packed_or_in_chunks()
    {
        var page = Encoding.UTF8.GetBytes(Page);
        byte[] chunks = [.. Encoding.ASCII.GetBytes("10\r\n"), .. page[..16], .. Encoding.ASCII.GetBytes($"\r\n{page.Length - 16:x}\r\n"), .. page[16..], .. "\r\n0\r\n\r\n"u8];
        byte[][] archives = [Warc(page, ""), Warc(Gzip(page), "Content-Encoding: gzip\r\n"), Warc(chunks, "Transfer-Encoding: chunked\r\n"), Gzip(Warc(page, "")), [.. Gzip(Warc(page, "")[..50]), .. Gzip(Warc(page, "")[50..])]];
        foreach (var archive in archives)
        {
            var article = Reads.One("a.warc", archive);
            Assert.Equal(("Damm gebrochen", "https://talbote.example/damm"), (article.Headline?.Name, article.Url));
        }
    }

    [Fact]
    public void Pages_of_a_web_archive_that_are_packed_with_brotli_are_read_also_where_only_the_field_is_left()
    {
        var page = Encoding.UTF8.GetBytes(Page);
        byte[] chunks = [.. Encoding.ASCII.GetBytes($"{Brotli(page).Length:x}\r\n"), .. Brotli(page), .. "\r\n0\r\n\r\n"u8];
        byte[][] archives = [Warc(Brotli(page), "Content-Encoding: br\r\n"), Warc(chunks, "Content-Encoding: br\r\nTransfer-Encoding: chunked\r\n"), Warc(page, "Content-Encoding: br\r\n"), Gzip(Warc(Brotli(page), "content-encoding: BR\r\n"))];
        foreach (var archive in archives) Assert.Equal("Damm gebrochen", Reads.One("a.warc", archive).Headline?.Name);
    }

    [Fact]
    public void Of_a_page_whose_packing_is_damaged_or_not_read_the_reason_is_told()
    {
        var packed = Brotli(Encoding.UTF8.GetBytes(Page));
        for (var i = 8; i < packed.Length; i++) packed[i] ^= 0x5A;
        Assert.Contains("damaged", Reads.Error("a.warc", Warc(packed, "Content-Encoding: br\r\n")).Problem, StringComparison.Ordinal);
        Assert.Contains("zstd", Reads.Error("a.warc", Warc([0x28, 0xB5, 0x2F, 0xFD, 0, 1, 2], "Content-Encoding: zstd\r\n")).Problem, StringComparison.Ordinal);
    }

    private static byte[] Brotli(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, CompressionLevel.Optimal)) stream.Write(bytes);
        return packed.ToArray();
    }

    [Fact]
    public void A_web_archive_that_breaks_off_costs_only_what_is_missing()
    {
        var archive = Warc(Encoding.UTF8.GetBytes(Page), "");
        Assert.NotEmpty(Reads.All("a.warc", [.. archive, .. archive[..100]]));
    }

    [Fact]
    public void A_word_document_gives_its_paragraphs_without_what_was_deleted()
    {
        var document = "<w:document xmlns:w=\"urn:w\"><w:body><w:p><w:pPr><w:pStyle w:val=\"Titel\"/></w:pPr><w:r><w:t>Damm gebrochen</w:t></w:r></w:p>" +
            "<w:p><w:r><w:t xml:space=\"preserve\">Der Damm </w:t></w:r><w:del><w:r><w:delText>hält</w:delText></w:r></w:del><w:r><w:t>brach.</w:t></w:r></w:p></w:body></w:document>";
        var core = "<cp:coreProperties xmlns:cp=\"urn:c\" xmlns:dc=\"urn:d\"><dc:creator>Mara Beispiel</dc:creator></cp:coreProperties>";
        var article = Reads.One("a.docx", Zip(("[Content_Types].xml", "<x/>"), ("word/document.xml", document), ("docProps/core.xml", core)));
        Assert.Equal("Damm gebrochen\n\nDer Damm brach.", article.Text.Value);
        Assert.Equal(("Damm gebrochen", "Mara Beispiel"), (article.Headline?.Name, article.Byline?.Name));
        Assert.Contains("spreadsheet", Reads.Error("a.xlsx", Zip(("xl/workbook.xml", "<x/>"))).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void For_a_pdf_it_is_told_what_to_install() =>
        Assert.Contains("pdftotext", Reads.Error("a.pdf", "%PDF-1.7\n").Advice, StringComparison.Ordinal);
}
