using System.IO.Compression;
using System.Text;

namespace Quellenlage.Tools.Fuzzing;

/// <summary>One small document of each format that the program reads, to be mutated.</summary>
internal static class Seeds
{
    private const string Paragraphs = "<p>Der Damm oberhalb von Talstadt ist gebrochen. Zwölf Wagen rückten aus, sagte die Wehr am Mittwoch. (dpa)</p><p>„Wir hatten Glück“, sagte die Bürgermeisterin am 17. Mai 2023.</p>";

    private const string Page =
        "<!DOCTYPE html><html lang=\"de\"><head><title>Damm gebrochen | Talbote</title><meta property=\"og:title\" content=\"Damm gebrochen\"><meta property=\"article:published_time\" content=\"2023-05-17T22:30:00Z\">" +
        "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Damm gebrochen\",\"author\":[{\"name\":\"Mara Beispiel\"}],\"datePublished\":\"2023-05-17\"}]}</script></head>" +
        "<body><nav><ul><li><a href=\"/\">Start</a></li></ul></nav><main><h1><span class=\"kicker\">Hochwasser</span>: Damm gebrochen</h1><time datetime=\"2023-05-17\">17.5.2023</time>" + Paragraphs +
        "<figure><figcaption>Der Damm. Foto: Beispiel</figcaption></figure><table><tr><td>a<td>b</table><h2>Mehr zum Thema</h2><ul><li class=\"teaser\"><a href=\"/x\">Das Wasser steigt weiter</a></li></ul></main></body></html>";

    private const string Head = "From: Talbote <post@talbote.example>\nDate: Wed, 17 May 2023 08:00:00 +0200\nMIME-Version: 1.0\nSubject: =?utf-8?Q?D=C3=A4mme?=\n";

    public static IReadOnlyList<(string Name, byte[] Bytes)> All { get; } = Make();

    private static List<(string, byte[])> Make()
    {
        var page = Bytes(Page);
        var message = Bytes(Head + "Content-Type: multipart/alternative; boundary=\"b\"\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nDer Damm =C3=BCber Tal=\nstadt.\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + Convert.ToBase64String(Bytes(Paragraphs)) + "\n--b--\n");
        byte[] http = [.. Bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"), .. Chunk(Gzip(page))];
        byte[] warc = [.. Bytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://talbote.example/damm\r\nContent-Length: {http.Length}\r\n\r\n"), .. http, .. Bytes("\r\n\r\n")];
        return
        [
            ("seite.html", page),
            ("text.txt", Bytes("Damm gebrochen\n\nVon Mara Beispiel\n\nDer Damm oberhalb von Talstadt ist gebrochen.\nLesen Sie auch: Das Wasser steigt.\n(dpa)")),
            ("text.md", Bytes("---\ntitle: Damm gebrochen\ndate: 2023-05-17\ntags: [a, {b: c}]\n---\n# Damm\n\n![x](y.jpg)\n\nDer Damm brach.")),
            ("zeilen.jsonl", Bytes("{\"id\":\"a\",\"text\":\"Der Damm brach.\",\"credits\":[\"dpa\"],\"published\":\"2023-05-17\"}\n{\"maintext\":\"Zwei.\",\"title\":\"T\",\"authors\":[\"M\"]}\n")),
            ("feed.xml", Bytes("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Talbote</title><item><title>Damm &amp; Deich</title><pubDate>Wed, 17 May 2023 08:00:00 GMT</pubDate><source url=\"x\">Nord</source><description><![CDATA[" + Paragraphs + "]]></description></item></channel></rss>")),
            ("atom.xml", Bytes("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title type=\"html\">Damm &lt;b&gt;bricht&lt;/b&gt;</title><link href=\"https://talbote.example/x\"/><updated>2023-05-17T08:00:00Z</updated><content type=\"xhtml\"><div>" + Paragraphs + "</div></content></entry></feed>")),
            ("karte.xml", Bytes("<urlset><url><loc>https://talbote.example/x</loc><news><publication><name>Talbote</name></publication><publication_date>2023-05-17</publication_date><title>Damm</title></news></url></urlset>")),
            ("n.json", Bytes("{\n\"uri\":\"n1\",\"headlines\":[{\"role\":\"main\",\"value\":\"Damm\"}],\"bodies\":[{\"contentType\":\"text/html\",\"value\":\"<p>Der Damm brach.</p>\"}],\"infoSources\":[{\"name\":\"Wehr\"}]}")),
            ("nitf.xml", Bytes("<nitf><head><docdata><date.issue norm=\"20230517T080000+0200\"/></docdata></head><body><body.head><hedline><hl1>Damm</hl1></hedline></body.head><body.content><block><p>Der Damm brach.</p><media><media-caption>Bild</media-caption></media></block></body.content></body></nitf>")),
            ("g2.xml", Bytes("<newsMessage><itemSet><newsItem guid=\"u\"><contentMeta><headline>Damm</headline><infoSource literal=\"Wehr\"/></contentMeta><contentSet><inlineData>Der Damm brach.</inlineData></contentSet></newsItem></itemSet></newsMessage>")),
            ("brief.eml", message),
            ("post.mbox", [.. Bytes("From a@b Wed May 17 08:00:00 2023\n"), .. message, .. Bytes("\nFrom a@b\n"), .. message]),
            ("web.warc", warc),
            ("web.warc.gz", Gzip(warc)),
            ("seite.html.gz", Gzip(page)),
            ("a.zip", Zip(("b/seite.html", page), ("c.txt", Bytes("Der Damm brach.")), ("d.jpg", [1, 2]))),
            ("a.docx", Zip(("word/document.xml", Bytes("<w:document xmlns:w=\"u\"><w:body><w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Damm</w:t></w:r></w:p><w:p><w:r><w:t>Der Damm brach.</w:t></w:r></w:p></w:body></w:document>")))),
        ];
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Chunk(byte[] bytes) => [.. Bytes($"{bytes.Length:x}\r\n"), .. bytes, .. Bytes("\r\n0\r\n\r\n")];

    private static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) stream.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                var entry = archive.CreateEntry(name);
                // The time of the run would make each run another one.
                entry.LastWriteTime = new DateTimeOffset(2023, 5, 17, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return packed.ToArray();
    }
}
